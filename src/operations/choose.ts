/** Which organisation and document an operation is about. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed, shown } from '../diagnostic/value.ts';
import type { Policy } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';

/** A diagnostic when an organisation that was asked for does not exist. */
export function unknownOrganisation(policy: Policy, id: string): Diagnostic | undefined {
  if (policy.organisations.has(id)) return undefined;
  const known = [...policy.organisations.keys()];
  return diagnostic('organisation-not-found', NO_PLACE, {
    id: shown(id),
    known: listed(known),
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
  const takesPart = policy.protocols.some(({ overrides, unreadable }) => overrides.has(id) || unreadable.has(id));
  // A document that could not be made has mistakes, which are told already.
  const isTold = takesPart && documents.length === 0;
  return { value: undefined, diagnostics: isTold ? [] : [notChosen(policy, documents, id, asked)] };
}

/** Why it is not clear which document is meant. */
function notChosen(
  policy: Policy,
  documents: readonly ResolvedProtocol[],
  organisation: string,
  asked: string | undefined,
): Diagnostic {
  const known = documents.map(({ protocol }) => protocol);
  if (known.length === 0) {
    const protocols = policy.protocols.map(({ id }) => id);
    return diagnostic('protocol-none', NO_PLACE, { organisation, known: listed(protocols) });
  }
  if (asked === undefined) {
    const params = { organisation, count: String(known.length), known: listed(known) };
    return diagnostic('protocol-choice', NO_PLACE, params);
  }
  return diagnostic('option-value', NO_PLACE, {
    name: '--protocol',
    value: shown(asked),
    suggestion: suggestion(asked, known),
    expected: listed(known),
  });
}
