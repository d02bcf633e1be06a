/** What is written for the source is read back by its parser as it was, whatever letters are in it. */
import fc from 'fast-check';
import type { BlockContent, List, PhrasingContent, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { shapeOf, soundMarkdown } from '../../src/import/understand/text/markdown.ts';
import { phrasingOf } from '../../src/import/understand/text/phrasing.ts';
import { soundTexts } from '../../src/import/understand/text/sound.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { parseText } from '../../src/source/markdown/index.ts';
import { readBlock } from './support/rebuilt.ts';

const SPECIAL = [
  '*',
  '_',
  '#',
  '1.',
  'a.',
  'i)',
  'A.',
  '-',
  '+',
  '>',
  '{{naam}}',
  '{#id}',
  '[x](y)',
  '[^1]',
  '<b>',
  '~~',
  '`',
  '|',
  '\\',
  '&amp;',
  '&',
  'http://a.nl',
  'a@b.nl',
  '!',
  '---',
  '===',
  '§',
  '{',
  '}}',
  ':',
  '☐',
  '[ ]',
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('de', 'school', 'Leerling', 'mag,', 'niet.', 'één', 'B&W') },
  { weight: 2, arbitrary: fc.constantFrom(...SPECIAL) },
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((own) => own.join(' '));
const phrase: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 5, arbitrary: words.map((value): PhrasingContent => ({ type: 'text', value: `${value} ` })) },
  {
    weight: 1,
    arbitrary: words.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
  },
  {
    weight: 1,
    arbitrary: words.map((value): PhrasingContent => ({ type: 'emphasis', children: [{ type: 'text', value }] })),
  },
  {
    weight: 1,
    arbitrary: words.map(
      (value): PhrasingContent => ({
        type: 'link',
        title: null,
        url: 'https://school.nl/a_b?x=(1)',
        children: [{ type: 'text', value }],
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
);
const kept = { link: () => undefined, note: () => undefined };
const running = fc
  .array(phrase, { minLength: 1, maxLength: 5 })
  .map((own) => phrasingOf(own, kept))
  .filter((own) => own.length > 0);
const paragraph = running.map((children): BlockContent => ({ type: 'paragraph', children }));
const marker = fc.constantFrom(
  {},
  { data: { marker: { style: 'decimal', delimiter: ')' } } },
  { data: { marker: { style: 'lower-alpha', delimiter: '.' } } },
) as fc.Arbitrary<object>;
const list: fc.Arbitrary<BlockContent> = fc
  .tuple(
    fc.boolean(),
    marker,
    fc.array(fc.tuple(paragraph, fc.array(paragraph, { maxLength: 1 })), { minLength: 1, maxLength: 3 }),
  )
  .map(
    ([ordered, data, items]): List => ({
      type: 'list',
      ordered,
      start: ordered ? 1 : null,
      spread: false,
      ...(ordered ? data : {}),
      children: items.map((children) => ({
        type: 'listItem',
        spread: false,
        checked: null,
        children: children.flat(),
      })),
    }),
  );
const blocks: fc.Arbitrary<RootContent[]> = fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 });
const runs = { numRuns: Number(process.env['PROPERTIES'] ?? 40) };

test('running text reads back as the same tree', () => {
  fc.assert(
    fc.property(blocks, (own) => {
      const written = soundMarkdown(own);
      if (written === undefined) return;
      expect(shapeOf(parseText(written).blocks)).toBe(shapeOf(own));
    }),
    runs,
  );
});

test('every word comes back in order, and nothing is told of the text', () => {
  fc.assert(
    fc.property(blocks, (own) => {
      const texts = soundTexts(own);
      const read = texts.flatMap((text) => {
        const { blocks: parsed, issues } = parseText(text);
        expect(issues).toEqual([]);
        return parsed.flatMap(readBlock);
      });
      expect(read.flatMap(wordsIn)).toEqual(own.flatMap(readBlock).flatMap(wordsIn));
    }),
    runs,
  );
});
