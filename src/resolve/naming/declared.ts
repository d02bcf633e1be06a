/** The clauses and parts that a file makes, each with its id and what it was called before. */
import type { Path, SourceFile } from '../../model/policy.ts';
import type { Entry, OverrideFile, Part, ProtocolFile, Rearrangement, Variant } from '../../model/source.ts';

/** The base or an override. */
export type Layer = SourceFile<ProtocolFile | OverrideFile>;

export interface Declared {
  /** A group stands in a variant, and is nothing but a heading there. */
  readonly kind: 'clause' | 'part' | 'group';
  readonly id: string;
  readonly was: readonly string[];
  /** Of what is declared; its id stands at `key` in it. */
  readonly path: Path;
  readonly key: 'id' | 'part';
}

type AnyPart = Part | Entry;

export function declaredIn({ data }: Pick<Layer, 'data'>): Declared[] {
  const list = 'clauses' in data ? 'clauses' : 'add';
  const clauses = 'clauses' in data ? data.clauses : (data.add ?? []);
  const variants: [Path, Pick<Variant, 'entries'>][] = [
    ...Object.entries(data.variants ?? {}).map(([id, own]): [Path, Variant] => [['variants', id], own]),
    ...(data.schoolgids === undefined ? [] : [[['schoolgids'], data.schoolgids] satisfies [Path, object]]),
    ...(data.posters ?? []).map((own, index): [Path, typeof own] => [['posters', index], own]),
  ];
  return [
    ...clauses.map(({ id, was = [] }, index) => ({
      kind: 'clause' as const,
      id,
      was,
      path: [list, index],
      key: 'id' as const,
    })),
    ...partsIn(data.outline ?? [], ['outline'], 'part'),
    ...partsIn('arrange' in data ? ownParts(data.arrange) : [], ['arrange'], 'part'),
    ...variants.flatMap(([path, { entries = [] }]) => partsIn(entries, [...path, 'entries'], 'group')),
  ];
}

/** What an override says of a part that it inherits makes no part; `''` keeps the place of the others. */
function ownParts(arrange: readonly Rearrangement[] = []): AnyPart[] {
  return arrange.map(({ part, was = [], entries }) =>
    part === undefined || entries === undefined ? '' : { part, was, entries },
  );
}

function partsIn(entries: readonly AnyPart[], path: Path, kind: 'part' | 'group'): Declared[] {
  return entries.flatMap((entry, index) => {
    if (typeof entry === 'string' || entry.part === undefined) return [];
    const { part: id, was = [], entries: inner = [] } = entry;
    const at = [...path, index];
    return [{ kind, id, was, path: at, key: 'part' as const }, ...partsIn(inner, [...at, 'entries'], kind)];
  });
}
