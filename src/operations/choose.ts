/** Which organisation and document an operation is about. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Policy } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';

/** A diagnostic when an organisation that was asked for does not exist. */
export function unknownOrganisation(policy: Policy, id: string): Diagnostic | undefined {
  if (policy.organisations.has(id)) return undefined;
  const known = [...policy.organisations.keys()];
  return diagnostic('organisation-not-found', NO_PLACE, {
    id,
    known: known.join(', '),
    suggestion: suggestion(id, known),
  });
}

/** The one document of an organisation, or the one of the protocol that was asked for. */
export function chooseDocument(
  policy: Policy,
  resolved: readonly ResolvedProtocol[],
  id: string,
  asked: string | undefined,
): Result<ResolvedProtocol | undefined> {
  const unknown = unknownOrganisation(policy, id);
  if (unknown !== undefined) return { value: undefined, diagnostics: [unknown] };
  const documents = resolved.filter(({ organisation }) => organisation.id === id);
  const value = asked === undefined && documents.length === 1 ? documents[0] : undefined;
  const found = value ?? documents.find(({ protocol }) => protocol === asked);
  if (found !== undefined) return { value: found, diagnostics: [] };
  const known = documents.map(({ protocol }) => protocol);
  const params = {
    name: '--protocol',
    value: asked ?? '–',
    suggestion: asked === undefined ? '' : suggestion(asked, known),
    expected: known.join(', ') || '–',
  };
  return { value: undefined, diagnostics: [diagnostic('option-value', NO_PLACE, params)] };
}
