/** A status of an organisation that ends, or that comes under another board. */
import { isOver } from '../model/organisation.ts';
import type { Status } from '../model/status.ts';

export type InTime = Pick<Status, 'parents' | 'ended'>;

/** The status with what the organisation says of itself; one that has ended has nothing to come. */
export function inTime({ parents, ended }: InTime, status: Status): Status {
  const own = {
    ...status,
    ...(parents === undefined ? {} : { parents }),
    ...(ended === undefined ? {} : { ended }),
  };
  return isOver(own) ? { ...own, ...NOTHING_TO_COME } : own;
}

const NOTHING_TO_COME = {
  revisionDue: null,
  revisionState: 'opgeheven',
  revisionDays: null,
  nextRevision: null,
  nearFrom: null,
  passedFrom: null,
  current: null,
  turn: [],
  next: null,
  plan: null,
  outlook: null,
  reminders: [],
} as const satisfies Partial<Status>;
