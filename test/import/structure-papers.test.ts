/** Whatever stands in a paper, every word of it comes back once and in order, and the draft is sound. */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostic/format.ts';
import { paragraphsOf, wordsOf } from '../../src/import/paper.ts';
import type { PaperBlock } from '../../src/model/paper.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { box, heading, item, note, noted, paper, paragraph, table, text } from './support/papers.ts';
import { rebuild } from './support/rebuilt.ts';

const words = fc
  .array(
    fc.constantFrom(
      'de',
      'school',
      'Leerling',
      'mag',
      'niet',
      'moet',
      'ouders',
      'artikel',
      '3',
      '*',
      '#',
      '{{x}}',
      '[a]',
      '1.',
      'b)',
      '–',
      'Wet',
      'één',
      'zie',
      'bijlage',
      'B',
      'hoofdstuk',
      '2',
      'begrip:',
      '<i>',
      '_',
      '|',
      '&amp;',
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((own) => own.join(' '));
const sentence = fc.tuple(words, fc.constantFrom('', '.', ':', ';')).map(([own, end]) => `W${own}${end}`);
const strong = words.map((value): PhrasingContent[] => [{ type: 'strong', children: [text(value)] }, text(' gewoon.')]);
const body = fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: strong });
const look = fc.constantFrom({}, {}, {}, { isBold: true }, { size: 16 }, { size: 11 }, { isCapitals: true });
const number = fc.constantFrom(
  '1.',
  '2.',
  '3.',
  'a.',
  'b.',
  'i.',
  'ii.',
  '1.1',
  '2.1',
  'A.',
  'B.',
  '(a)',
  'Artikel 1',
  'Artikel 2',
  '1',
  '2',
  '4.',
  'I.',
  'V.',
  '§ 3',
);
const cell = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.array(
      sentence.map((own) => paragraph(own)),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { weight: 1, arbitrary: sentence.map((own) => ({ blocks: [paragraph(own)], columns: 2 })) },
);
const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(body, look).map(([own, looks]) => paragraph(own, { look: looks })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(words, fc.integer({ min: 1, max: 6 }), fc.option(number, { nil: undefined }))
      .map(([own, level, marker]) => heading(own, level, marker === undefined ? {} : { marker })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(number, body, fc.integer({ min: 1, max: 3 }))
      .map(([marker, own, depth]) => item(marker, own, depth)),
  },
  { weight: 3, arbitrary: fc.tuple(body, fc.integer({ min: 1, max: 3 })).map(([own, depth]) => item('•', own, depth)) },
  {
    weight: 1,
    arbitrary: fc.tuple(body, fc.integer({ min: 1, max: 3 })).map(([own, depth]) => paragraph(own, { depth })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 1),
      )
      .map(([rows, heads]) => table(rows, heads)),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(
        body.map((own) => paragraph(own)),
        { maxLength: 2 },
      )
      .map((own) => box(own)),
  },
  { weight: 1, arbitrary: words.map((own) => paragraph([text(own), noted('n'), text(' daarna.')])) },
  { weight: 1, arbitrary: fc.constant(paragraph('')) },
);
const papers = fc
  .array(block, { minLength: 1, maxLength: 14 })
  .map((blocks) => paper(blocks, { notes: [note('n', 'De noot.')] }));

/** The words of the paper with the numbers that are told to be others, and with what is told to be added. */
function expected({ structured }: ReturnType<typeof rebuild>, own: ReturnType<typeof paper>): string[] {
  const becomes = new Map(structured.numbers.map((number) => [number.paragraph, number]));
  const of = paragraphsOf(own).map((one) => {
    const changed = becomes.get(one.id);
    const all = wordsOf(one);
    return changed === undefined ? all : [...wordsIn(changed.becomes ?? ''), ...all.slice(wordsIn(changed.was).length)];
  });
  const [first] = structured.added;
  return [...(first === undefined || /^[–…]$/.test(first.words) ? [] : [first.words]), ...of.flat()];
}

/** Bullets that are typed are no words of the document: it makes its own. */
const unsigned = (list: readonly string[]) => list.filter((word) => !/^[-–*•…]$/.test(word));

test('random papers', () => {
  fc.assert(
    fc.property(papers, (own) => {
      const rebuilt = rebuild(own);
      const { structured, diagnostics } = rebuilt;
      expect(
        diagnostics.filter((item) => severityOf(item) === 'error').map(({ code, params }) => [code, params]),
      ).toEqual([]);
      const fates = structured.fates.map(({ paragraph: id }) => id);
      expect(fates).toEqual(paragraphsOf(own).map(({ id }) => id));
      expect(structured.fates.filter(({ fate }) => fate.kind === 'unplaced')).toEqual([]);
      expect(unsigned(rebuilt.words)).toEqual(unsigned(expected(rebuilt, own)));
    }),
    { numRuns: Number(process.env['PROPERTIES'] ?? 50) },
  );
});
