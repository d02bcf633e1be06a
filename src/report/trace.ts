/** From each norm to the clause that realises it and its place in the document. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { chainOf } from '../resolve/index.ts';
import { normsByOrganisation, registeredNorms, requiredNorms } from '../resolve/norms.ts';
import { formatTable } from './table.ts';

interface TracedNorm {
  readonly norm: string;
  /** Clauses of the document that name it, each with its place. */
  readonly clauses: readonly { readonly id: string; readonly place: string }[];
}

interface TracedOrganisation {
  readonly norms: readonly TracedNorm[];
  /** Clauses of the document, and how many of these stand in another organisation's document too. */
  readonly clauses: number;
  readonly shared: number;
}

/** The norms of one protocol, and the clauses that realise them. */
export interface Trace {
  readonly protocol: string;
  /** Each register counted once. */
  readonly total: number;
  readonly realised: number;
  readonly organisations: ReadonlyMap<string, TracedOrganisation>;
}

export function traceNorms(policy: Policy, protocol: ProtocolSource, resolved: readonly ResolvedProtocol[]): Trace {
  const { norms } = registeredNorms(protocol);
  const registers = normsByOrganisation(norms.values());
  const documents = resolved.filter((item) => item.protocol === protocol.id);
  const organisations = new Map<string, TracedOrganisation>();
  const missing = new Set<string>();
  const met = new Set<string>();
  for (const document of documents) {
    const clauses = [...document.clauses.values()];
    const required = requiredNorms(registers, chainOf(policy, document.organisation));
    const traced = required.map(({ ref }): TracedNorm => {
      const found = clauses.filter((clause) => clause.norms.includes(ref));
      (found.length === 0 ? missing : met).add(ref);
      return {
        norm: ref,
        clauses: found.map(({ id, location }) => ({
          id,
          place: location.number === null ? location.label : `${location.label}, ${location.number}`,
        })),
      };
    });
    const inOthers = (id: string) => documents.some((other) => other !== document && other.clauses.has(id));
    const shared = clauses.filter(({ id }) => inOthers(id)).length;
    organisations.set(document.organisation.id, { norms: traced, clauses: clauses.length, shared });
  }
  const realised = [...norms.keys()].filter((ref) => met.has(ref) && !missing.has(ref)).length;
  return { protocol: protocol.id, total: norms.size, realised, organisations };
}

interface Count {
  readonly norms: number;
  readonly realised: number;
  readonly missing: readonly string[];
}

/** As schemas/output/trace.schema.json lays down: per protocol, and all protocols together. */
export function formatTraceJson(traces: readonly Trace[]): Json {
  const protocols = traces.map(({ protocol, total, realised, organisations }) => ({
    protocol,
    total,
    realised,
    organisations: Object.fromEntries([...organisations].map(([id, { norms }]) => [id, countOf(norms)])),
  }));
  const organisations: Record<string, Count> = {};
  for (const [id, count] of protocols.flatMap((item) => Object.entries(item.organisations))) {
    const before = organisations[id] ?? countOf([]);
    organisations[id] = {
      norms: before.norms + count.norms,
      realised: before.realised + count.realised,
      // A register of the same name may stand in more protocols.
      missing: [...new Set([...before.missing, ...count.missing])],
    };
  }
  const sum = (field: 'total' | 'realised') => traces.reduce((all, trace) => all + trace[field], 0);
  return json({ total: sum('total'), realised: sum('realised'), organisations, protocols });
}

function countOf(norms: readonly TracedNorm[]): Count {
  const missing = norms.filter(({ clauses }) => clauses.length === 0).map(({ norm }) => norm);
  return { norms: norms.length, realised: norms.length - missing.length, missing };
}

const words = {
  nl: {
    header: ['Norm', 'Bepaling', 'Plaats'],
    summary: ['Organisatie', 'Normen', 'Waargemaakt', 'Bepalingen', 'Gedeeld'],
    missing: 'ONTBREEKT',
    total: 'normen waargemaakt',
  },
  en: {
    header: ['Norm', 'Clause', 'Place'],
    summary: ['Organisation', 'Norms', 'Realised', 'Clauses', 'Shared'],
    missing: 'MISSING',
    total: 'norms realised',
  },
} as const satisfies Record<Language, unknown>;

export function formatTrace(trace: Trace, language: Language): TerminalText {
  const { header, summary, missing, total } = words[language];
  const name = terminal.line(trace.protocol);
  const sections = [...trace.organisations].map(([id, { norms }]) => {
    const rows = norms.flatMap(({ norm, clauses }) =>
      clauses.length === 0 ? [[norm, missing, '']] : clauses.map((clause) => [norm, clause.id, clause.place]),
    );
    return terminal`${terminal.line(id)}, ${name}\n${formatTable(header, rows)}`;
  });
  const rows = [...trace.organisations].map(([id, { norms, clauses, shared }]) => [
    id,
    String(norms.length),
    String(norms.filter((norm) => norm.clauses.length > 0).length),
    String(clauses),
    `${shared} (${Math.round((100 * shared) / Math.max(1, clauses))}%)`,
  ]);
  return terminal`${terminal.join(sections, '\n')}\n${formatTable(summary, rows)}\n${name}: ${trace.realised}/${trace.total} ${total}\n`;
}
