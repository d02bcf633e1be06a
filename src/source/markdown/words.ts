/**
 * The words of a text as typed against those of the tree that came of it: whatever takes one away, adds one, or makes two
 * of them one, shows here, also what nobody thought of.
 */
import type { Nodes, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';

export interface Difference {
  /** Words; empty where that side has no more. */
  readonly typed: string;
  readonly read: string;
  /** Of the word as typed, in the source; its end when there is none. */
  readonly offset: number;
}

/** Stands for a character that belongs to no word and parts none either, so that offsets stay as they were. */
const NOTHING = '\uE000';
const WORD = /[\p{L}\p{N}\p{M}\uE000]+/gu;
const ESCAPE_OR_REFERENCE = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z\d]{1,31});/g;

/** The first word in which they differ. Numbers and letters of lists are no words: they are told apart. */
export function firstDifference(source: string, root: Root): Difference | undefined {
  const typed = [...plain(source, root).matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const word = raw.replaceAll(NOTHING, '');
    return word === '' ? [] : [{ word, index }];
  });
  const read = readWords(root, source).match(WORD) ?? [];
  for (let at = 0; at < Math.max(typed.length, read.length); at++) {
    const own = typed[at];
    if (own?.word === read[at]) continue;
    return { typed: own?.word ?? '', read: read[at] ?? '', offset: own?.index ?? source.length };
  }
  return undefined;
}

/** The source without what is markup within or before a word: of the same length. */
function plain(source: string, root: Root): string {
  const letters = source.split('');
  const clear = (start: number, end: number, by: string) => letters.fill(by, start, end);
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'emphasis' || node.type === 'strong') clearMarks(node.type, source, start, end, clear);
    if (node.type === 'list' && node.ordered === true) {
      for (const item of node.children) {
        const at = item.position?.start.offset ?? 0;
        clear(at, at + (/^(?:\d+|[A-Za-z]+)/.exec(source.slice(at, at + 12))?.[0].length ?? 0), ' ');
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return letters.join('').replaceAll(ESCAPE_OR_REFERENCE, (text) => decodeString(text).padEnd(text.length, NOTHING));
}

/** Bold letters of a word are meant; where both marks stand within words, stars were meant: `leerling*en en docent*en`. */
function clearMarks(
  type: 'emphasis' | 'strong',
  source: string,
  start: number,
  end: number,
  clear: (start: number, end: number, by: string) => void,
): void {
  const width = type === 'strong' ? 2 : 1;
  const isWithin = (at: number) => /[\p{L}\p{N}]/u.test(source.charAt(at));
  if (isWithin(start - 1) && isWithin(end)) return;
  clear(start, start + width, NOTHING);
  clear(end - width, end, NOTHING);
}

/** What a reader of the tree reads, in the order in which it was typed, with what the source says of it beside. */
function readWords(node: Nodes, source: string): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'parameter':
    case 'itemId':
    case 'break':
      return ` ${sliceOf(node, source)} `;
    case 'footnoteReference':
      return ` ${node.label ?? node.identifier} `;
    case 'footnoteDefinition':
      return ` ${node.label ?? node.identifier} ${inside(node, source)} `;
    case 'link': {
      // Of `<https://school.nl>` the address is the text.
      const address = source.charAt(node.position?.start.offset ?? 0) === '<' ? '' : node.url;
      return ` ${inside(node, source)} ${address} ${node.title ?? ''} `;
    }
    case 'emphasis':
    case 'strong':
      return inside(node, source);
    default:
      return ` ${inside(node, source)} `;
  }
}

function inside(node: Nodes, source: string): string {
  return 'children' in node ? node.children.map((child) => readWords(child, source)).join('') : '';
}

function sliceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
