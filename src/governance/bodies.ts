/** Bodies of other organisations: a board may ask the councils of its schools. */

export interface OfBody {
  /** Id of the organisation whose body it is, where that may be another one. */
  readonly of?: string | null;
}

/** Whose document it is, and how others are called. */
export interface Naming {
  readonly organisation: string;
  /** The name of an organisation by its id; undefined where there is none. */
  readonly nameOf?: (organisation: string) => string | undefined;
}

/** With the name of the organisation whose body it is, where that is another one. */
export function withName<T extends OfBody>(
  item: T,
  { organisation, nameOf }: Naming,
): T & { readonly ofName?: string } {
  const name = item.of == null || item.of === organisation ? undefined : nameOf?.(item.of);
  return name === undefined ? item : { ...item, ofName: name };
}

export function named<T extends OfBody>(items: readonly T[], naming: Naming): (T & { readonly ofName?: string })[] {
  return items.map((item) => withName(item, naming));
}
