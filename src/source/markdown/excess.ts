/**
 * What a text would make of itself, judged before it is parsed: the parser's time grows with the square of the marks in a
 * paragraph and of the containers on a line, and its stack with both.
 */
import type { Nodes } from 'mdast';
import { LIMITS } from '../../model/limits.ts';
import { COUNTING_LETTERS } from '../../model/list-marker.ts';

export interface Excess {
  readonly what: 'depth' | 'marks';
  /** Where in the text it goes over. */
  readonly offset: number;
}

/** What Markdown may read as more than itself. */
const MARK = /[*_`[\]<>!&\\{}|~]/g;
/** Quotations, items and notes that a line opens before its first word. */
const ITEM = `[-+*]|\\d{1,9}[.)]|${COUNTING_LETTERS}[.)]`;
const NOTE = '\\[\\^[^[\\]\\s]+\\]:';
const OPENING = new RegExp(`^(?:[ \\t]*(?:>|(?:${ITEM})(?=[ \\t]|$)|${NOTE}))+`);
const CONTAINER = new RegExp(`>|${ITEM}|${NOTE}`, 'g');

/** What makes a heading of the line before it; these the parser weighs against each other. */
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const UNDERLINE_MARKS = 10;

type Most = Readonly<Record<'textMarks' | 'paragraphMarks' | 'textDepth', { readonly at: number }>>;

/** The first thing in a text that is too much, if any. Linear in its length. */
export function excessOf(markdown: string, most: Most = LIMITS): Excess | undefined {
  const { textMarks, paragraphMarks, textDepth } = most;
  let inText = 0;
  let inParagraph = 0;
  let offset = 0;
  const open: number[] = [];
  for (const line of markdown.split('\n')) {
    const isBlank = line.trim() === '';
    // A line from the margin, after a blank one, closes all that was open.
    if (inParagraph === 0 && !isBlank && /^[^ \t]/.test(line)) open.length = 0;
    const opened = openContainers(line, open);
    // Whatever is open is looked at again on each line.
    const marks = (line.match(MARK)?.length ?? 0) + opened + open.length + (UNDERLINE.test(line) ? UNDERLINE_MARKS : 1);
    inText += marks;
    inParagraph = isBlank ? 0 : inParagraph + marks;
    if (open.length > textDepth.at) return { what: 'depth', offset };
    if (inText > textMarks.at || inParagraph > paragraphMarks.at) return { what: 'marks', offset };
    offset += line.length + 1;
  }
  return undefined;
}

/**
 * Opens those of a line: `open` holds where each began, and one stands in those that began further to the left, on this line
 * or an earlier one. Returns what they cost, which grows with how deep they stand.
 */
function openContainers(line: string, open: number[]): number {
  let cost = 0;
  for (const { index } of (OPENING.exec(line)?.[0] ?? '').matchAll(CONTAINER)) {
    while ((open.at(-1) ?? -1) >= index) open.pop();
    cost += open.push(index);
    if (open.length > LIMITS.textDepth.at) break;
  }
  return cost;
}

/** What counts as a level; a list and its items are one. */
const LEVELS = new Set(['blockquote', 'listItem', 'footnoteDefinition', 'emphasis', 'strong', 'link']);

/** Where a parsed tree nests too deep, if it does. Whoever walks it after this may do so by calling itself. */
export function depthExcess(root: Nodes): Excess | undefined {
  const ahead: [Nodes, number][] = [[root, 0]];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const [node, depth] = next;
    if (depth > LIMITS.textDepth.at) return { what: 'depth', offset: node.position?.start.offset ?? 0 };
    if (!('children' in node)) continue;
    for (const child of node.children) ahead.push([child, depth + Number(LEVELS.has(child.type))]);
  }
  return undefined;
}
