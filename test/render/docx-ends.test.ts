/** Word: all changes accepted, or all rejected, it is one of the two texts, to the last paragraph. */
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { mergeTrees } from '../../src/compare/merge-trees.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { adoptedMeta } from '../support/documents.ts';
import { editedTexts } from '../support/edited-texts.ts';
import { runs } from '../support/runs.ts';
import { reviewed } from '../support/word-review.ts';
import { decidedLines } from '../support/word-xml.ts';

const tree = (children: RootContent[]): DocumentTree => ({
  type: 'root',
  data: { meta: { ...adoptedMeta, comparedWith: '2019-11-27' } },
  children,
});

describe('of any two texts', () => {
  test('by the XML', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, async ({ before, after }) => {
        const tracked = await renderDocx(mergeTrees(tree(before), tree(after)));
        expect(decidedLines(tracked, 'accept')).toEqual(await plain(after));
        expect(decidedLines(tracked, 'reject')).toEqual(await plain(before));
      }),
      { seed: 20191127, numRuns: runs(100) },
    );
  });

  test('in LibreOffice', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, async ({ before, after }) => {
        const merged = mergeTrees(tree(before), tree(after));
        const tracked = await renderDocx(merged);
        const [accepted = '', rejected = '', fresh = '', old = ''] = await reviewed([
          [tracked, 'accept'],
          [tracked, 'reject'],
          [await renderDocx(tree(after)), 'as it is'],
          [await renderDocx(tree(before)), 'as it is'],
        ]);
        const read = areTablesApart(merged.children) ? (text: string) => text.trimEnd().split('\n') : filled;
        expect(read(accepted)).toEqual(read(fresh));
        expect(read(rejected)).toEqual(read(old));
      }),
      { seed: 20191127, numRuns: runs(20), endOnFailure: true },
    );
  });
});

/**
 * Whether a block that stays stands before every table. LibreOffice cannot take away the paragraph before a table where
 * another table is before it, and leaves it empty; Word can.
 */
function areTablesApart(blocks: readonly RootContent[]): boolean {
  let isApart = true;
  for (const { type, data } of blocks) {
    if (type === 'table' || (type === 'blockquote' && data?.frame === true)) {
      if (!isApart) return false;
      isApart = false;
    } else if (data?.change === undefined) isApart = true;
  }
  return true;
}

const filled = (text: string) => text.split('\n').filter((line) => line !== '');

const plain = async (text: RootContent[]) => decidedLines(await renderDocx(tree(text)), 'accept');
