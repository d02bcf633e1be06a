/**
 * Files about all documents together, at the top of the output folder. A build is the same until the source changes, so
 * nothing here is reckoned from today: no days left and no `verlopen`, but the days on which a revision becomes near and
 * passes. Only what the policy itself says of a day does: which version is in force on it, which organisations still exist,
 * and under which board.
 */

import type { Encoded } from '../encode/encoded.ts';
import { recordsOf } from '../governance/records.ts';
import { statusOf } from '../governance/status.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { formatStatusJson } from '../report/status.ts';
import { formatStatusCsv } from '../report/status-csv.ts';
import { formatStatusIcs } from '../report/status-ics.ts';
import { forOverviews, type StatusRecord } from '../report/status-record.ts';
import { formatStatusXlsx } from '../report/status-xlsx.ts';

/** All documents side by side; made where these are compared. */
export const COMPARISON = 'vergelijking.html';

export interface Overview {
  readonly file: string;
  make(statuses: readonly StatusRecord[]): Encoded | Uint8Array;
}

export const overviews: readonly Overview[] = [
  { file: 'deadlines.ics', make: formatStatusIcs },
  { file: 'status.csv', make: formatStatusCsv },
  { file: 'status.json', make: formatStatusJson },
  { file: 'status.xlsx', make: formatStatusXlsx },
];

/** Of all documents of the policy, whichever of them a build makes. `today` as `YYYY-MM-DD`; any day on which it was read alike gives the same. */
export function makeOverviews(
  policy: Policy,
  documents: readonly PolicyDocument[],
  today: string,
): { path: string; bytes: Uint8Array }[] {
  const statuses = forOverviews(recordsOf(policy, documents).map((record) => statusOf(record, today)));
  const encoder = new TextEncoder();
  return overviews.map(({ file, make }) => {
    const made = make(statuses);
    return { path: file, bytes: typeof made === 'string' ? encoder.encode(made) : made };
  });
}
