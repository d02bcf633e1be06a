/** Running text: each paragraph a clause, with the list that it leads to; forms and pictures by themselves. */
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { lineOf } from '../text/letters.ts';
import { readAs } from '../text/passage.ts';
import { soundTexts } from '../text/sound.ts';
import { blocksIn, blocksOf } from './blocks.ts';
import type { DraftClause } from './draft.ts';
import { figureFrom } from './figures.ts';
import { type Flow, isItem, passagesIn } from './flow.ts';
import { formFrom } from './forms.ts';
import type { Scene } from './scene.ts';
import { definitionsIn, type Known, newWriting, type Writing } from './writing.ts';

/** `isApart`: they stand outside a count or table. */
export function runningClauses(flow: readonly Flow[], scene: Scene, isApart: boolean): DraftClause[] {
  const out: DraftClause[] = [];
  for (let at = 0; at < flow.length; ) {
    const form = formFrom(flow, at, scene.known);
    const quote = form === null ? quoteFrom(flow[at], scene) : null;
    const figure = form === null && quote === null ? figureFrom(flow, at, scene) : null;
    const special = form ?? quote ?? figure;
    if (special !== null) {
      out.push(...special.clauses.map((clause) => ({ ...clause, isApart })));
      at += special.taken;
      continue;
    }
    const first = flow[at];
    if (first?.kind === 'box' && first.inside.some((_, index) => formFrom(first.inside, index, scene.known) !== null)) {
      out.push(...runningClauses(first.inside, scene, isApart));
      at += 1;
      continue;
    }
    const length = groupFrom(flow, at, scene.known);
    out.push(...textClauses(flow.slice(at, at + length), scene.known, { isApart }));
    at += length;
  }
  return out;
}

/** A frame that shows another part. */
function quoteFrom(one: Flow | undefined, { quotes }: Scene): { clauses: DraftClause[]; taken: number } | null {
  if (one?.kind !== 'box') return null;
  const [first] = passagesIn(one.inside);
  const quote = first === undefined ? undefined : quotes.get(first.paragraph.id);
  if (first === undefined || quote === undefined) return null;
  const own = { words: first.words, paragraphs: [], numbers: [], anchors: [], isApart: false, counted: null };
  return { clauses: [{ ...own, content: {}, quote }], taken: 1 };
}

/** How much of it is one clause. */
function groupFrom(flow: readonly Flow[], from: number, known: Known): number {
  const first = flow[from];
  if (first?.kind !== 'paragraph') return 1;
  let end = from + 1;
  let counts = isItem(first.passage);
  for (; end < flow.length; end++) {
    const [before, one] = [flow[end - 1], flow[end]];
    if (one?.kind !== 'paragraph' || before?.kind !== 'paragraph' || formFrom(flow, end, known) !== null) break;
    if (isItem(one.passage)) {
      if (counts && isItem(before.passage) && beginsAgain(before.passage.number?.text, one.passage.number?.text)) break;
      counts = true;
    } else if (!isItem(before.passage) || !goesOn(one.passage.words)) break;
  }
  return end - from;
}

const FIRST = /^(?:1|a|A|i|I)[.)]?$/;

function beginsAgain(before: string | undefined, number: string | undefined): boolean {
  return number !== undefined && before !== undefined && FIRST.test(number);
}

/** The sentence that a list stands in goes on behind it. */
function goesOn(words: string): boolean {
  const [first = ''] = words;
  return first !== first.toUpperCase();
}

/** A clause; more only where the source can hold no more in one. */
export function textClauses(
  flow: readonly Flow[],
  known: Known,
  {
    isApart = false,
    counted = null as DraftClause['counted'],
    blocks = undefined as RootContent[] | undefined,
    writing = newWriting(known),
  } = {},
): DraftClause[] {
  const own = blocks ?? blocksOf(flow, writing);
  const texts = soundTexts([...own, ...notesOf(writing)]);
  if (texts.length === 0) known.empty.push(...writing.paragraphs.map(({ id }) => id));
  const passages = passagesIn(flow);
  const words =
    counted?.words ??
    passages.map(readAs).find((line) => line !== '') ??
    lineOf(textOf({ type: 'root', children: own }));
  const anchors = [...(counted?.paragraph.anchors ?? []), ...passages.flatMap(({ paragraph }) => paragraph.anchors)];
  return texts.map((text, index) => ({
    content: { text },
    words: texts.length === 1 ? words : `${words} ${index + 1}`,
    paragraphs: index === 0 ? writing.paragraphs : [],
    numbers: index === 0 ? writing.numbers : [],
    anchors: index === 0 ? anchors : [],
    isApart: isApart || (index > 0 && counted !== null),
    counted: index === 0 ? counted : null,
  }));
}

export function notesOf(writing: Writing): RootContent[] {
  return definitionsIn(writing, (blocks, rule) => blocksIn(blocks, writing, { rule, certainty: 1 }));
}
