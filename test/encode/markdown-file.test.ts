/** Markdown for a website goes through a template engine first, which finds nothing in it to run. */
import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { markdownPage } from '../../src/encode/markdown-file.ts';
import { FLAVOUR_NAMES, FLAVOURS } from '../../src/render/markdown/flavours.ts';
import { lower } from '../../src/render/markdown/lower.ts';
import { parseText } from '../../src/source/markdown/index.ts';
import { documentOf } from '../support/pdf-tree.ts';
import { parseMarkdown } from '../support/words.ts';

const words = fc
  .array(fc.constantFrom('{', '}', '%', '#', '<', '>', '\\', '-', 'a', 'raw', ' b', '!', '&', '*', '_'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join('').trim() || 'a');
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const link = fc
  .record({ end: words, title: fc.option(words), own: fc.boolean() })
  .map(({ end, title, own }): PhrasingContent => {
    const url = `https://school.nl/${end.replaceAll(' ', '')}`;
    return { type: 'link', url, title: own ? null : title, children: [{ type: 'text', value: own ? url : end }] };
  });
const marked = fc
  .tuple(fc.constantFrom('emphasis' as const, 'strong' as const), text)
  .map(([type, child]): PhrasingContent => ({ type, children: [child] }));
const reference: PhrasingContent = { type: 'footnoteReference', identifier: '1' };
const running = fc
  .array(fc.oneof(text, marked, link, fc.constant(reference), fc.constant<PhrasingContent>({ type: 'break' })), {
    maxLength: 5,
  })
  // A break is one between words only, and texts side by side are one.
  .map((nodes) => [
    { type: 'text', value: 'w{' } as const,
    ...nodes.filter(({ type }, at) => type !== nodes[at - 1]?.type),
    { type: 'text', value: '%w' } as const,
  ]);
const paragraph = running.map((children): BlockContent => ({ type: 'paragraph', children }));
const block: fc.Arbitrary<RootContent> = fc.oneof(
  paragraph,
  running.map(
    (children): RootContent => ({
      type: 'heading',
      depth: 2,
      children: children.filter(({ type }) => type !== 'break'),
    }),
  ),
  paragraph.map(
    (child): RootContent => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [child] }],
    }),
  ),
  fc.tuple(running, text).map(
    ([children, second]): RootContent => ({
      type: 'table',
      children: [0, 1].map(() => ({
        type: 'tableRow',
        children: [children.filter(({ type }) => type !== 'break'), [second]].map((cell) => ({
          type: 'tableCell',
          children: cell,
        })),
      })),
    }),
  ),
);
const tree = fc.tuple(fc.array(block, { minLength: 1, maxLength: 4 }), paragraph).map(
  ([children, note]): Root => ({
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: 'w' }, reference] },
      ...children,
      { type: 'footnoteDefinition', identifier: '1', children: [note] },
    ],
  }),
);

/** All that a reader gets: words, titles and addresses. */
function said(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  const inside = 'children' in node ? node.children.map(said).join('') : '';
  return node.type === 'link' ? `[${inside}](${node.url} ${node.title ?? ''})` : inside;
}

const TAGS = /\{\{|\}\}|\{%|%\}|\{#|#\}|<%/;

test.each(FLAVOUR_NAMES)('%s: no tag stands in it, and it reads the same', (name) => {
  fc.assert(
    fc.property(tree, (root) => {
      const file = markdownPage(root, undefined, FLAVOURS[name].writing);
      expect(file).not.toMatch(TAGS);
      expect(new Liquid().parseAndRenderSync(file)).toBe(file);
      expect(said(parseMarkdown(file))).toBe(said(root));
    }),
    { numRuns: 40 },
  );
});

test('Liquid that an author typed is text, also over the edge of a node', () => {
  const { blocks } = parseText('De rente is {%5%} en {% raw %}, <%= x %\\> {**%** en <https://school.nl/{%7B%}>.');
  const file = markdownPage(lower(documentOf([...blocks])), undefined, FLAVOURS.commonmark.writing);
  expect(file).toBe(
    'De rente is &#123;%5%&#125; en &#123;% raw %&#125;, &#60;%= x %> &#123;**%** en [https://school.nl/&#123;%7B%&#125;](https://school.nl/&#123;%7B%&#125;).\n',
  );
  expect(new Liquid().parseAndRenderSync(file)).toBe(file);
});
