/** From each norm of the registers to the clauses that say it, and which of them somebody has read. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { shown } from '../diagnostic/value.ts';
import { type Trace, traceNorms } from '../governance/trace.ts';
import type { Organisation, ProtocolSource } from '../model/policy.ts';
import { chainOf } from '../resolve/index.ts';
import { normsByOrganisation, registeredNorms, requiredNorms } from '../resolve/norms.ts';
import { chooseDocument, diagnosticsOn, unknownOrganisation } from './choose.ts';
import { wrongChoice } from './request.ts';
import type { Session, Source } from './session.ts';

/** Which norms of which documents. */
export interface TraceRequest {
  /** Id of an organisation; by default all. */
  readonly organisation?: string | undefined;
  /** Id of a protocol; by default all. */
  readonly protocol?: string | undefined;
  /** Of that organisation: each `register:number`, or the number alone. By default all. */
  readonly norms?: readonly string[] | undefined;
}

/** One for each protocol. A norm that is in no clause is in the trace, and need not be told twice. */
export function trace(session: Session, request: TraceRequest = {}): Result<readonly Trace[] | undefined> {
  const source = session.read();
  const { organisation, protocol } = request;
  const scoped = scopeOf(source, request);
  if (scoped.value === undefined) return { value: undefined, diagnostics: scoped.diagnostics };
  const own = organisation === undefined ? source.diagnostics : diagnosticsOn(source, organisation, protocol);
  return {
    value: scoped.value.map(({ protocol: own, norms }) =>
      traceNorms(source.policy, own, source.resolved, { organisation, norms }),
    ),
    diagnostics: own.filter(({ code }) => code !== 'norm-unrealised'),
  };
}

/** Of one protocol: which norms are asked for; undefined for all. */
interface Asked {
  readonly protocol: ProtocolSource;
  readonly norms: ReadonlySet<string> | undefined;
}

/** Without a value something that was asked for is not there. */
export function scopeOf(
  source: Source,
  { organisation: id, protocol, norms }: TraceRequest,
): Result<Asked[] | undefined> {
  const { policy } = source;
  const unknown = id === undefined ? [] : unknownOrganisation(source, id);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const organisation = policy.organisations.get(id ?? '');
  const all = policy.protocols.filter(({ overrides }) => id === undefined || overrides.has(id));
  if (id !== undefined && all.length === 0)
    return { value: undefined, diagnostics: chooseDocument(source, id, protocol).diagnostics };
  const wrong = wrongChoice(
    '--protocol',
    protocol,
    all.map((own) => own.id),
  );
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const chosen = all.filter((own) => own.id === (protocol ?? own.id));
  if (organisation === undefined || norms === undefined || norms.length === 0)
    return { value: chosen.map((own) => ({ protocol: own, norms: undefined })), diagnostics: [] };
  const held = chosen.map((own) => ({ protocol: own, refs: heldBy(source, own, organisation) }));
  const missing = norms.filter((asked) => !held.some(({ refs }) => refs.some((ref) => isAsked(ref, asked))));
  if (missing.length > 0) {
    const known = held.flatMap(({ refs }) => refs);
    return { value: undefined, diagnostics: missing.map((asked) => notFound(asked, organisation, known)) };
  }
  const value = held.flatMap(({ protocol: own, refs }): Asked[] => {
    const found = refs.filter((ref) => norms.some((asked) => isAsked(ref, asked)));
    return found.length === 0 ? [] : [{ protocol: own, norms: new Set(found) }];
  });
  return { value, diagnostics: [] };
}

/** The norms that hold for its document. */
function heldBy({ policy }: Source, protocol: ProtocolSource, organisation: Organisation): string[] {
  const { norms } = registeredNorms(protocol);
  return requiredNorms(normsByOrganisation(norms.values()), chainOf(policy, organisation)).map(({ ref }) => ref);
}

/** By its whole name, or by its number in the register. */
function isAsked(ref: string, asked: string): boolean {
  return ref === asked || ref.slice(ref.indexOf(':') + 1) === asked;
}

function notFound(asked: string, { id }: Organisation, known: readonly string[]): Diagnostic {
  const numbers = known.map((ref) => ref.slice(ref.indexOf(':') + 1));
  return diagnostic('norm-not-found', NO_PLACE, {
    norm: shown(asked),
    organisation: id,
    suggestion: suggestion(asked, asked.includes(':') ? known : numbers),
  });
}
