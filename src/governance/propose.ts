/** Freezes the text as it is now as a version that bodies can decide on. A function of what is recorded; writes nothing. */
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { SourceFile } from '../model/policy.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, SnapshotFile, Version } from '../model/source.ts';
import { fingerprintOf } from './fingerprint.ts';
import { progressOf, stepsOf } from './procedure.ts';
import { toSnapshot } from './snapshot.ts';
import { adoptedVersion } from './status.ts';
import { nextVersion } from './versions.ts';

/** What the approvals become, and the adopted text where there is one to store. */
export interface LedgerChange {
  readonly version: Version;
  readonly approvals: ApprovalsFile;
  readonly snapshot: SnapshotFile | null;
}

export interface Proposal {
  /** By default that of the last version, or the only one. */
  readonly procedure: string | undefined;
  /** By default the next number. */
  readonly version: string | undefined;
}

export function propose(
  source: SourceFile<ApprovalsFile>,
  text: ReadableProtocol,
  proposal: Proposal,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const versions = approvals.versions ?? [];
  const last = versions.at(-1);
  const fingerprint = fingerprintOf(text);
  const { state } = progressOf(last, stepsOf(last, approvals), null);
  if (last?.migrated === true && last.fingerprint === undefined && state === 'vastgesteld') {
    return ok(migrate(approvals, last, text, fingerprint));
  }
  const isUnderWay = last?.fingerprint !== undefined && state !== 'vastgesteld' && state !== 'ingetrokken';
  const against = isUnderWay ? last : adoptedVersion(approvals);
  if (against?.fingerprint === fingerprint) {
    const place = source.place(['versions', versions.indexOf(against)]);
    return failed(diagnostic('propose-unchanged', place, { version: against.version ?? '' }));
  }
  if (isUnderWay) return ok(again(approvals, last, fingerprint));
  return fresh(source, fingerprint, proposal);
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
function again(approvals: ApprovalsFile, last: Version, fingerprint: string): LedgerChange {
  const { decisions = [], lapsed = [], fingerprint: former = '', ...rest } = last;
  const { chain } = progressOf(last, stepsOf(last, approvals), fingerprint);
  const gone = new Set(chain.filter((link) => link.lapsed).map(({ step }) => step));
  const kept = decisions.filter(({ step }) => !gone.has(step));
  const dropped = decisions.filter(({ step }) => gone.has(step));
  const version: Version = {
    ...rest,
    fingerprint,
    ...(kept.length === 0 ? {} : { decisions: kept }),
    ...(lapsed.length + dropped.length === 0
      ? {}
      : { lapsed: [...lapsed, ...(dropped.length === 0 ? [] : [{ fingerprint: former, decisions: dropped }])] }),
  };
  return { version, approvals: withLast(approvals, version), snapshot: null };
}

function fresh(
  source: SourceFile<ApprovalsFile>,
  fingerprint: string,
  proposal: Proposal,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const { procedures = {}, versions = [] } = approvals;
  const known = Object.keys(procedures);
  const procedure = proposal.procedure ?? versions.at(-1)?.procedure ?? (known.length === 1 ? known[0] : undefined);
  const start = source.place([]);
  if (known.length === 0) return failed(diagnostic('procedure-none', start, {}));
  if (procedure === undefined) return failed(diagnostic('procedure-choice', start, { known: known.join(', ') }));
  const steps = Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined;
  if (steps === undefined) {
    const place = source.place(['procedures'], 'key');
    return failed(diagnostic('procedure-unknown', place, { id: procedure, suggestion: suggestion(procedure, known) }));
  }
  const numbered = versions.flatMap(({ version }) => version ?? []);
  const version: Version = {
    version: proposal.version ?? nextVersion(numbered.at(-1), steps),
    procedure,
    fingerprint,
  };
  return ok({ version, approvals: { ...approvals, versions: [...versions, version] }, snapshot: null });
}

export function withLast(approvals: ApprovalsFile, version: Version): ApprovalsFile {
  return { ...approvals, versions: [...(approvals.versions ?? []).slice(0, -1), version] };
}
