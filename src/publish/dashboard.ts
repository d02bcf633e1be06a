/**
 * `index.html` at the top of the output folder. Unlike the other overviews it depends on the day, for it tells what is due
 * on that day: the same source on the same day gives the same bytes, and the page says which day it is of.
 */
import { recordsOf } from '../governance/records.ts';
import type { EditionFile } from '../model/edition.ts';
import type { Policy } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { entriesOf, formatDashboard } from '../report/dashboard/index.ts';

export const DASHBOARD = 'index.html';

/** Of all documents, with links to what the same build made: their `files`, and the `overviews` by path. `today` as `YYYY-MM-DD`. */
export function makeDashboard(
  policy: Policy,
  documents: readonly ResolvedProtocol[],
  today: string,
  files: readonly EditionFile[],
  overviews: readonly string[],
): { path: string; bytes: Uint8Array } {
  const entries = entriesOf(recordsOf(policy, documents), today, files);
  return { path: DASHBOARD, bytes: new TextEncoder().encode(formatDashboard(entries, today, overviews)) };
}
