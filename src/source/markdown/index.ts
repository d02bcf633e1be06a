/** The Markdown of a text, parsed once: its blocks, and what in it is not allowed. */
import type { Link, Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isAllowedUrl, withLowerScheme } from '../../model/link.ts';
import type { TextIssue } from '../../model/text.ts';
import { depthExcess, type Excess, excessOf } from './excess.ts';
import { parsePlainText } from './line.ts';
import { remarkParameters } from './parameter-syntax.ts';

export interface ParseOutcome {
  readonly blocks: readonly RootContent[];
  readonly issues: readonly TextIssue[];
}

/** Of GFM only what this project knows: tables and footnotes cost 3 ms for a protocol, all of GFM costs 9. */
function remarkTablesAndFootnotes(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(gfmFootnote(), gfmTable());
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(gfmFootnoteFromMarkdown(), gfmTableFromMarkdown());
}

const clauseParser = unified().use(remarkParse).use(remarkTablesAndFootnotes).use(remarkParameters).freeze();
const frameParser = unified().use(remarkParse).use(remarkTablesAndFootnotes).freeze();

/** Parses the frame that a template makes: no parameters, for those are filled in already. Judge it by `excessOf` first. */
export function parseFrame(markdown: string): Root {
  return frameParser.parse(markdown);
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
]);

export function parseText(source: string): ParseOutcome {
  const plain = parsePlainText(source);
  return plain === undefined ? parseMarkdown(source) : { blocks: plain, issues: [] };
}

/** The same, by the parser whatever the text. */
export function parseMarkdown(source: string): ParseOutcome {
  const before = excessOf(source);
  if (before !== undefined) return tooMuch(before, source);
  const root = clauseParser.parse(source);
  const after = depthExcess(root);
  if (after !== undefined) return tooMuch(after, source);
  return { blocks: withoutPositions(root.children), issues: findIssues(root, source) };
}

/** Where in a text a node stood is of no use to who reads it, and takes more room than the words. */
function withoutPositions<T extends Nodes>(nodes: readonly T[]): T[] {
  return nodes.map((node) => {
    const { position: _, ...own } = node as Nodes;
    if (own.type === 'link') own.url = withLowerScheme(own.url);
    return ('children' in own ? { ...own, children: withoutPositions<Nodes>(own.children) } : own) as T;
  });
}

function tooMuch({ what, offset }: Excess, source: string): ParseOutcome {
  const [line = ''] = source.slice(offset, offset + 40).split('\n');
  return { blocks: [], issues: [issueAt(what, '', source, offset, line)] };
}

/** A fragment is looked up in the file again: by which of those that read alike it is. */
function issueAt(code: TextIssue['code'], what: string, source: string, offset: number, fragment: string): TextIssue {
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
  const defined = new Set<string>();
  const referred = new Set<string>();
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
    if (node.type === 'footnoteDefinition') defined.add(node.identifier);
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    if (node.type === 'text') checkLeftovers(source.slice(start, start + length), start, report);
    return undefined;
  });
  for (const identifier of defined) {
    if (referred.has(identifier)) continue;
    const offset = source.indexOf(`[^${identifier}]:`);
    report('footnote', identifier, Math.max(0, offset), identifier.length + 4);
  }
  return issues;
}

function checkLink({ url, title, children }: Link, report: (code: TextIssue['code'], what: string) => void): void {
  if (url.includes('{{')) report('parameter-in-link', url);
  else if (title?.includes('{{')) report('parameter-in-link', title);
  else if (!isAllowedUrl(url)) report('link', url);
  else if (children.length === 0 && !url.startsWith('#')) report('link-empty', url);
}

/** What the author meant as syntax but the parser left as text would else print as it stands. */
function checkLeftovers(raw: string, start: number, report: Report): void {
  for (const { 0: text, index } of raw.matchAll(/(?<!\\)\{\{[^}]*\}{0,2}/g)) {
    report('malformed', text, start + index, text.length);
  }
  for (const { 0: text, 1: label = '', index } of raw.matchAll(/(?<!\\)\[\^([^[\]\s]+)\]/g)) {
    report('footnote', label, start + index, text.length);
  }
}
