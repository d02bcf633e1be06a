/** Markdown as a page, so that HTML in it and around it is read by one walk. Properties of ours say what HTML has no word for. */
import type { Element, Root as Page } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Heading, List, ListItem, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { labelsOf, withoutLabels } from './labels.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

const NOTE = 'regelwerk-noot-';

/** `lines`: of each line, which it was in the file. */
export function htmlOf(markdown: string, lines: readonly number[], isOwn: boolean): string {
  const tree = parser.parse(markdown);
  const source = markdown.split('\n');
  nameHeadings(tree);
  visit(tree, 'list', (list) => markItems(list, source, isOwn));
  const known = new Map<string, string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    if (!known.has(identifier)) known.set(identifier, `${NOTE}${known.size + 1}`);
  });
  const writer = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers: { ...handlers, ...noteHandlers(known) } })
    .use(() => (page: Page) => {
      visit(page, 'element', (element: Element) => {
        const line = element.position?.start.line;
        const number = line === undefined ? undefined : lines[line - 1];
        if (number !== undefined && BLOCKS.has(element.tagName)) element.properties['dataLine'] = String(number);
      });
    })
    .use(rehypeStringify, { allowDangerousHtml: true });
  return String(writer.stringify(writer.runSync(tree)));
}

const BLOCKS: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 li table td th blockquote pre tr'.split(' '));

const handlers: Options['handlers'] = {
  listItem(state, node: ListItem, parent): Element {
    const item = defaultHandlers.listItem(state, node, parent) as Element;
    const marker = (node.data as { typed?: string } | undefined)?.typed;
    if (marker !== undefined) item.properties['dataMarker'] = marker;
    return item;
  },
};

/** `ids`: that of each note, by what it is called. */
function noteHandlers(ids: ReadonlyMap<string, string>): NonNullable<Options['handlers']> {
  const written = new Set<string>();
  return {
    footnoteDefinition(state, { identifier, children }: FootnoteDefinition): Element {
      // A second one of the same name is text.
      const properties = written.has(identifier) ? {} : { id: ids.get(identifier) ?? '' };
      written.add(identifier);
      return {
        type: 'element',
        tagName: 'div',
        properties,
        children: state.wrap(state.all({ type: 'root', children }), true),
      };
    },
    footnoteReference(_, { identifier, label }: FootnoteReference): Element {
      const id = ids.get(identifier);
      if (id !== undefined)
        return { type: 'element', tagName: 'a', properties: { href: `#${id}`, role: 'doc-noteref' }, children: [] };
      // What refers to nothing stays as it is typed.
      return {
        type: 'element',
        tagName: 'span',
        properties: {},
        children: [{ type: 'text', value: `[^${label ?? identifier}]` }],
      };
    },
  };
}

/** Numbers of lists as they are typed: Markdown would count by itself. */
function markItems(list: List, source: readonly string[], isOwn: boolean): void {
  const labels = labelsOf(list, isOwn);
  if (labels !== undefined) withoutLabels(list, labels);
  for (const [index, item] of list.children.entries()) {
    const { line = 0, column = 1 } = item.position?.start ?? {};
    const typed =
      list.ordered === true
        ? /^\d{1,9}[.)]/.exec((source[line - 1] ?? '').slice(column - 1, column + 11))?.[0]
        : labels?.[index];
    if (typed !== undefined) item.data = { ...item.data, typed } as ListItem['data'] & object;
  }
}

/** Ids typed behind headings, and those that sites make of their words, where something leads there. */
function nameHeadings(tree: Root): void {
  const wanted = new Set<string>();
  visit(tree, 'link', ({ url }) => {
    if (url.startsWith('#')) wanted.add(decoded(url.slice(1)));
  });
  const counts = new Map<string, number>();
  visit(tree, 'heading', (heading) => {
    const id = typedId(heading) ?? slugOf(heading, counts);
    if (id !== undefined && (wanted.has(id) || typedIds.has(heading)))
      heading.data = { ...heading.data, hProperties: { id } } as Heading['data'] & object;
  });
}

const typedIds = new WeakSet<Heading>();

/** `{#id}`, `{: #id .class }`: taken out of its words. */
function typedId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return undefined;
  const at = last.value.lastIndexOf('{');
  const inside = last.value
    .slice(at + 1)
    .trim()
    .slice(0, -1)
    .replace(/^:/, '')
    .trim();
  const parts = inside.split(/\s+/);
  if (at === -1 || !parts.every((part) => /^[#.][\w:.-]+$/.test(part))) return undefined;
  last.value = last.value.slice(0, at).replace(/\\$/, '').trimEnd();
  const id = parts.find((part) => part.startsWith('#'))?.slice(1);
  if (id !== undefined) typedIds.add(heading);
  return id;
}

/** As GitHub makes them. */
function slugOf(heading: Nodes, counts: Map<string, number>): string {
  const slug = textOf(heading)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
  const count = counts.get(slug) ?? 0;
  counts.set(slug, count + 1);
  return count === 0 ? slug : `${slug}-${count}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
