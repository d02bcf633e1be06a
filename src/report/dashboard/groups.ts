/**
 * When there are so many documents that they stand in sections. Up to fifteen, which one sheet of paper holds, they are one
 * table. With more, rows are compact and there are more filters; and where a board has schools, each board has a section.
 */
import { groupBy } from '../../model/group.ts';
import type { Entry } from './entry.ts';

/** The most that one page of paper holds. */
const FEW = 15;

export function areMany(entries: readonly Entry[]): boolean {
  return entries.length > FEW;
}

export interface Group {
  /** What it is called in the address of the page. */
  readonly id: string;
  readonly name: string;
  /** Organisations under the board; null of those that are no board and under none. */
  readonly schools: number | null;
  /** At least one, in the order of all. */
  readonly entries: readonly Entry[];
}

/** No organisation has this id, for theirs have no such sign. */
const OTHERS = '-';

/** In the order of the most urgent document of each; what stands alone comes last. None where no board has schools. */
export function groupsOf(entries: readonly Entry[]): Group[] {
  const byBoard = groupBy(entries, ({ board, status }) => [board?.organisation ?? status.organisation]);
  const groups = [...byBoard].map(([id, own]): Group => {
    const schools = new Set(own.map(({ status }) => status.organisation).filter((organisation) => organisation !== id));
    const name = own[0]?.board?.name ?? own[0]?.status.name ?? id;
    return { id, name, schools: schools.size, entries: own };
  });
  const boards = groups.filter(({ schools }) => schools !== 0);
  if (boards.length === 0) return [];
  const alone = new Set(groups.filter(({ schools }) => schools === 0).map(({ id }) => id));
  const rest = entries.filter(({ board, status }) => alone.has(board?.organisation ?? status.organisation));
  const others = { id: OTHERS, name: 'Overige organisaties', schools: null, entries: rest };
  return rest.length === 0 ? boards : [...boards, others];
}
