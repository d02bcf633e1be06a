/** The approvals of one document with the text that they are about: what can be recorded is thought out on it. */
import { diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { identified } from '../governance/identified.ts';
import type { TextToDecide } from '../governance/propose.ts';
import { adoptedText } from '../governance/records.ts';
import { fromSnapshot, isSoundSnapshot } from '../governance/snapshot.ts';
import type { Adopted } from '../model/policy.ts';
import { soundText } from '../model/policy-document.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { POLICY } from '../source/index.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import type { Source } from './session.ts';

export interface LedgerToChange extends TextToDecide {
  readonly text: ResolvedProtocol;
  /** The texts that are stored, by the names of their files. */
  readonly stored: ReadonlyMap<string, Adopted>;
}

/** Without a value diagnostics say why there is none. */
export function findLedger(
  source: Source,
  request: { readonly organisation: string; readonly protocol?: string | undefined },
): Result<LedgerToChange | undefined> {
  const { organisation } = request;
  const { value: document, diagnostics } = chooseDocument(source, organisation, request.protocol);
  if (document === undefined) return { value: undefined, diagnostics };
  const text = soundText(document);
  if (text === null) return { value: undefined, diagnostics: document.mistakes };
  const approvals = document.ledger.approvals.get(organisation);
  const isNow = identified(text, document.ledger.adopted.get(organisation));
  const adopted = adoptedText(document.ledger, organisation);
  if (approvals !== undefined) {
    const former = adopted !== undefined && isSoundSnapshot(adopted) ? fromSnapshot(adopted) : null;
    const stored = document.ledger.adopted.get(organisation) ?? new Map<string, Adopted>();
    const value = { source: approvals, text, adopted: former, stored, isNow, ...undecidedIn(source, text) };
    return { value, diagnostics: [] };
  }
  const params = { organisation, file: `${POLICY}/protocols/${document.ledger.id}/approvals/${organisation}.yaml` };
  return { value: undefined, diagnostics: [diagnostic('approvals-missing', NO_PLACE, params)] };
}

function undecidedIn(
  source: Source,
  { protocol, organisation, undecided }: ResolvedProtocol,
): Pick<TextToDecide, 'undecided'> {
  if (undecided.length === 0) return {};
  const told = diagnosticsOn(source, organisation.id, protocol).filter(({ code }) => code === 'outline-undecided');
  const places = told.flatMap(({ place }) => (place === NO_PLACE ? [] : [place]));
  return { undecided: { clauses: undecided, places } };
}
