/**
 * The words of a pasted page as blocks. The page is an inert document: its scripts do not run and its pictures are not fetched;
 * nothing of it but words, marks and addresses that a text may have comes through.
 */
import { refusedIn } from '../../../source/characters.ts';
import { cleanWords, isLinkUrl } from '../text/say-inline.ts';
import { asLists, BULLETS, type Counts, follows, type Marked, type Pasted, typedMarker } from './blocks.ts';
import { hasOtherLook, isBold, isComment, isHidden, isItalic, isWordMarker, listStyle, wordLevel } from './look.ts';
import type { Loss } from './losses.ts';
import type { PastedNotes } from './notes.ts';

/** Running text: nodes of the inert document. */
export type Words = readonly Node[];
type Block = Pasted<Words> | Marked<Words>;

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | undefined;
}

export interface Reading {
  readonly document: Document;
  readonly notes: PastedNotes;
  readonly losses: Set<Loss>;
}

const PLAIN: Look = { bold: false, italic: false, href: undefined };

/** What goes without a word, and what goes with one. */
const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'template',
  'noscript',
  'colgroup',
  'xml',
]);
const LOST: Readonly<Record<string, Loss>> = {
  ...Object.fromEntries(
    ['img', 'picture', 'svg', 'canvas', 'map', 'v:shape', 'v:imagedata'].map((name) => [name, 'pictures']),
  ),
  ...Object.fromEntries(
    ['iframe', 'frame', 'frameset', 'video', 'audio', 'object', 'embed', 'applet', 'math'].map((name) => [
      name,
      'media',
    ]),
  ),
  ...Object.fromEntries(
    ['input', 'button', 'select', 'textarea', 'datalist', 'dialog', 'meter', 'progress'].map((name) => [
      name,
      'fields',
    ]),
  ),
  del: 'deleted',
};
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hgroup hr legend main nav p pre section summary'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

export function readBlocks(element: Element, reading: Reading): Pasted<Words>[] {
  return asLists(typedLists(blocksOf(element, reading, PLAIN)));
}

/** Paragraphs that count themselves by letters that somebody typed: at least two that follow one another. */
function typedLists(blocks: readonly Block[]): Block[] {
  const markers = blocks.map((block) => (block.kind === 'paragraph' ? typedMarker(textOf(block.words)) : undefined));
  return blocks.map((block, index) => {
    const own = markers[index];
    if (block.kind !== 'paragraph' || own === undefined) return block;
    const [before, after] = [markers[index - 1], markers[index + 1]];
    const isOne =
      (before !== undefined && follows(own.marker, before.marker)) ||
      (after !== undefined && follows(after.marker, own.marker));
    return isOne ? { kind: 'marked', level: 1, marker: own.marker, words: without(block.words, own.length) } : block;
  });
}

function textOf(words: Words): string {
  return words
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .trimStart();
}

/** Takes letters off the front, leading space and all. */
function without(words: Words, length: number): Words {
  let left = length;
  let isLeading = true;
  const take = (node: Node): void => {
    if (node.nodeType !== 3) {
      for (const child of [...node.childNodes]) take(child);
      return;
    }
    let value = (node.nodeValue ?? '').replaceAll(/[\t\n\r ]+/g, ' ');
    if (isLeading) value = value.trimStart();
    if (value !== '') isLeading = false;
    node.nodeValue = value.slice(left);
    left = Math.max(0, left - value.length);
  };
  for (const node of words) take(node);
  return words;
}

function blocksOf(element: Element, reading: Reading, look: Look): Block[] {
  const all: Block[] = [];
  let line: Node[] = [];
  const flush = () => {
    if (line.some((node) => (node.textContent ?? '').trim() !== '' || isKeptNode(node)))
      all.push({ kind: 'paragraph', words: line });
    line = [];
  };
  const visit = (node: Node, own: Look): void => {
    if (node.nodeType === 3) line.push(...worded(node.nodeValue ?? '', own, reading));
    if (node.nodeType !== 1) return;
    const child = node as Element;
    if (isLeftOut(child, reading) || reading.notes.notes.has(child)) return;
    const mark = reading.notes.marks.get(child);
    if (mark !== undefined) line.push(noteMark(mark, reading));
    else if (child.localName === 'br') line.push(reading.document.createElement('br'));
    else if (isBlock(child)) {
      flush();
      all.push(...blockOf(child, reading, own));
    } else {
      const next = lookOf(child, own, reading);
      for (const inner of child.childNodes) visit(inner, next);
    }
  };
  for (const child of element.childNodes) visit(child, look);
  flush();
  return all;
}

function isKeptNode(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).hasAttribute('data-note-mark');
}

function isBlock({ localName }: Element): boolean {
  return BLOCKS.has(localName) || HEADING.test(localName) || ['ul', 'ol', 'table', 'li'].includes(localName);
}

function blockOf(element: Element, reading: Reading, look: Look): Block[] {
  const { localName } = element;
  if (localName === 'ul' || localName === 'ol') return listOf(element, reading);
  if (localName === 'table') return tableOf(element, reading);
  if (HEADING.test(localName)) {
    reading.losses.add('headings');
    return blocksOf(element, reading, { ...look, bold: true });
  }
  const level = wordLevel(element);
  if (level !== undefined) return markedOf(element, level, reading, look);
  return blocksOf(element, reading, lookOf(element, look, reading));
}

/** A paragraph of Word that is an item: its marker stands in it as words that are to be ignored. */
function markedOf(element: Element, level: number, reading: Reading, look: Look): Block[] {
  const ignored = [...element.querySelectorAll('span')].filter(isWordMarker);
  const marker = (ignored[0]?.textContent ?? '').replaceAll(/[\s\u00A0]+/g, '');
  for (const span of ignored) span.remove();
  const [first, ...rest] = blocksOf(element, reading, lookOf(element, look, reading));
  if (first?.kind !== 'paragraph') return first === undefined ? [] : [first, ...rest];
  // Without a marker it is what follows an item, not a next one.
  return [ignored.length === 0 ? first : { kind: 'marked', level, marker, words: first.words }, ...rest];
}

const TYPES: Readonly<Record<string, Counts['style']>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
};

function countsOf(list: Element): Counts {
  if (list.localName === 'ul') return BULLETS;
  const styled = [listStyle(list), listStyle(list.querySelector(':scope > li'))];
  const style = TYPES[styled[1] ?? ''] ?? TYPES[styled[0] ?? ''] ?? TYPES[list.getAttribute('type') ?? ''] ?? 'decimal';
  const start = Number(list.getAttribute('start') ?? 1);
  return { style, delimiter: '.', start: Number.isSafeInteger(start) && start > 0 ? start : 1 };
}

/** Google Docs and old pages put a list in a list right below an item, not in it. */
function listOf(list: Element, reading: Reading): Block[] {
  const items: Pasted<Words>[][] = [];
  for (const child of list.children) {
    if (isLeftOut(child, reading) || reading.notes.notes.has(child)) continue;
    const blocks =
      child.localName === 'ul' || child.localName === 'ol'
        ? asLists(listOf(child, reading))
        : readBlocks(child, reading);
    const last = items.at(-1);
    if (child.localName !== 'li' && last !== undefined) last.push(...blocks);
    else if (blocks.length > 0) items.push(blocks);
  }
  return items.length === 0 ? [] : [{ kind: 'list', counts: countsOf(list), items }];
}

/** A table of one row or one column is a way to place things; its cells are paragraphs. */
function tableOf(table: Element, reading: Reading): Block[] {
  const own = [...table.querySelectorAll('tr')].filter(
    (row) => row.closest('table') === table && !isLeftOut(row, reading),
  );
  const cells = own.map((row) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'));
  if (own.length < 2 || Math.max(...cells.map(({ length }) => length)) < 2)
    return cells.flat().flatMap((cell) => blocksOf(cell, reading, PLAIN));
  const rows = cells.map((row) => row.flatMap((cell) => cellOf(cell, reading)));
  return [
    { kind: 'table', rows: rows.map((row, index) => (index === 0 ? row.map((cell) => withoutBold(cell)) : row)) },
  ];
}

/** A head is bold by itself. */
function withoutBold(words: Words): Words {
  return words.flatMap((node) => {
    if (node.nodeName === 'STRONG') return [...node.childNodes];
    const inner = node.nodeType === 1 ? (node as Element).querySelector('strong') : null;
    inner?.replaceWith(...inner.childNodes);
    return [node];
  });
}

/** Its paragraphs as one, and empty cells for those that it reached over. */
function cellOf(cell: Element, reading: Reading): Words[] {
  const span = Math.min(Math.max(1, Number(cell.getAttribute('colspan')) || 1), 12);
  if (span > 1 || Number(cell.getAttribute('rowspan')) > 1) reading.losses.add('cells');
  const words = isLeftOut(cell, reading) ? [] : flat(blocksOf(cell, reading, PLAIN), reading);
  return [words, ...Array.from({ length: span - 1 }, () => [])];
}

function flat(blocks: readonly Block[], reading: Reading): Words {
  const space = () => reading.document.createTextNode(' ');
  const inner = (block: Block): Words[] => {
    if (block.kind === 'paragraph') return [block.words];
    if (block.kind === 'marked') return [[reading.document.createTextNode(`${block.marker} `), ...block.words]];
    if (block.kind === 'table') return block.rows.flat();
    return block.items.flatMap((item) => item.flatMap(inner));
  };
  const words = blocks.flatMap(inner);
  return words.flatMap((own, index) => [
    ...(index === 0 ? [] : [space()]),
    ...own.map((node) => (node.nodeName === 'BR' ? space() : node)),
  ]);
}

function isLeftOut(element: Element, { losses }: Reading): boolean {
  const { localName } = element;
  if (SILENT.has(localName)) return true;
  const loss: Loss | undefined = isComment(element)
    ? 'comments'
    : (LOST[localName] ?? (isHidden(element) ? 'hidden' : undefined));
  if (loss === undefined) return false;
  // Nothing was there to read.
  if (loss !== 'hidden' || (element.textContent ?? '').trim() !== '') losses.add(loss);
  return true;
}

function lookOf(element: Element, look: Look, { losses, notes }: Reading): Look {
  if (
    hasOtherLook(element) &&
    !hasMark(element, notes) &&
    (element.textContent ?? '').trim() !== '' &&
    element.localName !== 'a'
  )
    losses.add('looks');
  const address = element.localName === 'a' ? element.getAttribute('href') : null;
  const href = address === null ? look.href : linkOf(element, address, losses, notes);
  return { bold: isBold(element) ?? look.bold, italic: isItalic(element) ?? look.italic, href };
}

/** Notes are called by small letters. */
function hasMark(element: Element, { marks, backs }: PastedNotes): boolean {
  return [...marks.keys(), ...backs].some((anchor) => element.contains(anchor) || anchor.contains(element));
}

/** A place in the page itself, or in a site whose address is not told, leads nowhere from here. */
function linkOf(element: Element, address: string, losses: Set<Loss>, notes: PastedNotes): string | undefined {
  const url = address.trim();
  if (!url.startsWith('#') && isLinkUrl(url)) return url;
  if (!url.startsWith('#') && !notes.backs.has(element)) losses.add('links');
  return undefined;
}

/** Word and LibreOffice set spaces that do not break where they only set several. */
function worded(text: string, { bold, italic, href }: Look, { document, losses }: Reading): Node[] {
  const spaced = text.replaceAll(/[\t\n\r]/g, ' ');
  if (refusedIn(spaced).length > 0) losses.add('signs');
  const value = cleanWords(spaced).replaceAll(/[ \u00A0]+/g, (spaces) => (spaces.length === 1 ? spaces : ' '));
  if (value === '') return [];
  let node: Node = document.createTextNode(value);
  const around = (name: string) => {
    const element = document.createElement(name);
    element.append(node);
    node = element;
    return element;
  };
  if (italic) around('em');
  if (bold) around('strong');
  if (href !== undefined) around('a').setAttribute('href', href);
  return [node];
}

function noteMark(label: string, { document }: Reading): Element {
  const mark = document.createElement('span');
  mark.setAttribute('data-note-mark', label);
  return mark;
}
