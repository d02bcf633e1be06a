/** Clauses by documents: which of these have the same words, which have their own, and which have none. */
import { groupBy } from '../../model/group.ts';
import type { ClauseRow, RowCell, Wording } from '../../model/side-by-side.ts';
import type { LegalReferences } from '../../model/source.ts';
import { sourceContent, type WorkingClause } from '../../resolve/working.ts';
import { firstWordsRead } from '../../words/first-words.ts';
import { absences } from './absent.ts';
import type { ComparedBase } from './base.ts';
import { type ComparedDocument, givenIn, spotOf } from './documents.ts';
import { type Draft, draftsOf, type Holder, wordingsOf } from './drafts.ts';
import { type MakeTemplate, neutrally, type Template } from './wording.ts';

export interface Rows {
  /** Those that are asked for. Each has a cell of every document, so that all of them of many documents is the square. */
  rows(isAsked: (draft: { readonly key: string; readonly isOfBase: boolean }) => boolean): readonly ClauseRow[];
  /** How many there are. */
  readonly count: number;
  /** Key of the row that a clause of a document is in. */
  rowOf(organisation: string, clause: string): string | undefined;
}

interface Around {
  readonly base: ComparedBase;
  readonly documents: readonly ComparedDocument[];
  readonly make: MakeTemplate;
}

export function rowsOf(around: Around): Rows {
  const { base, documents, make } = around;
  const drafts = draftsOf(base, documents, make);
  const at = new Map<string, string>();
  for (const draft of drafts)
    for (const [organisation, { read }] of draft.holders) at.set(`${organisation}/${read.clause.id}`, keyOf(draft));
  return {
    rows(isAsked) {
      const lookUps = documents.map((document) => absences({ ...document, partsAround: base.partsAround }));
      return drafts
        .filter((draft) => isAsked({ key: keyOf(draft), isOfBase: draft.layer === null }))
        .map((draft) => rowOf(draft, around, lookUps));
    },
    count: drafts.length,
    rowOf: (organisation, clause) => at.get(`${organisation}/${clause}`),
  };
}

function keyOf({ id, layer }: Draft): string {
  return layer === null ? id : `${layer}:${id}`;
}

function rowOf(draft: Draft, around: Around, lookUps: readonly ((clause: string) => RowCell)[]): ClauseRow {
  const { id, layer, theme, holders, base: declared } = draft;
  const { base, documents, make } = around;
  const ofBase = declared === null ? [] : wordingsOf(declared, make);
  const groups = groupBy(holders.values(), ({ read }) => [read.key]);
  const keys = new Map([...groups.keys()].map((key, index) => [key, index]));
  const wordings = [...groups.values()].map((group) => wordingOf(group, declared, ofBase, around));
  const isShared = [...groups.values()].map((group) => new Set(group.map(chooserOf)).size > 1);
  const stateOf = ({ read }: Holder, wording: number) => {
    if (wordings[wording]?.isBase === true || isShared[wording] === true) return 'same';
    return declared === null && read.clause.changes.length === 0 ? 'only' : 'own';
  };
  const cells = documents.map(({ organisation }, index): RowCell => {
    const holder = holders.get(organisation.id);
    if (holder === undefined) return lookUps[index]?.(id) ?? { state: 'absent', omitted: null };
    const { clause, key } = holder.read;
    const wording = keys.get(key) ?? 0;
    const reasons = clause.changes.map(({ layer: of, reason }) => ({ layer: of, reason }));
    return { state: stateOf(holder, wording), wording, clause: clause.id, place: spotOf(clause), reasons };
  });
  const all = [...(declared === null ? [] : [declared]), ...[...holders.values()].map(({ read }) => read.clause)];
  const shown = ofBase[0] === undefined ? wordings[0]?.content : neutrally(ofBase[0], base, new Map());
  return {
    key: keyOf(draft),
    ...{ id, layer, theme, wordings, cells },
    isOptional: layer === null && base.offered.has(id),
    words: shown === undefined ? '' : firstWordsRead(shown),
    audience: [...new Set(all.flatMap(({ audience }) => audience))],
    force: [...new Set(all.map(({ force }) => force))],
    legal: distinctLegal(all.flatMap(({ legal }) => legal)),
  };
}

/** Whose choice the words are: a school has those of its board without choosing. */
function chooserOf({ read: { clause } }: Holder): string | null {
  return clause.changes.at(-1)?.layer ?? clause.origin.layer;
}

function wordingOf(
  group: readonly Holder[],
  declared: WorkingClause | null,
  ofBase: readonly Template[],
  { base, make }: Around,
): Wording {
  const [first] = group;
  if (first === undefined) throw new Error('Words that nobody has');
  const { document, read } = first;
  const isBase = ofBase.some(({ key }) => key === read.template.key);
  const instead = declared === null || isBase ? undefined : insteadOf(declared, document, base, make);
  const { chosen } = read.clause;
  return {
    isBase,
    chosen: chosen === null ? null : { fact: chosen.fact, value: chosen.value },
    content: neutrally(read.template, base, new Map([...ownIn(read.template, document, base), ...read.given])),
    against: instead === undefined ? null : neutrally(instead, base, givenIn(instead, document.text, base)),
    organisations: group.map((holder) => holder.document.organisation.id),
  };
}

/** Values of parameters that the base does not have, so that nothing neutral is known of them. */
function ownIn({ inserted }: Template, { text }: ComparedDocument, { parameters }: ComparedBase): [string, string][] {
  return inserted.flatMap((name): [string, string][] => {
    const value = parameters.has(name) ? undefined : text.parameters.get(name);
    return value === undefined ? [] : [[name, value]];
  });
}

/** What the base says to whoever sets facts as this document does. */
function insteadOf(
  declared: WorkingClause,
  { setTo }: ComparedDocument,
  { facts }: ComparedBase,
  make: MakeTemplate,
): Template {
  const content = sourceContent(declared);
  const fact = content.choose?.fact;
  if (fact === undefined) return make(content);
  const value = setTo(fact) ?? facts.get(fact)?.value?.value ?? Object.keys(content.choose?.wordings ?? {})[0];
  return make(content, String(value));
}

export function distinctLegal(references: LegalReferences): LegalReferences {
  return [...new Map(references.map((own) => [JSON.stringify(own), own])).values()];
}
