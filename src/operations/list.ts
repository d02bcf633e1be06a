/** What there is: the organisations, and the clauses of their documents in order. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Organisation } from '../model/policy.ts';
import type { Listed } from '../report/list.ts';
import { diagnosticsOn, unknownOrganisation } from './choose.ts';
import type { Session } from './session.ts';

/** Whose documents. */
export interface ListRequest {
  /** By default all. */
  readonly organisation?: string | undefined;
}

export function list(session: Session, { organisation }: ListRequest): Result<Listed | undefined> {
  const source = session.read();
  const { policy, documents } = source;
  const all = [...policy.organisations.values()];
  if (organisation === undefined) return { value: { organisations: all, documents }, diagnostics: source.diagnostics };
  const unknown = unknownOrganisation(source, organisation);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const isAsked = (item: Organisation) => item.id === organisation;
  const value = {
    organisations: all.filter(isAsked),
    documents: documents.filter((document) => isAsked(document.organisation)),
  };
  return { value, diagnostics: diagnosticsOn(source, organisation) };
}
