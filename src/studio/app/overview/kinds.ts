/** What can be to do of a document, from the most urgent down. */
import type { OverviewItem } from '../../api.ts';

const tests = {
  mistakes: ({ errors }) => errors > 0,
  late: ({ revision }) => revision.state === 'verlopen',
  near: ({ revision }) => revision.state === 'nadert',
  undecided: ({ undecided }) => undecided.length > 0,
  stale: ({ stale }) => stale.length > 0,
  unread: ({ unread }) => unread > 0,
} satisfies Record<string, (item: OverviewItem) => boolean>;

export type Urgency = keyof typeof tests;
export const KINDS = Object.keys(tests) as readonly Urgency[];

export function isOf(kind: Urgency, item: OverviewItem): boolean {
  return tests[kind](item);
}
