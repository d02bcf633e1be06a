/** A status without what depends on today, for files that stay the same until the source changes. */
import type { ChainLink, Status } from '../model/status.ts';

type Today = 'revisionState' | 'revisionDays';

/** A status as formats take it: with what follows from a day, or without. */
export type StatusRecord = Omit<Status, Today> & Partial<Pick<Status, Today>>;

/** In the order in which the revision dates pass; without a date last, by name. */
export function withoutToday(statuses: readonly Status[]): StatusRecord[] {
  const records = statuses.map(({ revisionState: _, revisionDays: __, ...record }) => record);
  const key = ({ passedFrom, organisation, protocol }: StatusRecord) =>
    [passedFrom ?? '9999-12-31', organisation, protocol].join('\n');
  return records.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether a step of the version under way is before its body now. */
export function isSubmitted({ plan }: StatusRecord, step: string): boolean {
  return plan?.chain.some((link) => link.step === step && isPending(link)) ?? false;
}

function isPending({ submitted, date, lapsed }: ChainLink): boolean {
  return submitted !== null && date === null && !lapsed;
}
