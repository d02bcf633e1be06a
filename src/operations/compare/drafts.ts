/** Which clause of one document is which of another: by id where both have it from one source, else by what it says. */
import { type Groups, groupBy } from '../../model/group.ts';
import { sourceContent, type WorkingClause } from '../../resolve/working.ts';
import type { ComparedBase } from './base.ts';
import type { ComparedDocument, ReadClause } from './documents.ts';
import type { MakeTemplate, Template } from './wording.ts';

/** A clause in one document. */
export interface Holder {
  readonly document: ComparedDocument;
  readonly read: ReadClause;
}

/** A row before its cells are made. */
export interface Draft {
  /** Null of a clause that the base does not have. */
  readonly base: WorkingClause | null;
  readonly layer: string | null;
  readonly id: string;
  readonly theme: string | null;
  /** By organisation. */
  readonly holders: Map<string, Holder>;
}

/** In the order of the base's outline; clauses of others stand behind what comes before them in their document. */
export function draftsOf(
  base: ComparedBase,
  documents: readonly ComparedDocument[],
  make: MakeTemplate,
): readonly Draft[] {
  const holders = documents.flatMap((document) => [...document.clauses.values()].map((read) => ({ document, read })));
  const isOfBase = ({ read: { clause } }: Holder) => clause.origin.layer === null;
  const inherited = groupBy(holders.filter(isOfBase), ({ read }) => [read.clause.id]);
  const drafts = base.clauses.map((clause) => draftOf(clause, inherited.get(clause.id) ?? [], base));
  const own = ownDrafts(
    drafts,
    holders.filter((holder) => !isOfBase(holder)),
    wordsOfBase(base, make),
  );
  return inOrder([...drafts, ...own], base);
}

function draftOf(clause: WorkingClause, holders: readonly Holder[], base: ComparedBase): Draft {
  const [first] = holders;
  const placed = base.partsAround.get(clause.id)?.[0];
  const theme = placed ?? (first === undefined ? null : themeOf(first));
  return { base: clause, layer: null, id: clause.id, theme, holders: byOrganisation(holders) };
}

function themeOf({ document, read }: Holder): string | null {
  return document.themeOf(read.clause.location.part);
}

function byOrganisation(holders: readonly Holder[]): Map<string, Holder> {
  return new Map(holders.map((holder) => [holder.document.organisation.id, holder]));
}

/** From what a clause of the base says, in any of its wordings, to its place among the drafts. */
function wordsOfBase({ clauses }: ComparedBase, make: MakeTemplate): ReadonlyMap<string, number> {
  const words = clauses.flatMap((clause, index) => wordingsOf(clause, make).map(({ key }) => [key, index] as const));
  return new Map(words.reverse());
}

/** Each that a clause can have; one alone where no fact chooses. */
export function wordingsOf(clause: WorkingClause, make: MakeTemplate): Template[] {
  const content = sourceContent(clause);
  const values = Object.keys(content.choose?.wordings ?? {});
  return values.length === 0 ? [make(content)] : values.map((value) => make(content, value));
}

/**
 * A clause of one's own is the same as another that says the same, whatever both are called: then it joins the draft of
 * that. Gives those that are left.
 */
function ownDrafts(
  drafts: readonly Draft[],
  own: readonly Holder[],
  wordsOfBase: ReadonlyMap<string, number>,
): readonly Draft[] {
  const layerOf = ({ read, document }: Holder) => read.clause.origin.layer ?? document.organisation.id;
  const named: Groups<Holder> = groupBy(own, (holder) => [`${layerOf(holder)}:${holder.read.clause.id}`]);
  const made: Draft[] = [];
  const said = new Map<string, Draft>();
  for (const holders of named.values()) {
    // A school may have changed what its board added.
    const original = holders.find(({ read }) => read.clause.changes.length === 0) ?? holders[0];
    if (original === undefined) continue;
    const { key, clause } = original.read;
    const isFree = (draft: Draft) => holders.every(({ document }) => !draft.holders.has(document.organisation.id));
    const known = [drafts[wordsOfBase.get(key) ?? -1], said.get(key)].find(
      (draft) => draft !== undefined && isFree(draft),
    );
    const fresh = { base: null, layer: layerOf(original), id: clause.id, theme: themeOf(original), holders: new Map() };
    const draft: Draft = known ?? fresh;
    if (known === undefined) made.push(draft);
    if (!said.has(key)) said.set(key, draft);
    for (const [organisation, holder] of byOrganisation(holders)) draft.holders.set(organisation, holder);
  }
  return made;
}

function inOrder(drafts: readonly Draft[], { themes }: ComparedBase): Draft[] {
  const at = new Map<ReadClause, Draft>();
  for (const draft of drafts) for (const { read } of draft.holders.values()) at.set(read, draft);
  const behind = new Map<Draft, Draft[]>();
  const heads = new Map<string | null, Draft[]>(themes.map(({ part }) => [part, []]));
  const before = previousIn();
  for (const draft of drafts) {
    const [holder] = draft.holders.values();
    const previous = draft.base !== null || holder === undefined ? undefined : before(holder);
    const above = previous === undefined ? undefined : at.get(previous);
    if (above !== undefined && above !== draft && above.theme === draft.theme) add(behind, above, draft);
    else add(heads, draft.theme, draft);
  }
  const withFollowers = (draft: Draft): Draft[] => [draft, ...(behind.get(draft) ?? []).flatMap(withFollowers)];
  return [...heads.values()].flatMap((group) => group.flatMap(withFollowers));
}

function add<K>(groups: Map<K, Draft[]>, key: K, draft: Draft): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [draft]);
  else group.push(draft);
}

/** What comes before a clause in the document of its holder; a document is looked through once. */
function previousIn(): (holder: Holder) => ReadClause | undefined {
  const known = new Map<ComparedDocument, ReadonlyMap<ReadClause, ReadClause>>();
  return ({ document, read }) => {
    const own = known.get(document) ?? pairs([...document.clauses.values()]);
    known.set(document, own);
    return own.get(read);
  };
}

function pairs(reads: readonly ReadClause[]): ReadonlyMap<ReadClause, ReadClause> {
  return new Map(reads.slice(1).flatMap((read, index) => (reads[index] === undefined ? [] : [[read, reads[index]]])));
}
