/** Footnotes: small lines at the bottom with a number, and the raised number in the text that leads to each. */
import { lettersIn } from '../../paper.ts';
import { type DraftNote, draftParagraph, type Line } from './draft.ts';
import { lineOf } from './lines.ts';
import { columnOf, paragraphsOf } from './paragraphs.ts';
import type { RawPage, Run } from './raw.ts';
import type { Usual } from './statistics.ts';

const NUMBER = /^[[(]?(\d{1,3}|[*†‡]{1,3}|[a-z]|[ivx]{2,5})[\])., ]{0,3}$/;

/** The number of a note without what parts it from the text: `[3]`, `3)`. */
export function noteNumber(text: string): string | undefined {
  return NUMBER.exec(text.slice(0, 9))?.[1];
}

/** Raised signs of a line that may lead to a note. */
export function raisedIn(lines: readonly Line[]): Run[] {
  // The first of a line is its number: nothing stands before it that it could be about.
  return lines.flatMap(({ runs, size, y }) =>
    runs
      .slice(1)
      .filter((run) => run.size <= 0.85 * size && run.y < y - 0.1 * size && noteNumber(run.text) !== undefined),
  );
}

export interface FoundNotes {
  /** Lines of the part that remain. */
  readonly rest: readonly Line[];
  readonly notes: readonly { readonly note: DraftNote; readonly letters: number }[];
  /** Lines above the first note, that go on with the last one of the page before. */
  readonly goesOn: readonly Line[];
}

/** Notes at the end of a part of a page. */
export function notesAt(lines: readonly Line[], page: RawPage, usual: Usual, known: ReadonlySet<string>): FoundNotes {
  const none = { rest: lines, notes: [], goesOn: [] };
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? 0) <= 0.93 * usual.size) from -= 1;
  const rule = ruleAbove(lines, page, usual);
  if (rule !== undefined)
    from = Math.max(
      from,
      lines.findIndex(({ y, size }) => y - size * 0.3 > rule),
    );
  const tail = lines.slice(from);
  const starts = tail.map((line) => startOf(line));
  const first = starts.findIndex((start) => start !== undefined && known.has(start.number));
  if (first < 0 && rule === undefined) return none;
  const isUnderRule = rule !== undefined && tail.length > 0;
  if (first < 0) return isUnderRule ? { rest: lines.slice(0, from), notes: [], goesOn: tail } : none;
  const begin = isUnderRule ? 0 : first;
  return {
    rest: [...lines.slice(0, from), ...tail.slice(0, isUnderRule ? 0 : first)],
    goesOn: tail.slice(begin, first),
    notes: notesOf(tail.slice(first), starts.slice(first), usual, known),
  };
}

/** The height of a short level line at the left, under which there are small letters alone. */
function ruleAbove(lines: readonly Line[], { rules, width }: RawPage, usual: Usual): number | undefined {
  const short = rules.filter(
    ({ x, right, y, bottom }) => bottom - y < 1 && right - x > 30 && right - x < 0.5 * width && x < 0.75 * width,
  );
  return short
    .map(({ y }) => y)
    .toSorted((one, other) => other - one)
    .find((height) => {
      const under = lines.filter(({ y, size }) => y - size * 0.3 > height);
      return under.length > 0 && under.length < lines.length && under.every(({ size }) => size <= 0.96 * usual.size);
    });
}

interface Start {
  readonly number: string;
  readonly rest: Line | null;
}

/** The number at the beginning of a note, and its line without it. */
function startOf(line: Line): Start | undefined {
  const [first, ...others] = line.runs;
  if (first === undefined) return undefined;
  const own = noteNumber(first.text);
  if (own !== undefined) return { number: own, rest: others.length === 0 ? null : lineOf(others) };
  const glued = startNumber(first.text);
  if (glued === undefined) return undefined;
  return { number: glued.number, rest: lineOf([{ ...first, text: glued.rest }, ...others]) };
}

/** A number that its text follows: `3 Zie`, `3. Zie`, and `3Zie`, for a raised number needs no space. */
export function startNumber(text: string): { readonly number: string; readonly rest: string } | undefined {
  const [whole = '', number = ''] = /^(\d{1,3}|[*†‡]{1,3})[.)]? ?(?=[^\d\s.,)])/.exec(text.slice(0, 12)) ?? [];
  return number === '' ? undefined : { number, rest: text.slice(whole.length) };
}

function notesOf(
  lines: readonly Line[],
  starts: readonly (Start | undefined)[],
  usual: Usual,
  known: ReadonlySet<string>,
): FoundNotes['notes'] {
  const found: { start: Start; lines: Line[]; letters: number; page: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const start = starts[index];
    const isNew = start !== undefined && known.has(start.number);
    const letters = isNew && start.rest !== null ? lettersIn(line.text) - lettersIn(start.rest.text) : 0;
    if (isNew)
      found.push({
        start,
        lines: start.rest === null ? [] : [start.rest],
        letters: start.rest === null ? lettersIn(line.text) : letters,
        page: line.page,
      });
    else found.at(-1)?.lines.push(line);
  }
  return found.map(({ start, lines: own, letters, page }) => ({
    note: { number: start.number, page, blocks: noteBlocks(own, usual) },
    letters,
  }));
}

export function noteBlocks(lines: readonly Line[], usual: Usual): DraftNote['blocks'] {
  if (lines.length === 0) return [];
  const column = columnOf(lines);
  const [first] = paragraphsOf(lines, column, usual);
  // A note of one paragraph, as nearly all are: its lines are seldom as full as they could be.
  return [draftParagraph(lines, first === undefined ? {} : { align: first.align })];
}

/** To each raised number the note of that number: on its own page, or else the next one after it. */
export function referencesTo(notes: readonly DraftNote[], raised: readonly Run[]): Map<Run, DraftNote> {
  const found = new Map<Run, DraftNote>();
  const byNumber = new Map<string, DraftNote[]>();
  for (const note of notes) byNumber.set(note.number, [...(byNumber.get(note.number) ?? []), note]);
  for (const run of raised) {
    const own = byNumber.get(noteNumber(run.text) ?? '') ?? [];
    const note = own.find(({ page }) => page === run.page) ?? own.find(({ page }) => page > run.page);
    if (note !== undefined) found.set(run, note);
  }
  return found;
}
