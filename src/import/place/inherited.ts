/** What an organisation's file has to say of numbering, layout and variants, so that nothing of what it inherits shows. */
import type { Entry, Layout, OverrideFile, Part, Patterns, ProtocolFile, Variant } from '../../model/source.ts';
import { clauseOf } from './ids.ts';

/** The files that an organisation inherits from: the base, and those of its boards from the top. */
export interface Above {
  readonly base: ProtocolFile;
  readonly overrides: readonly OverrideFile[];
}

/** As if nothing were said. */
const USUAL_LAYOUT: Required<Layout> = { new_page: 'none' };

export function inheritedPatterns({ base, overrides }: Above): Patterns {
  return Object.assign({}, base.patterns, ...overrides.map(({ patterns }) => patterns)) as Patterns;
}

/** Those that differ from what is inherited; what the draft does not say is as it is where nothing says anything. */
export function patternsFor(own: Patterns | undefined, inherited: Patterns, language: string): Patterns {
  const figures = language.startsWith('en') ? 'Figure {n}' : 'Figuur {n}';
  const usual: Required<Patterns> = { parts: [], clause_number: '{n}.', through: [], figures };
  const keys = Object.keys(usual) as (keyof Patterns)[];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const wanted = own?.[key] ?? usual[key];
      const is = JSON.stringify(inherited[key] ?? usual[key]) === JSON.stringify(wanted);
      return is ? [] : [[key, wanted]];
    }),
  );
}

export function layoutFor(own: Layout | undefined, { base, overrides }: Above): Layout {
  const inherited: Layout = Object.assign({}, USUAL_LAYOUT, ...[base, ...overrides].map(({ layout }) => layout));
  const wanted = { ...USUAL_LAYOUT, ...own };
  return wanted.new_page === inherited.new_page ? {} : { new_page: wanted.new_page };
}

/**
 * Inherited variants that cannot be made of a document: they name a part that it does not have, or all that they choose is
 * not in it.
 */
export function lostVariants(above: Above, parts: ReadonlySet<string>, clauses: ReadonlySet<string>): string[] {
  return [...variantsOf(above)].flatMap(([id, { parts: chosen = [], entries }]) => {
    const named = [...chosen, ...quotesIn(entries ?? [])];
    const own = clausesIn(entries ?? []);
    const isLost = named.some((part) => !parts.has(part)) || (own.length > 0 && !own.some((one) => clauses.has(one)));
    return isLost ? [id] : [];
  });
}

/** All clauses and parts that it names. */
export function namedIn({ parts = [], entries = [] }: Pick<Variant, 'parts' | 'entries'>): string[] {
  return [...parts, ...quotesIn(entries), ...clausesIn(entries)];
}

/** As they hold below these files, by id. */
export function variantsOf({ base, overrides }: Above): Map<string, Variant> {
  const all = new Map<string, Variant>();
  for (const file of [base, ...overrides]) {
    for (const id of 'omit_variants' in file ? (file.omit_variants ?? []) : []) all.delete(id);
    for (const { poster, ...own } of file.posters ?? []) all.set(`poster-${poster}`, { kind: 'poster', ...own });
    if (file.schoolgids !== undefined) all.set('schoolgids', { kind: 'section', ...file.schoolgids });
    for (const [id, own] of Object.entries(file.variants ?? {})) all.set(id, own);
  }
  return all;
}

type Entries = NonNullable<Variant['entries']>;

function quotesIn(entries: Entries): string[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [];
    return [...(entry.quote === undefined ? [] : [entry.quote]), ...quotesIn(entry.entries ?? [])];
  });
}

function clausesIn(entries: Entries): string[] {
  return entries.flatMap((entry) => {
    const own = clauseOf(entry);
    if (own !== undefined) return [own];
    return typeof entry === 'string' ? [] : clausesIn(entry.entries ?? []);
  });
}

/** Whether an outline says just what is inherited, so that it need not be written out and follows the base. */
export function isInherited(
  outline: readonly Part[],
  { base, overrides }: Above,
  fill: (label: string) => string,
): boolean {
  if (overrides.some((own) => own.outline !== undefined || own.arrange !== undefined || own.omit !== undefined))
    return false;
  const plain = (parts: readonly (Part | Entry)[]): unknown =>
    parts.map((own) => {
      if (typeof own === 'string') return own;
      const { label, norms: _, was: __, entries, numbering = 'prose', ...others } = own as Part;
      const named = label === undefined ? {} : { label: fill(label) };
      if (entries === undefined) return Object.keys(others).length === 1 ? clauseOf(own as Entry) : own;
      return { ...named, numbering, ...others, entries: plain(entries) };
    });
  return JSON.stringify(plain(base.outline)) === JSON.stringify(plain(outline));
}
