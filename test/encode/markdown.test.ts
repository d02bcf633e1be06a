/** Hostile values in Markdown that is posted as a comment, read back as GitHub reads it. */
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { markdown, markdownNodes, markdownTable } from '../../src/encode/markdown.ts';
import { markdownMessage } from '../../src/encode/markdown-file.ts';
import { visible } from '../../src/encode/visible.ts';
import { findInComment } from '../support/comment.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { ordersIn } from '../support/runner.ts';
import { runs } from '../support/runs.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

const OURS = new Set(['root', 'paragraph', 'table', 'tableRow', 'tableCell', 'text', 'inlineCode', 'strong']);

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** As HTML shows it: spaces that follow each other are one. */
const asShown = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '');

function cells(tree: Root): string[][] {
  const rows: string[][] = [];
  visit(tree, 'tableRow', (row) => {
    rows.push(row.children.map((cell) => asShown(wordsOf(cell))));
  });
  return rows;
}

function expectPlain(source: string): Root {
  const tree = parser.parse(source);
  visit(tree, (node: Nodes) => {
    expect(OURS).toContain(node.type);
  });
  expect(findInComment(source)).toEqual([]);
  expect(ordersIn(source)).toEqual([]);
  return tree;
}

function expectCell(value: string): void {
  for (const encoder of [markdown.line, markdown.code]) {
    const source = markdownTable([encoder(value), encoder('b')], [[encoder('a'), encoder(value)]]);
    expect(source.split('\n')).toHaveLength(4);
    const shown = asShown(visible(value));
    expect(cells(expectPlain(source))).toEqual([
      [shown, 'b'],
      ['a', shown],
    ]);
  }
}

function expectParagraph(value: string): void {
  for (const source of [
    markdown`${markdown.line(value)}`,
    markdownMessage({ type: 'root', children: [{ type: 'paragraph', children: markdownNodes(value) }] }),
  ]) {
    const tree = expectPlain(source);
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(1);
    expect(asShown(wordsOf(tree))).toBe(asShown(visible(value)));
  }
}

describe.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))('%s', (_, value) => {
  test('in a cell of a table', () => expectCell(value));
  test('in a paragraph', () => expectParagraph(value));
  test('in bold, among other words', () => {
    const strong = { type: 'strong', children: markdownNodes(`x${value}x`) } as const;
    const children = [{ type: 'text', value: 'Voor ' } as const, strong, { type: 'text', value: ' na' } as const];
    const tree = expectPlain(markdownMessage({ type: 'root', children: [{ type: 'paragraph', children }] }));
    expect(asShown(wordsOf(tree))).toBe(asShown(`Voor ${visible(`x${value}x`)} na`));
  });
});

test('whatever marks a value is made of', () => {
  const mark = fc.constantFrom(...'\\`*_{}[]()<>#|~&^+-!@:/.$%"= \n1ax'.split(''), 'www.', '://', 'GH-1', '&lt;');
  const value = fc.array(mark, { maxLength: 10 }).map((marks) => marks.join(''));
  fc.assert(
    fc.property(value, (text) => {
      expectCell(text);
      expectParagraph(text);
    }),
    { numRuns: runs(150) },
  );
});

test('words that are nothing but words stay as they are', () => {
  for (const text of [
    'Stichting Quadraam',
    "De Ster & zn. (Rotterdam), 'de school'; 50%!",
    'vóór 12:30',
    'GMR/MR en CvB',
  ])
    expect(markdown.line(text)).toBe(text.replace('&', '\\&'));
  expect(markdown.line('zie https://school.example en @team')).toBe('zie `https://school.example` en `@team`');
});
