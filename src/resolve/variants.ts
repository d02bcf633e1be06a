/** What is chosen from an organisation's own protocol, never anything else: its variants. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import type { VariantKind } from '../model/edition.ts';
import type { ResolvedClause, ResolvedEntry, ResolvedPart, ResolvedVariant } from '../model/resolved.ts';
import type { Variant } from '../model/source.ts';
import { type ArrangedEntry, type ArrangedPart, checkEntries, innerParts, readPart } from './arranged.ts';
import { excerpt } from './excerpt.ts';
import type { Filler } from './fill.ts';
import { markedBy } from './finish.ts';
import { checkHeadings } from './headings.ts';
import { headingOf } from './locate.ts';
import { checkKind, checkPartEffect } from './numbering.ts';
import { NO_PATTERNS, type Numbered, numberParts } from './numbers.ts';
import type { Hint } from './roles.ts';
import { orderTerms } from './terms.ts';
import type { Working, WorkingVariant } from './working.ts';

interface Document {
  readonly organisation: Param;
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  /** Those at the top, and all. */
  readonly top: readonly ResolvedPart[];
  readonly parts: ReadonlyMap<string, ResolvedPart>;
  /** A part as it stands where it is quoted. */
  readonly quoted: (id: string) => ResolvedPart | undefined;
  /** The same parts, as they were arranged. */
  readonly arranged: readonly ArrangedPart[];
  readonly outline: ReadonlyMap<string, ArrangedPart>;
  /** Ids of clauses that nobody decided on, which has been told. */
  readonly undecided: readonly string[];
  readonly hint: Hint;
}

const LEVELS: Readonly<Record<VariantKind, number>> = { document: 1, section: 2, poster: 1 };

export function resolveVariants(
  working: Working,
  document: Document,
  filler: Filler,
  diagnostics: Diagnostic[],
): ResolvedVariant[] {
  return [...working.variants].map(([id, variant]) => {
    const { kind = 'document', heading_level: level, formats = null, max_characters: most } = variant.value;
    const headingLevel = level ?? LEVELS[kind];
    diagnostics.push(...checkKeys(id, variant));
    const part = readPart({ part: id, entries: [], ...variant.value }, variant.source, variant.path);
    // That of the variant itself may be chosen by what its clauses are.
    diagnostics.push(...checkEntries(innerParts(part)));
    const own = choose(part, working, document, filler, diagnostics);
    const isChosen = isExcerpt(variant.value);
    const entries = isChosen ? excerpt(document.top, variant.value) : own.entries;
    const foreign = checkParts(variant, document);
    diagnostics.push(...foreign);
    const shown = isChosen ? arrangedIn(variant.value, document) : part.entries;
    const outline = { parts: document.outline, quotesAreParts: kind !== 'section' };
    diagnostics.push(...checkHeadings(shown, headingLevel, outline));
    if (isChosen && entries.length === 0 && foreign.length === 0)
      diagnostics.push(diagnostic('variant-empty', variant.place, { id, organisation: document.organisation }));
    const limit = most === undefined ? {} : { maxCharacters: most };
    return { ...own, entries, id, kind, headingLevel, formats, ...limit, place: variant.place };
  });
}

/** Whether regelwerk chooses what stands in it. */
function isExcerpt({ entries, audience, parts }: Variant): boolean {
  return entries === undefined && (audience !== undefined || parts !== undefined);
}

function choose(
  part: ArrangedPart,
  working: Working,
  document: Document,
  filler: Filler,
  diagnostics: Diagnostic[],
): Omit<ResolvedPart, 'id'> {
  const foreign = (id: string, place: Place, suggestion: Param) => {
    const { organisation } = document;
    diagnostics.push(diagnostic('variant-foreign', place, { id, organisation, suggestion }));
    return [];
  };
  orderTerms([part], working, filler);
  // Its groups are its own: only what they say of themselves is counted.
  const counted = numberParts([part], NO_PATTERNS);
  diagnostics.push(...counted.diagnostics);
  const entryOf = (entry: ArrangedEntry, within: ArrangedPart): ResolvedEntry[] => {
    if (entry.kind === 'part') return [{ kind: 'part', part: { id: entry.part.id, ...resolved(entry.part) } }];
    const { id, place } = entry;
    if (entry.kind === 'quote') {
      const quoted = document.quoted(id);
      return quoted === undefined ? foreign(id, place, notPart(id, document)) : [{ kind: 'quote', part: quoted }];
    }
    if (document.undecided.includes(id)) return [];
    const clause = document.clauses.get(id);
    const workingClause = working.clauses.get(id);
    if (clause === undefined || workingClause === undefined) return foreign(id, place, notClause(id, document));
    diagnostics.push(...checkKind(workingClause, entry.uncounted, within, place));
    return [{ kind: 'clause', clause, counted: !entry.uncounted }];
  };
  const resolved = (own: ArrangedPart): Omit<ResolvedPart, 'id'> => {
    diagnostics.push(...checkPartEffect(own));
    const numbered: Numbered | undefined = counted.numbers.get(own);
    return {
      label: headingOf(numbered ?? null, filler.line(own.label)),
      numbering: own.numbering,
      ...markedBy(own, numbered),
      columns: own.columns?.map(filler.line) ?? null,
      ...own.layout,
      entries: own.entries.flatMap((entry) => entryOf(entry, own)),
    };
  };
  return resolved(part);
}

/** Keys that do not go together. */
function checkKeys(id: string, { value, source, path }: WorkingVariant): Diagnostic[] {
  const at = (key: keyof Variant) => source.place([...path, key], 'key');
  if (value.entries === undefined && !isExcerpt(value))
    return [diagnostic('variant-choice', source.place(path, 'key'), { id })];
  const excess: [keyof Variant, Param][] = [];
  if (value.kind !== 'section' && value.heading_level !== undefined)
    excess.push(['heading_level', { nl: 'zonder kind: section', en: 'without kind: section' }]);
  if (value.max_characters !== undefined && !hasText(value))
    excess.push(['max_characters', { nl: 'zonder het formaat text', en: 'without the format text' }]);
  if (value.entries !== undefined) {
    const beside = { nl: 'naast entries', en: 'beside entries' };
    if (value.audience !== undefined) excess.push(['audience', beside]);
    if (value.parts !== undefined) excess.push(['parts', beside]);
  } else {
    const without = { nl: 'zonder entries', en: 'without entries' };
    for (const key of ['numbering', 'clause_number', 'columns', 'row_headings'] as const)
      if (value[key] !== undefined) excess.push([key, without]);
  }
  return excess.map(([key, where]) => diagnostic('variant-key', at(key), { id, key, where }));
}

/** Whether it is made as plain text: a section is, where it does not say otherwise. */
function hasText({ kind, formats }: Variant): boolean {
  return formats?.includes('text') ?? kind === 'section';
}

function checkParts({ value, source, path }: WorkingVariant, document: Document): Diagnostic[] {
  if (value.entries !== undefined) return [];
  return (value.parts ?? []).flatMap((part, index) => {
    if (document.parts.has(part)) return [];
    const { organisation } = document;
    const place = source.place([...path, 'parts', index]);
    const suggestion = document.clauses.has(part) ? isClause(part) : document.hint(part, document.parts.keys());
    return [diagnostic('variant-foreign', place, { id: part, organisation, suggestion })];
  });
}

function arrangedIn({ parts }: Variant, { arranged, outline }: Document): ArrangedEntry[] {
  const chosen = parts === undefined ? arranged : parts.flatMap((id) => outline.get(id) ?? []);
  return chosen.map((part) => ({ kind: 'part', part }));
}

function notPart(id: string, { clauses, parts, hint }: Document): Param {
  if (!clauses.has(id)) return hint(id, parts.keys());
  return {
    nl: ` ${id} is een bepaling: schrijf ${id} zonder quote.`,
    en: ` ${id} is a clause: write ${id} without quote.`,
  };
}

function isClause(id: string): Param {
  return { nl: ` ${id} is een bepaling: kies die met entries.`, en: ` ${id} is a clause: choose it with entries.` };
}

function notClause(id: string, { clauses, parts, hint }: Document): Param {
  if (!parts.has(id)) return hint(id, clauses.keys());
  return { nl: ` ${id} is een deel: schrijf quote: ${id}.`, en: ` ${id} is a part: write quote: ${id}.` };
}
