/** The dashboard for secretaries: one page in Dutch that works from a file, without a server and without scripts. */
import { type Html, htmlPage } from '../../encode/html.ts';
import { keyOf } from '../../model/policy-document.ts';
import { boardsOf, haveOwnPages } from './boards.ts';
import type { Entry } from './entry.ts';
import { type Beside, NOTHING, page } from './page.ts';
import { startPage } from './start.ts';

export { boardsOf, haveOwnPages } from './boards.ts';
export { type Entry, entriesOf, withFiles } from './entry.ts';
export type { Beside, OfBoard } from './page.ts';

/**
 * A function of the entries (in their order) and the day, `YYYY-MM-DD`. It links to their files and to the overviews, and
 * to nothing else; where they are so many that boards have their own pages, to those at `pageOf`.
 */
export function formatDashboard(
  entries: readonly Entry[],
  today: string,
  beside: Beside = NOTHING,
  pageOf?: (organisation: string) => string,
): Html {
  if (pageOf === undefined || !haveOwnPages(entries)) return htmlPage(page(entries, today, beside));
  return htmlPage(startPage({ entries, boards: boardsOf(entries), today, beside, pageOf }));
}

/** What a page of one board tells besides its entries. */
export interface BoardPage extends Omit<Beside, 'overviews'> {
  readonly name: string;
  /** Where the start page is. */
  readonly start: string;
  /** Of all documents that there are. */
  readonly documented: ReadonlySet<string>;
}

/** Of a board and its schools, as `formatDashboard` shows a few documents; paths are as the page links to them. */
export function formatBoard(
  entries: readonly Entry[],
  today: string,
  { name, start, documented, ...beside }: BoardPage,
): Html {
  return htmlPage(page(entries, today, { overviews: [], ...beside }, { name, start, documented }));
}

/** As `documented` has them. */
export function documentedIn(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.map(({ status }) => keyOf(status)));
}
