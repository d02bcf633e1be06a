/** An outline, a place in it or a choice of texts as lines of words. */
import type { Entry, Numbering, PinnedItem, PinnedText, Position, Rearrangement, Variant } from '../../model/source.ts';

export interface Naming {
  /** How a clause begins, or the label of a part; its id where there is no such. */
  of(id: string): string;
  /** A line of the source, with its values in it. */
  say(line: string): string;
}

export function linesOf({ outline, variant }: PinnedText, names: Naming): readonly string[] {
  if (outline !== undefined) return outline.map((item) => lineOf(item, outline, names));
  return variant === undefined ? [] : linesOfVariant(variant as Partial<Variant>, names);
}

/** How deep a part or clause stands is shown by dashes: it is text. */
function lineOf(item: PinnedItem, all: readonly PinnedItem[], names: Naming): string {
  const { id, in: within = '', label = '', numbering, number, columns } = item;
  const words = joined([label === '' ? names.of(id) : names.say(label), plain(numbering), number, columns]);
  if (all.length === 1) return within === '' ? words : `${names.of(within)} › ${words}`;
  return `${'– '.repeat(depthOf(item, all))}${words}`;
}

/** In Dutch, as documents are. */
const KINDS: Readonly<Record<Exclude<Numbering, 'prose'> | NonNullable<Variant['kind']>, string>> = {
  numbered: 'genummerd',
  bulleted: 'met streepjes',
  do_dont: 'wel en niet',
  roles: 'rollen',
  table: 'tabel',
  definitions: 'begrippen',
  section: 'stuk voor een ander document',
  document: 'eigen document',
  poster: 'poster',
};

function plain(word: string | undefined): string | undefined {
  return word === undefined || word === 'prose'
    ? undefined
    : ((KINDS as Readonly<Record<string, string>>)[word] ?? word);
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' · ');
}

function depthOf(item: PinnedItem, all: readonly PinnedItem[]): number {
  let depth = 0;
  for (let holder = item['in']; holder !== undefined && holder !== '' && depth < all.length; depth++) {
    const above = holder;
    holder = all.find(({ id }) => id === above)?.['in'];
  }
  return depth;
}

export function linesOfVariant(
  { label = '', kind, numbering, entries = [], parts = [] }: Partial<Variant>,
  names: Naming,
): readonly string[] {
  const chosen = parts.map((id) => `– ${names.of(id)}`);
  return [joined([names.say(label), plain(kind), plain(numbering)]), ...chosen, ...linesOfEntries(entries, names, 1)];
}

export function linesOfEntries(entries: readonly Entry[], names: Naming, depth = 0): readonly string[] {
  const dash = '– '.repeat(depth);
  return entries.flatMap((entry): string[] => {
    if (typeof entry === 'string') return [dash + names.of(entry)];
    const id = entry.clause ?? entry.quote ?? entry.part ?? '';
    const words = entry.label === undefined ? names.of(id) : names.say(entry.label);
    return [dash + words, ...linesOfEntries(entry.entries ?? [], names, depth + 1)];
  });
}

/** Of changes of the outline that name one part or clause. */
export function linesOfChanges(id: string, changes: readonly Rearrangement[], names: Naming): readonly string[] {
  return changes.map(({ label, numbering, number, columns, position }) =>
    joined([
      label === undefined ? names.of(id) : names.say(label),
      plain(numbering),
      number,
      columns?.join(' | '),
      position === undefined ? undefined : placeOf(position, names),
    ]),
  );
}

/** In Dutch, as documents are. */
function placeOf({ after, before, first_in: first, last_in: last }: Position, names: Naming): string {
  if (after !== undefined) return `na ‘${names.of(after)}’`;
  if (before !== undefined) return `voor ‘${names.of(before)}’`;
  return first === undefined ? `als laatste in ‘${names.of(last ?? '')}’` : `als eerste in ‘${names.of(first)}’`;
}
