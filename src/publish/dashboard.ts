/**
 * `index.html` at the top of the output folder. Unlike the other overviews it depends on the day, for it tells what is due
 * on that day: the same source on the same day gives the same bytes, and the page says which day it is of.
 */
import { recordsOf } from '../governance/records.ts';
import type { AddressedFile } from '../model/edition.ts';
import type { Policy } from '../model/policy.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import { entriesOf, formatDashboard } from '../report/dashboard/index.ts';
import { ownFeeds } from './feed-links.ts';

export const DASHBOARD = 'index.html';

/**
 * Of all documents, with links to their `files` that stand in the same folder, to the `overviews` by name and to the
 * `feeds` of organisations by path. `today` as `YYYY-MM-DD`.
 */
export function makeDashboard(
  policy: Policy,
  documents: readonly PolicyDocument[],
  today: string,
  files: readonly AddressedFile[],
  overviews: readonly string[],
  feeds: readonly string[] = [],
): { path: string; bytes: Uint8Array } {
  const entries = entriesOf(recordsOf(policy, documents), today, files);
  const left = documents.filter(({ stopped }) => stopped === 'all').map(nameOf);
  const beside = { overviews, left, feeds: ownFeeds(policy, feeds) };
  return { path: DASHBOARD, bytes: new TextEncoder().encode(formatDashboard(entries, today, beside)) };
}
