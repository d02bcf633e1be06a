/**
 * Files about all documents together, at the top of the output folder. A build is the same until the source changes, so
 * nothing here is reckoned from today (but what a calendar carries over): no days left and no `verlopen`, but the days on which a revision becomes near and
 * passes. Only what the policy itself says of a day does: which version is in force on it, which organisations still exist,
 * and under which board.
 */

import type { Encoded } from '../encode/encoded.ts';
import { type ProtocolRecord, statusOf } from '../governance/status.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { formatStatusJson } from '../report/status.ts';
import { formatStatusCsv } from '../report/status-csv.ts';
import { forOverviews, type StatusRecord } from '../report/status-record.ts';
import { formatStatusXlsx } from '../report/status-xlsx.ts';
import { type Feed, type FeedRequest, makeFeeds } from './feeds.ts';

export interface Overview {
  readonly file: string;
  make(statuses: readonly StatusRecord[]): Encoded | Uint8Array;
}

/** Beside the calendars, which are in feeds.ts. */
export const overviews: readonly Overview[] = [
  { file: 'status.csv', make: formatStatusCsv },
  { file: 'status.json', make: formatStatusJson },
  { file: 'status.xlsx', make: formatStatusXlsx },
];

/** The documents of a policy, and what their statuses are derived from. */
export interface Recorded {
  readonly policy: Policy;
  readonly documents: readonly PolicyDocument[];
  readonly records: readonly ProtocolRecord[];
}

/** Of a feed that is published now. */
export type Carried = Pick<FeedRequest, 'isSound' | 'previous'>;

/**
 * Of all documents of the policy, whichever of them a build makes; and the calendar of each organisation. `today` as
 * `YYYY-MM-DD`; where nothing is carried over, any day on which it was read alike gives the same.
 */
export function makeOverviews(
  { policy, documents, records }: Recorded,
  today: string,
  carried: Carried = { isSound: true },
): Feed[] {
  const statuses = forOverviews(records.map((record) => statusOf(record, today)));
  const encoder = new TextEncoder();
  const made = overviews.map(({ file, make }) => {
    const content = make(statuses);
    return {
      path: file,
      organisation: null,
      bytes: typeof content === 'string' ? encoder.encode(content) : content,
    };
  });
  return [...makeFeeds({ policy, documents, statuses, today, ...carried }), ...made];
}
