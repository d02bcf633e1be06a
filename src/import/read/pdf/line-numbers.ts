/** Numbers in the margin that count the lines of the text, as drafts have them. */
import type { DraftFurniture } from './draft.ts';
import { rowsOf } from './lines.ts';
import type { RawPage, Run } from './raw.ts';

/** Fewer on a page may be the numbers of headings, or of steps. */
const FEWEST = 8;
/** Of the rows of letters beside them. */
const MOST = 0.5;

export function lineNumbersOn(
  { number }: RawPage,
  runs: readonly Run[],
): { furniture: DraftFurniture[]; taken: Set<Run> } {
  const level = runs.filter(({ isTurned }) => !isTurned);
  const edge = level.reduce((least, run) => (isNumber(run) ? least : Math.min(least, run.x)), Infinity);
  const own = counting(
    level.filter((run) => isNumber(run) && run.right < edge).toSorted((one, other) => one.y - other.y),
  );
  const [first, last] = [own[0], own.at(-1)];
  const rows = rowsOf(level.filter(({ x }) => x >= edge));
  const beside = rows.filter(([run]) => run !== undefined && run.y > (first?.y ?? 0) - 3 && run.y < (last?.y ?? 0) + 3);
  if (own.length < FEWEST || own.length < MOST * beside.length) return { furniture: [], taken: new Set() };
  return {
    furniture: [{ kind: 'line-number', page: number, text: own.map(({ text }) => text).join(' ') }],
    taken: new Set(own),
  };
}

const isNumber = ({ text }: Run) => /^\d{1,4}$/.test(text);

/** The longest stretch that goes up one by one: a header may be numbered too, by a count of its own. */
function counting(numbers: readonly Run[]): readonly Run[] {
  let best: Run[] = [];
  let own: Run[] = [];
  for (const run of numbers) {
    if (Number(run.text) !== Number(own.at(-1)?.text) + 1) own = [];
    own.push(run);
    if (own.length > best.length) best = own;
  }
  return best;
}
