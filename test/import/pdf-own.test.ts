/** What regelwerk published as a PDF reads back by its tags: the same words in the same order, and the same structure. */
import fc from 'fast-check';
import type { RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { lettersOf, paragraphsOf, plainOf, wordsOf } from '../../src/import/paper.ts';
import { readPdf } from '../../src/import/read/pdf/index.ts';
import type { Paper } from '../../src/model/paper.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { documentOf } from '../support/documents.ts';
import { expectedPieces } from '../support/expected.ts';
import { formatOf } from '../support/formats.ts';
import { bullets, p, renderer, documentOf as treeOf } from '../support/pdf-tree.ts';
import { repositoryPolicy } from '../support/repository.ts';
import { firstDifference } from '../support/words.ts';

const policy = repositoryPolicy();
const { value: protocols } = resolvePolicy(policy);

test.each(['koe', 'quadraam'])('the protocol of %s', async (id) => {
  const resolved = protocols.find(({ organisation }) => organisation.id === id);
  if (resolved === undefined) throw new Error(`no document for ${id}`);
  const tree = documentOf(policy, resolved, 'protocol');
  const { bytes } = await renderer.render(tree);
  const { value: paper, diagnostics } = await readPdf(bytes, 'protocol.pdf');
  expect(diagnostics).toEqual([]);
  if (paper === undefined) throw new Error('not read');
  const expected = expectedPieces(policy, resolved, 'protocol.pdf', formatOf('protocol.pdf').dialect);
  expect(
    firstDifference(expected.filter(({ owner }) => owner !== 'contents').map(withoutReference), wordsIn(paper)),
  ).toBeUndefined();
  expect(lettersOf(paper)).toBe(paper.letters);
  expect(paper.says.generator).toBe('regelwerk');
  expect(paper.events).toEqual([]);
  expect(shapeOfPaper(paper)).toEqual(shapeOfTree(tree));
});

/** Full lines that end a sentence at the end of a page look like text that goes on; small letters at its start do too. */
test('wherever pages end, what goes on is one paragraph and what does not is two', async () => {
  const sentence = fc.constantFrom(
    'De school belt. ',
    'de ouders weten dat. ',
    'Wie te laat is, meldt zich bij de balie. ',
  );
  const text = fc.array(sentence, { minLength: 1, maxLength: 40 }).map((own) => own.join('').trim());
  const block = fc.oneof(
    { weight: 4, arbitrary: text.map(p) },
    { weight: 1, arbitrary: text.map((own) => bullets(own)) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 30, maxLength: 60 }), async (blocks) => {
      const { bytes } = await renderer.render(treeOf(blocks));
      const { value: paper } = await readPdf(bytes, 'proef.pdf');
      if (paper === undefined) throw new Error('not read');
      const read = paragraphsOf(paper).map(({ content }) => plainOf(content));
      expect(read.slice(-blocks.length)).toEqual(blocks.map((own) => textOf(own)));
    }),
    { numRuns: 8 },
  );
});

/** The numbers of notes and bullets are no words. */
const withoutReference = ({ owner, text }: { owner: string; text: string }) => ({
  owner,
  text: text.replaceAll(/\[\d+\]|[•◦–]/g, '').replace(owner.startsWith('note') ? /^\d+ / : '', ''),
});

const wordsIn = (paper: Paper) => paragraphsOf(paper).flatMap(wordsOf).join(' ');

/** How many there are of each: headings by level, items, tables by size, notes. */
interface Shape {
  readonly headings: readonly number[];
  readonly items: number;
  readonly tables: readonly string[];
  readonly notes: number;
}

function shapeOfPaper({ blocks, notes }: Paper): Shape {
  const all = blocks.flatMap((block) => (block.type === 'box' ? block.blocks : [block]));
  return {
    headings: all.flatMap((block) => (block.type === 'paragraph' && block.heading !== null ? [block.heading] : [])),
    items: all.filter((block) => block.type === 'paragraph' && block.marker !== null).length,
    tables: all.flatMap((block) =>
      block.type === 'table' ? [`${block.rows.length}x${block.rows[0]?.cells.length}`] : [],
    ),
    notes: notes.length,
  };
}

function shapeOfTree({ children }: DocumentTree): Shape {
  const all: RootContent[] = children.flatMap(within);
  return {
    headings: all.flatMap((node) => (node.type === 'heading' && textOf(node) !== 'Inhoud' ? [node.depth] : [])),
    items: all.filter(({ type }) => type === 'listItem').length,
    tables: all.flatMap((node) =>
      node.type === 'table' ? [`${rowsOf(node).length}x${node.children[0]?.children.length}`] : [],
    ),
    notes: all.filter(({ type }) => type === 'footnoteDefinition').length,
  };
}

/** The row of headings that a table of mdast always has may be empty. */
const rowsOf = ({ children }: Table) => children.filter((row) => textOf(row) !== '');

/** A node and what is in it, but for what is in cells. */
function within(node: RootContent): RootContent[] {
  return 'children' in node && node.type !== 'table'
    ? [node, ...(node.children as RootContent[]).flatMap(within)]
    : [node];
}
