/** Authors end a line with a sentence: a paragraph that is changed keeps its line breaks, so that a difference is one of words. */
import { diffArrays } from 'diff';
import type { Nodes } from 'mdast';
import type { Node } from 'prosemirror-model';
import { insideOf } from './phrasing.ts';
import { schema } from './schema.ts';

/** What the words of paragraphs were, and whether a line ended with each. */
export interface OldWords {
  readonly words: readonly string[];
  readonly endsLine: readonly boolean[];
}

/** Signs for what is no text; each is one letter of a word. */
const ATOM = '\uFFFC';
const BREAK = '\uFFFD';

export function oldWordsOf(paragraphs: readonly Nodes[]): OldWords {
  const words: string[] = [];
  const endsLine: boolean[] = [];
  for (const paragraph of paragraphs) {
    const parts = plainOf(paragraph).split(/([ \n])/);
    for (let at = 0; at < parts.length; at += 2) {
      words.push(parts[at] ?? '');
      endsLine.push(parts[at + 1] === '\n');
    }
  }
  return { words, endsLine };
}

function plainOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'parameter') return ATOM + insideOf(node).replaceAll(' ', ATOM);
  if (node.type === 'break') return `${BREAK} `;
  if (node.type === 'itemId') return '';
  if (!('children' in node) || node.children.length === 0) return ATOM;
  return node.children.map(plainOf).join('');
}

/** Beyond so many words changed the lines are not looked for: the time grows with their square. */
const MOST_CHANGED = 400;

/** The nodes of a paragraph, with line breaks in its texts. */
export function withLines(node: Node, { words: old, endsLine }: OldWords): readonly Node[] {
  const nodes = node.content.content;
  if (!endsLine.includes(true)) return nodes;
  const plain = nodes.map((own) =>
    own.isText ? (own.text ?? '') : own.type === schema.nodes.hardBreak ? `${BREAK} ` : atomOf(own),
  );
  const words = plain.join('').split(' ');
  const breaks = breaksBetween(words, old, endsLine);
  let nth = -1;
  return nodes.map((own, index) => {
    if (!own.isText) {
      nth += (plain[index] ?? '').split(' ').length - 1;
      return own;
    }
    const text = (own.text ?? '').replaceAll(' ', () => {
      nth += 1;
      return breaks.has(nth) ? '\n' : ' ';
    });
    return schema.text(text, own.marks);
  });
}

function atomOf(own: Node): string {
  const inside: unknown = own.attrs['inside'];
  return typeof inside === 'string' ? ATOM + inside.replaceAll(' ', ATOM) : ATOM;
}

/** After which words a line ends: those after which one did, and those before which one began. */
function breaksBetween(words: readonly string[], old: readonly string[], endsLine: readonly boolean[]): Set<number> {
  const found = new Set<number>();
  for (const { was, is } of keptWords(words, old)) {
    if (endsLine[was]) found.add(is);
    if (endsLine[was - 1]) found.add(is - 1);
  }
  // Two spaces are no place to end a line, nor is what stands before or after a line break.
  return new Set([...found].filter((at) => isWord(words[at]) && isWord(words[at + 1]) && !words[at]?.endsWith(BREAK)));
}

/** Where each word that is still there was. */
function keptWords(words: readonly string[], old: readonly string[]): { was: number; is: number }[] {
  const kept: { was: number; is: number }[] = [];
  const changes = diffArrays([...old], [...words], { maxEditLength: MOST_CHANGED });
  let [was, is] = [0, 0];
  for (const { value, added, removed } of changes ?? []) {
    if (!added && !removed) kept.push(...value.map((_, nth) => ({ was: was + nth, is: is + nth })));
    if (!added) was += value.length;
    if (!removed) is += value.length;
  }
  return kept.filter(({ is: at }) => isWord(words[at]));
}

function isWord(word: string | undefined): boolean {
  return word !== undefined && word !== '';
}
