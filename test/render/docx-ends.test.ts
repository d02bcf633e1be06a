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
});

const plain = async (text: RootContent[]) => decidedLines(await renderDocx(tree(text)), 'accept');
