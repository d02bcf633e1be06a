/** All that is recorded of the versions of an organisation. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { entriesIn, type Owner } from '../governance/entries.ts';
import { versionStateOf } from '../governance/in-force.ts';
import { progressOf } from '../governance/procedure.ts';
import { stepsOf } from '../governance/route.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import type { RecordedEntry, RecordedVersion, RecordOfVersions } from '../report/records.ts';
import { diagnosticsOn, documentsOn, unknownOrganisation } from './choose.ts';
import type { Session } from './session.ts';

export interface RecordsRequest {
  readonly organisation: string;
  /** By default all that the organisation has. */
  readonly protocol?: string | undefined;
}

export function records(session: Session, request: RecordsRequest): Result<readonly RecordOfVersions[] | undefined> {
  const { organisation, protocol } = request;
  const source = session.read();
  const unknown = unknownOrganisation(source, organisation);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const today = session.host.today();
  const own = documentsOn(source, organisation, protocol);
  return {
    value: own.map((document) => recordOf(document, today)),
    diagnostics: diagnosticsOn(source, organisation, protocol),
  };
}

function recordOf({ organisation, ledger }: PolicyDocument, today: string): RecordOfVersions {
  const approvals = ledger.approvals.get(organisation.id)?.data ?? {};
  const describe = (version: Version): RecordedVersion => ({
    version: version.version ?? null,
    edition: version.edition ?? null,
    ...(version.inferred === undefined ? {} : { inferred: version.inferred }),
    state: version.version === undefined ? null : versionStateOf(version, approvals, null, today),
    procedure: version.procedure ?? null,
    proposed: version.proposed ?? null,
    fingerprint: version.fingerprint ?? null,
    entries: recordedEntries(version, approvals, { protocol: ledger.id, organisation: organisation.id }),
  });
  return { organisation: organisation.id, protocol: ledger.id, versions: (approvals.versions ?? []).map(describe) };
}

/** The entries of a version, each with the body that it is of. */
export function recordedEntries(version: Version, approvals: ApprovalsFile, owner: Owner): RecordedEntry[] {
  const { chain } = progressOf(version, stepsOf(version, approvals), null);
  const bodyOf = (step: string | undefined) => chain.find((link) => link.step === step)?.body ?? null;
  return entriesIn(version, owner).map(
    ({ kind, content, id, path }): RecordedEntry => ({
      ...{ kind, id: content.id ?? id, hasLapsed: path[0] === 'lapsed', content },
      body: 'step' in content ? bodyOf(content.step) : null,
    }),
  );
}
