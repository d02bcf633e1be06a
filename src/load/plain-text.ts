/** Most clauses are a paragraph without any Markdown; those need no parser. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Parameter } from '../model/text.ts';

type LineNode = { type: 'text'; value: string } | Parameter;

const PARAMETER = /\{\{([A-Za-z0-9_]+)\}\}/g;

/** Characters that mean nothing to Markdown, with a start of each line that opens no block: a letter, quote or bracket. */
const PLAIN = /^(?:[\p{L}‘“(][\p{L}\p{N} ,.;:'’‘“”()?!%€/…–—"-]*(?<! )(?:\n(?!$)|$))+$/u;

/** The blocks of a text that is one plain paragraph, or undefined when a parser should look at it. */
export function parsePlainText(source: string): RootContent[] | undefined {
  const text = source.replace(/\n+$/, '');
  if (!PLAIN.test(text.replaceAll(PARAMETER, 'x'))) return undefined;
  return [{ type: 'paragraph', children: parseLine(text) as PhrasingContent[] }];
}

/** A line such as a label: no markup, only `{{naam}}`. */
export function parseLine(source: string): readonly LineNode[] {
  const nodes: LineNode[] = [];
  let end = 0;
  for (const match of source.matchAll(PARAMETER)) {
    const raw = match[1] ?? '';
    const lower = raw.charAt(0).toLowerCase() + raw.slice(1);
    if (match.index > end) nodes.push({ type: 'text', value: source.slice(end, match.index) });
    nodes.push({ type: 'parameter', name: lower, capital: lower !== raw });
    end = match.index + match[0].length;
  }
  if (end < source.length) nodes.push({ type: 'text', value: source.slice(end) });
  return nodes;
}
