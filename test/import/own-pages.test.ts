/** What regelwerk itself publishes comes back whole: the same words in the same order, in the same blocks. */
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../src/import/paper.ts';
import { readHtml } from '../../src/import/read/html/index.ts';
import { readMarkdown } from '../../src/import/read/markdown/index.ts';
import { cellBlocks, type DocumentTree } from '../../src/model/tree.ts';
import { renderPage } from '../../src/render/html/index.ts';
import { FLAVOUR_NAMES, FLAVOURS } from '../../src/render/markdown/flavours.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { documentOf } from '../support/documents.ts';
import { repositoryPolicy } from '../support/repository.ts';
import { linesOfPaper, linesOfTree } from './support/own.ts';

/** The others take as long, and show the same. */
const isAll = process.env['OWN_PAGES'] !== undefined;
const policy = repositoryPolicy();
const resolved = resolvePolicy(policy).value.filter(
  ({ organisation }) => isAll || ['quadraam', 'koe'].includes(organisation.id),
);
const documents = resolved.map((own): [string, DocumentTree] => [
  own.organisation.id,
  documentOf(policy, own, 'protocol'),
]);

const expected = (tree: DocumentTree) =>
  linesOfTree(tree).filter(({ words, kind }) => words !== '' || kind.includes('figuur'));

/** Markdown writes a table as a list where a cell is more than a line; read back, that of roles has no row of heads. */
const withoutHeads = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  children: tree.children.map((block) => {
    if (block.type !== 'table' || block.data?.kind !== 'roles') return block;
    const holdsBlocks = block.children.some((row) => row.children.some((cell) => cellBlocks(cell) !== null));
    return holdsBlocks ? { ...block, children: block.children.slice(1) } : block;
  }),
});

describe.each(documents)('%s', (_, tree) => {
  test('as a page', async () => {
    const { value: paper } = await readHtml(renderPage(tree), 'protocol.html');
    if (paper === undefined) throw new Error('not read');
    expect(paper.says).toMatchObject({ title: tree.data.meta.title, generator: 'regelwerk', language: 'nl' });
    expect(linesOfPaper(paper)).toEqual(expected(tree));
    expect(lettersOf(paper)).toBe(paper.letters);
  });

  test.each(isAll ? FLAVOUR_NAMES : (['commonmark', 'github', 'hugo', 'mkdocs'] as const))(
    'as Markdown for %s',
    async (flavour) => {
      const { value: paper } = await readMarkdown(renderMarkdown(tree, flavour), 'protocol.md');
      if (paper === undefined) throw new Error('not read');
      expect(paper.says).toMatchObject({ title: tree.data.meta.title, generator: 'regelwerk' });
      const title = FLAVOURS[flavour].printsTitle ? 1 : 0;
      expect(linesOfPaper(paper)).toEqual(expected(withoutHeads(tree)).slice(title));
      expect(lettersOf(paper)).toBe(paper.letters);
    },
  );
});
