/** Which organisation and document an operation is about, and what there is to tell of it. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed, shown } from '../diagnostic/value.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { idsInChain } from '../resolve/chain.ts';
import { reachOf } from '../resolve/documents.ts';
import type { Source } from './session.ts';

/**
 * What is wrong when an organisation that was asked for does not exist: that; or, when no organisation could be read, or
 * the file of this one, what is wrong with that.
 */
export function unknownOrganisation({ policy, diagnostics }: Source, id: string): readonly Diagnostic[] {
  if (policy.organisations.has(id)) return [];
  const known = [...policy.organisations.keys()];
  const unread = diagnostics.filter(({ reach }) => reach?.some(({ organisation }) => organisation === id) === true);
  if (known.length === 0) return diagnostics;
  if (unread.length > 0) return unread;
  const params = { id: shown(id), known: listed(known), suggestion: suggestion(id, known) };
  return [diagnostic('organisation-not-found', NO_PLACE, params)];
}

/** What there is to tell of the documents of an organisation, or of one of them. */
export function diagnosticsOn({ policy, diagnostics }: Source, organisation: string, protocol?: string): Diagnostic[] {
  const found = policy.organisations.get(organisation);
  const chain = found === undefined ? [{ id: organisation }] : idsInChain(policy, found);
  const protocols = protocol === undefined ? [...policy.protocols, ...policy.baseless].map(({ id }) => id) : [protocol];
  return diagnostics.filter(
    (item) => item.reach === undefined || protocols.some((id) => reachOf(item, id, chain) !== null),
  );
}

/** The documents of an organisation, or the one of a protocol. */
export function documentsOn({ documents }: Source, id: string, protocol?: string): PolicyDocument[] {
  return documents.filter(
    ({ organisation, ledger }) => organisation.id === id && (protocol ?? ledger.id) === ledger.id,
  );
}

/** The one document of an organisation, or the one of the protocol that was asked for. */
export function chooseDocument(
  source: Source,
  id: string,
  asked: string | undefined,
): Result<PolicyDocument | undefined> {
  const unknown = unknownOrganisation(source, id);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const documents = source.documents.filter(({ organisation }) => organisation.id === id);
  const value = asked === undefined && documents.length === 1 ? documents[0] : undefined;
  const found = value ?? documents.find(({ ledger }) => ledger.id === asked);
  if (found !== undefined) return { value: found, diagnostics: [] };
  const known = documents.map(({ ledger }) => ledger.id);
  return { value: undefined, diagnostics: [notChosen(source.policy, known, id, asked)] };
}

/** Why it is not clear which document is meant. `known` are the protocols of the organisation. */
function notChosen(
  policy: Policy,
  known: readonly string[],
  organisation: string,
  asked: string | undefined,
): Diagnostic {
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
