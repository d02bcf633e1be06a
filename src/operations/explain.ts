/** Why a document says what it says: one clause, its text, where it comes from and what changed it. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Explained } from '../report/explain.ts';
import { namingOf } from '../resolve/naming/index.ts';
import { diagnosticsOn, unknownOrganisation } from './choose.ts';
import { clauseNotFound } from './not-found.ts';
import type { Session } from './session.ts';

/** Which clause of whom. */
export interface ExplainRequest {
  readonly organisation: string;
  readonly clause: string;
}

/** More than one where two protocols of the organisation each have a clause of this id. */
export function explain(
  session: Session,
  { organisation, clause: id }: ExplainRequest,
): Result<readonly Explained[] | undefined> {
  const source = session.read();
  const unknown = unknownOrganisation(source, organisation);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const texts = source.documents.flatMap(({ organisation: own, text, mistakes }) =>
    own.id !== organisation || text === null ? [] : [{ ...text, mistakes: mistakes.length }],
  );
  const diagnostics = diagnosticsOn(source, organisation);
  const { policy } = source;
  const found = policy.organisations.get(organisation) ?? null;
  const value = texts.flatMap(({ protocol, clauses, mistakes }) => {
    const clause = clauses.get(namingOf(policy).names(protocol, found).now(id));
    return clause === undefined ? [] : [{ protocol, clause, mistakes }];
  });
  if (value.length > 0) return { value, diagnostics };
  // Where no text could be made, that is what is wrong.
  if (texts.length === 0 && diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: undefined, diagnostics: found === null ? [] : [clauseNotFound(policy, found, texts, id)] };
}
