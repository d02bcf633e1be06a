/**
 * When there are so many documents that no page holds them all: then the start page tells what is due, with a row for each
 * board, and each board has a page of its own. Up to three hundred, a page of 1 MB, they stand together.
 */
import { groupBy } from '../../model/group.ts';
import { isOver } from '../../model/organisation.ts';
import type { Entry } from './entry.ts';
import { dueOf } from './table.ts';

const MOST = 300;

export function haveOwnPages(entries: readonly Entry[]): boolean {
  return entries.filter(({ status }) => !isOver(status)).length > MOST;
}

/** A board with its schools, or an organisation that is under none. */
export interface BoardEntries {
  /** Id. */
  readonly organisation: string;
  readonly name: string;
  /** Of its schools that have a document, by name. */
  readonly schools: readonly string[];
  /** At least one, in the order of all. */
  readonly entries: readonly Entry[];
}

/** In the order of the most urgent document of each. */
export function boardsOf(entries: readonly Entry[]): BoardEntries[] {
  const byBoard = groupBy(entries, ({ board, status }) => [board?.organisation ?? status.organisation]);
  return [...byBoard].map(([organisation, own]) => {
    const schools = new Map(own.map(({ status }) => [status.organisation, status.name]));
    const name = own[0]?.board?.name ?? own[0]?.status.name ?? organisation;
    schools.delete(organisation);
    return { organisation, name, schools: [...schools.values()].sort(), entries: own };
  });
}

/** The days by which something must be done: the first one to come, and whether one has passed. */
export function daysOf(entries: readonly Entry[], today: string): { next: string | null; isLate: boolean } {
  const days = entries.flatMap((entry) => {
    const due = isOver(entry.status) ? '' : dueOf(entry);
    return due === '' ? [] : [due];
  });
  const coming = days.filter((day) => day >= today).sort();
  return { next: coming[0] ?? null, isLate: coming.length < days.length };
}
