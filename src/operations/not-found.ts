/** A clause that was asked for by its id and is not there: what the id is, or what may be meant. */
import { type Diagnostic, diagnostic, NO_PLACE, type Param, type Related } from '../diagnostic/diagnostic.ts';
import { listed, shown } from '../diagnostic/value.ts';
import { NO_NAMES } from '../model/names.ts';
import type { Organisation, Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { OverrideFile } from '../model/source.ts';
import { chainOf } from '../resolve/index.ts';
import { applyLayers } from '../resolve/layers.ts';
import { namingOf } from '../resolve/naming/index.ts';
import { hintOnOffered } from '../resolve/offered.ts';
import { hintOnId, type Role, roleOf } from '../resolve/roles.ts';

/** No document of the organisation has the clause. */
export function clauseNotFound(
  policy: Policy,
  organisation: Organisation,
  documents: readonly ResolvedProtocol[],
  asked: string,
): Diagnostic {
  const id = idNow(policy, organisation, asked);
  const known = documents.flatMap(({ clauses }) => [...clauses.keys()]);
  const { hint, related } =
    omissionOf(policy, organisation, id) ??
    offerOf(policy, organisation, id) ??
    ({ hint: hintOnId(id, clauseOrPart(policy, organisation, id), known), related: [] } satisfies Found);
  const params = { id: shown(id), organisation: organisation.id, suggestion: hint };
  return diagnostic('clause-not-found', NO_PLACE, params, related);
}

/** What became of it, and where that is said. */
interface Found {
  readonly hint: Param;
  readonly related: readonly Related[];
}

/** The organisation does not amend the clause; `known` are those that it amends. */
export function amendmentNotFound(
  policy: Policy,
  organisation: Organisation,
  known: readonly string[],
  asked: string,
): Diagnostic {
  const id = idNow(policy, organisation, asked);
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

/** As they read for the organisation. */
function protocolsOf(policy: Policy, organisation: Organisation): ProtocolSource[] {
  const own = policy.protocols.filter(({ overrides }) => overrides.has(organisation.id));
  return own.map((protocol) => namingOf(policy).seenBy(protocol, organisation));
}

/** What an id is called now in one of the organisation's protocols. */
function idNow(policy: Policy, organisation: Organisation, id: string): string {
  const called = protocolsOf(policy, organisation).map(({ names = NO_NAMES }) => names.now(id));
  return called.find((now) => now !== id) ?? id;
}

/** The base offers it, and nobody above or at the organisation took it. */
function offerOf(policy: Policy, organisation: Organisation, id: string): Found | undefined {
  const chain = chainOf(policy, organisation);
  for (const protocol of protocolsOf(policy, organisation)) {
    const offered = applyLayers(protocol, chain).working.offered.get(id);
    if (offered === undefined) continue;
    const related = [{ place: offered.origin.place, note: 'declared' as const }];
    return { hint: hintOnOffered(id, [organisation.id]), related };
  }
  return undefined;
}

function omissionOf(policy: Policy, organisation: Organisation, id: string): Found | undefined {
  const sources = protocolsOf(policy, organisation).flatMap(({ overrides }) =>
    chainOf(policy, organisation).flatMap((layer) => overrides.get(layer.id) ?? []),
  );
  const omission = sources.map((source) => omissionIn(source, id)).find((found) => found !== undefined);
  if (omission === undefined) return undefined;
  return { hint: { nl: ` ${id} is hier weggelaten.`, en: ` ${id} is omitted here.` }, related: [omission] };
}

function omissionIn(source: SourceFile<OverrideFile>, id: string): Related | undefined {
  for (const [index, { clause }] of (source.data.omit ?? []).entries()) {
    const path = ['omit', index, 'clause'];
    const at = [clause].flat().indexOf(id);
    if (at !== -1) return { place: source.place(Array.isArray(clause) ? [...path, at] : path), note: 'omitted' };
  }
  return undefined;
}
