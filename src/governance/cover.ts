/**
 * What is asked of whom on the version that is under way, and by when: what stands on the sheet for a meeting. A function of
 * what is recorded and of a day; nothing of it is stored, and what is not known is null.
 */
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { shown } from '../diagnostic/value.ts';
import { lastDay } from '../model/date.ts';
import type { SourceFile } from '../model/policy.ts';
import type { ApprovalsFile, Step, Version } from '../model/source.ts';
import type { ChainLink, PlannedStep, Status, Unknown } from '../model/status.ts';
import { printOutcome } from '../words/decisions.ts';
import { addDuration, firstOfSchoolYear, schoolYearOf } from './dates.ts';
import { type Planned, planBackwards, planWithoutTarget } from './planning.ts';
import { hasEnded, openSteps, progressOf } from './procedure.ts';
import { isRequired, stepsOf } from './route.ts';
import { latestStatusOf, type ProtocolRecord, statusOf } from './status.ts';

/** A step on which a body is asked something now, or will be. */
export interface Asked {
  readonly link: ChainLink;
  /** What the procedure says that it rests on. */
  readonly basis: string | null;
  /** Latest days; null where it is only told, where its time has come, and where nothing can be reckoned. */
  readonly planned: PlannedStep | null;
  /** The next days on which the body meets; null where they are not known. */
  readonly meetings: readonly string[] | null;
}

/** What all is to be ready for. */
export interface Target {
  readonly day: string;
  readonly reason: 'revision' | 'in_force';
}

export interface Agenda {
  readonly version: Version;
  readonly status: Status;
  readonly asked: readonly Asked[];
  readonly target: Target | null;
  /** Why days are missing though there is a target. */
  readonly unknown: Unknown | null;
}

/** As many meetings are named. */
const MEETINGS = 3;

/** `record` is of a document in order, and knows its calendar; `today` as `YYYY-MM-DD`. */
export function agendaOf(
  record: ProtocolRecord,
  source: SourceFile<ApprovalsFile>,
  wanted: string | undefined,
  today: string,
): Result<Agenda | undefined> {
  const approvals = source.data;
  const version = approvals.versions?.at(-1);
  const steps = stepsOf(version, approvals);
  const status = latestStatusOf(record, today);
  const nothing = nothingToDecide(record, source, status);
  if (version === undefined || nothing !== undefined)
    return { value: undefined, diagnostics: nothing === undefined ? [] : [nothing] };
  const { value: links, diagnostics } = linksOf(status, steps, source, wanted);
  if (links === undefined) return { value: undefined, diagnostics };
  const target = targetOf(record, version, today);
  const plan = planTo(target, record, version, { steps, today });
  const asked = links.map((link): Asked => {
    const step = steps.find((own) => own.step === link.step);
    const planned = plan.steps.find((own) => own.step === link.step) ?? null;
    return { link, basis: step?.basis ?? null, planned, meetings: meetingsOf(link, record, today) };
  });
  return { value: { version, status, asked, target, unknown: plan.unknown }, diagnostics: [] };
}

/** Why no body is asked anything; undefined where one is. */
function nothingToDecide(
  { organisation, approvals, isNow }: ProtocolRecord,
  source: SourceFile<ApprovalsFile>,
  { turn }: Status,
): Diagnostic | undefined {
  const { versions = [], procedures = {} } = approvals ?? {};
  const version = versions.at(-1);
  const place = source.place(versions.length === 0 ? [] : ['versions', versions.length - 1]);
  const { state } = progressOf(version, stepsOf(version, approvals), null);
  const number = version?.version ?? '';
  if (version?.version !== undefined && state === 'vastgesteld') {
    const isAsked = turn.length > 0 && version.fingerprint !== undefined;
    return isAsked ? undefined : diagnostic('cover-adopted', place, { version: number, organisation });
  }
  if (Object.keys(procedures).length === 0) return diagnostic('procedure-none', source.place([]), {});
  if (version?.fingerprint === undefined || hasEnded(state) || turn.length === 0)
    return diagnostic('cover-nothing', place, { organisation });
  if (isNow?.(version.fingerprint) === true) return undefined;
  return diagnostic('decide-text-changed', place, { version: number, organisation });
}

/** Those whose turn it is, or the one that is asked for: that may come later, but it must be open. */
function linksOf(
  { turn, chain }: Status,
  steps: readonly Step[],
  source: SourceFile<ApprovalsFile>,
  wanted: string | undefined,
): Result<readonly ChainLink[] | undefined> {
  if (wanted === undefined) return { value: turn, diagnostics: [] };
  const { versions = [] } = source.data;
  const version = versions.at(-1);
  const place = source.place(['versions', versions.length - 1]);
  const link = chain.find(({ step }) => step === wanted);
  if (link === undefined) {
    const known = steps.map(({ step }) => step);
    const params = { step: shown(wanted), steps: known.join(', '), suggestion: suggestion(wanted, known) };
    const procedure = version?.procedure ?? '';
    return { value: undefined, diagnostics: [diagnostic('step-unknown', place, { ...params, procedure })] };
  }
  if (link.outcome !== null && !link.lapsed && !turn.includes(link)) {
    const params = { step: wanted, version: version?.version ?? '', outcome: printOutcome(link.outcome) };
    return { value: undefined, diagnostics: [diagnostic('cover-step-decided', place, params)] };
  }
  return { value: [link], diagnostics: [] };
}

/** The first day by which it must be adopted that is still to come; where all have passed, the last of them. */
function targetOf(record: ProtocolRecord, { in_force_from: from }: Version, today: string): Target | null {
  const due = statusOf(record, today).nextRevision;
  const days: Target[] = [
    ...(due === null ? [] : [{ day: lastDay(due).toString(), reason: 'revision' as const }]),
    ...(from === undefined ? [] : [{ day: from, reason: 'in_force' as const }]),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return days.find(({ day }) => day >= today) ?? days.at(-1) ?? null;
}

function planTo(
  target: Target | null,
  { approvals, isNow, calendar }: ProtocolRecord,
  version: Version,
  { steps, today }: { readonly steps: readonly Step[]; readonly today: string },
): Planned {
  const { chain } = progressOf(version, stepsOf(version, approvals), isNow);
  const open = new Set(openSteps(chain, false));
  const left = steps.filter((step) => isRequired(step) && open.has(step.step));
  // From a day that has passed there is nothing to plan.
  return target === null || target.day < today ? planWithoutTarget(left) : planBackwards(left, target.day, calendar);
}

/** Of this school year and the next. A body of another organisation has a calendar of its own, which is not this one's. */
function meetingsOf({ body, of }: ChainLink, { organisation, calendar }: ProtocolRecord, today: string) {
  if (of !== null && of !== organisation) return null;
  const year = schoolYearOf(today);
  const years = [year, schoolYearOf(addDuration(firstOfSchoolYear(year), 'P1Y'))];
  const known = years.flatMap((own) => calendar.meetings(body, own) ?? []).filter((day) => day >= today);
  return known.length === 0 ? null : known.slice(0, MEETINGS);
}
