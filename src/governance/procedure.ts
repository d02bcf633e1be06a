/**
 * Where a version stands in its procedure. A function of what is recorded and of the text as it is now; nothing of it is
 * stored.
 *
 *     concept → (overleg) → voorgenomen → in_medezeggenschap → voorgenomen → vastgesteld → vervallen
 *        ↘            ↘            ↘             ↘ onthouden            ↘
 *                                   ingetrokken
 *
 * Consent withheld (WMS art. 32) leaves three ways: withdraw, amend and propose again, or a second decision on the same
 * step, such as after a dispute. A withdrawal may come at any moment before the adoption.
 */

import type { ApprovalsFile, Decision, Step, Version } from '../model/source.ts';
import type { ChainLink, VersionState } from '../model/status.ts';
import type { IsNow } from './identified.ts';
import { proceeds } from './outcomes.ts';

const binding: ReadonlySet<Step['kind']> = new Set(['advies', 'instemming', 'vaststelling', 'goedkeuring_rvt']);

/** The body must have seen the text to the letter. Talks and notices have no legal effect on it. */
export function isBinding({ kind }: Pick<Step, 'kind'>): boolean {
  return binding.has(kind);
}

export interface Progress {
  readonly chain: readonly ChainLink[];
  readonly state: VersionState;
  /** The step that comes next, or that holds the procedure up; null when it has ended. */
  readonly current: ChainLink | null;
}

export function stepsOf(version: Version | undefined, approvals: ApprovalsFile | undefined): readonly Step[] {
  const procedures = approvals?.procedures ?? {};
  const { procedure } = version ?? {};
  return procedure === undefined || !Object.hasOwn(procedures, procedure) ? [] : (procedures[procedure] ?? []);
}

/** The procedure of a new version: that of the last one, or the only one; undefined where it must be chosen. */
export function procedureOfNext({ procedures = {}, versions = [] }: ApprovalsFile): string | undefined {
  const known = Object.keys(procedures);
  return versions.at(-1)?.procedure ?? (known.length === 1 ? known[0] : undefined);
}

/** `isNow` knows the text as it is now; null when that is not known, and then nothing lapses. */
export function progressOf(version: Version | undefined, steps: readonly Step[], isNow: IsNow | null): Progress {
  const recorded = steps.map((step): ChainLink => {
    // A withdrawal comes last, also where that body had decided before.
    const decision = version?.decisions?.findLast((item) => item.step === step.step);
    return {
      step: step.step,
      body: step.body,
      kind: step.kind,
      submitted: decision?.submitted ?? null,
      date: decision?.date ?? null,
      outcome: decision?.outcome ?? null,
      reference: decision?.reference ?? null,
      lapsed: false,
    };
  });
  const isOpen = version?.migrated === true ? isOpenOnPaper : isOpenHere;
  const isChanged = isNow !== null && version?.fingerprint !== undefined && !isNow(version.fingerprint);
  // What is adopted or withdrawn stays so: another text is a concept for the next version.
  const chain = isChanged && !hasEnded(stateOf(recorded, isOpen)) ? lapse(recorded) : recorded;
  const state = stateOf(chain, isOpen);
  return { chain, state, current: hasEnded(state) ? null : (chain.find(isOpen) ?? null) };
}

/** No body decides on it any more. */
export function hasEnded(state: VersionState): boolean {
  return state === 'vastgesteld' || state === 'ingetrokken' || state === 'vervallen';
}

/** Of the body that adopts: it may take its proposal back whatever other bodies did. */
export function isWithdrawal({ outcome }: { readonly outcome?: Decision['outcome'] | undefined }): boolean {
  return outcome === 'ingetrokken';
}

/** A body that must see each word anew decides anew, and so does every body after it. */
export function lapse(chain: readonly ChainLink[]): ChainLink[] {
  const from = chain.findIndex(isBinding);
  return chain.map((link, index) =>
    from !== -1 && index >= from && (link.date !== null || link.submitted !== null) ? { ...link, lapsed: true } : link,
  );
}

type IsOpen = (link: ChainLink) => boolean;

function stateOf(chain: readonly ChainLink[], isOpen: IsOpen): VersionState {
  const standing = chain.filter(isDecided);
  if (standing.some(({ outcome }) => outcome === 'ingetrokken')) return 'ingetrokken';
  const current = chain.find(isOpen);
  if (chain.length > 0 && current === undefined) return 'vastgesteld';
  const isBeforeCouncil = current?.kind === 'instemming' || current?.kind === 'advies';
  const isSubmitted = current !== undefined && !current.lapsed && (current.submitted !== null || current.date !== null);
  if (isBeforeCouncil && isSubmitted) return 'in_medezeggenschap';
  return standing.length > 0 ? 'voorgenomen' : 'concept';
}

function isDecided({ date, lapsed }: ChainLink): boolean {
  return date !== null && !lapsed;
}

function isOpenHere(link: ChainLink): boolean {
  return !isDecided(link) || link.outcome === null || !proceeds(link.kind, link.outcome);
}

/** A migrated decision without an outcome stands on a paper that was adopted, so it let the paper through. */
function isOpenOnPaper(link: ChainLink): boolean {
  return !isDecided(link) || (link.outcome !== null && !proceeds(link.kind, link.outcome));
}
