/**
 * Where a version stands in its procedure. A function of what is recorded and of the text as it is now; nothing of it is
 * stored, and no day is known here: see in-force.ts for what becomes of a version that is adopted.
 *
 *     concept → voorgenomen → in_medezeggenschap → gereed_voor_vaststelling → vastgesteld
 *        ↘           ↘               ↘                       ↘
 *                  ingetrokken, vervallen
 *
 * Consent withheld (WMS art. 32) leaves four ways: withdraw, amend and propose again, a second decision on the same step, or
 * the ruling of a disputes committee, which is a step of its own. A withdrawal may come at any moment before the adoption.
 */

import type { ApprovalsFile, Decision, Step, Version } from '../model/source.ts';
import type { ChainLink, StepKind, VersionState } from '../model/status.ts';
import { addDuration } from './dates.ts';
import type { IsNow } from './identified.ts';
import { asksReply, endsProposal, isConditional, proceeds } from './outcomes.ts';
import { isRequired, stagesOf, waitsOf } from './route.ts';

const binding: ReadonlySet<StepKind> = new Set([
  'advies',
  'instemming',
  'uitspraak',
  'vaststelling',
  'goedkeuring_rvt',
]);
const councils: ReadonlySet<StepKind> = new Set(['advies', 'instemming']);
const adopting: ReadonlySet<StepKind> = new Set(['vaststelling', 'goedkeuring_rvt']);

/** The body must have seen the text to the letter. Talks and notices have no legal effect on it. */
export function isBinding({ kind }: Pick<ChainLink, 'kind'>): boolean {
  return kind !== null && binding.has(kind);
}

/** It makes the text the organisation's own. */
export function isAdopting({ kind }: Pick<ChainLink, 'kind'>): boolean {
  return kind !== null && adopting.has(kind);
}

export interface Progress {
  readonly chain: readonly ChainLink[];
  readonly state: VersionState;
  /** The first of `turn`; null when the procedure has ended. */
  readonly current: ChainLink | null;
  /** All steps on which something can be recorded now; after the adoption those to which it is only told. */
  readonly turn: readonly ChainLink[];
}

/** The procedure of a new version where there is no choice; undefined where it must be chosen. */
export function onlyProcedure({ procedures = {} }: ApprovalsFile): string | undefined {
  const known = Object.keys(procedures);
  return known.length === 1 ? known[0] : undefined;
}

/** `isNow` knows the text as it is now; null when that is not known, and then nothing lapses. */
export function progressOf(version: Version | undefined, steps: readonly Step[], isNow: IsNow | null): Progress {
  const isPaper = version?.migrated === true;
  const recorded = isPaper && steps.length === 0 ? paperChain(version) : chainOf(version?.decisions ?? [], steps);
  const isChanged = isNow !== null && version?.fingerprint !== undefined && !isNow(version.fingerprint);
  const whole: Whole = { version, steps, isPaper };
  // What is adopted or withdrawn stays so: another text is a concept for the next version.
  const chain = isChanged && !hasEnded(stateOf(recorded, whole)) ? lapse(recorded, steps) : recorded;
  const state = stateOf(chain, whole);
  const turn = turnOf(chain, whole, state);
  return {
    chain: chain.filter((link) => isShown(link, chain)),
    state,
    current: hasEnded(state) ? null : (turn[0] ?? null),
    turn,
  };
}

/** No body decides on it any more. */
export function hasEnded(state: VersionState): boolean {
  return state === 'vastgesteld' || state === 'ingetrokken' || state === 'vervallen';
}

/** Of the body that adopts: it may take its proposal back whatever other bodies did, and so may the law. */
export function isWithdrawal({ outcome }: { readonly outcome?: Decision['outcome'] | undefined }): boolean {
  return endsProposal(outcome);
}

/** What holds, of all that is recorded on each step: the last submission, and the last decision. */
function chainOf(decisions: readonly Decision[], steps: readonly Step[]): ChainLink[] {
  return steps.map(({ step, body, kind, of, on, reply }): ChainLink => {
    const own = decisions.filter((decision) => decision.step === step);
    const decided = own.findLastIndex(({ date }) => date !== undefined);
    const decision = own[decided];
    const submission = own.findLast(({ submitted }) => submitted !== undefined);
    const after = own.slice(decided + 1);
    const replied = after.findLast((item) => item.replied !== undefined);
    const isAnswered = decision !== undefined;
    // A text that is put before a body anew is before it again.
    const isAgain = isAnswered && after.some(({ submitted }) => submitted !== undefined);
    return {
      ...linkOf({ step, body, kind, of: of ?? null, on: on ?? null }),
      submitted: submission?.submitted ?? null,
      ...(isAgain ? {} : { date: decision?.date ?? null, outcome: decision?.outcome ?? null }),
      reference: decision?.reference ?? submission?.reference ?? null,
      condition: decision?.condition ?? null,
      met: after.findLast((item) => item.met !== undefined)?.met ?? null,
      asksReply: reply !== undefined && asksReply(decision?.outcome),
      replied: replied?.replied ?? null,
      reply: replied?.reason ?? null,
      waitsUntil: waitOf(replied, reply?.wait),
    };
  });
}

function waitOf(replied: Decision | undefined, wait: string | undefined): string | null {
  if (replied?.replied === undefined || wait === undefined || replied.no_objection !== undefined) return null;
  return addDuration(replied.replied, wait);
}

type Named = Pick<ChainLink, 'step' | 'body' | 'kind' | 'of' | 'on'>;

function linkOf(named: Named): ChainLink {
  const none = { submitted: null, date: null, outcome: null, reference: null, condition: null, met: null };
  return { ...named, ...none, asksReply: false, replied: null, reply: null, waitsUntil: null, lapsed: false };
}

/** What a paper says of bodies without saying what they were asked. */
function paperChain({ decisions = [] }: Version): ChainLink[] {
  return decisions.map(
    ({ step, body = '', submitted = null, date = null, outcome = null, reference = null }, index) => ({
      ...linkOf({ step: step ?? `papier-${index + 1}`, body, kind: null, of: null, on: null }),
      ...{ submitted, date, outcome, reference },
    }),
  );
}

/** A body that must see each word anew decides anew, and so does every body that comes after it. */
export function lapse(chain: readonly ChainLink[], steps: readonly Step[]): ChainLink[] {
  const anew = decidingAnew(steps);
  return chain.map((link) =>
    anew.has(link.step) && (link.date !== null || link.submitted !== null) ? { ...link, lapsed: true } : link,
  );
}

/** The steps on which what was decided holds for that text alone. */
export function decidingAnew(steps: readonly Step[]): ReadonlySet<string> {
  const stages = stagesOf(steps);
  const from = stages.findIndex((stage) => stage.some(isBinding));
  const anew = stages.flatMap((stage, at) =>
    from === -1 || at < from ? [] : stage.filter((step) => at > from || isBinding(step)),
  );
  return new Set(anew.map(({ step }) => step));
}

interface Whole {
  readonly version: Version | undefined;
  readonly steps: readonly Step[];
  readonly isPaper: boolean;
}

function stateOf(chain: readonly ChainLink[], { version, isPaper }: Whole): VersionState {
  const standing = chain.filter(isDecided);
  const end = standing.find(({ outcome }) => endsProposal(outcome))?.outcome;
  if (end === 'ingetrokken' || end === 'vervallen') return end;
  if (isPaper && version?.paper_status !== undefined) return version.paper_status;
  const required = chain.filter((link) => isRequired(link) && link.kind !== null);
  const isThrough = (link: ChainLink) => letsThrough(link, chain, isPaper);
  if (required.length > 0 && required.every(isThrough)) return 'vastgesteld';
  const before = required.filter((link) => !isAdopting(link));
  const asked = before.filter(({ kind }) => kind !== null && councils.has(kind));
  const isFixed = before.length > 0 || version?.fingerprint !== undefined;
  if (required.length > 0 && isFixed && before.every(isThrough)) return 'gereed_voor_vaststelling';
  if (asked.some(({ lapsed, submitted, date }) => !lapsed && (submitted !== null || date !== null)))
    return 'in_medezeggenschap';
  return standing.length > 0 ? 'voorgenomen' : 'concept';
}

function isDecided({ date, lapsed }: ChainLink): boolean {
  return date !== null && !lapsed;
}

/**
 * Whether the steps that wait for this one may follow. A migrated decision without an outcome stands on a paper that was
 * adopted, so it let the paper through.
 */
export function letsThrough(link: ChainLink, chain: readonly ChainLink[], isPaper: boolean): boolean {
  if (!isDecided(link)) return false;
  const { kind, outcome } = link;
  if (outcome === null || kind === null) return isPaper;
  const byItself = proceeds(kind, outcome) || (isConditional(outcome) && link.met !== null);
  if (byItself) return !link.asksReply || link.replied !== null;
  return rulingsOn(link, chain).some(
    (ruling) => isDecided(ruling) && ruling.outcome !== null && proceeds('uitspraak', ruling.outcome),
  );
}

/** Ids of what is not let through yet. */
export function openSteps(chain: readonly ChainLink[], isPaper: boolean): string[] {
  return chain.filter((link) => !letsThrough(link, chain, isPaper)).map(({ step }) => step);
}

function rulingsOn({ step }: ChainLink, chain: readonly ChainLink[]): ChainLink[] {
  return chain.filter((link) => link.kind === 'uitspraak' && link.on === step);
}

/** A committee can be asked as long as a body does not agree. */
function isDisputed(ruling: ChainLink, chain: readonly ChainLink[]): boolean {
  const about = chain.find(({ step }) => step === ruling.on);
  return (
    about?.kind != null &&
    isDecided(about) &&
    about.outcome !== null &&
    (!proceeds(about.kind, about.outcome) || asksReply(about.outcome))
  );
}

/** A dispute that did not arise is no part of the way. */
function isShown(link: ChainLink, chain: readonly ChainLink[]): boolean {
  return link.kind !== 'uitspraak' || link.date !== null || link.submitted !== null || isDisputed(link, chain);
}

function turnOf(chain: readonly ChainLink[], { steps, isPaper }: Whole, state: VersionState): ChainLink[] {
  if (state === 'ingetrokken' || state === 'vervallen') return [];
  const waits = waitsOf(steps);
  const links = new Map(chain.map((link) => [link.step, link]));
  const isReady = ({ step }: ChainLink) =>
    (waits.get(step) ?? []).every((id) => {
      const link = links.get(id);
      return link === undefined || letsThrough(link, chain, isPaper);
    });
  const open = chain.filter(
    (link) =>
      !letsThrough(link, chain, isPaper) && isReady(link) && (link.kind !== 'uitspraak' || isDisputed(link, chain)),
  );
  // What a version waits for goes before what is only told.
  const required = open.filter(isRequired);
  return [...required, ...open.filter((link) => !isRequired(link))];
}
