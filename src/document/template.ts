/**
 * The frame of a document: a Handlebars template in Markdown, with places for what the source holds.
 *
 * A value never goes through the template as itself: a token does, made of private-use characters, and the value takes
 * its place on the parsed tree. So no value can become markup, wherever in the template it stands.
 */
import Handlebars from 'handlebars';
import type { Link, Nodes, Root, RootContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnostic, type Param, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed } from '../diagnostic/value.ts';
import { isAllowedUrl, withLowerScheme } from '../model/link.ts';
import { mergeTexts } from '../model/text.ts';
import { DEEPEST_HEADING } from '../model/tree.ts';
import { constructs } from '../source/markdown/check.ts';
import { parseFrame } from '../source/markdown/index.ts';
import { lineAndColumn } from '../source/text.ts';
import { isLinked, type LinkedText, phrasingOf, wordsOf } from './linked-text.ts';
import { judgeOutput, judgeSource, meteredHandlebars, TemplateExcess } from './template-limits.ts';
import { type Misnamed, misnamed, shownIn } from './template-names.ts';

export interface Template {
  readonly file: string;
  readonly source: string;
}

/** What a template can name: texts, texts with links in them, and groups and lists of these. */
export type View = { readonly [name: string]: string | null | LinkedText | View | readonly View[] };

/** What takes the place of a token. */
type Value = string | LinkedText;

/** A template that is read and free of mistakes in its syntax; it may be filled many times. */
export interface CompiledTemplate {
  readonly template: Template;
  /** Whether a value of the view stands somewhere in it. */
  shows(name: string): boolean;
  /** `level` is that of the document's highest heading. */
  fill(view: View, blocks: Readonly<Record<string, readonly RootContent[]>>, level: number): Result<RootContent[]>;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
/** Of one template; more come only from a policy in which hardly two organisations have the same values. */
const KEPT = 50;
const TOKEN = /\uE000(\w+)\uE001/;

interface HandlebarsError extends Error {
  lineNumber?: number;
  column?: number;
}

/** Reads a template. A mistake in its syntax is a diagnostic with its place; the value is then undefined. */
export function compileTemplate(template: Template): Result<CompiledTemplate | undefined> {
  let program: ReturnType<typeof Handlebars.parse>;
  try {
    judgeSource(template.source);
    program = Handlebars.parse(template.source);
  } catch (error) {
    return { value: undefined, diagnostics: [failure('template-syntax', error, template)] };
  }
  const { engine, start } = meteredHandlebars(template.source.split('{{').length);
  const run = engine.compile(program, { strict: true, noEscape: true, knownHelpersOnly: false });
  // Values are tokens still, so what a template comes to is alike for all organisations that have the same values.
  const parsed = new Map<string, Root>();
  const parse = (markdown: string): Root => {
    const known = parsed.get(markdown);
    if (known !== undefined) return known;
    const tree = parseFrame(markdown);
    if (parsed.size < KEPT) parsed.set(markdown, tree);
    return tree;
  };
  // What goes over a limit takes its time to get there: not once for every organisation.
  const excesses = new Map<string, TemplateExcess>();
  const runOnce = (tokens: object): string => {
    const key = JSON.stringify(tokens);
    const known = excesses.get(key);
    if (known !== undefined) throw known;
    start();
    try {
      return run(tokens);
    } catch (error) {
      if (error instanceof TemplateExcess && excesses.size < KEPT) excesses.set(key, error);
      throw error;
    }
  };
  const shown = shownIn(program);
  const compiled: CompiledTemplate = {
    template,
    shows: (name) => shown.has(name),
    fill(view, blocks, level) {
      const values: Value[] = [];
      const blockTokens = Object.fromEntries(Object.keys(blocks).map((name) => [name, `${OPEN}${name}${CLOSE}`]));
      const tokens = { ...tokenise(view, values), ...blockTokens };
      const unknown = misnamed(program, tokens).map((item) => describe(item, template));
      if (unknown.length > 0) return { value: [], diagnostics: unknown };
      let markdown: string;
      try {
        markdown = runOnce(tokens);
        judgeOutput(markdown, new RegExp(TOKEN, 'g'), values.map(wordsOf));
      } catch (error) {
        return { value: [], diagnostics: [failure('template-failed', error, template)] };
      }
      return assemble({ markdown, tree: parse(markdown), level }, values, blocks, template);
    },
  };
  return { value: compiled, diagnostics: [] };
}

function failure(code: 'template-syntax' | 'template-failed', error: unknown, template: Template): Diagnostic {
  if (!(error instanceof TemplateExcess))
    return diagnostic(code, placeOf(error, template), { detail: detailOf(error) });
  const { detail, line, column } = error;
  return diagnostic('template-limit', { file: template.file, line, column }, { detail });
}

function describe({ kind, name, known, line, column }: Misnamed, { file }: Template): Diagnostic {
  const place: Place = { file, line, column };
  if (kind === 'value') {
    return diagnostic('template-unknown-value', place, {
      name,
      suggestion: suggestion(name, known),
      known: listed(known),
    });
  }
  const details: Record<typeof kind, Param> = {
    helper: { nl: `er is geen functie ${name}`, en: `there is no helper ${name}` },
    partial: { nl: `er is geen deelsjabloon ${name}`, en: `there is no partial ${name}` },
    decorator: { nl: `{{*${name}}} kan hier niet`, en: `{{*${name}}} cannot stand here` },
  };
  return diagnostic('template-failed', place, { detail: details[kind] });
}

/** Handlebars tells a place as fields, or as a line in its message, or not at all. */
function placeOf(error: unknown, { file, source }: Template): Place {
  const { lineNumber, column = 0, message } = error as HandlebarsError;
  if (lineNumber !== undefined) return { file, line: lineNumber, column: column + 1 };
  const line = Number(/^Parse error on line (\d+)/.exec(message)?.[1] ?? 1);
  return { file, line, column: Math.max(0, source.split('\n')[line - 1]?.indexOf('{{') ?? 0) + 1 };
}

function detailOf(error: unknown): Param {
  const [message = ''] = (error as HandlebarsError).message.split('\n');
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  if (opened !== undefined) {
    return { nl: `{{#${opened}}} wordt gesloten met {{/${closed}}}`, en: `{{#${opened}}} is closed by {{/${closed}}}` };
  }
  if (message.startsWith('Parse error')) {
    return {
      nl: 'de accolades of wat ertussen staat, kloppen niet',
      en: 'the braces, or what is between them, are wrong',
    };
  }
  return message.replace(/ - \d+:\d+$/, '');
}

/** The view with a token for every text; empty texts stay empty, so that `{{#if}}` works. */
function tokenise(view: View, values: Value[]): object {
  return Object.fromEntries(
    Object.entries(view).map(([name, value]) => {
      if (value === null || value === '') return [name, ''];
      if (typeof value === 'string' || isLinked(value)) return [name, `${OPEN}${values.push(value) - 1}${CLOSE}`];
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
  { markdown, tree, level }: { markdown: string; tree: Root; level: number },
  values: readonly Value[],
  blocks: Readonly<Record<string, readonly RootContent[]>>,
  template: Template,
): Result<RootContent[]> {
  const diagnostics: Diagnostic[] = [];
  const counts = new Map(Object.keys(blocks).map((name) => [name, 0]));
  const locate = (fragment: string): Place => {
    const lineStart = template.source.indexOf(`\n${fragment}`);
    const offset = lineStart === -1 ? Math.max(0, template.source.indexOf(fragment)) : lineStart + 1;
    return { file: template.file, ...lineAndColumn(template.source, offset) };
  };
  const tokens = new RegExp(TOKEN, 'g');
  const replace = (text: string) => text.replaceAll(tokens, (_, index: string) => wordsOf(values[Number(index)] ?? ''));
  /** Within a link, and in a heading, which is read out in tables of contents, a link is its words alone. */
  const textIn = (node: Text, isPlain: boolean): Nodes[] => {
    const pieces = node.value
      .split(tokens)
      .map((piece, index) => (index % 2 === 0 ? piece : (values[Number(piece)] ?? '')));
    if (isPlain || pieces.every((piece) => typeof piece === 'string'))
      return [{ ...node, value: pieces.map(wordsOf).join('') }];
    return mergeTexts(pieces.flatMap(phrasingOf));
  };
  const linkIn = (node: Link): Nodes => {
    const url = replace(node.url);
    if (!isAllowedUrl(url) && !isRelativeFile(url)) diagnostics.push(diagnostic('markdown-link', locate(url), { url }));
    return { ...node, url: withLowerScheme(url), children: filled(node.children, true) as typeof node.children };
  };

  const fill = (node: Nodes, isPlain = false): Nodes[] => {
    const slot = slotOf(node);
    const count = counts.get(slot);
    if (count !== undefined) {
      counts.set(slot, count + 1);
      return [...(blocks[slot] ?? [])];
    }
    if (!frameNodes.has(node.type)) {
      const shown = /^[^\n\uE000]*/.exec(markdown.slice(node.position?.start.offset))?.[0] ?? '';
      const construct = constructs[node.type] ?? { nl: `HTML (${shown})`, en: `HTML (${shown})` };
      diagnostics.push(diagnostic('template-construct', locate(shown), { construct }));
      return [];
    }
    if (node.type === 'heading' && node.depth + level - 1 > DEEPEST_HEADING) {
      const label = replace(textOf(node)).trim();
      const params = { label, level: String(node.depth + level - 1), deepest: String(DEEPEST_HEADING) };
      diagnostics.push(diagnostic('heading-depth', locate(`${'#'.repeat(node.depth)} `), params));
    }
    const { position: _, ...copy } = node;
    if (copy.type === 'text') return textIn(copy, isPlain);
    if (copy.type === 'link') return [linkIn(copy)];
    if ('children' in copy)
      return [{ ...copy, children: filled(copy.children, isPlain || copy.type === 'heading') } as Nodes];
    return [copy as Nodes];
  };
  const filled = (nodes: readonly Nodes[], isPlain: boolean) => nodes.flatMap((node) => fill(node, isPlain));

  const children = tree.children
    .filter((node, index) => !isOverNothing(node, tree.children.slice(index + 1, index + 3), blocks))
    .flatMap((node) => fill(node)) as RootContent[];
  for (const [name, count] of counts) {
    if (count === 1) continue;
    diagnostics.push(
      diagnostic('template-slot', locate(`{{${name}`), { name, problem: slotProblem(name, count, markdown) }),
    );
  }
  return { value: children.map(markControl), diagnostics };
}

/** A heading such as "Colofon" goes with the block under it, when that is empty and all that it is over. */
function isOverNothing(
  node: RootContent,
  [below, next]: readonly RootContent[],
  blocks: Readonly<Record<string, readonly RootContent[]>>,
): boolean {
  if (node.type !== 'heading' || below === undefined || blocks[slotOf(below)]?.length !== 0) return false;
  return next === undefined || (next.type === 'heading' && next.depth <= node.depth);
}

/** The name of the token that is all there is to a paragraph, or nothing. */
function slotOf(node: Nodes): string {
  if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]?.type !== 'text') return '';
  return new RegExp(`^${TOKEN.source}$`).exec(node.children[0].value.trim())?.[1] ?? '';
}

function slotProblem(name: string, count: number, markdown: string): Param {
  if (count > 1) return { nl: `staat er ${count} keer`, en: `stands there ${count} times` };
  if (!markdown.includes(`${OPEN}${name}${CLOSE}`)) return { nl: 'ontbreekt', en: 'is missing' };
  return { nl: 'staat niet alleen op een regel', en: 'is not alone on a line' };
}

/** A table whose header is empty has its headings in the first column. */
function markControl(node: RootContent): RootContent {
  if (node.type !== 'table' || node.children[0]?.children.some(({ children }) => children.length > 0)) return node;
  return { ...node, data: { kind: 'control' } };
}

function isRelativeFile(url: string): boolean {
  return /^[\w-]+(\.[\w-]+)+$/.test(url);
}
