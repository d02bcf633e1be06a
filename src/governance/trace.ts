/** From each norm to the clauses that say it, and whether somebody has read the two side by side on the text of now. */
import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type ClauseRead, fingerprintOfNorm, targetsIn } from '../compare/norm-fingerprint.ts';
import { columnsOf } from '../model/columns.ts';
import { type Groups, groupBy } from '../model/group.ts';
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedClause, ResolvedPart, ResolvedProtocol } from '../model/resolved.ts';
import type { Contradiction, Norm, NormReading, NormsFile, SameNorms } from '../model/source.ts';
import { chainOf } from '../resolve/index.ts';
import { normsByOrganisation, type RegisteredNorm, registeredNorms, requiredNorms } from '../resolve/norms.ts';

/** `missing`: no clause of the document names the norm. `unread`: nobody has read it, or another text than that of now. */
export type NormState = 'read' | 'unread' | 'missing';

/** A clause that names a norm. */
export interface TracedClause {
  readonly clause: ResolvedClause;
  /** That it stands in. */
  readonly part: ResolvedPart;
  /** What begins the sentence that an item of a list ends, such as `Het is niet toegestaan:`; null where there is nothing of the kind. */
  readonly lead: ResolvedClause | null;
}

/** A heading that says a norm by itself, or a part that is quoted in a frame: then its clauses are read with it. */
export interface TracedHeading {
  readonly id: string;
  readonly label: string;
}

/** A norm in one document. */
export interface TracedNorm {
  /** `register:number`. */
  readonly norm: string;
  /** As the register has it. */
  readonly words: Norm;
  /** Labels of the parts of the paper that it stands in, the outermost first. */
  readonly parts: readonly string[];
  /** Clauses of the document that name it, in its order, and those of quotes that do. */
  readonly clauses: readonly TracedClause[];
  readonly headings: readonly TracedHeading[];
  readonly state: NormState;
  /** Of the norm and these clauses as they are now. */
  readonly fingerprint: string;
  /** What was recorded last, of whichever text; null where nobody has read it. */
  readonly reading: NormReading | null;
}

/** The norms that hold for the document of one organisation. */
export interface TracedDocument {
  readonly organisation: string;
  readonly name: string;
  readonly title: string;
  /** Of the document, BCP 47. */
  readonly language: string;
  readonly norms: readonly TracedNorm[];
  /** Clauses of the document, and how many of these stand in another organisation's document too. */
  readonly clauses: number;
  readonly shared: number;
}

/** The norms of one protocol, and the clauses that say them. */
export interface Trace {
  readonly protocol: string;
  /** Norms that were asked for: each register counted once. */
  readonly total: number;
  /** Those that stand in every document for which they hold. */
  readonly realised: number;
  /** By id of the organisation. */
  readonly documents: ReadonlyMap<string, TracedDocument>;
  /** Registers of the norms, by name. */
  readonly registers: ReadonlyMap<string, NormsFile>;
  /** Norms that are the same. */
  readonly same: readonly SameNorms[];
  /** Norms that contradict each other. */
  readonly contradictions: readonly Contradiction[];
}

/** Which norms of which documents; by default all. */
export interface TraceScope {
  readonly organisation?: string | undefined;
  /** `register:number`. */
  readonly norms?: ReadonlySet<string> | undefined;
}

export function traceNorms(
  policy: Policy,
  protocol: ProtocolSource,
  resolved: readonly ResolvedProtocol[],
  { organisation: only, norms: asked }: TraceScope = {},
): Trace {
  const { norms } = registeredNorms(protocol);
  const registers = normsByOrganisation(norms.values());
  const all = resolved.filter((item) => item.protocol === protocol.id);
  const documents = new Map<string, TracedDocument>();
  for (const document of all.filter(({ organisation }) => organisation.id === (only ?? organisation.id))) {
    const { organisation, title, language } = document;
    const required = requiredNorms(registers, chainOf(policy, organisation));
    const inOthers = (id: string) => all.some((other) => other !== document && other.clauses.has(id));
    documents.set(organisation.id, {
      organisation: organisation.id,
      ...{ name: organisation.name, title, language },
      norms: tracedIn(
        document,
        required.filter(({ ref }) => asked?.has(ref) ?? true),
        protocol,
      ),
      clauses: document.clauses.size,
      shared: [...document.clauses.keys()].filter(inOthers).length,
    });
  }
  const traced = [...documents.values()].flatMap((document) => document.norms);
  const found = new Set(traced.map(({ norm }) => norm));
  const missing = new Set(traced.filter(({ state }) => state === 'missing').map(({ norm }) => norm));
  const isNarrowed = only !== undefined || asked !== undefined;
  return {
    protocol: protocol.id,
    total: isNarrowed ? found.size : norms.size,
    realised: found.size - missing.size,
    documents,
    registers: new Map([...protocol.registers].map(([name, { data }]) => [name, data])),
    same: protocol.same?.data ?? [],
    contradictions: protocol.contradictions?.data ?? [],
  };
}

function tracedIn(
  document: ResolvedProtocol,
  required: readonly RegisteredNorm[],
  { readings }: ProtocolSource,
): TracedNorm[] {
  const recorded = readings.get(document.organisation.id)?.data ?? {};
  const targetOf = targetsIn(document);
  const naming = clausesByNorm(document);
  const above = headingsByNorm(document);
  return required.map(({ ref, norm, parts }): TracedNorm => {
    const found = above.get(ref) ?? [];
    const headings = found.map(({ part }) => ({ id: part.id, label: part.label }));
    const clauses = [
      ...(naming.get(ref) ?? []),
      ...found.flatMap(({ part, isQuote }) => (isQuote ? clausesIn(part) : [])),
    ];
    const labels = headings.map(({ label }) => label);
    const fingerprint = fingerprintOfNorm(norm, { clauses: clauses.map(asRead), labels, targetOf });
    const reading = recorded[ref] ?? null;
    const isRead = reading?.fingerprint === fingerprint;
    const state = clauses.length + headings.length === 0 ? 'missing' : isRead ? 'read' : 'unread';
    return { norm: ref, words: norm, parts, clauses, headings, state, fingerprint, reading };
  });
}

function asRead({ clause, part, lead }: TracedClause): ClauseRead {
  return { clauses: lead === null ? [clause] : [lead, clause], columns: columnsOf(part) };
}

/** Each clause once, though a part may be quoted. */
function clausesByNorm({ parts }: ResolvedProtocol): Groups<TracedClause> {
  return groupBy(parts.flatMap(clausesIn), ({ clause }) => new Set(clause.norms));
}

interface NamingPart {
  readonly part: ResolvedPart;
  readonly isQuote: boolean;
}

function headingsByNorm({ parts }: ResolvedProtocol): Groups<NamingPart> {
  const found: (NamingPart & { readonly norms: readonly string[] })[] = [];
  const visit = (part: ResolvedPart): void => {
    if (part.norms !== undefined) found.push({ part, isQuote: false, norms: part.norms });
    for (const entry of part.entries) {
      if (entry.kind === 'part') visit(entry.part);
      else if (entry.kind === 'quote' && entry.norms !== undefined)
        found.push({ part: entry.part, isQuote: true, norms: entry.norms });
    }
  };
  parts.forEach(visit);
  return groupBy(found, ({ norms }) => new Set(norms));
}

function clausesIn(part: ResolvedPart): TracedClause[] {
  return part.entries.flatMap((entry, index): TracedClause[] => {
    if (entry.kind === 'part') return clausesIn(entry.part);
    return entry.kind === 'quote'
      ? []
      : [{ clause: entry.clause, part, lead: entry.counted ? leadAt(part, index) : null }];
  });
}

/** Of an item of a list the text above that list, where that goes on in the items. */
function leadAt({ numbering, entries }: ResolvedPart, index: number): ResolvedClause | null {
  if (numbering !== 'numbered' && numbering !== 'bulleted') return null;
  const above = entries.slice(0, index).findLast((entry) => entry.kind !== 'clause' || !entry.counted);
  return above?.kind === 'clause' && beginsSentence(above.clause) ? above.clause : null;
}

function beginsSentence({ content }: ResolvedClause): boolean {
  if (content.kind !== 'text') return false;
  return /:\s*$/.test(plainText({ type: 'root', children: content.text.filter(isNoNote) }));
}

function isNoNote({ type }: RootContent): boolean {
  return type !== 'footnoteDefinition';
}
