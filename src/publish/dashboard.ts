/**
 * `index.html` at the top of the output folder. Unlike the other overviews it depends on the day, for it tells what is due
 * on that day: the same source on the same day gives the same bytes, and the page says which day it is of.
 */
import { recordsOf } from '../governance/subjects.ts';
import type { Policy } from '../model/policy.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import { entriesOf, formatDashboard } from '../report/dashboard/index.ts';

export const DASHBOARD = 'index.html';

/** Of all documents, with links to the files that stand in the same folder. `today` as `YYYY-MM-DD`. */
export function makeDashboard(
  policy: Policy,
  documents: readonly PolicyDocument[],
  today: string,
  paths: readonly string[],
): { path: string; bytes: Uint8Array } {
  const entries = entriesOf(recordsOf(policy, documents), today, paths);
  const overviews = paths.filter((path) => !path.includes('/'));
  const left = documents.filter(({ stopped }) => stopped === 'all').map(nameOf);
  return { path: DASHBOARD, bytes: new TextEncoder().encode(formatDashboard(entries, today, { overviews, left })) };
}
