/** What runs along with the pages of a file: headers, footers, page numbers, and words across the page. */
import type { DraftFurniture, Line } from './draft.ts';
import type { RawPage, Run } from './raw.ts';
import { usualOf } from './statistics.ts';

/** The share of a page's height in which headers stand, and footers. */
const EDGE = 0.17;
/** Lines from the edge of the page that may be of a header. */
const DEEPEST = 6;
/** Two lines at the same height, in points. */
const NEAR = 4;

export interface PageLines {
  readonly page: RawPage;
  /** From top to bottom. */
  readonly lines: readonly Line[];
}

interface Found {
  readonly furniture: DraftFurniture[];
  readonly taken: Set<Run>;
}

/** A page number with the words that stand around it, its signs left out: `pagina # van #`, `# / #`. */
const PAGE_NUMBER = /^(?:(?:pagina|pag|blz|bladzijde|blad|page|p|seite) )?#(?: (?:(?:van de|van|of|von|\/) )?#)?$/;

const isPageNumber = (mask: string) => PAGE_NUMBER.test((mask.slice(0, 60).match(/\p{L}+|[#/]/gu) ?? []).join(' '));

const NAMED_PAGE = /^(?:pagina|pag|blz|bladzijde|page|seite)\b/i;

export function runningOn(pages: readonly PageLines[]): Found {
  const edges = pages.map((page) => ({ page: page.page, top: edgeOf(page, 'top'), bottom: edgeOf(page, 'bottom') }));
  const found: Found = { furniture: [], taken: new Set() };
  const { size } = usualOf(pages.flatMap(({ lines }) => lines));
  for (const side of ['top', 'bottom'] as const) {
    const slots = slotsOf(edges.map((edge) => edge[side]));
    for (const { page, [side]: lines } of edges)
      takeFrom(lines, { page, side, slots, pages: pages.length, usual: size }, found);
  }
  return found;
}

function edgeOf({ page, lines }: PageLines, side: 'top' | 'bottom'): Line[] {
  const near = lines.filter(({ y }) => (side === 'top' ? y < EDGE * page.height : y > (1 - EDGE) * page.height));
  const ordered = side === 'top' ? near : near.toReversed();
  const rows: number[] = [];
  return ordered.filter(({ y }) => {
    if (!rows.some((row) => Math.abs(row - y) < NEAR)) rows.push(y);
    return rows.length <= DEEPEST;
  });
}

/** Numbers in it made `#`. */
const masked = (text: string) => text.replaceAll(/\d+/g, '#').toLowerCase();
const slotOf = (y: number) => Math.round(y / NEAR);

/** By text and height, on which pages it stands and with which numbers. */
type Slots = ReadonlyMap<string, ReadonlyMap<number, string>>;

function slotsOf(edges: readonly (readonly Line[])[]): Slots {
  const slots = new Map<string, Map<number, string>>();
  for (const { text, y, page } of edges.flat()) {
    for (const slot of [slotOf(y) - 1, slotOf(y), slotOf(y) + 1]) {
      for (const key of [`${slot} ${text.toLowerCase()}`, `${slot}#${masked(text)}`, `${slot}`]) {
        const on = slots.get(key) ?? new Map<number, string>();
        slots.set(key, on.set(page, text));
      }
    }
  }
  return slots;
}

interface Edge {
  readonly page: RawPage;
  readonly side: 'top' | 'bottom';
  readonly slots: Slots;
  readonly pages: number;
  /** Size of most letters of the file. */
  readonly usual: number;
}

/** From the edge inward, until a row that stands on this page alone. */
function takeFrom(lines: readonly Line[], edge: Edge, { furniture, taken }: Found): void {
  const rows = rowsOf(lines);
  for (const [index, own] of rows.entries()) {
    const kinds = own.map((line) => kindOf(line, edge));
    if (isHeading(own, kinds, edge.usual)) break;
    if (kinds.every((kind) => kind === undefined) && !(index === 0 && isAbove(own, rows[1] ?? [], edge))) break;
    for (const [at, line] of own.entries()) {
      furniture.push({
        kind: kinds[at] ?? (edge.side === 'top' ? 'header' : 'footer'),
        page: line.page,
        text: line.text,
      });
      for (const run of line.runs) taken.add(run);
    }
  }
}

function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last?.[0] !== undefined && Math.abs(last[0].y - line.y) < NEAR) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** A number that counts as the pages do, before words in larger letters than most: `2` and `Voorkomen`. */
function isHeading(row: readonly Line[], kinds: readonly unknown[], usual: number): boolean {
  const [number, words] = row;
  return (
    number !== undefined &&
    words !== undefined &&
    row.length === 2 &&
    kinds[0] === 'page-number' &&
    kinds[1] === undefined &&
    /^\d{1,2}\.?$/.test(number.text) &&
    (words.size > 1.05 * usual || (words.isBold && words.size >= 0.98 * usual))
  );
}

/** The first row may differ from page to page, as the name of a chapter does, where one stands on each of the pages of the second row. */
function isAbove(row: readonly Line[], next: readonly Line[], edge: Edge): boolean {
  const [first] = row;
  const second = next.find((line) => kindOf(line, edge) !== undefined);
  if (first === undefined || second === undefined || Math.abs(first.y - second.y) > 2.5 * second.size) return false;
  const pagesAt = (key: string) => edge.slots.get(key)?.size ?? 0;
  const own = pagesAt(`${slotOf(second.y)} ${second.text.toLowerCase()}`);
  return own >= enough(edge.pages) && pagesAt(`${slotOf(first.y)}`) >= 0.8 * own;
}

function kindOf(line: Line, { side, slots, pages, page }: Edge): DraftFurniture['kind'] | undefined {
  const slot = slotOf(line.y);
  const band = side === 'top' ? 'header' : 'footer';
  const mask = masked(line.text);
  const alike = slots.get(`${slot}#${mask}`);
  const isNumber = line.text.length < 40 && isPageNumber(mask);
  if (isNumber && (NAMED_PAGE.test(line.text) || inStep(alike) || String(page.number) === line.text)) {
    return pages > 1 || NAMED_PAGE.test(line.text) ? 'page-number' : undefined;
  }
  const times = slots.get(`${slot} ${line.text.toLowerCase()}`)?.size ?? 0;
  if (times >= enough(pages)) return band;
  const words = mask.split(/[^\p{L}]+/u).filter((word) => word.length > 1).length;
  // A heading may have one word and a number too: beside a bar, or at the foot, it is none.
  const isSaid = words > 1 || (words > 0 && (side === 'bottom' || /^# ?[|·•]|[|·•] ?#$/.test(mask)));
  return mask.includes('#') && isSaid && (alike?.size ?? 0) >= enough(pages) && inStep(alike) ? band : undefined;
}

const enough = (pages: number) => (pages > 5 ? 3 : 2);

/** Whether a number in it goes up with the pages: then it counts these. */
function inStep(alike: ReadonlyMap<number, string> | undefined): boolean {
  if (alike === undefined || alike.size < 2) return false;
  const texts = [...alike].map(([page, text]) => (text.match(/\d+/g) ?? []).map((number) => Number(number) - page));
  const [first = []] = texts;
  return first.some((offset, index) => texts.every((offsets) => offsets[index] === offset));
}

/** Large words at the same place on page after page, such as CONCEPT, and what is turned. */
export function acrossPages(pages: readonly RawPage[], isTaken: (run: Run) => boolean): Found {
  const found: Found = { furniture: [], taken: new Set() };
  const large = new Map<string, Run[]>();
  for (const { runs } of pages) {
    for (const run of runs) {
      if (run.isTurned || isTaken(run) || run.size < 30) continue;
      const key = `${Math.round(run.x / NEAR)} ${Math.round(run.y / NEAR)} ${run.text}`;
      large.set(key, [...(large.get(key) ?? []), run].slice(0, 5000));
    }
  }
  const repeated = [...large.values()].filter((runs) => new Set(runs.map(({ page }) => page)).size > 1).flat();
  for (const { runs } of pages) for (const run of runs) if (run.isTurned && !isTaken(run)) repeated.push(run);
  for (const run of repeated) {
    found.taken.add(run);
    found.furniture.push({ kind: 'watermark', page: run.page, text: run.text });
  }
  return found;
}
