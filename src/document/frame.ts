/**
 * The frame of a document: a Handlebars template in Markdown, with places for what the source holds.
 *
 * A value never goes through the template as itself: a token does, made of private-use characters, and the value takes
 * its place on the parsed tree. So no value can become markup, wherever in the template it stands.
 */
import Handlebars from 'handlebars';
import type { Nodes, RootContent } from 'mdast';
import { type Diagnostic, diagnostic, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { isAllowedUrl, parseFrame } from '../load/markdown.ts';
import { lineAndColumn } from '../load/text.ts';

export interface Template {
  readonly file: string;
  readonly source: string;
}

/** What a template can name: texts, and groups and lists of these. */
export type View = { readonly [name: string]: string | null | View | readonly View[] };

export interface CompiledTemplate {
  readonly template: Template;
  fill(view: View, blocks: Readonly<Record<string, readonly RootContent[]>>): Result<RootContent[]>;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const TOKEN = /\uE000(\w+)\uE001/;

interface HandlebarsError extends Error {
  lineNumber?: number;
  column?: number;
  hash?: { loc?: { first_line: number; first_column: number } };
}

export function compileTemplate(template: Template): Result<CompiledTemplate | undefined> {
  const at = (line: number, column: number): Place => ({ file: template.file, line, column });
  const start = at(1, 1);
  const failed = (error: HandlebarsError, known: readonly string[]): Diagnostic => {
    const loc = error.hash?.loc;
    const place =
      error.lineNumber !== undefined
        ? at(error.lineNumber, (error.column ?? 0) + 1)
        : loc === undefined
          ? start
          : at(loc.first_line, loc.first_column + 1);
    const name = /^"(.*)" not defined/.exec(error.message)?.[1];
    if (name !== undefined) {
      return diagnostic('template-unknown-value', place, {
        name,
        known: known.join(', '),
        suggestion: suggestion(name, known),
      });
    }
    const detail = (error.message.split('\n')[0] ?? '').replace(/ - \d+:\d+$/, '');
    return diagnostic(loc === undefined ? 'template-failed' : 'template-syntax', place, { detail });
  };
  try {
    Handlebars.parse(template.source);
  } catch (error) {
    return { value: undefined, diagnostics: [failed(error as HandlebarsError, [])] };
  }
  const run = Handlebars.compile(template.source, { strict: true, noEscape: true, knownHelpersOnly: false });
  const compiled: CompiledTemplate = {
    template,
    fill(view, blocks) {
      const values: string[] = [];
      const tokens = tokenise(view, values);
      const blockTokens = Object.fromEntries(Object.keys(blocks).map((name) => [name, `${OPEN}${name}${CLOSE}`]));
      let markdown: string;
      try {
        markdown = run({ ...tokens, ...blockTokens });
      } catch (error) {
        return {
          value: [],
          diagnostics: [failed(error as HandlebarsError, [...Object.keys(view), ...Object.keys(blocks)])],
        };
      }
      return assemble(markdown, values, blocks, template);
    },
  };
  return { value: compiled, diagnostics: [] };
}

/** The view with a token for every text; empty texts stay empty, so that `{{#if}}` works. */
function tokenise(view: View, values: string[]): object {
  return Object.fromEntries(
    Object.entries(view).map(([name, value]) => {
      if (value === null || value === '') return [name, ''];
      if (typeof value === 'string') return [name, `${OPEN}${values.push(value) - 1}${CLOSE}`];
      if (Array.isArray(value)) return [name, value.map((item: View) => tokenise(item, values))];
      return [name, tokenise(value as View, values)];
    }),
  );
}

const frameNodes = new Set([
  'heading',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'link',
  'break',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
]);

function assemble(
  markdown: string,
  values: readonly string[],
  blocks: Readonly<Record<string, readonly RootContent[]>>,
  template: Template,
): Result<RootContent[]> {
  const diagnostics: Diagnostic[] = [];
  const counts = new Map(Object.keys(blocks).map((name) => [name, 0]));
  const locate = (fragment: string): Place => {
    const offset = Math.max(0, template.source.indexOf(fragment));
    return { file: template.file, ...lineAndColumn(template.source, offset) };
  };
  const replace = (text: string) =>
    text.replaceAll(new RegExp(TOKEN, 'g'), (_, index: string) => values[Number(index)] ?? '');

  const fill = (node: Nodes): Nodes[] => {
    if (node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'text') {
      const name = new RegExp(`^${TOKEN.source}$`).exec(node.children[0].value.trim())?.[1] ?? '';
      if (counts.has(name)) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        return [...(blocks[name] ?? [])];
      }
    }
    if (!frameNodes.has(node.type)) {
      const shown = 'value' in node ? node.value : node.type;
      diagnostics.push(
        diagnostic('template-construct', locate(shown.split('\n')[0] ?? ''), { construct: shown.split('\n')[0] ?? '' }),
      );
      return [];
    }
    const { position: _, ...copy } = node;
    if (copy.type === 'text') return [{ ...copy, value: replace(copy.value) }];
    if (copy.type === 'link') {
      const url = replace(copy.url);
      if (!isAllowedUrl(url) && !isRelativeFile(url))
        diagnostics.push(diagnostic('markdown-link', locate(url), { url }));
      return [{ ...copy, url, children: copy.children.flatMap(fill) as typeof copy.children }];
    }
    if ('children' in copy) return [{ ...copy, children: copy.children.flatMap(fill) } as Nodes];
    return [copy as Nodes];
  };

  const children = parseFrame(markdown).children.flatMap((node) => fill(node)) as RootContent[];
  for (const [name, count] of counts) {
    if (count === 1) continue;
    diagnostics.push(diagnostic('template-slot', locate(`{{${name}`), { name, count: String(count) }));
  }
  return { value: children.map(markControl), diagnostics };
}

/** A table whose header is empty has its headings in the first column. */
function markControl(node: RootContent): RootContent {
  if (node.type !== 'table' || node.children[0]?.children.some(({ children }) => children.length > 0)) return node;
  return { ...node, data: { kind: 'control' } };
}

function isRelativeFile(url: string): boolean {
  return /^[\w-]+(\.[\w-]+)+$/.test(url);
}
