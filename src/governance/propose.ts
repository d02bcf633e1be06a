/** Freezes the text as it is now as a version that bodies can decide on. A function of what is recorded; writes nothing. */

import { fingerprintOf } from '../compare/fingerprint.ts';
import { type Diagnostic, diagnostic, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { SourceFile } from '../model/policy.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, SnapshotFile, Version } from '../model/source.ts';
import type { IsNow } from './identified.ts';
import { hasEnded, procedureOfNext, progressOf, stepsOf } from './procedure.ts';
import { toSnapshot } from './snapshot.ts';
import { adoptedVersion } from './status.ts';
import { compareVersions, nextVersion } from './versions.ts';

/** What the approvals become, and the adopted text where there is one to store. */
export interface LedgerChange {
  readonly version: Version;
  readonly approvals: ApprovalsFile;
  readonly snapshot: SnapshotFile | null;
}

/** The approvals, and the text in the source. */
export interface TextToDecide {
  readonly source: SourceFile<ApprovalsFile>;
  readonly text: ReadableProtocol;
  /** Knows that text. */
  readonly isNow: IsNow;
  /** What that text leaves out, for nobody decided on it; only where there is any. */
  readonly undecided?: Undecided;
}

/** Inherited clauses that are neither placed nor omitted, and where that would be done. */
export interface Undecided {
  readonly clauses: readonly string[];
  readonly places: readonly Place[];
}

export interface Proposal {
  /** By default that of the last version, or the only one. */
  readonly procedure: string | undefined;
  /** By default the next number. */
  readonly version: string | undefined;
}

/** The approvals must have passed their check. */
export function propose(
  { source, text, isNow, undecided }: TextToDecide,
  proposal: Proposal,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const versions = approvals.versions ?? [];
  const fingerprint = fingerprintOf(text);
  const open = openVersion(approvals);
  const same = [open, adoptedVersion(approvals)].find(
    (version) => version?.fingerprint !== undefined && isNow(version.fingerprint),
  );
  if (same !== undefined) {
    const place = source.place(['versions', versions.indexOf(same)]);
    return failed(diagnostic('propose-unchanged', place, { version: same.version ?? '' }));
  }
  if (undecided !== undefined) {
    const related = undecided.places.map((place) => ({ place, note: 'outline' as const }));
    const params = { organisation: text.organisation.id, clauses: undecided.clauses.join(', ') };
    return failed(diagnostic('propose-undecided', source.place([]), params, related));
  }
  if (open === undefined) return fresh(source, fingerprint, proposal);
  const isOther =
    (proposal.version ?? open.version) !== open.version || (proposal.procedure ?? open.procedure) !== open.procedure;
  if (isOther) {
    const place = source.place(['versions', versions.length - 1]);
    return failed(diagnostic('propose-fixed', place, { version: open.version ?? '' }));
  }
  if (open.migrated === true) return ok(migrate(approvals, open, text, fingerprint));
  return ok(again(approvals, open, fingerprint, isNow));
}

/**
 * The version that this text is to be of: the last one, where its procedure is not over or its paper text is not recorded
 * yet. Of a paper whose procedure was not over the tool knows too little to go on with it.
 */
function openVersion(approvals: ApprovalsFile): Version | undefined {
  const last = approvals.versions?.at(-1);
  const steps = stepsOf(last, approvals);
  if (last === undefined || steps.length === 0) return undefined;
  const { state } = progressOf(last, steps, null);
  const isOpen = last.migrated === true ? state === 'vastgesteld' && last.fingerprint === undefined : !hasEnded(state);
  return isOpen ? last : undefined;
}

const ok = (value: LedgerChange): Result<LedgerChange> => ({ value, diagnostics: [] });
const failed = (item: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [item] });

/** A version that was adopted on paper: its text is recorded as entered, and stays. */
function migrate(approvals: ApprovalsFile, last: Version, text: ReadableProtocol, fingerprint: string): LedgerChange {
  const version = { ...last, fingerprint };
  return {
    version,
    approvals: withLast(approvals, version),
    snapshot: toSnapshot(text, version, stepsOf(last, approvals)),
  };
}

/** The same version with another text: what bodies decided on the former text is kept as lapsed. */
function again(approvals: ApprovalsFile, last: Version, fingerprint: string, isNow: IsNow): LedgerChange {
  const { decisions = [], lapsed = [], fingerprint: former = '', ...rest } = last;
  const { chain } = progressOf(last, stepsOf(last, approvals), isNow);
  const gone = new Set(chain.filter((link) => link.lapsed).map(({ step }) => step));
  const kept = decisions.filter(({ step }) => !gone.has(step));
  const dropped = decisions.filter(({ step }) => gone.has(step));
  const version: Version = {
    ...rest,
    fingerprint,
    ...(kept.length === 0 ? {} : { decisions: kept }),
    ...withLapsed(lapsed, former, dropped),
  };
  return { version, approvals: withLast(approvals, version), snapshot: null };
}

/** What was decided before is never lost: it is kept with the text that it was decided on. */
export function withLapsed(
  lapsed: NonNullable<Version['lapsed']>,
  fingerprint: string,
  decisions: NonNullable<Version['decisions']>,
): Pick<Version, 'lapsed'> {
  const all = decisions.length === 0 ? lapsed : [...lapsed, { fingerprint, decisions }];
  return all.length === 0 ? {} : { lapsed: all };
}

function fresh(
  source: SourceFile<ApprovalsFile>,
  fingerprint: string,
  proposal: Proposal,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const { procedures = {}, versions = [] } = approvals;
  const known = Object.keys(procedures);
  const procedure = proposal.procedure ?? procedureOfNext(source.data);
  const start = source.place([]);
  if (known.length === 0) return failed(diagnostic('procedure-none', start, {}));
  if (procedure === undefined) return failed(diagnostic('procedure-choice', start, { known: known.join(', ') }));
  const steps = Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined;
  if (steps === undefined) {
    const place = source.place(['procedures'], 'key');
    return failed(diagnostic('procedure-unknown', place, { id: procedure, suggestion: suggestion(procedure, known) }));
  }
  const previous = versions.flatMap(({ version }) => version ?? []).at(-1);
  const number = proposal.version ?? nextVersion(previous, steps);
  if (previous !== undefined && compareVersions(number, previous) <= 0) {
    const place = source.place(['versions', versions.length - 1]);
    return failed(diagnostic('version-order', place, { version: number, previous }));
  }
  const version: Version = { version: number, procedure, fingerprint };
  return ok({ version, approvals: { ...approvals, versions: [...versions, version] }, snapshot: null });
}

export function withLast(approvals: ApprovalsFile, version: Version): ApprovalsFile {
  return { ...approvals, versions: [...(approvals.versions ?? []).slice(0, -1), version] };
}
