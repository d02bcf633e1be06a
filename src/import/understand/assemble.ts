/** From sections to the outline and clauses of a protocol: ids, numbering and labels put together. */

import type { PassageFate, Why } from '../../model/imported.ts';
import type { Clause } from '../../model/source.ts';
import { NONE } from '../../resolve/numbers.ts';
import { blocksOf } from './clause/blocks.ts';
import type { Built, DraftClause } from './clause/draft.ts';
import { flowOf } from './clause/flow.ts';
import { buildPart } from './clause/parts.ts';
import { textClauses } from './clause/running.ts';
import type { Scene } from './clause/scene.ts';
import { type Known, newWriting } from './clause/writing.ts';
import type { Section } from './heading/sections.ts';
import { idOf, nameAll, publishedId } from './ids.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import type { PartNumbers } from './number/parts.ts';
import { lastCount, styleOf } from './number/typed.ts';
import { LONGEST_LINE } from './text/letters.ts';
import { readAs, standingIn } from './text/passage.ts';

/** A part with its id and what it is made of. */
export interface Made {
  readonly section: Section;
  readonly id: string;
  readonly label: string;
  readonly built: Built;
  readonly inner: readonly Made[];
  /** Of its clauses, in order. */
  readonly ids: string[];
}

export interface Names {
  /** Regelwerk published the paper: its anchors are ids. */
  readonly isOurs: boolean;
  /** What stands before the first heading is called, and what has no heading at all. */
  readonly before: string;
}

const LONGEST_LABEL = LONGEST_LINE - 50;

export function labelFor({ heading }: Section, pattern: string, before: string): string {
  if (heading === null) return before;
  const { passage } = heading;
  return (pattern === NONE ? readAs(passage) : passage.words).slice(0, LONGEST_LABEL);
}

export function makeParts(
  sections: readonly Section[],
  numbers: PartNumbers,
  scene: Scene,
  { isOurs, before }: Names,
  empty: (paragraph: number) => void,
): Made[] {
  const taken = new Set<string>();
  const all: { section: Section; above: Section | null }[] = [];
  const list = (own: readonly Section[], above: Section | null): void => {
    for (const section of own) {
      all.push({ section, above });
      list(section.children, section);
    }
  };
  list(sections, null);
  const label = (section: Section) => labelFor(section, numbers.patterns.get(section) ?? NONE, before);
  const named = all.map(({ section, above }) => {
    const own = isOurs ? publishedId(section.heading?.passage.paragraph.anchors ?? []) : null;
    const words = label(section) || (section.heading?.passage.number?.text ?? '');
    const outer = above === null ? (section.heading?.passage.number?.text ?? '') : label(above);
    return { around: idOf(outer, 'deel'), words, own };
  });
  const partIds = nameAll(named, taken, 'deel');
  const idFor = new Map(all.map(({ section }, index) => [section, partIds[index] ?? 'deel']));
  const terms = new Set<string>();
  const make = (section: Section, around: readonly number[]): Made => {
    const counts = countsOf(section, numbers, around);
    const flow = flowOf(section.blocks, ({ paragraph }) => empty(paragraph.id));
    const built = buildPart(flow, { label: label(section), counts, terms }, scene);
    return {
      section,
      id: idFor.get(section) ?? 'deel',
      label: label(section),
      built,
      ids: [],
      inner: section.children.map((child) => make(child, counts)),
    };
  };
  const made = sections.map((section) => make(section, []));
  placeLooseNotes(made, scene.known);
  for (const { section, label: words, built, inner } of allMade(made))
    if (built.clauses.length === 0 && inner.length === 0)
      built.clauses.push({
        ...NOTHING,
        content: { text: '…' },
        words: words || (section.heading?.passage.number?.text ?? ''),
      });
  nameClauses(made, taken, isOurs);
  return made;
}

/** Of a part in which nothing was left: the source asks that something stands in it. */
const NOTHING: Omit<DraftClause, 'content' | 'words'> = {
  paragraphs: [],
  numbers: [],
  anchors: [],
  isApart: true,
  counted: null,
};

/** Notes that no text refers to, but a heading or the head of a column may, stand at the end as words. */
function placeLooseNotes(made: readonly Made[], known: Known): void {
  const last = allMade(made).at(-1);
  if (last === undefined) return;
  for (const [id, { blocks }] of known.notes) {
    if (known.placed.has(id)) continue;
    known.placed.add(id);
    const flow = flowOf(blocks, ({ paragraph }) => known.empty.push(paragraph.id));
    const writing = newWriting(known);
    const own = blocksOf(flow, writing, { rule: 'note-loose', certainty: 0.5 });
    last.built.clauses.push(...textClauses(flow, known, { blocks: own, writing, isApart: true }));
  }
}

/** The counts around what stands in a part, as the paper has them: where regelwerk counts otherwise, what stands in it goes along. */
function countsOf(section: Section, { patterns }: PartNumbers, around: readonly number[]): readonly number[] {
  const number = section.heading?.passage.number ?? null;
  if (number === null || (patterns.get(section) ?? NONE) === NONE) return around;
  const count = lastCount(number);
  return [...around, count.values[styleOf(count)] ?? 0];
}

function nameClauses(made: readonly Made[], taken: Set<string>, isOurs: boolean): void {
  const all = allMade(made).flatMap((part) => part.built.clauses.map((clause) => ({ part, clause })));
  const ids = nameAll(
    all.map(({ part, clause }) => ({
      around: part.id,
      words: clause.words,
      own: isOurs ? publishedId(clause.anchors) : null,
    })),
    taken,
    'bepaling',
  );
  for (const [index, { part }] of all.entries()) part.ids.push(ids[index] ?? '');
}

export function allMade(made: readonly Made[]): Made[] {
  return made.flatMap((part) => [part, ...allMade(part.inner)]);
}

export interface DerivedMeaning extends Pick<Meaning, 'why'> {
  readonly clause: string;
}

export function clausesOf(made: readonly Made[]): { clauses: Clause[]; meanings: DerivedMeaning[] } {
  const meanings: DerivedMeaning[] = [];
  const clauses = allMade(made).flatMap(({ built, ids }) =>
    built.clauses.flatMap((clause, index): Clause[] => {
      const { content } = clause;
      if (clause.quote !== undefined) return [];
      const said = [content.text, content.do, content.dont, ...(content.cells ?? [])].join(' ');
      const { audience, force, why } = meaningOf(said.length > 1 ? said : clause.words, content.term !== undefined);
      const id = ids[index] ?? '';
      meanings.push({ clause: id, why });
      const isDoDont = content.do !== undefined;
      const own = isDoDont ? 'advise' : content.figure === undefined ? force : 'inform';
      return [{ id, audience: [audience], force: own, ...content }];
    }),
  );
  return { clauses, meanings };
}

/** Of all paragraphs in headings, columns and clauses. */
export function fatesOf(made: readonly Made[]): PassageFate[] {
  const own = standingFates(made);
  const byParagraph = new Map(own.map(({ paragraph, fate }) => [paragraph, fate]));
  const idFor = new Map(allMade(made).map(({ section, id }) => [section, id]));
  const quotes = allMade(made).flatMap(({ built }) => built.clauses.flatMap(({ quote }) => quote ?? []));
  const quoted = quotes.flatMap(({ section, pairs }) =>
    pairs.map(({ id, of }): PassageFate => {
      const label = { kind: 'label', part: idFor.get(section) ?? '' } as const;
      const fate = of === null ? label : (byParagraph.get(of) ?? label);
      return { paragraph: id, fate, why: { rule: 'quote', certainty: 0.95 } };
    }),
  );
  return [...own, ...quoted];
}

function standingFates(made: readonly Made[]): PassageFate[] {
  return allMade(made).flatMap(({ section, id, built, ids }): PassageFate[] => {
    const { heading } = section;
    const label: PassageFate[] =
      heading === null
        ? []
        : standingIn(heading.passage).map((own) => ({
            paragraph: own.id,
            fate: { kind: 'label', part: id },
            why: heading.why,
          }));
    const columns = built.heads.map(
      (head): PassageFate => ({ paragraph: head.id, fate: { kind: 'column', part: id }, why: head.why }),
    );
    const inClauses = built.clauses.flatMap(({ paragraphs }, index) =>
      paragraphs.map(
        (own: { id: number; why: Why }): PassageFate => ({
          paragraph: own.id,
          fate: { kind: 'clause', clause: ids[index] ?? '' },
          why: own.why,
        }),
      ),
    );
    return [...label, ...columns, ...inClauses];
  });
}
