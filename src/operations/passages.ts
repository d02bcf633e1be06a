/** A document as somebody who edits it looks at it: its passages, with where each comes from and what it carries. */
import { compareClauses } from '../compare/clauses.ts';
import type { Result } from '../diagnostic/diagnostic.ts';
import { named } from '../governance/bodies.ts';
import { adoptedVersion } from '../governance/in-force.ts';
import { progressOf } from '../governance/procedure.ts';
import { adoptedText, recordOf } from '../governance/records.ts';
import { stepsOf } from '../governance/route.ts';
import { fromSnapshot, isSoundSnapshot } from '../governance/snapshot.ts';
import { compareVersions } from '../governance/versions.ts';
import type { Passage, PassageDecision, PassagePart, Passages } from '../model/passages.ts';
import type { Policy, ProtocolSource } from '../model/policy.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { ResolvedClause, ResolvedPart, ResolvedProtocol } from '../model/resolved.ts';
import { allParts } from '../resolve/arranged.ts';
import { clauseLayers, editableLayers, parameterLayers } from '../resolve/edited.ts';
import { chainOf } from '../resolve/index.ts';
import { applyLayers } from '../resolve/layers.ts';
import { namingOf } from '../resolve/naming/index.ts';
import { registeredNorms } from '../resolve/norms.ts';
import { firstWordsRead } from '../words/first-words.ts';
import { absentPassages } from './absent.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import { normInWords } from './norms.ts';
import type { Session } from './session.ts';

/** Which document. */
export interface PassagesRequest {
  readonly organisation: string;
  readonly protocol: string;
}

/** Of a text with mistakes as far as it could be made; undefined where a layer of it cannot be read. */
export function passages(session: Session, { organisation, protocol }: PassagesRequest): Result<Passages | undefined> {
  const source = session.readOf(organisation);
  const { value: document, diagnostics: unchosen } = chooseDocument(source, organisation, protocol);
  if (document === undefined) return { value: undefined, diagnostics: unchosen };
  const diagnostics = diagnosticsOn(source, organisation, protocol);
  const written = source.policy.protocols.find(({ id }) => id === protocol);
  if (document.text === null || written === undefined) return { value: undefined, diagnostics };
  return { value: passagesOf(source.policy, written, document, document.text), diagnostics };
}

function passagesOf(
  policy: Policy,
  written: ProtocolSource,
  document: PolicyDocument,
  text: ResolvedProtocol,
): Passages {
  const { organisation, ledger, stopped } = document;
  const protocol = namingOf(policy).seenBy(written, organisation);
  const chain = chainOf(policy, organisation);
  const { working } = applyLayers(protocol, chain);
  const layersOf = clauseLayers(protocol, chain);
  const { norms } = registeredNorms(protocol);
  const decidedOn = decisionsOn(policy, document, text);
  const passageOf = (clause: ResolvedClause): Passage => ({
    id: clause.id,
    part: clause.location.part,
    number: clause.location.number,
    words: firstWordsRead(clause.content),
    layers: layersOf(clause.id),
    audience: clause.audience,
    force: clause.force,
    norms: clause.norms.map((id) => ({ id, text: normInWords(norms.get(id)?.norm) })),
    legal: clause.legal,
    settles: clause.settles,
    chosen: clause.chosen === null ? null : { fact: clause.chosen.fact, value: clause.chosen.value },
    decided: decidedOn(clause.id),
  });
  const clauses = [...text.clauses.values()];
  const labels = new Map([...allParts(working.parts)].map(({ id, label }) => [id, label.value]));
  return {
    ...nameOf(document),
    title: text.title,
    language: text.language,
    stopped,
    layers: editableLayers(protocol, chain),
    parts: text.parts.map((part) => toPart(part, labels)),
    passages: clauses.map(passageOf),
    absent: absentPassages({ protocol, chain, working, text, layersOf }),
    parameters: parameterLayers(protocol, chain, working.parameters, usesIn(clauses)),
    variants: text.variants.map(({ id, label, kind }) => ({ id, label, kind })),
    versions: [...(ledger.adopted.get(organisation.id) ?? [])]
      .flatMap(([version, { data }]) => (data === undefined ? [] : [version]))
      .sort(compareVersions),
    outlineOf: working.outlineLayer,
  };
}

/** `labels` are as the source has them. */
function toPart(
  { id, label, numbering, columns, entries }: ResolvedPart,
  labels: ReadonlyMap<string, string>,
): PassagePart {
  const written = labels.get(id);
  return {
    id,
    label,
    ...(written === undefined ? {} : { written }),
    numbering,
    columns,
    entries: entries.map((entry) => {
      if (entry.kind === 'part') return { kind: 'part', part: toPart(entry.part, labels) };
      if (entry.kind === 'quote') return { kind: 'quote', part: entry.part.id };
      return { kind: 'clause', id: entry.clause.id, counted: entry.counted };
    }),
  };
}

/** In how many passages each value stands. */
function usesIn(clauses: readonly ResolvedClause[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { values } of clauses) for (const { name } of values) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** What bodies decided on each clause in the last version that is adopted and stored. */
function decisionsOn(
  policy: Policy,
  document: PolicyDocument,
  text: ResolvedProtocol,
): (clause: string) => PassageDecision | null {
  const { organisation, ledger } = document;
  const approvals = ledger.approvals.get(organisation.id)?.data;
  const version = adoptedVersion(approvals);
  const stored = adoptedText(ledger, organisation.id);
  if (version?.version === undefined || stored === undefined || !isSoundSnapshot(stored)) return () => null;
  const record = {
    ...recordOf(document),
    nameOf: (id: string) => policy.organisations.get(id)?.name,
  };
  // Of the decisions as they were taken: what lapsed of them since the text changed is told by `state`.
  const chain = named(progressOf(version, stepsOf(version, approvals), null).chain, record);
  const { clauses } = compareClauses(fromSnapshot(stored), text);
  const changes = new Map(clauses.map(({ id, kind }) => [id, kind]));
  const states = { added: 'absent', changed: 'changed' } as const;
  return (clause) => {
    const kind = changes.get(clause);
    const state = kind === 'added' || kind === 'changed' ? states[kind] : 'same';
    return { state, version: version.version ?? '', chain };
  };
}
