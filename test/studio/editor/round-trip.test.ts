/** What is opened and not changed is written as it was, to the byte; and whatever is written anew reads back the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/source/markdown/index.ts';
import { canOpen, openText } from '../../../src/studio/editor/text/open.ts';
import { opened, saveText } from '../../../src/studio/editor/text/save.ts';
import { protocol as forms } from '../../support/forms-protocol.ts';
import { createRandom } from '../../support/fuzz/random.ts';
import { makeText, parts, textsBelow, textsIn } from '../../support/studio/texts.ts';
import { protocol as tables } from '../../support/tables-protocol.ts';

/** `npm run editor` tries ten thousand. */
const MADE = Number(process.env['EDITOR_TEXTS'] ?? 100);

const NOTHING = opened('');

/** That a text can be opened, is kept, and is the same document when all of it is written anew. */
function expectKept(text: string): void {
  expect(canOpen(text), text).toBe(true);
  const from = opened(text);
  expect(saveText(from.doc, from)).toBe(text);
  const anew = saveText(from.doc, NOTHING);
  expect(openText(anew).toJSON(), `${text}\n=>\n${anew}`).toEqual(from.doc.toJSON());
  expect(parseMarkdown(anew).issues, `${text}\n=>\n${anew}`).toEqual([]);
}

describe('the texts that there are', () => {
  test.each(['policy', 'docs/voorbeelden/stichting-denkbeeld/policy', 'test/cases/_basis/policy'])('%s', (folder) => {
    const texts = new Set(textsBelow(folder));
    expect(texts.size).toBeGreaterThan(5);
    for (const text of texts) expectKept(text);
  });

  test.each([
    ['forms', forms],
    ['tables', tables],
  ])('a protocol with %s', (_, data) => {
    const texts = textsIn(data).filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expectKept(text);
  });
});

test.each(parts(MADE))('texts %i to %i of all that the source can say', { timeout: 600_000 }, (from, to) => {
  let opens = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const text = makeText(createRandom(seed));
      all += 1;
      if (parseMarkdown(text).issues.length > 0) return;
      opens += 1;
      expectKept(text);
    }),
    { numRuns: to - from + 1 },
  );
  expect(opens).toBeGreaterThan(all / 2);
});
