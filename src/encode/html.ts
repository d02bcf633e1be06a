/**
 * HTML of a tree: the library escapes what stands in it as text and as attributes. What XML cannot hold has no place in HTML
 * either; there it would be dropped.
 */
import type { ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { type Encoded, encoded } from './encoded.ts';
import { permitted } from './xml.ts';

export type Html = Encoded<'html'>;

const page = unified().use(rehypeStringify).freeze();
// “Dangerous” to Internet Explorer 8 alone; so the quotes in the security policy stay readable.
const pasted = unified().use(rehypeStringify, { allowDangerousCharacters: true }).freeze();

export function htmlPage(tree: Root): Html {
  return encoded(`${permitted(page.stringify(tree))}\n`);
}

/**
 * HTML that goes through other hands. In attributes `<` and `>` are fine HTML, but naive filters of a CMS see tags there; a
 * brace that a template engine downstream would take for its own is written as a character reference too.
 */
export function htmlForPasting(tree: Root): Html {
  const html = permitted(pasted.stringify(tree)).trimEnd();
  // In text each `<` is escaped already, so that one starts a tag.
  const tags = html.replaceAll(/<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g, (tag) => `<${escapeAngles(tag.slice(1, -1))}>`);
  return encoded(`${tags.replaceAll(/\{(?=[{%#])/g, '&#123;')}\n`);
}

function escapeAngles(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** HTML to be shown and copied, each node on a line: as text it is a value like any other. */
export function htmlCode(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => permitted(pasted.stringify({ type: 'root', children: [node] }))).join('\n');
}
