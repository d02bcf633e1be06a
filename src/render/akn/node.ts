/** Elements of Akoma Ntoso, before they have their ids and are printed. */

export interface Akn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** A string is text. */
  readonly children: readonly (Akn | string)[];
  /** Of the document tree: the first is the id of a part, clause or item, the others are what that was before. */
  readonly anchors?: readonly string[];
  /** As printed before it, such as `3.`: its id is made with it. */
  readonly number?: string;
  /** Of a reference: the anchor that it leads to. */
  readonly target?: string;
}

type More = Pick<Akn, 'anchors' | 'number' | 'target'>;

export function akn(
  name: string,
  attributes: Akn['attributes'] = {},
  children: readonly (Akn | string)[] = [],
  more: More = {},
): Akn {
  return { name, attributes, children, ...more };
}

/** Elements with the children alone. */
export function holding(name: string, children: readonly (Akn | string)[]): Akn {
  return akn(name, {}, children);
}
