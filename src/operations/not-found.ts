/** A clause that was asked for by its id and is not there: what the id is, or what may be meant. */
import { type Diagnostic, diagnostic, NO_PLACE, type Param, type Related } from '../diagnostic/diagnostic.ts';
import { listed, shown } from '../diagnostic/value.ts';
import type { Organisation, Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { OverrideFile } from '../model/source.ts';
import { chainOf } from '../resolve/index.ts';
import { hintOnId, type Role, roleOf } from '../resolve/roles.ts';

/** No document of the organisation has the clause. */
export function clauseNotFound(
  policy: Policy,
  organisation: Organisation,
  documents: readonly ResolvedProtocol[],
  id: string,
): Diagnostic {
  const known = documents.flatMap(({ clauses }) => [...clauses.keys()]);
  const omission = omissionOf(policy, organisation, id);
  const hint: Param =
    omission === undefined
      ? hintOnId(id, clauseOrPart(policy, organisation, id), known)
      : { nl: ` ${id} is hier weggelaten.`, en: ` ${id} is omitted here.` };
  const params = { id: shown(id), organisation: organisation.id, suggestion: hint };
  return diagnostic('clause-not-found', NO_PLACE, params, omission === undefined ? [] : [omission]);
}

/** The organisation does not amend the clause; `known` are those that it amends. */
export function amendmentNotFound(
  policy: Policy,
  organisation: Organisation,
  known: readonly string[],
  id: string,
): Diagnostic {
  return diagnostic('amendment-not-found', NO_PLACE, {
    id: shown(id),
    organisation: organisation.id,
    known: listed(known),
    suggestion: hintOnId(id, clauseOrPart(policy, organisation, id), known),
  });
}

/** A parameter is of no use to who asks for a clause. */
function clauseOrPart(policy: Policy, organisation: Organisation, id: string): Role | undefined {
  const layers = chainOf(policy, organisation).map((item) => item.id);
  const roles = protocolsOf(policy, organisation).flatMap((protocol) => roleOf(id, protocol, layers) ?? []);
  return roles.find(({ kind }) => kind !== 'parameter');
}

function protocolsOf({ protocols }: Policy, { id }: Organisation): ProtocolSource[] {
  return protocols.filter(({ overrides }) => overrides.has(id));
}

function omissionOf(policy: Policy, organisation: Organisation, id: string): Related | undefined {
  const sources = protocolsOf(policy, organisation).flatMap(({ overrides }) =>
    chainOf(policy, organisation).flatMap((layer) => overrides.get(layer.id) ?? []),
  );
  return sources.map((source) => omissionIn(source, id)).find((found) => found !== undefined);
}

function omissionIn(source: SourceFile<OverrideFile>, id: string): Related | undefined {
  for (const [index, { clause }] of (source.data.omit ?? []).entries()) {
    const path = ['omit', index, 'clause'];
    const at = [clause].flat().indexOf(id);
    if (at !== -1) return { place: source.place(Array.isArray(clause) ? [...path, at] : path), note: 'omitted' };
  }
  return undefined;
}
