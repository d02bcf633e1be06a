/** How much the words of a file are like those that it should have, and where they first differ. */
import type { Node } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { clausesOf } from '../../governance/snapshot.ts';
import type { ReadableProtocol } from '../../model/resolved.ts';
import type { Difference } from '../../model/verification.ts';
import { wordsIn } from '../../model/words-in.ts';

type Words = readonly string[];

/** How many words are the same before the first that is not. */
export function commonStart(one: Words, other: Words): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

/** Share of the pairs of neighbouring words that both have, from 0 to 1, wherever these stand. */
export function likeness(one: Words, other: Words): number {
  const left = pairsIn(one);
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const right = pairsIn(other);
  let common = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    counts.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

/** With what stands before the first word and after the last, so that no text is without. */
function pairsIn(words: Words): string[] {
  return [...words, ''].map((word, index) => `${words[index - 1] ?? ''} ${word}`);
}

/** Words shown before a difference; twice as many from it on. */
const AROUND = 3;

/** The first difference between the words of an adopted text and those found. */
export function differenceBetween(expected: Words, found: Words, text: ReadableProtocol): Difference {
  const at = commonStart(expected, found);
  const near = (words: Words) => words.slice(Math.max(0, at - AROUND), at + 2 * AROUND).join(' ');
  return { clause: clauseAt(expected, at, text), adopted: near(expected), found: near(found) };
}

/** The clause that has most words in common around a place: a number or note of the format may stand between them. */
function clauseAt(words: Words, at: number, text: ReadableProtocol): string | null {
  let best: { id: string | null; common: number } = { id: null, common: 1 };
  for (const [id, { content }] of clausesOf([...text.parts, ...text.variants])) {
    const nodes = Object.values(content).flatMap((value) => (Array.isArray(value) ? (value as readonly Node[]) : []));
    for (const paragraph of nodes.flatMap(paragraphsOf)) {
      const common = Math.max(0, ...paragraph.map((_, index) => commonAround(paragraph, index, words, at)));
      if (common > best.common || (common === paragraph.length && common === best.common)) best = { id, common };
    }
  }
  return best.id;
}

/** How many words are the same on both sides of two places, which must be the same themselves. */
function commonAround(one: Words, index: number, other: Words, at: number): number {
  if (one[index] !== other[at]) return 0;
  let before = 1;
  while (before <= index && one[index - before] === other[at - before]) before += 1;
  let after = 1;
  while (index + after < one.length && one[index + after] === other[at + after]) after += 1;
  return before + after - 1;
}

function paragraphsOf(node: Node): string[][] {
  const paragraphs: string[][] = [];
  visit(node, 'paragraph', (paragraph) => {
    paragraphs.push(wordsIn(textOf(paragraph)));
  });
  return paragraphs;
}
