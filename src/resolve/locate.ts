/** Where every part and clause of a document stands, under which number, and how a reference to it reads. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { calledNumber, hasWord, labelOf, USUAL } from '../model/list-marker.ts';
import { type Names, NO_NAMES } from '../model/names.ts';
import type { Texts } from '../model/policy.ts';
import type { Location } from '../model/resolved.ts';
import type { NamedItem } from '../model/text.ts';
import { dutchOrdinal } from '../words/ordinals.ts';
import { type ArrangedPart, allParts, countsClauses, innerParts } from './arranged.ts';
import { numberFigures } from './figure-numbers.ts';
import { type Numbered, numberParts } from './numbers.ts';
import { isWorded } from './pattern.ts';
import type { Sourced, Working, WorkingClause } from './working.ts';

/** A location with what a reference to it is made of. */
export interface Located extends Location {
  /** Of the part; null where it is not counted. */
  readonly numbered: Numbered | null;
  readonly partWords: PartWords;
  /** Within its part, from 1; null of the part itself, and of what is not counted. */
  readonly count: number | null;
  /** Of a row of a table, or of a term without a number, what it is called: a line, or the first of its cells. */
  readonly row: { readonly line: Sourced<string> } | { readonly cell: Sourced<string> } | null;
  /** Of a figure that is numbered, its number. */
  readonly figure: string | null;
  /** Of an item of a list: as it is called within its clause. */
  readonly item?: NamedItem['called'];
}

interface PartWords {
  /** `hoofdstuk 2, ` where another part has the same words; else nothing. */
  readonly before: string;
  /** `artikel 4` or `‘4. Richtlijnen’`. */
  readonly own: string;
}

export interface Locations {
  /** By the id of a part or clause. */
  readonly byId: ReadonlyMap<string, Located>;
  readonly numbers: ReadonlyMap<ArrangedPart, Numbered>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `line` fills a label. */
export function locate(
  parts: readonly ArrangedPart[],
  working: Working,
  line: (sourced: Sourced<string>) => string,
  texts: Texts,
): Locations {
  const { clauses, patterns } = working;
  const figures = numberFigures(parts, working);
  const { numbers, diagnostics: inNumbers } = numberParts(parts, patterns);
  const diagnostics = [...inNumbers];
  const byId = new Map<string, Located>();
  for (const [part, heading] of headingsOf(parts, numbers, line)) {
    byId.set(part.id, { ...heading, number: null, count: null, row: null, figure: null });
    locateClauses(part, heading, { clauses, figures }, byId);
  }
  // After all else: an item may not have the id of a clause or part, wherever that stands.
  for (const [id, place] of byId) {
    const clause = clauses.get(id);
    if (clause !== undefined) diagnostics.push(...locateItems(clause, place, texts, byId, working.protocol.names));
  }
  return { byId, numbers, diagnostics };
}

function locateItems(
  { fields: { text, do: advised, dont, cells = [] } }: WorkingClause,
  place: Located,
  texts: Texts,
  byId: Map<string, Located>,
  names: Names = NO_NAMES,
): Diagnostic[] {
  return [text, advised, dont, ...cells].flatMap((sourced) => {
    // Few texts have one, and looking costs less than asking.
    if (sourced === undefined || !sourced.value.includes('{#')) return [];
    return texts.text(sourced.value).items.flatMap(({ id, called }) => {
      if (byId.has(id) || names.former.has(id))
        return [diagnostic('id-duplicate', sourced.source.placeWithin(sourced.path, `{#${id}}`, 0), { id })];
      byId.set(id, { ...place, item: called });
      return [];
    });
  });
}

type OfPart = Pick<Located, 'part' | 'label' | 'numbered' | 'partWords'>;

/** Each part, with how it is called; where two are called the same, with the part around it. */
function headingsOf(
  parts: readonly ArrangedPart[],
  numbers: Locations['numbers'],
  line: (sourced: Sourced<string>) => string,
): Map<ArrangedPart, OfPart> {
  const headings = new Map<ArrangedPart, OfPart>();
  const alike = new Map<string, number>();
  for (const part of allParts(parts)) {
    const numbered = numbers.get(part) ?? null;
    const label = headingOf(numbered, line(part.label));
    const own = wordsFor(numbered, label);
    alike.set(own, (alike.get(own) ?? 0) + 1);
    headings.set(part, { part: part.id, label, numbered, partWords: { before: '', own } });
  }
  const tellApart = (siblings: readonly ArrangedPart[], above: string): void => {
    for (const part of siblings) {
      const heading = headings.get(part);
      if (heading === undefined) continue;
      const { own } = heading.partWords;
      const before = above !== '' && (alike.get(own) ?? 0) > 1 ? `${above}, ` : '';
      if (before !== '') headings.set(part, { ...heading, partWords: { before, own } });
      tellApart(innerParts(part), before + own);
    }
  };
  tellApart(parts, '');
  return headings;
}

interface Known {
  readonly clauses: ReadonlyMap<string, WorkingClause>;
  /** Their numbers. */
  readonly figures: ReadonlyMap<string, string>;
}

function locateClauses(
  part: ArrangedPart,
  { label, numbered, partWords }: OfPart,
  { clauses, figures }: Known,
  byId: Map<string, Located>,
): void {
  const isCounted = countsClauses(part);
  const marker = numbered?.marker ?? USUAL;
  let counted = 0;
  for (const entry of part.entries) {
    if (entry.kind !== 'clause') continue;
    const { id, uncounted } = entry;
    const count = isCounted && !uncounted ? ++counted : null;
    const number = count === null ? null : calledNumber(labelOf(marker, count));
    const row = uncounted || count !== null ? null : rowOf(clauses.get(id));
    const figure = figures.get(id) ?? null;
    byId.set(id, { part: part.id, label, numbered, partWords, number, count, row, figure });
  }
}

function rowOf(clause: WorkingClause | undefined): Located['row'] {
  const { role, term, cells: [cell] = [] } = clause?.fields ?? {};
  const line = role ?? term;
  if (line !== undefined) return { line };
  return cell === undefined ? null : { cell };
}

/** A label with the number before it. */
export function headingOf(numbered: Numbered | null, label: string): string {
  if (numbered?.number == null) return label;
  return label === '' ? numbered.number : `${numbered.number} ${label}`;
}

/** `‘4. Richtlijnen’, punt 3`, or where the numbering has words: `artikel 4, derde lid, onder b`. `row` is the name of one, filled in. */
export function printReference(place: Located, row: string | null): string {
  if (place.figure !== null) return lowered(calledNumber(place.figure));
  const [first, ...deeper] = place.item ?? [];
  const clause = printClause(place, row);
  if (first === undefined) return clause;
  const lead = / onder \S+$/.test(clause) ? 'sub' : 'onder';
  return [`${clause}, ${lead} ${first}`, ...deeper.map((called) => `sub ${called}`)].join(', ');
}

function printClause({ numbered, partWords, number, count }: Located, row: string | null): string {
  const part = partWords.before + partWords.own;
  if (row !== null) return `${part}, bij ‘${row}’`;
  if (numbered === null || number === null || count === null) return part;
  if (numbered.isOfLeden) return `${part}, ${dutchOrdinal(count)} lid`;
  const { before = '', style, delimiter } = numbered.marker;
  if (holdsPart(numbered)) return `${part}${number.slice(calledNumber(before).length)}`;
  if (hasWord(before + delimiter)) return `${part}, ${lowered(number)}`;
  return style === 'decimal' ? `${part}, punt ${number}` : `${part}, onder ${number}`;
}

/** Whether the number of a clause is that of its part and one more, and the part has a word for it: `artikel 6.3`. */
function holdsPart({ number, pattern, marker, levels }: Numbered): boolean {
  if (number === null || pattern === null || levels !== 2 || !isWorded(pattern)) return false;
  const before = calledNumber(marker.before ?? '');
  return calledNumber(number).split(' ').at(-1) === before;
}

function wordsFor(numbered: Numbered | null, label: string): string {
  if (numbered === null || numbered.number === null || numbered.pattern === null) return `‘${label}’`;
  return isWorded(numbered.pattern) ? lowered(calledNumber(numbered.number)) : `‘${label}’`;
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
