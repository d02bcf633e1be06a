/** From each norm to the clause that says it, its place in the document, and whether the two were read side by side. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { NormState, Trace, TracedDocument, TracedNorm } from '../governance/trace.ts';
import type { Location } from '../model/resolved.ts';
import { formatTable } from './table.ts';

interface Count {
  readonly norms: number;
  readonly realised: number;
  readonly read: number;
  readonly unread: readonly string[];
  readonly missing: readonly string[];
}

/** As schemas/output/trace.schema.json lays down: per protocol, and all protocols together. */
export function formatTraceJson(traces: readonly Trace[]): Json {
  const protocols = traces.map((trace) => ({
    ...{ protocol: trace.protocol, total: trace.total, realised: trace.realised, ...readIn([trace]) },
    organisations: Object.fromEntries([...trace.documents].map(([id, { norms }]) => [id, countOf(norms)])),
  }));
  const organisations: Record<string, Count> = {};
  for (const [id, count] of protocols.flatMap((item) => Object.entries(item.organisations))) {
    const before = organisations[id] ?? countOf([]);
    organisations[id] = {
      norms: before.norms + count.norms,
      realised: before.realised + count.realised,
      read: before.read + count.read,
      // A register of the same name may stand in more protocols.
      unread: [...new Set([...before.unread, ...count.unread])],
      missing: [...new Set([...before.missing, ...count.missing])],
    };
  }
  const sum = (field: 'total' | 'realised') => traces.reduce((all, trace) => all + trace[field], 0);
  return json({ total: sum('total'), realised: sum('realised'), ...readIn(traces), organisations, protocols });
}

/** A norm is read in each document by itself. */
function readIn(traces: readonly Trace[]): { required: number; read: number } {
  const norms = traces.flatMap(({ documents }) => [...documents.values()].flatMap((document) => document.norms));
  return { required: norms.length, read: inState(norms, 'read').length };
}

function inState(norms: readonly TracedNorm[], state: NormState): string[] {
  return norms.filter((norm) => norm.state === state).map(({ norm }) => norm);
}

function countOf(norms: readonly TracedNorm[]): Count {
  const [read, unread, missing] = (['read', 'unread', 'missing'] as const).map((state) => inState(norms, state));
  const realised = (read?.length ?? 0) + (unread?.length ?? 0);
  return { norms: norms.length, realised, read: read?.length ?? 0, unread: unread ?? [], missing: missing ?? [] };
}

const words = {
  nl: {
    header: ['Norm', 'Bepaling', 'Plaats', 'Gelezen'],
    summary: [
      ...['Organisatie', 'Normen', 'In document', 'Gelezen', 'Ongelezen', 'Ontbreekt', 'Bepalingen', 'Gedeeld'],
    ],
    missing: 'ONTBREEKT',
    unread: 'nee',
    total: ({ realised, total }: Trace) =>
      terminal`${realised} van ${total} ${total === 1 ? 'norm staat' : 'normen staan'} in ${total === 1 ? 'het document' : 'de documenten'}`,
    read: (read: number, required: number) => terminal`${read} van ${required} gelezen op de tekst van nu`,
  },
  en: {
    header: ['Norm', 'Clause', 'Place', 'Read'],
    summary: ['Organisation', 'Norms', 'In document', 'Read', 'Unread', 'Missing', 'Clauses', 'Shared'],
    missing: 'MISSING',
    unread: 'no',
    total: ({ realised, total }: Trace) =>
      terminal`${realised} of ${total} ${total === 1 ? 'norm stands' : 'norms stand'} in the documents`,
    read: (read: number, required: number) => terminal`${read} of ${required} read on the text of now`,
  },
} as const satisfies Record<Language, unknown>;

export function formatTrace(trace: Trace, language: Language): TerminalText {
  const { header, summary, total, read: printRead } = words[language];
  const name = terminal.line(trace.protocol);
  const documents = [...trace.documents.values()];
  const sections = documents.map(({ organisation, norms }) => {
    const rows = norms.flatMap((norm) => rowsOf(norm, language));
    return terminal`${terminal.line(organisation)}, ${name}\n${formatTable(header, rows)}`;
  });
  const { required, read } = readIn([trace]);
  const last = terminal`${name}: ${total(trace)}; ${printRead(read, required)}.\n`;
  return terminal`${terminal.join(sections, '\n')}\n${formatTable(summary, documents.map(summaryOf))}\n${last}`;
}

function rowsOf({ norm, clauses, headings, state, reading }: TracedNorm, language: Language): string[][] {
  const { missing, unread } = words[language];
  const day = state === 'read' && reading !== null ? reading.date : unread;
  if (state === 'missing') return [[norm, missing, '', '']];
  return [
    ...headings.map(({ id, label }) => [norm, id, label, day]),
    // Of a quote its heading stands for all that is in it.
    ...(headings.length > 0 ? [] : clauses.map(({ clause: { id, location } }) => [norm, id, placeOf(location), day])),
  ];
}

/** `4. Richtlijnen, 3`. */
export function placeOf({ label, number }: Location): string {
  return number === null ? label : `${label}, ${number}`;
}

function summaryOf({ organisation, norms, clauses, shared }: TracedDocument): string[] {
  const { realised, read, unread, missing } = countOf(norms);
  const counts = [norms.length, realised, read, unread.length, missing.length, clauses].map(String);
  return [organisation, ...counts, `${shared} (${Math.round((100 * shared) / Math.max(1, clauses))}%)`];
}
