/** The sheet for a meeting, about the version that is under way. */
import { diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { calendarOf } from '../governance/calendar.ts';
import { agendaOf } from '../governance/cover.ts';
import { recordOf } from '../governance/records.ts';
import { COVER_FORMATS, type CoverFormat } from '../model/format.ts';
import { isUnderWay } from '../model/status.ts';
import { POLICY } from '../source/index.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import type { Preview } from './preview.ts';
import { wrongChoice } from './request.ts';
import type { Illustrated, Session } from './session.ts';

/** A sheet about which step, in which format. */
export interface CoverRequest {
  readonly organisation: string;
  /** Needed where the organisation has more than one. */
  readonly protocol?: string | undefined;
  /** Id of a step on which is not decided yet; by default all whose turn it is. */
  readonly step?: string | undefined;
  readonly format: CoverFormat;
}

/** Of a version that was proposed and whose text is still that. Same source and same day: same bytes. */
export async function cover(session: Session, request: CoverRequest): Promise<Result<Preview | undefined>> {
  const { organisation, protocol, step, format } = request;
  const fail = (diagnostics: Result<unknown>['diagnostics']) => ({ value: undefined, diagnostics });
  const wrong = wrongChoice('--format', format, COVER_FORMATS);
  if (wrong.length > 0) return fail(wrong);
  const source = await session.illustratedOf(organisation);
  const { value: document, diagnostics: unchosen } = chooseDocument(source, organisation, protocol);
  if (document === undefined) return fail(unchosen);
  const { ledger } = document;
  // That a text was changed since it was proposed is told of the sheet itself.
  const told = diagnosticsOn(source, organisation, ledger.id).filter(
    ({ code }) => code !== 'text-changed' && code !== 'text-unrecorded',
  );
  if (hasErrors(told) || document.stopped !== 'nothing') return fail([...told, ...document.mistakes]);
  const approvals = ledger.approvals.get(organisation);
  if (approvals === undefined) {
    const file = `${POLICY}/protocols/${ledger.id}/approvals/${organisation}.yaml`;
    return fail([diagnostic('approvals-missing', NO_PLACE, { organisation, file })]);
  }
  const today = session.host.today();
  const record = {
    ...recordOf(document, calendarOf(source.policy, organisation)),
    nameOf: (id: string) => source.policy.organisations.get(id)?.name,
  };
  const { value: agenda, diagnostics } = agendaOf(record, approvals, step, today);
  if (agenda === undefined) return fail([...told, ...diagnostics]);
  const undecided = isUnderWay(agenda.status.versionState) ? (document.text?.undecided ?? []) : [];
  if (undecided.length > 0) {
    const params = { organisation, clauses: undecided.join(', ') };
    return fail([
      ...told,
      diagnostic('propose-undecided', approvals.place([]), params, placesOf(source, organisation, ledger.id)),
    ]);
  }
  const { makeCover } = await import('../publish/cover.ts');
  const made = await makeCover(session.host, document, agenda, { format, pictures: source.pictures, today });
  return { value: hasErrors(made.diagnostics) ? undefined : made.value, diagnostics: [...told, ...made.diagnostics] };
}

/** Where is told what is not decided on. */
function placesOf(source: Illustrated, organisation: string, protocol: string) {
  return diagnosticsOn(source, organisation, protocol)
    .filter(({ code }) => code === 'outline-undecided')
    .flatMap(({ place }) => (place === NO_PLACE ? [] : [{ place, note: 'outline' as const }]));
}
