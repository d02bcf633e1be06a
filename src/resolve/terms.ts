/** Definitions: their order in the document, and whether each term is defined once and used. */
import type { Nodes } from 'mdast';
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import { referenceOf } from '../model/link.ts';
import type { ResolvedClause } from '../model/resolved.ts';
import { createTerms } from '../model/terms.ts';
import { type ArrangedEntry, type ArrangedPart, allParts } from './arranged.ts';
import type { Filler } from './fill.ts';
import { type Sourced, type Working, type WorkingClause, wordingsOf } from './working.ts';

const collators = new Map<string, Intl.Collator>();

function collatorOf(language: string): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, collator);
  return collator;
}

/** Puts terms that follow one another in the order of the alphabet, as they are printed; what stands between them stays. */
export function orderTerms(parts: readonly ArrangedPart[], { clauses, protocol }: Working, filler: Filler): void {
  for (const part of allParts(parts)) {
    if (part.numbering !== 'definitions') continue;
    const collator = collatorOf(protocol.base.data.language ?? 'nl');
    const nameOf = (entry: ArrangedEntry): string => {
      const term = entry.kind === 'clause' ? clauses.get(entry.id)?.fields.term : undefined;
      return term === undefined ? '' : filler.printed(term);
    };
    part.entries = runsOf(part.entries).flatMap((run) =>
      run
        .map((entry) => ({ entry, name: nameOf(entry) }))
        .sort((one, other) => collator.compare(one.name, other.name))
        .map(({ entry }) => entry),
    );
  }
}

/** Counted clauses that follow one another; everything else is alone. */
function runsOf(entries: readonly ArrangedEntry[]): ArrangedEntry[][] {
  const runs: ArrangedEntry[][] = [];
  const isCounted = (entry: ArrangedEntry | undefined) => entry?.kind === 'clause' && !entry.uncounted;
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last !== undefined && isCounted(entry) && isCounted(last[0])) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

interface Made {
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  readonly filler: Filler;
  readonly organisation: Param;
}

/** Nothing is asked of a document without definitions. */
export function checkTerms(parts: readonly ArrangedPart[], working: Working, made: Made): Diagnostic[] {
  if (!hasTerms(working)) return [];
  const all = [...allParts(parts)];
  const standing = all.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'clause' ? (working.clauses.get(entry.id) ?? []) : [])),
  );
  const defining = standing.filter(({ fields }) => fields.term !== undefined);
  if (defining.length === 0) return [];
  const terms = createTerms<Sourced<string>>();
  const clauseOf = new Map<Sourced<string>, WorkingClause>();
  const unused = new Set(defining);
  const diagnostics = defining.flatMap((clause) =>
    wordsOf(clause).flatMap((words) => {
      clauseOf.set(words, clause);
      const printed = made.filler.printed(words);
      const first = terms.add(printed, words);
      if (first === undefined) return [];
      unused.delete(clause);
      const related = [{ place: first.source.place(first.path), note: 'first' as const }];
      return [diagnostic('term-duplicate', words.source.place(words.path), { term: printed }, related)];
    }),
  );
  const clausesIn = (text: string) => terms.find(text).flatMap(({ meaning }) => clauseOf.get(meaning) ?? []);
  for (const { own, lines, texts } of readings(all, standing, working, made)) {
    if (unused.size === 0) break;
    const used = [
      ...lines().flatMap((line) => clausesIn(line)),
      ...texts().flatMap((node) => usedIn(node, clausesIn, working.clauses)),
    ];
    for (const clause of used) if (clause !== own) unused.delete(clause);
  }
  for (const { fields } of unused) {
    if (fields.term === undefined) continue;
    const params = { term: made.filler.printed(fields.term), organisation: made.organisation };
    diagnostics.push(diagnostic('term-unused', fields.term.source.place(fields.term.path), params));
  }
  return diagnostics;
}

function wordsOf({ fields: { term }, forms }: WorkingClause): readonly Sourced<string>[] {
  return term === undefined ? [] : [term, ...forms];
}

function hasTerms({ clauses }: Working): boolean {
  for (const { fields } of clauses.values()) if (fields.term !== undefined) return true;
  return false;
}

interface Reading {
  /** The clause that it is of. */
  readonly own?: WorkingClause;
  lines(): readonly string[];
  texts(): readonly Nodes[];
}

/** All that a reader reads, made when it is asked for: most terms are used at once, and then no more is asked. */
function readings(
  parts: readonly ArrangedPart[],
  standing: readonly WorkingClause[],
  { title, notice, offered }: Working,
  { clauses, filler }: Made,
): Reading[] {
  const made = (sourced: readonly (Sourced<string> | undefined)[]) =>
    sourced.flatMap((own) => (own === undefined ? [] : filler.text(own)));
  const printed = (sourced: readonly (Sourced<string> | undefined)[]) =>
    sourced.flatMap((own) => (own === undefined ? [] : [filler.printed(own)]));
  return [
    ...standing.map(
      (own): Reading => ({
        own,
        lines: () => printed([own.fields.role, own.fields.term]),
        texts: () => made(textsOf(own, clauses.get(own.id))),
      }),
    ),
    { lines: () => printed([title]), texts: () => made([notice]) },
    ...parts.map(({ label, columns }) => ({ lines: () => printed([label, ...(columns ?? [])]), texts: () => [] })),
    // A term may wait for a clause that can be taken still.
    ...[...offered.values()].map((own) => ({
      lines: () => printed([own.fields.role, own.fields.term]),
      texts: () => made([...textsOf(own, undefined), ...wordingsOf(own)]),
    })),
  ];
}

function textsOf(
  { fields: { text, choose, do: advised, dont, cells = [] } }: WorkingClause,
  resolved: ResolvedClause | undefined,
): (Sourced<string> | undefined)[] {
  const wording = resolved?.chosen == null ? undefined : choose?.value.wordings[resolved.chosen.value];
  const chosen = wording === undefined || choose === undefined ? undefined : { ...choose, value: wording };
  return [text, chosen, advised, dont, ...cells];
}

/** The clauses that a text uses: by their words, or as what a reference leads to. The words of that are not its own. */
function usedIn(
  node: Nodes,
  clausesIn: (text: string) => readonly WorkingClause[],
  clauses: ReadonlyMap<string, WorkingClause>,
): readonly WorkingClause[] {
  if (node.type === 'text') return clausesIn(node.value);
  const reference = node.type === 'link' ? referenceOf(node.url) : undefined;
  if (reference !== undefined) {
    const target = reference.protocol === null ? clauses.get(reference.id) : undefined;
    return target === undefined ? [] : [target];
  }
  return 'children' in node ? node.children.flatMap((child) => usedIn(child, clausesIn, clauses)) : [];
}
