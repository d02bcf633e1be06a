/** What can be recorded now of the documents of an organisation, how far each is, and when its bodies meet. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import { type Acts, actsOf } from '../governance/acts.ts';
import { calendarOf } from '../governance/calendar.ts';
import { mendableIn } from '../governance/mendable.ts';
import { adoptedText, recordOf, storedFile } from '../governance/records.ts';
import { seenOf } from '../governance/seen.ts';
import { trackOf } from '../governance/track.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { diagnosticsOn, documentsOn, unknownOrganisation } from './choose.ts';
import { findLedger } from './ledger-to-change.ts';
import type { Session, Source } from './session.ts';

export interface AgendaRequest {
  readonly organisation: string;
  /** By default all that the organisation has. */
  readonly protocol?: string | undefined;
}

export function agenda(session: Session, request: AgendaRequest): Result<readonly Agenda[] | undefined> {
  const { organisation, protocol } = request;
  const source = session.readOf(organisation);
  const unknown = unknownOrganisation(source, organisation);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const today = session.host.today();
  const own = documentsOn(source, organisation, protocol);
  return {
    value: own.map((document) => agendaOf(source, document, today)),
    diagnostics: diagnosticsOn(source, organisation, protocol),
  };
}

function agendaOf(source: Source, document: PolicyDocument, today: string): Agenda {
  const { policy } = source;
  const { organisation, ledger, stopped } = document;
  const owner = { organisation: organisation.id, protocol: ledger.id };
  const calendar = calendarOf(policy, organisation.id);
  const record = { ...recordOf(document, calendar), nameOf: (id: string) => policy.organisations.get(id)?.name };
  const found = stopped === 'nothing' ? findLedger(source, owner) : { value: undefined, diagnostics: [] };
  const approvals = ledger.approvals.get(organisation.id)?.data ?? {};
  return {
    ...owner,
    name: organisation.name,
    title: record.title,
    seen: found.value === undefined ? null : seenOf(found.value),
    adopted: adoptedText(ledger, organisation.id)?.version ?? null,
    track: stopped === 'all' ? null : trackOf(record, today),
    ...(found.value === undefined ? without(found.diagnostics) : actsOf(found.value, today)),
    record: (approvals.versions ?? [])
      .map((version) => mendableIn(version, approvals, storedFile(ledger, organisation.id, version)?.data, owner))
      .toReversed(),
    mustSign: mustSignIn(policy, today),
  };
}

function without([why]: readonly Diagnostic[]): Acts {
  return { acts: [], impossible: why === undefined ? [] : [{ does: 'propose', step: null, why }] };
}

function mustSignIn({ settings }: Policy, today: string): readonly string[] {
  const { required = [], since } = settings?.data.signatures ?? {};
  return since !== undefined && today < since ? [] : required;
}
