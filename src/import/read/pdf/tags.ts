/** A tagged file by its tags (ISO 32000-2, 14.8): what each thing is, and in which order it is read. */
import { lettersIn } from '../../paper.ts';
import { goesOn, joinedAcross } from './across.ts';
import { artifactsOn } from './artifacts.ts';
import { blocksOf } from './blocks.ts';
import { linesIn } from './build.ts';
import { inReadingOrder } from './columns.ts';
import { isContentsTitle } from './contents.ts';
import type { Draft, DraftBlock, DraftFurniture, DraftNote, Line } from './draft.ts';
import { linesOf } from './lines.ts';
import { raisedIn, referencesTo } from './notes.ts';
import type { RawPage, Run } from './raw.ts';
import { runningOn } from './running.ts';
import { type Usual, usualOf } from './statistics.ts';
import { walked } from './tag-blocks.ts';
import { runsUnder, type Walk } from './tag-walk.ts';
import { unseenOn } from './unseen.ts';

/** The share of letters that may stand outside the tags, and of paragraphs that end in the middle of a sentence. */
const OUTSIDE = 0.02;
const CUT = 0.25;

/** Undefined where the tags do not cover the text, or do not know paragraphs. */
export function draftByTags(given: readonly RawPage[]): Draft | undefined {
  const pages = saying(given);
  const marks = pages.map(({ runs }) => byMark(runs));
  const tagged = new Set(
    pages.flatMap(({ tags }, index) => (tags === null ? [] : runsUnder(tags, marks[index] ?? new Map()))),
  );
  if (tagged.size === 0) return undefined;
  const furniture: DraftFurniture[] = [];
  const taken = outsideText(pages, tagged, furniture);
  const left = pages.map((page) => page.runs.filter((run) => !tagged.has(run) && !taken.has(run)));
  const all = lettersOf([...tagged]);
  if (lettersOf(left.flat()) > OUTSIDE * all) return undefined;
  const usual = usualOf(pages.flatMap(({ runs }) => linesOf(runs.filter((run) => tagged.has(run)))));
  const column = columnOfAll([...tagged], usual);
  const notes: { note: DraftNote; letters: number }[] = [];
  const leads = new Set<Run>();
  const parts = pages.flatMap((page, index) => {
    const walk: Walk = {
      marks: marks[index] ?? new Map(),
      page,
      usual,
      column,
      furniture,
      notes,
      leads,
      read: new Set(),
    };
    const blocks = page.tags === null ? [] : withoutTitle(walked(page.tags, walk), furniture);
    const others = inReadingOrder(linesOf(left[index] ?? [])).flatMap((items) => blocksOf(items, usual, column.right));
    return [blocks, others];
  });
  if (isPoor(parts.flat())) return undefined;
  const blocks = joinedAcross(parts, furniture);
  const raised = [...raisedIn(blocks.flatMap(linesIn)), ...leads];
  const references = referencesTo(
    notes.map(({ note }) => note),
    raised,
  );
  const numbers = [...references.keys()].reduce((sum, { text }) => sum + lettersIn(text), 0);
  const ofNotes = notes.reduce((sum, { letters }) => sum + letters, 0);
  return {
    blocks,
    notes: notes.map(({ note }) => note),
    references,
    furniture,
    columns: [],
    noteLetters: numbers + ofNotes,
  };
}

/** A file that says of one text whether it goes on over a page, says so of all. */
function saying(pages: readonly RawPage[]): readonly RawPage[] {
  const isSaid = pages.some(({ runs }) => runs.some(({ goesOn: own }) => own !== null));
  if (!isSaid) return pages;
  return pages.map((page) => ({ ...page, runs: page.runs.map((run) => ({ ...run, goesOn: run.goesOn === true })) }));
}

/** The heading of the table of contents goes with it. */
function withoutTitle(blocks: readonly DraftBlock[], furniture: DraftFurniture[]): DraftBlock[] {
  return blocks.filter((block) => {
    if (block.type !== 'paragraph' || block.lines.length !== 1) return true;
    const [line] = block.lines;
    const isTitle =
      line !== undefined &&
      isContentsTitle(line.text) &&
      furniture.some(({ kind, page }) => kind === 'contents' && page === line.page);
    if (isTitle) furniture.push({ kind: 'contents', page: line.page, text: line.text });
    return !isTitle;
  });
}

/** Takes what is unseen, artifacts, and what runs along without a tag. */
function outsideText(pages: readonly RawPage[], tagged: ReadonlySet<Run>, furniture: DraftFurniture[]): Set<Run> {
  const taken = new Set<Run>();
  const untagged = pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !tagged.has(run)) }));
  for (const page of untagged) for (const run of unseenOn(page).taken) taken.add(run);
  for (const run of taken) furniture.push({ kind: 'hidden', page: run.page, text: run.text });
  const running = runningOn(
    untagged.map((page) => ({ page, lines: linesOf(page.runs.filter((run) => !taken.has(run) && !run.isTurned)) })),
  );
  for (const one of running.furniture) furniture.push(one);
  for (const run of running.taken) taken.add(run);
  for (const page of untagged) {
    const artifacts = artifactsOn(
      page,
      page.runs.filter((run) => !taken.has(run) && (run.isArtifact || run.isTurned)),
    );
    for (const one of artifacts.furniture) furniture.push(one);
    for (const run of artifacts.taken) taken.add(run);
  }
  return taken;
}

function byMark(runs: readonly Run[]): Map<string, Run[]> {
  const marks = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.mark === null) continue;
    const own = marks.get(run.mark) ?? [];
    marks.set(run.mark, own);
    own.push(run);
  }
  return marks;
}

const lettersOf = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + lettersIn(text), 0);

function columnOfAll(runs: readonly Run[], { size }: Usual): { x: number; right: number } {
  const own = runs.filter((run) => Math.abs(run.size - size) < 0.6);
  const at = (values: number[], share: number) =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
  return {
    x: at(
      own.map(({ x }) => x),
      0.02,
    ),
    right: at(
      own.map(({ right }) => right),
      0.97,
    ),
  };
}

/** Whether lines were tagged as if they were paragraphs. */
function isPoor(blocks: readonly DraftBlock[]): boolean {
  const pairs = blocks.slice(1).flatMap((block, index) => {
    const before = blocks[index];
    return block.type === 'paragraph' && before?.type === 'paragraph' ? [[before, block] as const] : [];
  });
  const cut = pairs.filter(
    ([before, block]) =>
      before.lines.length === 1 && block.lines.length === 1 && goesOn(before, block) && startsSmall(block.lines),
  );
  return pairs.length > 12 && cut.length > CUT * pairs.length;
}

const startsSmall = (lines: readonly Line[]) => /^\p{Ll}/u.test(lines[0]?.text ?? '');
