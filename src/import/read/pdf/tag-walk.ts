/** What the readers of tags have in common. */
import { rowsIn } from './blocks.ts';
import type { DraftFurniture, DraftNote, Line } from './draft.ts';
import { linesOf, oneLine } from './lines.ts';
import type { Column } from './paragraphs.ts';
import type { RawPage, Run, Tag } from './raw.ts';
import type { Usual } from './statistics.ts';

/** What a walk over the tags of a page knows, and finds beside blocks. */
export interface Walk {
  readonly marks: ReadonlyMap<string, readonly Run[]>;
  readonly page: RawPage;
  readonly usual: Usual;
  readonly column: Column;
  readonly furniture: DraftFurniture[];
  readonly notes: { note: DraftNote; letters: number }[];
  /** Letters that are said to lead elsewhere: of a note, its number. */
  readonly leads: Set<Run>;
  /** Marks that were read: a damaged tree may name one twice. */
  readonly read: Set<string>;
}

/** All letters under a tag, in the order of the tree. */
export function runsUnder(tag: Tag, marks: Walk['marks']): readonly Run[] {
  const own = tag.mark === null ? [] : (marks.get(tag.mark) ?? []);
  return tag.children.length === 0 ? own : [...own, ...tag.children.flatMap((child) => runsUnder(child, marks))];
}

/** The letters of a mark, the first time that they are read. */
export function readMark({ mark }: Tag, { marks, read }: Walk): readonly Run[] {
  if (mark === null || read.has(mark)) return [];
  read.add(mark);
  return marks.get(mark) ?? [];
}

/** Lines of one paragraph: where the letters go up the page again, the next column begins. */
export function linesInOrder(runs: readonly Run[]): Line[] {
  const columns: Run[][] = [];
  let lowest = 0;
  for (const run of runs) {
    const last = columns.at(-1);
    if (last === undefined || run.y < lowest - 2.2 * run.size) {
      columns.push([run]);
      lowest = run.y;
    } else {
      last.push(run);
      lowest = Math.max(lowest, run.y);
    }
  }
  return columns.flatMap((column) => rowsIn(linesOf(column)).map(oneLine));
}
