/** The account of an import: of every word of the file where it is, by which rule, and how sure that is. */
import {
  type Account,
  type AccountPassage,
  DOUBTFUL,
  type Fate,
  type PassageFate,
  type Placement,
  type Understood,
  type WordCount,
} from '../../model/imported.ts';
import type { Paper, PaperParagraph } from '../../model/paper.ts';
import { wordsIn } from '../../model/words-in.ts';
import { paragraphsOf, plainOf, wordsOf } from '../paper.ts';
import { compareWords, type PaperWord } from './words.ts';

export interface Accounted {
  readonly file: Account['file'];
  readonly paper: Paper;
  readonly understood: Understood;
  readonly placements: readonly Placement[];
  readonly undecided: readonly string[];
  readonly values: Account['values'];
  readonly changes?: Account['changes'];
  readonly left?: Account['left'];
  /** The words of the document that came of it, in reading order: title, body with its numbers, notes. */
  readonly rebuilt: readonly string[];
}

export function accountOf(accounted: Accounted): Account {
  const { file, paper, understood, placements, undecided, values, rebuilt, changes = [], left = [] } = accounted;
  const { facts, proposals, references, numbers, added, pictures } = understood;
  const fates = new Map(understood.fates.map((own) => [own.paragraph, own]));
  const placed = new Map(placements.map((own) => [own.own, own]));
  const paragraphs = paragraphsOf(paper);
  const passages = paragraphs.map((own) => passageOf(own, fateOf(fates, own), placed));
  const kept = paragraphs.filter((own) => isKept(fateOf(fates, own).fate));
  const compared = compareWords(kept.flatMap(paperWords), rebuilt, numbers);
  const told = new Set(added.map(({ words }) => words));
  const isAdded = (words: string) => told.has(words);
  return {
    file,
    passages,
    furniture: paper.furniture.map(({ kind, text, times }) => ({ kind, text, times })),
    ...{ facts, proposals, references, numbers, added, pictures, values, undecided, changes, left },
    ...{ remarks: paper.remarks, events: paper.events, joined: paper.joined },
    words: countOf(paper, passages, paragraphs, compared.inOrder),
    differences: compared.differences.filter(({ kind, rebuilt: words }) => kind !== 'extra' || !isAdded(words)),
  };
}

function paperWords(paragraph: PaperParagraph): PaperWord[] {
  return wordsOf(paragraph).map((word) => ({ word, paragraph: paragraph.id }));
}

/** Each paragraph has a fate, or this is a fault of ours. */
function fateOf(fates: ReadonlyMap<number, PassageFate>, { id }: PaperParagraph): PassageFate {
  const found = fates.get(id);
  if (found === undefined) throw new Error(`paragraph ${id} has no fate`);
  return found;
}

/** Whether its words stand in the document. */
function isKept({ kind }: Fate): boolean {
  return kind === 'title' || kind === 'label' || kind === 'clause' || kind === 'column';
}

function passageOf(
  { id, place, marker, content, field }: PaperParagraph,
  { fate, why }: PassageFate,
  placed: ReadonlyMap<string, Placement>,
): AccountPassage {
  const placement = fate.kind === 'clause' ? (placed.get(fate.clause) ?? null) : null;
  const least = Math.min(why.certainty, placement?.why.certainty ?? 1);
  return {
    ...{ paragraph: id, place, fate, why, placement },
    marker: marker?.text ?? null,
    text: [plainOf(content), ...(field?.options ?? [])].join(' ').trim(),
    isDoubtful: fate.kind === 'unplaced' || least < DOUBTFUL,
  };
}

/** Which count a fate falls under. */
const COUNTS = {
  title: 'labels',
  label: 'labels',
  column: 'labels',
  clause: 'clauses',
  fact: 'facts',
  furniture: 'furniture',
  unplaced: 'unplaced',
} as const satisfies Record<Fate['kind'], keyof WordCount>;

function countOf(
  { furniture }: Paper,
  passages: readonly AccountPassage[],
  paragraphs: readonly PaperParagraph[],
  inOrder: number,
): WordCount {
  const counts = { clauses: 0, labels: 0, facts: 0, furniture: 0, unplaced: 0 };
  for (const [index, { fate }] of passages.entries()) {
    const paragraph = paragraphs[index];
    if (paragraph !== undefined) counts[COUNTS[fate.kind]] += wordsOf(paragraph).length;
  }
  for (const { text, times } of furniture) counts.furniture += wordsIn(text).length * times;
  const read = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { read, ...counts, inOrder };
}
