/** The words of a document, as its source has them and as a reader of each format finds them. */
import type { Nodes, Root } from 'mdast';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ResolvedClause, ResolvedEntry, ResolvedPart, ResolvedProtocol } from '../../src/model/resolved.ts';

/** A stretch of text and whose it is, so that a difference can be told. */
export interface Piece {
  readonly owner: string;
  readonly text: string;
}

/** Text of a tree, with the labels of its lists where asked. References and HTML are no words; a line break is a space. */
export function textOf(node: Nodes, labels = false): string {
  if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference' || node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'list' && labels) {
    const label = (index: number) => (node.ordered === true ? `${(node.start ?? 1) + index}.` : '•');
    return node.children.map((item, index) => `${label(index)} ${textOf(item, labels)}`).join(' ');
  }
  const separator = ['paragraph', 'heading', 'tableCell', 'link', 'emphasis', 'strong'].includes(node.type) ? '' : ' ';
  return node.children.map((child) => textOf(child, labels)).join(separator);
}

/** What a document must say, straight from the resolved protocol, in order; with the numbers it prints where asked. */
export function expectedPieces(resolved: ResolvedProtocol, { labels }: { labels: boolean }): Piece[] {
  const pieces: Piece[] = [];
  const say = (owner: string, text: string) => pieces.push({ owner, text });
  const clause = ({ id, content }: ResolvedClause, label: string) => {
    const said = (nodes: readonly Nodes[]) => nodes.map((node) => textOf(node, labels)).join(' ');
    if (labels && label !== '') say(id, label);
    if (content.kind === 'role') say(id, content.role);
    if (content.kind === 'do_dont') {
      say(`${id} (wel)`, said(content.do));
      say(`${id} (niet)`, said(content.dont));
    } else say(id, said(content.text));
  };
  const part = ({ id, label, ...rest }: ResolvedPart) => {
    say(`deel ${id}`, label);
    entries(rest);
  };
  const entries = ({ numbering, columns, entries: list }: Omit<ResolvedPart, 'id' | 'label'>) => {
    let count = 0;
    let inTable = false;
    for (const entry of list) {
      const counted = entry.kind === 'clause' && entry.counted;
      if (counted && !inTable && (numbering === 'do_dont' || numbering === 'roles')) {
        const defaults = numbering === 'do_dont' ? ['Wel', 'Niet'] : ['Rol', 'Verantwoordelijkheid'];
        for (const column of columns ?? defaults) say('kolomkop', column);
      }
      inTable = counted;
      if (entry.kind !== 'clause') part(entry.part);
      else {
        if (counted) count += 1;
        clause(entry.clause, counted ? labelOf(numbering, count) : '');
      }
    }
  };
  resolved.parts.forEach(part);
  say('colofon', 'Colofon');
  say('colofon', resolved.notice.map((node) => textOf(node, labels)).join(' '));
  return pieces;
}

function labelOf(numbering: ResolvedPart['numbering'], count: number): string {
  if (numbering === 'numbered') return `${count}.`;
  return numbering === 'bulleted' ? '•' : '';
}

/** The notes that the texts define, in order of first reference. */
export function expectedNotes(resolved: ResolvedProtocol): Piece[] {
  const notes: Piece[] = [];
  const seen = new Set<string>();
  const walk = (owner: string, blocks: readonly Nodes[]) => {
    const definitions = new Map<string, Nodes>();
    for (const block of blocks) if (block.type === 'footnoteDefinition') definitions.set(block.identifier, block);
    const visit = (node: Nodes): void => {
      if (node.type === 'footnoteReference' && !seen.has(`${owner}/${node.identifier}`)) {
        seen.add(`${owner}/${node.identifier}`);
        const definition = definitions.get(node.identifier);
        if (definition !== undefined && 'children' in definition) {
          notes.push({ owner, text: definition.children.map((child) => textOf(child)).join(' ') });
          for (const child of definition.children) visit(child);
        }
      } else if ('children' in node && node.type !== 'footnoteDefinition')
        for (const child of node.children) visit(child);
    };
    for (const block of blocks) visit(block);
  };
  const visitEntries = (entries: readonly ResolvedEntry[]): void => {
    for (const entry of entries) {
      if (entry.kind !== 'clause') visitEntries(entry.part.entries);
      else if (entry.clause.content.kind === 'do_dont') {
        walk(`${entry.clause.id}/do`, entry.clause.content.do);
        walk(`${entry.clause.id}/dont`, entry.clause.content.dont);
      } else walk(entry.clause.id, entry.clause.content.text);
    }
  };
  for (const { entries } of resolved.parts) visitEntries(entries);
  return notes;
}

/**
 * The first difference between what should be said and what was read, or undefined. In what was read, a line feed is a
 * line end of the page: it may stand for a space, or for nothing where a word was broken.
 */
export function firstDifference(expected: readonly Piece[], actual: string): string | undefined {
  const clean = (text: string) => text.replaceAll(/[\u00a0\u202f ]+/g, ' ').replaceAll('\u00ad', '');
  let at = 0;
  const text = clean(actual);
  for (const piece of expected) {
    const wanted = clean(piece.text).replaceAll(/\s+/g, ' ').trim();
    while (text[at] === ' ' || text[at] === '\n') at += 1;
    const start = at;
    for (const char of wanted) {
      if (char === ' ') {
        if (text[at] !== ' ' && text[at] !== '\n')
          return told(piece, wanted, text.slice(start, start + wanted.length + 40));
        while (text[at] === ' ' || text[at] === '\n') at += 1;
        continue;
      }
      while (text[at] === '\n') at += 1;
      if (text.slice(at, at + char.length) !== char)
        return told(piece, wanted, text.slice(start, start + wanted.length + 40));
      at += char.length;
    }
  }
  const rest = text.slice(at).trim();
  return rest === '' ? undefined : `after the last clause there is more: ${rest.slice(0, 200)}`;
}

function told({ owner }: Piece, expected: string, actual: string): string {
  return `${owner}\n  expected: ${expected}\n  found:    ${actual.replaceAll('\n', '⏎')}`;
}

const parser = unified().use(remarkParse).use(remarkGfm);

export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

/** The words of a Markdown document after its table of contents, and those of its notes. */
export function markdownWords(markdown: string): { body: string; notes: string } {
  const { children } = parseMarkdown(markdown);
  const contents = children.findIndex(({ type }) => type === 'list');
  const body = children.slice(contents + 1).filter(({ type }) => type !== 'footnoteDefinition');
  const notes = children.filter((node) => node.type === 'footnoteDefinition').flatMap((node) => node.children);
  return { body: body.map((node) => textOf(node)).join(' '), notes: notes.map((node) => textOf(node)).join(' ') };
}

interface Element {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Element[];
}

/** The words of a PDF in the order of its structure tree, as a screen reader has them: body after the contents, and notes. */
export async function pdfWords(bytes: Uint8Array): Promise<{ body: string; notes: string }> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  let body = '';
  let notes = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = textsByMark((await page.getTextContent({ includeMarkedContent: true })).items as Item[]);
    const read = (element: Element, inNote: boolean): void => {
      if (element.role === 'TOC') {
        body = '';
        return;
      }
      if (element.role === 'Reference') return;
      if (element.type === 'content') {
        const text = texts.get(element.id ?? '') ?? '';
        if (inNote) notes += text;
        else body += text;
      }
      for (const child of element.children ?? []) read(child, inNote || element.role === 'Note');
      if (['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH', 'Lbl'].includes(element.role ?? '')) {
        if (inNote) notes += '\n';
        else body += '\n';
      }
    };
    const tree = (await page.getStructTree()) as Element | null;
    if (tree !== null) read(tree, false);
  }
  await pdf.loadingTask.destroy();
  return { body, notes };
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

function textsByMark(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent') === true) open.push(item.id ?? '');
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((mark) => mark !== '') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str ?? ''}${item.hasEOL === true ? '\n' : ''}`);
    }
  }
  return texts;
}
