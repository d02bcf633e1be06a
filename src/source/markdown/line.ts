/**
 * Most clauses hold no more Markdown than a paragraph, a bold word, a note or a list of lines; those need no parser. What
 * this reader is not sure of it leaves to the parser: a tool that reads nothing else never starts that one.
 */
import type { FootnoteDefinition, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { COUNTING_LETTERS } from '../../model/list-marker.ts';
import type { Parameter } from '../../model/text.ts';
import { INSIDE, parameterOf } from './parameter.ts';

type LineNode = { type: 'text'; value: string } | Parameter;

/** Written out, for `\p{L}` takes longer to compile than a policy to read. */
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏ';
/** What means nothing to Markdown, wherever on a line. */
const WORDS = `[${LETTER}0-9 ,.;:'’‘“”()?!%€/…–—"-]`;
/** A parameter, or a form or the words of one: its braces are punctuation to Markdown, and what is in them holds no mark-up. */
const VALUE = `\\{\\{[A-Za-z0-9_]+(?:\\.[a-z_]+| [${LETTER}]+/[${LETTER}]+)?\\}\\}`;
const MARKED = `(?:${WORDS}|\\n|${VALUE})+?(?<![ \\n])`;

/** A start of each line that opens no block, be it a list of letters, and no space at its end, which would break the line. */
const LINES = new RegExp(
  `^(?:(?!${COUNTING_LETTERS}[.)] )(?:(?:\\*\\*|[*_])?(?:[${LETTER}‘“(]|\\{\\{)|\\[(?!\\^)).*(?<! )(?:\\n(?!$)|$))+$`,
);

/**
 * Running text, then each mark-up: strong or emphasised words between spaces, a link, a note. An exclamation mark before
 * a bracket is an image.
 */
const INLINE = new RegExp(
  [
    `(?<text>(?:${WORDS}(?<!!(?=\\[))|\\n|${VALUE})+)`,
    `(?<![^ \\n])(?<mark>\\*\\*|[*_])(?![ \\n])(?<marked>${MARKED})\\k<mark>(?=[ \\n.,;:?!)]|$)`,
    `\\[(?<label>(?! )(?:${WORDS}*(?<! ))?)\\]\\((?<url>#[a-z0-9-]+|https://[A-Za-z0-9./-]+)\\)`,
    '\\[\\^(?<note>[a-z0-9]+)\\](?![(:[])',
  ].join('|'),
  'y',
);

/** Notes that are called, and those that are there; a text in which these differ has something to tell. */
interface Notes {
  readonly called: Set<string>;
  readonly defined: Set<string>;
}

/** The blocks of a text, or undefined when a parser should look at it. */
export function parsePlainText(source: string): RootContent[] | undefined {
  const notes: Notes = { called: new Set(), defined: new Set() };
  const blocks: RootContent[] = [];
  for (const text of source.replace(/(?<!\n)\n+$/, '').split('\n\n')) {
    for (const part of partsOf(text)) {
      const block = readBlock(part, notes);
      const last = blocks.at(-1);
      // Two lists in a row are one, with room between its items; and what is right below a note may be of the note.
      if (block === undefined || (block.type === 'list' && last?.type === 'list')) return undefined;
      if (part !== text && block.type === 'footnoteDefinition') return undefined;
      blocks.push(block);
    }
  }
  const { called, defined } = notes;
  return called.size === defined.size && [...called].every((note) => defined.has(note)) ? blocks : undefined;
}

/** What begins a list, also right below the words that lead to it. */
const FIRST = /^(?:-|([1a])([.)])) /;
const LIST_BELOW = /\n(?=(?:-|[1a][.)]) )/;

function partsOf(text: string): string[] {
  const list = FIRST.test(text) ? -1 : text.search(LIST_BELOW);
  return list === -1 ? [text] : [text.slice(0, list), text.slice(list + 1)];
}

function readBlock(text: string, notes: Notes): Paragraph | List | FootnoteDefinition | undefined {
  const list = FIRST.exec(text);
  if (list !== null) return list[1] === undefined ? readList(text, notes) : readCounted(text, list, notes);
  const { 0: start = '', 1: note } = /^\[\^([a-z0-9]+)\]: /.exec(text) ?? [];
  if (note === undefined) return readParagraph(text, notes);
  const paragraph = readParagraph(text.slice(start.length), notes);
  if (paragraph === undefined || notes.defined.has(note)) return undefined;
  notes.defined.add(note);
  return { type: 'footnoteDefinition', identifier: note, label: note, children: [paragraph] };
}

/** Of items of one line each. */
function readList(text: string, notes: Notes): List | undefined {
  const children = readItems(text, notes, () => '- ');
  return children && { type: 'list', ordered: false, start: null, spread: false, children };
}

/** An i may be a letter or a number. */
const LETTERS = 'abcdefgh';

function readCounted(text: string, [, first, delimiter = '.']: RegExpExecArray, notes: Notes): List | undefined {
  const isOfLetters = first === 'a';
  const children = readItems(text, notes, (index) => {
    const counter = isOfLetters ? LETTERS[index] : String(index + 1);
    return counter === undefined ? undefined : `${counter}${delimiter} `;
  });
  if (children === undefined) return undefined;
  const list: List = { type: 'list', ordered: true, start: 1, spread: false, children };
  // Of digits and a full stop nothing is kept: so CommonMark has them.
  if (isOfLetters) list.data = { marker: { style: 'lower-alpha', delimiter: delimiter === ')' ? ')' : '.' } };
  else if (delimiter === ')') list.data = { marker: { style: 'decimal', delimiter } };
  return list;
}

function readItems(
  text: string,
  notes: Notes,
  markerAt: (index: number) => string | undefined,
): List['children'] | undefined {
  const children: List['children'] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const marker = markerAt(index);
    if (marker === undefined || !line.startsWith(marker)) return undefined;
    const paragraph = readParagraph(line.slice(marker.length), notes);
    if (paragraph === undefined) return undefined;
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph] });
  }
  return children;
}

function readParagraph(text: string, notes: Notes): Paragraph | undefined {
  if (!LINES.test(text)) return undefined;
  const children: PhrasingContent[] = [];
  for (INLINE.lastIndex = 0; INLINE.lastIndex < text.length; ) {
    const found = INLINE.exec(text)?.groups;
    if (found === undefined) return undefined;
    const nodes = inline(found, notes);
    if (nodes === undefined) return undefined;
    children.push(...nodes);
  }
  return { type: 'paragraph', children };
}

function inline({ text, mark, marked, label, url, note }: Record<string, string>, notes: Notes) {
  if (text !== undefined) return parseLine(text) as PhrasingContent[];
  if (marked !== undefined) {
    const children = parseLine(marked) as PhrasingContent[];
    return [{ type: mark === '**' ? ('strong' as const) : ('emphasis' as const), children }];
  }
  if (note !== undefined) {
    notes.called.add(note);
    return [{ type: 'footnoteReference' as const, identifier: note, label: note }];
  }
  // Only of a place in the document itself the words can be found.
  if (url === undefined || (label === '' && !url.startsWith('#'))) return undefined;
  const children = label === undefined || label === '' ? [] : [{ type: 'text' as const, value: label }];
  return [{ type: 'link' as const, title: null, url, children }];
}

const PARAMETER = new RegExp(`\\{\\{${INSIDE}\\}\\}`, 'g');

/** A line such as a label: no markup, only `{{naam}}`. */
export function parseLine(source: string): readonly LineNode[] {
  if (!source.includes('{{')) return source === '' ? [] : [{ type: 'text', value: source }];
  const nodes: LineNode[] = [];
  let end = 0;
  for (const match of source.matchAll(PARAMETER)) {
    if (match.index > end) nodes.push({ type: 'text', value: source.slice(end, match.index) });
    nodes.push(parameterOf(match));
    end = match.index + match[0].length;
  }
  if (end < source.length) nodes.push({ type: 'text', value: source.slice(end) });
  return nodes;
}
