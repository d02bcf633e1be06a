/** What there is to tell of one clause beside its words. */
import { groupBy } from '../../model/group.ts';
import type { ChangeReason, ClauseRow, RowCell, SideBySide } from '../../model/side-by-side.ts';

type Absent = Extract<RowCell, { readonly state: 'absent' }>;

/** Those that do not have a clause for one reason. */
interface AbsentTogether {
  readonly state: 'absent' | 'undecided';
  /** Ids. */
  readonly organisations: readonly string[];
  readonly omitted: Absent['omitted'];
}

/** That somebody has not what the base does not have either, goes without saying. */
export function isOfOthers({ layer }: Pick<ClauseRow, 'layer'>, cell: RowCell): boolean {
  return layer !== null && cell.state === 'absent' && cell.omitted === null;
}

/** Why a wording is what it is; each once, however many have it from one board. */
export function reasonsOf({ cells }: ClauseRow, wording: number): ChangeReason[] {
  const reasons = cells.flatMap((cell) => ('wording' in cell && cell.wording === wording ? cell.reasons : []));
  return [...new Map(reasons.map((own) => [`${own.layer} ${own.reason}`, own])).values()];
}

/** Who left it out and why; who did not decide. */
export function absentTogether(row: ClauseRow, { organisations }: Pick<SideBySide, 'organisations'>): AbsentTogether[] {
  const cells = row.cells.flatMap((cell, index) =>
    'wording' in cell || isOfOthers(row, cell) ? [] : [{ cell, id: organisations[index]?.id ?? '' }],
  );
  const groups = groupBy(cells, ({ cell }) => [
    JSON.stringify([cell.state, cell.state === 'absent' ? cell.omitted : null]),
  ]);
  return [...groups.values()].flatMap((group): AbsentTogether[] => {
    const cell = group[0]?.cell;
    if (cell === undefined) return [];
    const omitted = cell.state === 'absent' ? cell.omitted : null;
    return [{ state: cell.state, organisations: group.map(({ id }) => id), omitted }];
  });
}
