/** The Markdown of a text, parsed once: its blocks, and what in it is not allowed. */
import type { Link, List, Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isAllowedUrl, parameterIn, referenceOf, withLowerScheme } from '../../model/link.ts';
import { isInitial, labelOf, markerOf } from '../../model/list-marker.ts';
import type { TextIssue } from '../../model/text.ts';
import { depthExcess, type Excess, excessOf } from './excess.ts';
import { extend } from './extend.ts';
import { misplacedItemIds, remarkItemIds, withAnchor } from './item-id-syntax.ts';
import { parsePlainText } from './line.ts';
import { type IsProse, remarkLists } from './list-syntax.ts';
import { remarkParameters } from './parameter-syntax.ts';
import { checkRowsOfNoTable, checkTable, checkTablesInNote } from './tables.ts';
import { firstDifference } from './words.ts';

export interface ParseOutcome {
  readonly blocks: readonly RootContent[];
  readonly issues: readonly TextIssue[];
}

/** Of GFM only what this project knows: tables and footnotes cost 3 ms for a protocol, all of GFM costs 9. */
function remarkTablesAndFootnotes(this: Processor): void {
  extend(this, [gfmFootnote(), gfmTable()], [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()]);
}

const parserWhere = (isProse: IsProse) =>
  unified()
    .use(remarkParse)
    .use(remarkTablesAndFootnotes)
    .use(remarkParameters)
    .use(remarkItemIds)
    .use(remarkLists, isProse)
    .freeze();
const clauseParser = parserWhere(() => false);
const frameParser = unified().use(remarkParse).use(remarkTablesAndFootnotes).freeze();

/** Parses the frame that a template makes: no parameters, for those are filled in already. Judge it by `excessOf` first. */
export function parseFrame(markdown: string): Root {
  return frameParser.parse(markdown);
}

/** What a capital begins is known at its end: initials are read again, as prose. */
function parseClause(source: string): Root {
  let root = clauseParser.parse(source);
  const prose = new Set<number>();
  // What is read otherwise may leave one item of another list; a third time, no capital counts.
  for (let times = 1; times <= 2; times++) {
    const found = initialsIn(root);
    if (found.length === 0) break;
    for (const offset of found) prose.add(offset);
    const isCapital = (offset: number) => /[A-Z]/.test(source.charAt(offset));
    root = parserWhere(times === 1 ? (offset) => prose.has(offset) : isCapital).parse(source);
  }
  return root;
}

/** Where they begin. */
function initialsIn(root: Root): number[] {
  const found: number[] = [];
  visit(root, 'list', (node) => {
    if (isInitial(node)) found.push(node.children[0]?.position?.start.offset ?? 0);
  });
  return found;
}

const allowed = new Set([
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'break',
  'link',
  'list',
  'listItem',
  'footnoteReference',
  'footnoteDefinition',
  'parameter',
  'itemId',
  'table',
  'tableRow',
  'tableCell',
]);

export function parseText(source: string): ParseOutcome {
  const plain = parsePlainText(source);
  return plain === undefined ? parseMarkdown(source) : { blocks: plain, issues: [] };
}

/** The same, by the parser whatever the text. */
export function parseMarkdown(source: string): ParseOutcome {
  const before = excessOf(source);
  if (before !== undefined) return tooMuch(before, source);
  const root = parseClause(source);
  const after = depthExcess(root);
  if (after !== undefined) return tooMuch(after, source);
  return { blocks: withoutPositions(root.children), issues: findIssues(root, source) };
}

/** The tree with the places of its nodes; undefined of what is too much to parse. */
export function parsePositioned(source: string): Root | undefined {
  return excessOf(source) === undefined ? parseClause(source) : undefined;
}

/** Where in a text a node stood is of no use to who reads it, and takes more room than the words. */
function withoutPositions<T extends Nodes>(nodes: readonly T[]): T[] {
  return nodes.map((node) => {
    const { position: _, ...own } = withAnchor<Nodes>(node);
    if (own.type === 'link') own.url = withLowerScheme(own.url);
    return ('children' in own ? { ...own, children: withoutPositions<Nodes>(own.children) } : own) as T;
  });
}

function tooMuch({ what, offset }: Excess, source: string): ParseOutcome {
  const [line = ''] = source.slice(offset, offset + 40).split('\n');
  return { blocks: [], issues: [issueAt(what, '', source, offset, line)] };
}

/** A fragment is looked up in the file again: by which of those that read alike it is. */
export function issueAt(
  code: TextIssue['code'],
  what: string,
  source: string,
  offset: number,
  fragment: string,
): TextIssue {
  return { code, what, fragment, nth: source.slice(0, offset).split(fragment).length - 1 };
}

/** After so many in one text the author knows enough. */
const MAX_ISSUES = 50;

type Report = (code: TextIssue['code'], what: string, offset: number, length: number) => void;

function findIssues(root: Root, source: string): TextIssue[] {
  const issues: TextIssue[] = [];
  const report: Report = (code, what, offset, length) => {
    const fragment = source.slice(offset, offset + length).split('\n')[0] ?? '';
    // What an opening tag opened is told with it.
    if (code === 'html' && what.startsWith('</') && issues.some((issue) => issue.code === 'html')) return;
    if (issues.length < MAX_ISSUES) issues.push(issueAt(code, what, source, offset, fragment));
  };
  visit(root, (node) => {
    const start = node.position?.start.offset ?? 0;
    const length = (node.position?.end.offset ?? start) - start;
    if (node.type === 'html') {
      report('html', node.value.split('\n')[0] ?? '', start, length);
      return SKIP;
    }
    if (node.type !== 'root' && !allowed.has(node.type)) {
      report('construct', node.type, start, length);
      return SKIP;
    }
    if (node.type === 'link') checkLink(node, (code, what) => report(code, what, start, length));
    if (node.type === 'list') checkItems(node, source, report);
    if (node.type === 'table') checkTable(node, source, report);
    if (node.type === 'paragraph') checkRowsOfNoTable(node, source, report);
    if (node.type === 'footnoteDefinition') checkTablesInNote(node, report);
    if (node.type === 'text') checkLeftovers(source.slice(start, start + length), start, report);
    return undefined;
  });
  for (const { id, position } of misplacedItemIds(root))
    report('item-id', `{#${id}}`, position?.start.offset ?? 0, id.length + 3);
  checkNotes(root, source, report);
  // Whatever is wrong with the markup may be why they differ.
  const isWrong = issues.some(({ code }) => code !== 'number' && code !== 'task');
  const difference = isWrong ? undefined : firstDifference(source, root);
  if (difference !== undefined) {
    const { typed, read, offset } = difference;
    report('words', read, offset, typed.length);
  }
  return issues;
}

/** Notes that stand there twice, or that nothing refers to. */
function checkNotes(root: Root, source: string, report: Report): void {
  const defined = new Map<string, number>();
  const referred = new Set<string>();
  /** The mark that a note begins with, to its colon. */
  const tell = (code: 'footnote' | 'footnote-twice', what: string, start: number) =>
    report(code, what, start, source.indexOf(':', start) + 1 - start);
  visit(root, (node) => {
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    if (node.type !== 'footnoteDefinition') return;
    const start = node.position?.start.offset ?? 0;
    if (defined.has(node.identifier)) tell('footnote-twice', node.label ?? node.identifier, start);
    else defined.set(node.identifier, start);
  });
  for (const [identifier, start] of defined) if (!referred.has(identifier)) tell('footnote', identifier, start);
}

/** Of a list the first number or letter that is not printed as it stands, and the first box that is none. */
function checkItems(list: List, source: string, report: Report): void {
  const items = list.children.map(({ position, children }, index) => {
    const start = position?.start.offset ?? 0;
    const first = children[0]?.position?.start.offset ?? start;
    const typed = /^[\dA-Za-z]+[.)]/.exec(source.slice(start, start + 13))?.[0];
    const box = /^\[[ xX]\](?=\s|$)/.exec(source.slice(first, first + 4))?.[0];
    return { start, first, typed, box, printed: labelOf(markerOf(list), (list.start ?? 1) + index) };
  });
  const other = items.find(({ typed, printed }) => typed !== undefined && typed !== printed);
  if (other?.typed !== undefined) report('number', other.printed, other.start, other.typed.length);
  const task = items.find(({ box }) => box !== undefined);
  if (task?.box !== undefined) report('task', task.box, task.first, task.box.length);
}

function checkLink({ url, title, children }: Link, report: (code: TextIssue['code'], what: string) => void): void {
  const isParameter = parameterIn(url) !== undefined;
  if (url.includes('{{') && !isParameter) report('parameter-in-link', url);
  else if (title?.includes('{{')) report('parameter-in-link', title);
  else if (!isParameter && !isAllowedUrl(url)) report('link', url);
  else if (children.length === 0 && referenceOf(url) === undefined) report('link-empty', url);
}

/** What the author meant as syntax but the parser left as text would else print as it stands. */
function checkLeftovers(raw: string, start: number, report: Report): void {
  for (const { 0: text, index } of raw.matchAll(/(?<!\\)\{\{[^}]*\}{0,2}/g)) {
    report('malformed', text, start + index, text.length);
  }
  for (const { 0: text, index } of raw.matchAll(/(?<!\\)\{#[^{}]{0,80}\}/g)) {
    report('item-id', text, start + index, text.length);
  }
  for (const { 0: text, 1: label = '', index } of raw.matchAll(/(?<!\\)\[\^([^[\]\s]+)\]/g)) {
    report('footnote', label, start + index, text.length);
  }
}
