/**
 * What is in force on a day. Adopted and in force are two days: until `in_force_from` the text before it holds, and what is
 * repealed or has a last day stays recorded. Derived from the approvals and a day; nothing of it is stored.
 */
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { VersionState } from '../model/status.ts';
import { latestOf } from './dates.ts';
import type { IsNow } from './identified.ts';
import { progressOf } from './procedure.ts';
import { stepsOf } from './route.ts';

/** Whether it went through all its steps, whatever became of it since. */
export function isAdopted(version: Version, approvals: ApprovalsFile): boolean {
  return progressOf(version, stepsOf(version, approvals), null).state === 'vastgesteld';
}

/** Adopted, and not repealed before its first day: that one was never in force, and the text before it holds on. */
export function takesEffect(version: Version, approvals: ApprovalsFile): boolean {
  return !isStopped(version) && isAdopted(version, approvals);
}

function isStopped({ repealed, in_force_from: from }: Version): boolean {
  return repealed !== undefined && from !== undefined && from >= repealed.from;
}

/** The last version that was adopted, for whatever day: what the next one changes. */
export function adoptedVersion(approvals: ApprovalsFile | undefined): Version | undefined {
  return approvals?.versions?.findLast((version) => takesEffect(version, approvals));
}

/** The last that was adopted before a version: what that changes. */
export function adoptedBefore(version: Version, approvals: ApprovalsFile): Version | undefined {
  const { versions = [] } = approvals;
  return versions.slice(0, versions.indexOf(version)).findLast((earlier) => takesEffect(earlier, approvals));
}

/** A text that is adopted, and on a day the one that holds, or the one that is to follow it. */
export interface TextsInForce {
  /** The last that is in force, also when it has ended since; where none ever was, the first that was adopted. */
  readonly inForce: Version | undefined;
  /** The last that is adopted for a later day, where that is another. */
  readonly coming: Version | undefined;
}

/** `today` as `YYYY-MM-DD`. */
export function standingOn(approvals: ApprovalsFile | undefined, today: string): TextsInForce {
  const adopted = (approvals?.versions ?? []).filter((version) => isAdopted(version, approvals ?? {}));
  const own = adopted.filter((version) => !isStopped(version));
  const inForce = own.findLast((version) => hasStarted(version, today)) ?? own[0] ?? adopted[0];
  const last = own.at(-1);
  return { inForce, coming: last === inForce || last === undefined || hasStarted(last, today) ? undefined : last };
}

/** A month begins on its first day. */
function hasStarted(version: Version, today: string): boolean {
  const from = startOf(version);
  return from === undefined || from <= today;
}

/** The first day, or month, on which a text holds: where none is recorded, that of its adoption; undefined of a paper that tells neither. */
export function startOf(version: Version): string | undefined {
  return version.in_force_from ?? adoptedDay(version);
}

/** Of any version, on a day. */
export function versionStateOf(
  version: Version,
  approvals: ApprovalsFile,
  isNow: IsNow | null,
  today: string,
): VersionState {
  const { state } = progressOf(version, stepsOf(version, approvals), isNow);
  if (state !== 'vastgesteld') return state;
  if (version.repealed !== undefined && version.repealed.from <= today) return 'ingetrokken';
  if (!hasStarted(version, today)) return 'vastgesteld';
  const { versions = [] } = approvals;
  const isReplaced = versions
    .slice(versions.indexOf(version) + 1)
    .some((later) => hasStarted(later, today) && takesEffect(later, approvals));
  if (isReplaced) return 'vervangen';
  return version.in_force_until !== undefined && version.in_force_until < today ? 'vervallen' : 'in_werking';
}

/** The day on which a version was adopted; undefined of a paper that does not tell. */
export function adoptedDay({ decisions = [], date }: Version): string | undefined {
  return latestOf([...decisions.filter(({ outcome }) => outcome !== 'kennisgenomen').map((item) => item.date), date]);
}
