/** The dashboard for secretaries: one page in Dutch that works from a file, without a server and without scripts. */
import { type Html, htmlPage } from '../../encode/html.ts';
import type { Entry } from './entry.ts';
import { type Beside, NOTHING, page } from './page.ts';

export { type Entry, entriesOf } from './entry.ts';

/**
 * A function of the entries (in their order) and the day, `YYYY-MM-DD`. It links to their files and to the overviews, and
 * to nothing else.
 */
export function formatDashboard(entries: readonly Entry[], today: string, beside: Beside = NOTHING): Html {
  return htmlPage(page(entries, today, beside));
}
