/** Whose documents a mistake stands in the way of: a fault in one school's file is no reason to stop another's. */
export interface Reach {
  /** The id of an organisation; null for all of them. */
  readonly organisation: string | null;
  /** With the schools under it, which inherit what it says. */
  readonly below: boolean;
  /** The id of a protocol; null for all of them. */
  readonly protocol: string | null;
  /**
   * `text`: the text in the source, and so the concept; an adopted text is stored apart and stays sound. `all`: whatever
   * would be published.
   */
  readonly stops: 'text' | 'all';
  /** A layer that the text is made of cannot be read: what it says is not known, and there is no text at all. */
  readonly hidesText?: true;
}

/** Of a mistake in what an organisation says, which its schools inherit; null for what all inherit. */
export function reachBelow(organisation: string | null, protocol: string | null, stops: Reach['stops']): Reach {
  return { organisation, below: true, protocol, stops };
}

/** Of a mistake that is one document's own. */
export function reachOne(organisation: string, protocol: string, stops: Reach['stops']): Reach {
  return { organisation, below: false, protocol, stops };
}

type Reaches = readonly Reach[] | undefined;

/** The same, of a layer that cannot be read. */
export function hiding(reach: Reach): Reach {
  return { ...reach, hidesText: true };
}

/** The diagnostics, with their reach; those that have one keep it. */
export function reaching<T extends { readonly reach?: Reaches }>(
  diagnostics: readonly T[],
  ...reach: readonly Reach[]
): T[] {
  return diagnostics.map((item) => (item.reach === undefined ? { ...item, reach } : item));
}

/** One fault found for more documents reaches all of them; one that reaches everything reaches no more. */
export function joinReach(one: Reaches, other: Reaches): Reaches {
  if (one === undefined || other === undefined) return undefined;
  const seen = new Map([...one, ...other].map((reach) => [JSON.stringify(reach), reach]));
  return [...seen.values()];
}
