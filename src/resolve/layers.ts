/** The chain of layers, applied: the base, then the board, then the school. Nothing here fills in values yet. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import type { Organisation, Path, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { Addition, Clause, OtherLanguages, OverrideFile } from '../model/source.ts';
import { amend } from './amend.ts';
import { checkEntries, clausesIn, readParts } from './arranged.ts';
import { checkDecisions, inheritedOf } from './decisions.ts';
import { checkEffect } from './effect.ts';
import { missingAmended, missingClause } from './missing.ts';
import { checkOffered, takeOffered, untaken } from './offered.ts';
import { omitParts } from './omit-parts.ts';
import { declareParameter, setParameters, setShared } from './parameters.ts';
import { rearrange } from './rearrange.ts';
import { clausesOf } from './roles.ts';
import { listIn, placesOf } from './sourced.ts';
import { applyVariants } from './variant-source.ts';
import {
  fieldsOf,
  type Sourced,
  type Working,
  type WorkingClause,
  type WorkingParameter,
  type WorkingPatterns,
} from './working.ts';

/** What all organisations of a protocol start from. Each changes a copy of its own. */
export interface Start {
  readonly base: Working;
  readonly diagnostics: readonly Diagnostic[];
}

export function applyLayers(
  protocol: ProtocolSource,
  chain: readonly Organisation[],
): { working: Working; diagnostics: Diagnostic[] } {
  const start = startFromBase(protocol);
  const diagnostics = [...start.diagnostics];
  const working = copyOf(start.base);
  for (const organisation of chain) {
    setShared(working, organisation, diagnostics);
    const override = protocol.overrides.get(organisation.id);
    if (override === undefined) continue;
    working.layers.push(organisation.id);
    // Of a layer above, these are told of the organisation whose layer it is.
    const inherited = organisation === chain.at(-1) ? inheritedOf(working) : undefined;
    applyLayer(working, organisation.id, override, diagnostics);
    if (inherited !== undefined) diagnostics.push(...checkDecisions(inherited, working, organisation.id, override));
  }
  return { working, diagnostics };
}

function copyOf(base: Working): Working {
  return {
    ...base,
    layers: [...base.layers],
    clauses: new Map(base.clauses),
    offered: new Map(base.offered),
    parameters: new Map(base.parameters),
    shared: new Map(base.shared),
    omitted: new Map(base.omitted),
  };
}

const starts = new WeakMap<ProtocolSource, Start>();

/** Made once for a protocol as it was read, for however many organisations. */
export function startFromBase(protocol: ProtocolSource): Start {
  const start = starts.get(protocol) ?? makeStart(protocol);
  starts.set(protocol, start);
  return start;
}

function makeStart(protocol: ProtocolSource): Start {
  const { base } = protocol;
  const diagnostics: Diagnostic[] = [];
  const at = <T>(value: T, ...path: Path): Sourced<T> => ({ value, source: base, path });
  const clauses = new Map<string, WorkingClause>();
  const offered = new Map<string, WorkingClause>();
  for (const [index, clause] of base.data.clauses.entries()) {
    const into = clause.optional === true ? offered : clauses;
    addClause({ clauses, offered, protocol }, into, clause, null, base, ['clauses', index], diagnostics);
  }
  const parameters = new Map<string, WorkingParameter>();
  for (const [name, declaration] of Object.entries(base.data.parameters ?? {}))
    parameters.set(name, declareParameter(name, declaration, base, diagnostics));
  const { title, description, notice, layout = {}, legal_notes = 'none', outline } = base.data;
  const working: Working = {
    protocol,
    layers: [],
    clauses,
    offered,
    parameters,
    shared: new Map(),
    omitted: new Map(),
    title: at(title, 'title'),
    description: at(description, 'description'),
    notice: notice === undefined ? undefined : at(notice, 'notice'),
    legalNotes: legal_notes,
    layout,
    patterns: patternsOf(base),
    outline: at(outline, 'outline'),
    outlineLayer: null,
    parts: readParts(at(outline, 'outline')),
    omittedBeforeOutline: new Set(),
    unplaced: new Set(),
    omittedParts: new Map(),
    undecided: new Map(),
    variants: applyVariants(new Map(), base, diagnostics),
    otherLanguages: base.data.other_languages ?? {},
  };
  diagnostics.push(...checkEntries(working.parts), ...checkOffered(working, working.parts));
  return { base: working, diagnostics };
}

function applyLayer(
  working: Working,
  layer: string,
  source: SourceFile<OverrideFile>,
  diagnostics: Diagnostic[],
): void {
  const { data } = source;
  const at = <T>(value: T, ...path: Path): Sourced<T> => ({ value, source, path });
  diagnostics.push(...checkEffect(working, source));
  if (data.title !== undefined) working.title = at(data.title, 'title');
  if (data.description !== undefined) working.description = at(data.description, 'description');
  if (data.notice !== undefined) working.notice = at(data.notice, 'notice');
  working.variants = applyVariants(working.variants, source, diagnostics);
  working.otherLanguages = joinLanguages(working.otherLanguages, data.other_languages ?? {});
  working.legalNotes = data.legal_notes ?? working.legalNotes;
  working.layout = { ...working.layout, ...data.layout };
  working.patterns = { ...working.patterns, ...patternsOf(source) };
  setParameters(working, source, diagnostics);

  const taken = takeOffered(working, source);
  const omitting = omissions(source, diagnostics);
  applyAmendments(working, layer, source, omitting, diagnostics);
  for (const [id, place] of omitting) {
    if (Object.hasOwn(data.amend ?? {}, id)) continue;
    const own = taken.has(id) ? working.clauses.get(id) : undefined;
    if (own !== undefined) diagnostics.push(untaken(own, place, 'omit'));
    else if (working.clauses.delete(id)) working.omitted.set(id, place);
    else diagnostics.push(missingClause(working, id, place, 'omit'));
  }
  const added = applyAdditions(working, layer, source, diagnostics);
  applyOutline(working, layer, source, { added, taken }, diagnostics);
}

/** What gets a first place in a layer: clauses that it adds, and those on offer that it takes, by where it names them. */
interface Fresh {
  readonly added: readonly Sourced<Addition>[];
  readonly taken: ReadonlyMap<string, Place>;
}

/** The outline of a layer: its own, or the inherited one as it changes that. */
function applyOutline(
  working: Working,
  layer: string,
  source: SourceFile<OverrideFile>,
  { added, taken }: Fresh,
  diagnostics: Diagnostic[],
): void {
  const { outline } = source.data;
  const inherited = working.parts;
  if (outline === undefined) {
    const { parts, unplaced, diagnostics: told } = rearrange(working, source, added);
    diagnostics.push(...told);
    working.parts = parts;
    working.unplaced = new Set([...working.unplaced, ...unplaced, ...withoutPlace(taken, parts)]);
    omitParts(working, layer, source, { inherited: parts, taken }, diagnostics);
    diagnostics.push(...omittedAndChanged(working, source));
    return;
  }
  if (source.data.arrange !== undefined)
    diagnostics.push(diagnostic('arrange-outline', source.place(['arrange'], 'key'), {}));
  working.outline = { value: outline, source, path: ['outline'] };
  working.outlineLayer = layer;
  working.parts = readParts(working.outline);
  diagnostics.push(...checkEntries(working.parts));
  working.unplaced = new Set();
  omitParts(working, layer, source, { inherited, taken }, diagnostics);
  working.omittedBeforeOutline = new Set(working.omitted.keys());
}

/** Why they have none was told. */
function withoutPlace(taken: Fresh['taken'], parts: Working['parts']): string[] {
  if (taken.size === 0) return [];
  const placed = new Set(clausesIn(parts));
  return [...taken.keys()].filter((id) => !placed.has(id));
}

function omittedAndChanged({ omittedParts }: Working, source: SourceFile<OverrideFile>): Diagnostic[] {
  return (source.data.arrange ?? []).flatMap(({ part = '' }, index) => {
    const omitted = omittedParts.get(part);
    if (omitted?.file !== source.file) return [];
    const related = [{ place: omitted, note: 'omitted' as const }];
    return [diagnostic('part-omitted', source.place(['arrange', index, 'part']), { id: part }, related)];
  });
}

/** Those that a file gives. */
function patternsOf(source: SourceFile<Pick<OverrideFile, 'patterns'>>): WorkingPatterns {
  const given = Object.entries(source.data.patterns ?? {});
  return Object.fromEntries(
    given.map(([key, value]) => [key, { value, source, path: ['patterns', key] }]),
  ) as unknown as WorkingPatterns;
}

function joinLanguages(inherited: OtherLanguages, own: OtherLanguages): OtherLanguages {
  const languages = [...new Set([...Object.keys(inherited), ...Object.keys(own)])];
  return Object.fromEntries(
    languages.map((language) => [language, [...(inherited[language] ?? []), ...(own[language] ?? [])]]),
  );
}

function applyAmendments(
  working: Working,
  layer: string,
  source: SourceFile<OverrideFile>,
  omitting: ReadonlyMap<string, Place>,
  diagnostics: Diagnostic[],
): void {
  for (const [id, amendment] of Object.entries(source.data.amend ?? {})) {
    const place = source.place(['amend', id], 'key');
    const omission = omitting.get(id);
    if (omission !== undefined) {
      diagnostics.push(diagnostic('amend-omitted', place, { id }, [{ place: omission, note: 'omitted' }]));
      continue;
    }
    const clause = working.clauses.get(id);
    if (clause === undefined) diagnostics.push(missingAmended(working, id, place, amendment));
    else working.clauses.set(id, amend(clause, amendment, layer, source, working.protocol, diagnostics));
  }
}

const positionProblems = {
  none: { nl: 'heeft geen plaats', en: 'has no place' },
  both: {
    nl: 'heeft een position, maar deze organisatie heeft een eigen outline',
    en: 'has a position, but this organisation has an outline of its own',
  },
  part: {
    nl: 'heeft een position, en staat ook bij arrange',
    en: 'has a position, and stands under arrange as well',
  },
} as const;

/**
 * Added clauses get their place from their position, or from an outline or a part of the organisation's own that names them;
 * never from both.
 */
function applyAdditions(
  working: Working,
  layer: string,
  source: SourceFile<OverrideFile>,
  diagnostics: Diagnostic[],
): Sourced<Addition>[] {
  const ownOutline = source.data.outline !== undefined;
  const entries = (source.data.arrange ?? []).flatMap(({ entries = [], clause = [] }) => [
    ...clausesOf(entries),
    ...[clause].flat(),
  ]);
  const named = new Set(entries);
  return (source.data.add ?? []).flatMap((clause, index) => {
    const path = ['add', index];
    if (!addClause(working, working.clauses, clause, layer, source, path, diagnostics)) return [];
    const isPlaced = ownOutline || named.has(clause.id);
    if (isPlaced === (clause.position === undefined)) return isPlaced ? [] : [{ value: clause, source, path }];
    const problem = isPlaced ? (ownOutline ? positionProblems.both : positionProblems.part) : positionProblems.none;
    const place = isPlaced ? source.place([...path, 'position'], 'key') : source.place([...path, 'id']);
    diagnostics.push(diagnostic('add-position', place, { id: clause.id, problem }));
    if (!isPlaced) working.unplaced = new Set([...working.unplaced, clause.id]);
    return [];
  });
}

function addClause(
  { clauses, offered, protocol }: Pick<Working, 'clauses' | 'offered' | 'protocol'>,
  into: Map<string, WorkingClause>,
  clause: Clause | Addition,
  layer: string | null,
  source: SourceFile<unknown>,
  path: Path,
  diagnostics: Diagnostic[],
): boolean {
  const place = source.place([...path, 'id']);
  const existing = clauses.get(clause.id) ?? offered.get(clause.id);
  if (existing !== undefined) {
    diagnostics.push(
      diagnostic('id-duplicate', place, { id: clause.id }, [{ place: existing.origin.place, note: 'first' }]),
    );
    return false;
  }
  into.set(clause.id, {
    id: clause.id,
    audience: clause.audience,
    force: clause.force,
    norms: listIn('norms', clause, source, path),
    legal: clause.legal ?? [],
    settles: listIn('settles', clause, source, path),
    fields: fieldsOf(clause, source, path, protocol.figures),
    forms: listIn('forms', clause, source, path),
    origin: { layer, place },
    changes: [],
  });
  return true;
}

function omissions(source: SourceFile<OverrideFile>, diagnostics: Diagnostic[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [index, { clause }] of (source.data.omit ?? []).entries()) {
    for (const { id, place } of placesOf(clause, source, ['omit', index, 'clause'])) {
      const first = places.get(id);
      if (first === undefined) places.set(id, place);
      else diagnostics.push(diagnostic('omit-twice', place, { id }, [{ place: first, note: 'first' }]));
    }
  }
  return places;
}
