/** Why a document says what it says: one clause, its text, where it comes from and what changed it; and what it said on a day. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Explained } from '../report/explain.ts';
import { namingOf } from '../resolve/naming/index.ts';
import { diagnosticsOn, documentsOn, unknownOrganisation } from './choose.ts';
import { explainedSteps } from './explain-steps.ts';
import { heldClause } from './held.ts';
import { clauseNotFound } from './not-found.ts';
import { wrongDay } from './request.ts';
import type { Session } from './session.ts';

/** Which clause of whom. */
export interface ExplainRequest {
  readonly organisation: string;
  readonly clause: string;
  /** Also what held on this day, `YYYY-MM-DD`, from the text that was adopted; the source is then read as of that day. */
  readonly asOf?: string | undefined;
}

/** More than one where two protocols of the organisation each have a clause of this id. */
export function explain(
  opened: Session,
  { organisation, clause: id, asOf }: ExplainRequest,
): Result<readonly Explained[] | undefined> {
  const wrong = wrongDay('--as-of', asOf);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const source = opened.on(asOf).read();
  const unknown = unknownOrganisation(source, organisation);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const documents = documentsOn(source, organisation);
  const texts = documents.flatMap(({ text }) => text ?? []);
  const diagnostics = diagnosticsOn(source, organisation);
  const { policy } = source;
  const found = policy.organisations.get(organisation) ?? null;
  const value = documents.flatMap((document): Explained[] => {
    const { ledger, text, mistakes } = document;
    const now = namingOf(policy).names(ledger.id, found).now(id);
    const clause = text?.clauses.get(now) ?? null;
    const held = asOf === undefined ? undefined : heldClause(document, [now, id], asOf);
    // A clause that is nowhere, neither then nor now, is not of this document.
    if (clause === null && (held?.clause ?? null) === null) return [];
    const steps = explainedSteps(document);
    const own = {
      protocol: ledger.id,
      id: clause?.id ?? held?.clause?.id ?? id,
      clause,
      mistakes: mistakes.length,
      steps,
    };
    return [held === undefined ? own : { ...own, held }];
  });
  if (value.length > 0) return { value, diagnostics };
  // Where no text could be made, that is what is wrong.
  if (texts.length === 0 && diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: undefined, diagnostics: found === null ? [] : [clauseNotFound(policy, found, texts, id)] };
}
