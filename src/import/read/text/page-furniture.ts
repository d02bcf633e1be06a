/** What a text that was cut out of pages has between them: running titles and page numbers, known by their rhythm. */
import type { Furniture } from '../../../model/paper.ts';
import { isBlank, type Line } from './lines.ts';

export interface Found {
  readonly kind: Furniture['kind'];
  readonly text: string;
  readonly line: Line;
}

/** How many lines at the top or foot of a page may be around the text. */
const EDGE = 4;
/** No running title is longer. */
const LONGEST = 140;
/** In lines, the shortest page. */
const SHORTEST_PAGE = 12;

const PAGE_WORDS =
  /^(?:-\s*)?(?:pagina|page|blz\.?|bladzijde|pag\.?|p\.)\s*\d{1,4}(?:\s*(?:van|of|\/|uit)\s*\d{1,4})?(?:\s*-)?$/i;
const BARE_NUMBER = /^[-–—|\s]*\d{1,3}(?:\s*(?:\/|van|of)\s*\d{1,3})?[-–—|\s]*$/;

interface Candidate {
  readonly line: Line;
  /** Where it stands among all lines. */
  readonly index: number;
}

/** Which lines are around the text, and as what. */
export function pageFurniture(lines: readonly Line[]): ReadonlyMap<Line, Found> {
  const groups = groupsOf(lines);
  const inside = inSentences(lines);
  const found = new Map<Line, Found>();
  const take = (list: readonly Candidate[], kind: Furniture['kind']) => {
    for (const { line } of list) found.set(line, { kind, text: line.text.trim(), line });
  };
  const breaks: number[] = [];
  for (const [key, list] of groups) {
    if (!key.includes('#')) continue;
    const series = seriesIn(list, key);
    if (series.length === 0) continue;
    take(series, isNumberOnly(series[0]?.line.text ?? '') ? 'page-number' : 'footer');
    breaks.push(...series.map(({ index }) => index));
  }
  const isRepeated = new Set<Line>();
  for (const edge of edgesOf(
    lines,
    breaks.toSorted((one, other) => one - other),
    found,
  ))
    takeRepeated(edge, isRepeated, found, inside);
  for (const [key, list] of groups) {
    const isFree =
      !key.includes('#') &&
      !list.some(({ line }) => inside.has(line)) &&
      list.length > 2 &&
      list.every(({ line }) => !found.has(line));
    // Where pages are known, what runs along stands once on each.
    const isOnPages = list.every(({ line }) => line.page === null) || isByPage(list);
    if (isFree && isOnPages && isRhythm(list) && list.every(({ index }) => standsApart(lines, index, found)))
      take(list, 'header');
  }
  return found;
}

/** The lines of one place on each page, such as the first of all: around the text where most pages have the same. */
function takeRepeated(edge: Edge, isRepeated: Set<Line>, found: Map<Line, Found>, inside: ReadonlySet<Line>): void {
  const counts = new Map<string, Line[]>();
  for (const { line } of edge.lines) {
    const key = keyOf(line);
    counts.set(key, [...(counts.get(key) ?? []), line].slice(-MOST_PAGES));
  }
  const least = Math.max(2, Math.ceil(edge.pages / 3));
  for (const { line, outer } of edge.lines) {
    const same = counts.get(keyOf(line)) ?? [];
    // What stands further in is text, unless all beyond it is around the text too.
    if (
      same.length < least ||
      inside.has(line) ||
      !outer.every((beyond) => isRepeated.has(beyond) || found.has(beyond))
    )
      continue;
    isRepeated.add(line);
    found.set(line, { kind: edge.kind, text: line.text.trim(), line });
  }
}

/** Lines that go on with a sentence of the line before. */
function inSentences(lines: readonly Line[]): ReadonlySet<Line> {
  return new Set(
    lines.filter(({ text }, index) => {
      const before = lines[index - 1]?.text.trim() ?? '';
      return /^\s*\p{Ll}/u.test(text) && before !== '' && !/[.!?:;]$/.test(before);
    }),
  );
}

const MOST_PAGES = 1000;

/** Of what stands left and right at the edge of a page, the left: the right may be the title of a chapter. */
const GAP = / {8}/;

function keyOf({ text }: Line): string {
  const own = text.trim();
  const gap = own.search(GAP);
  return (gap > 10 ? own.slice(0, gap) : own).toLowerCase().replaceAll(/\s+/g, ' ');
}

/** Beside a blank line, the end, or what is around the text. */
function standsApart(lines: readonly Line[], index: number, found: ReadonlyMap<Line, Found>): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line === undefined || isBlank(line) || found.has(line));
}

/** Lines that are the same but for their numbers. */
function groupsOf(lines: readonly Line[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim().replaceAll(/\s+/g, ' ');
    if (text === '' || text.length > LONGEST) continue;
    const key = text.toLowerCase().replaceAll(/\d+/g, '#');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [{ line, index }]);
    else known.push({ line, index });
  }
  return groups;
}

function isNumberOnly(text: string): boolean {
  return PAGE_WORDS.test(text.trim()) || BARE_NUMBER.test(text);
}

/** Those of a group that count the pages: one of their numbers grows by one. */
function seriesIn(list: readonly Candidate[], key: string): readonly Candidate[] {
  const numbers = list.map(({ line }) => (line.text.match(/\d+/g) ?? []).map(Number));
  const width = numbers[0]?.length ?? 0;
  const isSaid = PAGE_WORDS.test(list[0]?.line.text.trim() ?? '');
  const isPage = list.every(({ line }) => line.page !== null && line.text.trim() === String(line.page));
  const least = isSaid || isPage || key.includes('pagina #') || key.includes('page #') ? 2 : 3;
  if (list.length < least)
    return isSaid && list.length === 1 && /\D1(?:\s*(?:van|of|\/)\s*1)?\b/i.test(list[0]?.line.text ?? '') ? list : [];
  for (let column = 0; column < width; column += 1) {
    const counting = growing(
      list,
      numbers.map((own) => own[column] ?? Number.NaN),
    );
    const isMost = counting.length >= least && counting.length * 10 >= list.length * (isSaid ? 5 : 8);
    if (isMost && (isSaid || least === 2 || isRhythm(counting) || isByPage(counting))) return isSaid ? list : counting;
  }
  return [];
}

/** The longest stretch that goes up one by one, each on a later page. */
function growing(list: readonly Candidate[], numbers: readonly number[]): Candidate[] {
  let best: Candidate[] = [];
  let own: Candidate[] = [];
  for (const [at, candidate] of list.entries()) {
    const step = (numbers[at] ?? 0) - (numbers[at - 1] ?? Number.NaN);
    // A page without a number leaves one out.
    if (step >= 1 && step <= 2) own.push(candidate);
    else own = [candidate];
    if (own.length > best.length) best = [...own];
  }
  return best;
}

function isByPage(list: readonly Candidate[]): boolean {
  const pages = list.map(({ line }) => line.page);
  return pages[0] !== null && new Set(pages).size === list.length;
}

/** About as far from each other as pages are long. */
function isRhythm(list: readonly Candidate[]): boolean {
  const gaps = list.slice(1).map(({ index }, at) => index - (list[at]?.index ?? 0));
  const median = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  if (median < SHORTEST_PAGE) return false;
  const regular = gaps.filter((gap) => gap > median * 0.5 && gap < median * 1.7 + 3).length;
  return regular * 10 >= gaps.length * 8;
}

interface Edge {
  readonly kind: 'header' | 'footer';
  readonly pages: number;
  readonly lines: readonly { readonly line: Line; readonly outer: readonly Line[] }[];
}

/** Of each page the first line, the second …, the last, the last but one …; pages end at form feeds, or at their numbers. */
function edgesOf(lines: readonly Line[], breaks: readonly number[], found: ReadonlyMap<Line, Found>): Edge[] {
  const starts = lines.flatMap(({ page }, index) =>
    page !== null && page !== lines[index - 1]?.page && index > 0 ? [index] : [],
  );
  const ends = starts.length > 0 ? starts : breaks.map((index) => index + 1);
  if (ends.length === 0) return [];
  const bounds = [0, ...ends, lines.length];
  const pages = bounds.slice(1).map((end, at) => lines.slice(bounds[at], end).filter((line) => !isBlank(line)));
  const filled = pages.filter((page) => page.length > 0);
  const edges = [...Array(EDGE).keys()];
  return [
    ...edges.map((depth) => edgeAt(filled, depth, 'header', found)),
    ...edges.map((depth) =>
      edgeAt(
        filled.map((page) => page.toReversed()),
        depth,
        'footer',
        found,
      ),
    ),
  ];
}

function edgeAt(
  pages: readonly (readonly Line[])[],
  depth: number,
  kind: Edge['kind'],
  found: ReadonlyMap<Line, Found>,
): Edge {
  const at = pages.flatMap((page) => {
    const rest = page.slice(0, EDGE * 2).filter((line) => !found.has(line));
    const line = rest[depth];
    return line === undefined ? [] : [{ line, outer: rest.slice(0, depth) }];
  });
  return { kind, pages: pages.length, lines: at };
}
