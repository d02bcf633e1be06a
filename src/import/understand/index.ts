/** What a paper says, as a protocol of regelwerk would: its parts, clauses, notes and tables, each with why. */

import type {
  AddedWords,
  ChangedNumber,
  DraftFigure,
  DraftProtocol,
  FoundReference,
  LeftPicture,
  PassageFate,
} from '../../model/imported.ts';
import type { Paper, PaperNote } from '../../model/paper.ts';
import { paragraphsIn, paragraphsOf } from '../paper.ts';
import { allMade, clausesOf, type DerivedMeaning, fatesOf, makeParts } from './assemble.ts';
import { quotesIn } from './clause/quotes.ts';
import type { Scene } from './clause/scene.ts';
import { type BodyBlock, findHeadings } from './heading/find.ts';
import { levelled } from './heading/levels.ts';
import { withNumberLines } from './heading/number-lines.ts';
import { withoutEmpty } from './heading/repair.ts';
import { type Section, sectionsOf } from './heading/sections.ts';
import { layoutOf } from './layout.ts';
import { changedNumbers } from './number/changed.ts';
import { countedItems } from './number/items.ts';
import { locationsOf } from './number/located.ts';
import { numberSections } from './number/parts.ts';
import { outlineOf, patternsOf } from './outline.ts';
import { anchorsOf, withReferences } from './references.ts';
import { textOf } from './standing.ts';
import { lineOf } from './text/letters.ts';
import { passageOf } from './text/passage.ts';

/** The text of a paper in parts and clauses. */
export interface Structured {
  readonly protocol: DraftProtocol;
  readonly figures: readonly DraftFigure[];
  /** Of the paragraphs that were not taken before, in reading order. */
  readonly fates: readonly PassageFate[];
  readonly references: readonly FoundReference[];
  /** Numbers that regelwerk makes otherwise. */
  readonly numbers: readonly ChangedNumber[];
  /** Why each clause is for whom it is, and does what it does. */
  readonly meanings: readonly DerivedMeaning[];
  readonly added: readonly AddedWords[];
  readonly pictures: readonly LeftPicture[];
}

const BEFORE = { nl: ['Vooraf', 'Tekst'], en: ['Preface', 'Text'] } as const;

/** What the front of a paper says of the text behind it. */
export interface Front {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Paragraphs that it has dealt with; they are no part of the text. */
  readonly taken: ReadonlySet<number>;
}

export function structureOf(paper: Paper, { title, language, taken }: Front): Structured {
  const whole = textOf(countedItems(paper.blocks), taken);
  const again = titleIn(whole.standing, title);
  const text = { ...whole, standing: withNumberLines(again === null ? whole.standing : whole.standing.slice(1)) };
  const found = findHeadings(text.standing);
  const headings = text.standing.flatMap(({ passage }) => {
    const own = passage === null ? undefined : found.get(passage.paragraph.id);
    return passage === null || own === undefined ? [] : [{ passage, found: own }];
  });
  const byId = new Map(levelled(headings).map((heading) => [heading.passage.paragraph.id, heading]));
  const bare = new Set<number>();
  const sections = orOne(withoutEmpty(sectionsOf(text.standing, byId), bare), paper);
  const numbers = numberSections(sections);
  const pictures: LeftPicture[] = [...text.left];
  const scene: Scene = {
    known: {
      notes: notesOf(paper),
      placed: new Set(),
      anchors: anchorsOf(paper),
      language,
      isOurs: paper.says.generator === 'regelwerk',
      empty: [...text.empty],
    },
    pictures: { left: pictures, files: new Set() },
    quotes: quotesIn(sections),
  };
  const [before, only] = BEFORE[/^en\b/i.test(language) ? 'en' : 'nl'];
  const names = { isOurs: scene.known.isOurs, before: sections.length > 1 ? before : only };
  const made = makeParts(sections, numbers, scene, names, (paragraph) => scene.known.empty.push(paragraph));
  const figures = allMade(made).flatMap(({ built, ids }) =>
    built.clauses.flatMap(({ picture }, index) =>
      picture === undefined ? [] : [{ clause: ids[index] ?? '', ...picture }],
    ),
  );
  const patterns = patternsOf(made, numbers, figures.length > 0);
  const { clauses, meanings } = clausesOf(made);
  const draft = {
    language,
    patterns,
    layout: layoutOf(sections),
    title,
    clauses,
    outline: outlineOf(made, numbers, patterns),
  };
  const located = locationsOf(draft);
  const referred = withReferences(draft, located, made, scene.known.anchors);
  const added = allMade(made).flatMap(({ section, id, label, built }): AddedWords[] => [
    ...(section.heading === null ? [{ part: id, words: label }] : []),
    ...built.clauses.filter(({ content }) => content.text === '…').map(() => ({ part: id, words: '…' })),
    ...(built.columns ?? []).filter((column) => column === '–').map((words) => ({ part: id, words })),
    ...(built.columns !== null && built.heads.length === 0 ? [{ part: id, words: built.columns.join(' ') }] : []),
  ]);
  return {
    protocol: { ...draft, clauses: referred.clauses },
    figures,
    fates: inOrder(paper, taken, [
      ...fatesOf(made).map((fate) => (bare.has(fate.paragraph) ? bareFate(fate) : fate)),
      ...emptyFates(scene.known.empty),
      ...(again === null ? [] : [again]),
    ]),
    references: referred.references,
    numbers: changedNumbers(made, located, numbers),
    meanings,
    added,
    pictures,
  };
}

/** The title at the head of the text, where the front left it: a document prints its own. */
function titleIn([first]: readonly BodyBlock[], title: string): PassageFate | null {
  const passage = first?.passage ?? null;
  if (passage === null || (passage.paragraph.heading === null && passage.paragraph.role !== 'title')) return null;
  if (passage.number !== null || passage.words.toLowerCase() !== lineOf(title).toLowerCase()) return null;
  return { paragraph: passage.paragraph.id, fate: { kind: 'title' }, why: { rule: 'title-again', certainty: 0.95 } };
}

function notesOf({ notes }: Paper): ReadonlyMap<string, PaperNote> {
  const holding = notes.filter(({ blocks }) =>
    blocks.flatMap(paragraphsIn).some((paragraph) => passageOf(paragraph).words !== ''),
  );
  return new Map(holding.map((note) => [note.id, note]));
}

/** A paper of notes alone has a part for them. */
function orOne(sections: Section[], { notes }: Paper): Section[] {
  return sections.length > 0 || notes.length === 0 ? sections : [{ heading: null, blocks: [], children: [] }];
}

function bareFate(fate: PassageFate): PassageFate {
  return { ...fate, why: { rule: 'heading-empty', certainty: 0.6 } };
}

function emptyFates(paragraphs: readonly number[]): PassageFate[] {
  return paragraphs.map((paragraph) => ({
    paragraph,
    fate: { kind: 'furniture' },
    why: { rule: 'empty', certainty: 1 },
  }));
}

/** Each paragraph once, in reading order; of one that nothing took a person has to see. */
function inOrder(paper: Paper, taken: ReadonlySet<number>, fates: readonly PassageFate[]): PassageFate[] {
  const byParagraph = new Map(fates.map((fate) => [fate.paragraph, fate]));
  return paragraphsOf(paper)
    .filter(({ id }) => !taken.has(id))
    .map((paragraph): PassageFate => {
      const own = byParagraph.get(paragraph.id);
      if (own !== undefined) return own;
      const isEmpty = passageOf(paragraph).words === '' && passageOf(paragraph).number === null;
      return isEmpty
        ? { paragraph: paragraph.id, fate: { kind: 'furniture' }, why: { rule: 'empty', certainty: 1 } }
        : { paragraph: paragraph.id, fate: { kind: 'unplaced' }, why: { rule: 'unplaced', certainty: 0 } };
    });
}
