/** A status as the formats take it, and as the files take it that a build puts beside the documents. */

import { latestOf } from '../governance/dates.ts';
import { proceeds } from '../governance/outcomes.ts';
import { isAdopting } from '../governance/procedure.ts';
import type { ChainLink, Coming, Plan, Status, Turn } from '../model/status.ts';
import { printMatter } from '../words/decisions.ts';

type Today = 'revisionState' | 'revisionDays' | 'outlook';
type Chains = 'chain' | 'current' | 'turn' | 'coming' | 'plan';

/** A step with the reference of the minutes, or without. */
export type RecordedLink = Omit<ChainLink, 'reference'> & Partial<Pick<ChainLink, 'reference'>>;

/** A status with what follows from a day, and with the references of minutes, or without. */
export type StatusRecord = Omit<Status, Today | Chains> &
  Partial<Pick<Status, Today>> & {
    readonly chain: readonly RecordedLink[];
    readonly current: RecordedLink | null;
    readonly turn: readonly RecordedLink[];
    readonly coming: (Omit<Coming, 'chain'> & { readonly chain: readonly RecordedLink[] }) | null;
    readonly plan: (Omit<Plan, 'chain'> & { readonly chain: readonly RecordedLink[] }) | null;
  };

/**
 * Without what is reckoned from today, so that a file stays the same until the source changes or another version comes into
 * force, and without what leads to minutes, for such a file is easily passed on. In the order in which the revision dates pass; without a date last, by name.
 */
export function forOverviews(statuses: readonly Status[]): StatusRecord[] {
  const records = statuses.map(
    ({
      revisionState: _,
      revisionDays: __,
      outlook: ___,
      chain,
      current,
      turn,
      coming,
      plan,
      ...record
    }): StatusRecord => ({
      ...record,
      chain: chain.map(withoutMinutes),
      current: current === null ? null : withoutMinutes(current),
      turn: turn.map(withoutMinutes),
      coming: coming === null ? null : { ...coming, chain: coming.chain.map(withoutMinutes) },
      plan: plan === null ? null : { ...plan, chain: plan.chain.map(withoutMinutes) },
    }),
  );
  const key = ({ passedFrom, organisation, protocol }: StatusRecord) =>
    [passedFrom ?? '9999-12-31', organisation, protocol].join('\n');
  return records.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function withoutMinutes({ reference: _, ...link }: ChainLink): RecordedLink {
  return link;
}

/** The end of the waiting time after a reply, as long as nobody adopted; null where there is none. */
export function waitsUntil(chain: readonly RecordedLink[]): string | null {
  if (chain.some((link) => isAdopting(link) && link.date !== null)) return null;
  return latestOf(chain.map((link) => link.waitsUntil ?? undefined)) ?? null;
}

/** Of those that can act now, whom the text is before or must be put before: a committee only once it was asked. */
export function isNext({ kind, step }: Turn, chain: readonly RecordedLink[]): boolean {
  return kind !== 'uitspraak' || chain.some((link) => link.step === step && link.submitted !== null);
}

/** Whether a body has the text of the version under way, or has only what it asked still to see done. */
export function isSubmitted({ plan }: Pick<StatusRecord, 'plan'>, step: string): boolean {
  return plan?.chain.some((link) => link.step === step && (isPending(link) || isAnswered(link))) ?? false;
}

/** It decided, and what is left to do is not its own. */
export function isAnswered(link: RecordedLink): boolean {
  return printMatter(link, 'nl') !== null;
}

function isPending({ submitted, date, lapsed }: RecordedLink): boolean {
  return submitted !== null && date === null && !lapsed;
}

/** A body that withholds, rejects, adjourns or advises against. */
export function isSetback(link: RecordedLink): boolean {
  const { kind, outcome, lapsed, met } = link;
  const isThrough = kind === null || outcome === null || proceeds(kind, outcome) || met !== null;
  return lapsed || outcome === 'negatief' || !isThrough;
}
