/**
 * The register of what a paper lays down, drafted from its text: one norm for each clause, in the words of the paper, under
 * the part that it stands in. Explanations and definitions are norms too: a register holds every fact (norms/README.md).
 */

import type { Nodes } from 'mdast';
import type { DraftProtocol, PaperFact } from '../../model/imported.ts';
import type { Clause, Entry, Norm, NormPart, NormsFile, Part } from '../../model/source.ts';
import { parseText } from '../../source/markdown/index.ts';
import { filledIn } from '../front/facts.ts';

export interface NormsRequest {
  /** The register is called after it. */
  readonly organisation: string;
  readonly facts: readonly PaperFact[];
}

/** `2.1`: the part, counted from 1, and the norm in it. */
export function normsOf(draft: DraftProtocol, { organisation, facts }: NormsRequest): NormsFile {
  const ids = idsOf(draft);
  const clauses = new Map(draft.clauses.map((clause) => [clause.id, clause]));
  const normOf = (id: string): Norm[] => {
    const clause = clauses.get(id);
    const norm = ids.get(id);
    return clause === undefined || norm === undefined ? [] : [{ id: norm, ...saidIn(clause) }];
  };
  const partOf = (part: Part, index: number): NormPart => {
    const own = clausesIn(part.entries).flatMap(normOf);
    const below = partsIn(part.entries).map(partOf);
    return {
      label: part.label ?? `Deel ${index + 1}`,
      ...(part.columns === undefined ? {} : { columns: [...part.columns] }),
      ...(own.length === 0 ? {} : { norms: own }),
      ...(below.length === 0 ? {} : { parts: below }),
    };
  };
  return { organisation, language: 'nl', document: documentOf(draft, facts), parts: draft.outline.map(partOf) };
}

/** With the norm that each clause says. */
export function withNorms(draft: DraftProtocol, organisation: string): DraftProtocol {
  const ids = idsOf(draft);
  const clauses = draft.clauses.map((clause) => {
    const norm = ids.get(clause.id);
    return norm === undefined ? clause : { ...clause, norms: [`${organisation}:${norm}`] };
  });
  return { ...draft, clauses };
}

/** By id of the clause; what has no words to quote, such as a picture, is no norm. */
function idsOf(draft: DraftProtocol): Map<string, string> {
  const quotable = new Set(draft.clauses.filter((clause) => hasWords(clause)).map(({ id }) => id));
  const ids = new Map<string, string>();
  const visit = (entries: readonly Entry[], path: string): void => {
    let count = 0;
    for (const id of clausesIn(entries)) {
      if (!quotable.has(id)) continue;
      count += 1;
      ids.set(id, `${path}.${count}`);
    }
    // A letter keeps the parts apart from the norms: 2.1 and 2a.1.
    for (const [index, part] of partsIn(entries).entries()) visit(part.entries, `${path}${lettersOf(index)}`);
  };
  for (const [index, part] of draft.outline.entries()) visit(part.entries, String(index + 1));
  return ids;
}

/** `a`, `b` … `z`, `za`, `zb`. */
function lettersOf(index: number): string {
  return 'z'.repeat(Math.floor(index / 25)) + String.fromCharCode(97 + (index % 25));
}

function clausesIn(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return entry.clause === undefined ? [] : [entry.clause];
  });
}

function partsIn(entries: readonly Entry[]): Part[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string' || entry.part === undefined || entry.entries === undefined) return [];
    return [{ ...entry, part: entry.part, entries: entry.entries }];
  });
}

function hasWords({ figure, form }: Clause): boolean {
  return figure === undefined && form === undefined;
}

function saidIn(clause: Clause): Omit<Norm, 'id'> {
  const { audience, force, text, do: own, dont, role, term, cells } = clause;
  const who = audience.length === 1 ? (audience[0] ?? 'all') : [...audience];
  const said = { who, force };
  if (own !== undefined || dont !== undefined) return { ...said, do: plain(own ?? ''), dont: plain(dont ?? '') };
  if (cells !== undefined) return { ...said, fact: cells.map(plain).filter(Boolean).join(' | ') };
  const fact = plain(text ?? '');
  if (role !== undefined) return { ...said, role, fact };
  return { ...said, fact: term === undefined ? fact : `${term}: ${fact}` };
}

/** As it reads, on one line. */
function plain(markdown: string): string {
  const wordsIn = (node: Nodes): string => {
    if ('value' in node) return node.value;
    if (node.type === 'break') return ' ';
    if (!('children' in node)) return '';
    const isRunning = ['paragraph', 'emphasis', 'strong', 'link', 'tableCell'].includes(node.type);
    return (node.children as Nodes[]).map(wordsIn).join(isRunning ? '' : ' ');
  };
  return parseText(markdown).blocks.map(wordsIn).join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** What the paper says of itself, as it says it. */
function documentOf({ title }: DraftProtocol, facts: readonly PaperFact[]): NonNullable<NormsFile['document']> {
  const first = (key: PaperFact['key']) => filledIn(facts, key);
  const named = { edition: first('edition') ?? first('version'), author: first('author'), owner: first('owner') };
  const onPaper = facts
    .map(({ label, value }) => (label === '' || value === '' ? label + value : `${label}: ${value}`))
    // Of letters that nobody sees nothing is left.
    .filter((line) => line.trim() !== '');
  const known = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return { title, ...known, ...(onPaper.length === 0 ? {} : { on_paper: onPaper }) };
}
