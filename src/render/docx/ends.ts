/**
 * How paragraphs end in a redline. Word keeps the end of a paragraph as a character: what goes or comes whole, does so with
 * its end, and what is left of it joins the paragraph behind. Where no paragraph is behind it, before a table and at the end
 * of a cell, a note and the document, an empty one would be left. There the end before goes or comes in its place:
 *
 *     stays ¶+            stays ¶          stays ¶
 *     +comes ¶            -goes +comes ¶   +comes ¶+
 *     (end of the cell)   (table)          Heading ¶
 *
 * The last end, which stays, then is that of another paragraph in either text, and says how that looks in each.
 */
import type { Edit } from '../../model/tree.ts';
import type { State, Unsettled } from './state.ts';
import { asWords, changeMark, formerParagraph } from './tracking.ts';
import { element } from './xml.ts';

/** No text has these: XML does not permit them. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];

/** Stands for the paragraph until `settled` writes it. */
export function unsettled(paragraph: Unsettled, state: State): string {
  return `${OPEN}${state.unsettled.push(paragraph) - 1}${CLOSE}`;
}

/** Writes all paragraphs of a body, a cell or a note. */
export function settled(content: string, state: State): string {
  const written: string[] = [];
  let group: Unsettled[] = [];
  const end = (isLast: boolean) => {
    written.push(...writeGroup(group, isLast, state));
    group = [];
  };
  const [first = '', ...pieces] = content.split(OPEN);
  written.push(first);
  for (const piece of pieces) {
    const [index = '', between = ''] = piece.split(CLOSE);
    const paragraph = state.unsettled[Number(index)];
    if (paragraph === undefined) throw new Error(`Unexpected paragraph ${index}`);
    group.push(paragraph);
    if (between === '') continue;
    end(false);
    written.push(between);
  }
  end(true);
  return written.join('');
}

/** How a paragraph of a group ends. */
interface Ending {
  /** Its end goes or comes; undefined where it stays. */
  mark: Edit | undefined;
  /** Has no end: its content begins the paragraph behind. */
  isJoined: boolean;
  /** Where its end is that of another paragraph in one of the texts: that one, and what this one is. */
  other: { readonly paragraph: Unsettled; readonly change: Edit } | null;
}

/** Paragraphs with nothing between them. `isLast`: nothing follows at all. */
function writeGroup(group: readonly Unsettled[], isLast: boolean, state: State): string[] {
  // What is in a row that goes or comes, does so with it.
  const endings = state.change === undefined ? endingsOf(group, isLast) : group.map(ownEnding);
  let joined = '';
  return group.flatMap((paragraph, index) => {
    const ending = endings[index] ?? ownEnding(paragraph);
    if (ending.isJoined) {
      joined += paragraph.content;
      return [];
    }
    const content = joined + paragraph.content;
    joined = '';
    return [write(paragraph, ending, content, state)];
  });
}

function ownEnding({ change }: Unsettled): Ending {
  return { mark: change, isJoined: false, other: null };
}

function endingsOf(group: readonly Unsettled[], isLast: boolean): Ending[] {
  const endings = group.map(ownEnding);
  for (let from = 0; from < group.length; ) {
    const change = group[from]?.change;
    let next = from + 1;
    while (next < group.length && group[next]?.change === change) next += 1;
    if (change !== undefined) settleRun(group, { from, next, change }, isLast, endings);
    from = next;
  }
  return endings;
}

interface Sequence {
  readonly from: number;
  readonly next: number;
  readonly change: Edit;
}

/** Neighbours that all go or all come. */
function settleRun(
  group: readonly Unsettled[],
  { from, next, change }: Sequence,
  isLast: boolean,
  endings: Ending[],
): void {
  const [before, last] = [endings[from - 1], endings[next - 1]];
  const paragraph = group[from - 1];
  if (last === undefined || !needsOther(group, from, next)) return;
  if (before === undefined || paragraph === undefined) {
    // In the other text an empty paragraph is at that end too: nothing else is there, or a table.
    if (isLast) last.mark = undefined;
    return;
  }
  if (paragraph.change === undefined) before.mark = change;
  else before.isJoined = true;
  last.mark = undefined;
  last.other = { paragraph, change };
}

/**
 * Whether those ends cannot go: no paragraph is behind them. Or one that looks otherwise, as LibreOffice gives it the look
 * of what went; then only where the paragraph before is one of theirs, as an item of the same list is.
 */
function needsOther(group: readonly Unsettled[], from: number, next: number): boolean {
  const [behind, before] = [group[next], group[from - 1]];
  if (behind === undefined) return true;
  if (before === undefined || before.change !== undefined || behind.change !== undefined) return false;
  const isAlike = group.slice(from, next).every(({ properties }) => properties === before.properties);
  return isAlike && behind.properties !== before.properties;
}

function write(paragraph: Unsettled, ending: Ending, content: string, state: State): string {
  const { mark } = ending;
  const { change, count } = paragraph;
  const { now, former } = looksOf(paragraph, ending);
  const own =
    now +
    (mark === undefined ? '' : element('w:rPr', {}, changeMark(mark, state))) +
    (former === now ? '' : formerParagraph(former, state));
  const isOfWords = change !== undefined && mark === undefined;
  return element(
    'w:p',
    {},
    (own === '' ? '' : element('w:pPr', {}, own)) + (isOfWords ? asWords(content, count) : content),
  );
}

/** How it looks in the two texts: what has an end in one of them alone, in both as in that one. */
function looksOf({ properties, former }: Unsettled, { mark, other }: Ending): { now: string; former: string } {
  if (mark === 'delete') return { now: former, former };
  if (mark === 'insert') return { now: properties, former: properties };
  // What goes is the text before: there it looks as it did, and now as what its end becomes the end of.
  if (other?.change === 'delete') return { now: other.paragraph.properties, former };
  return { now: properties, former: other?.paragraph.former ?? former };
}
