/** Tracked changes: accepted, refused, or told clause by clause. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleChanges } from '../../src/import/changes.ts';
import { lettersOf, paragraphsOf, plainOf } from '../../src/import/paper.ts';
import { proposalsFrom } from '../../src/import/proposals.ts';
import type { Paper, PaperBlock } from '../../src/model/paper.ts';
import { paperOf, paragraph, running, table } from './support/changed-papers.ts';

const linesOf = (paper: Paper) => paragraphsOf(paper).map(({ content }) => plainOf(content));
const accepted = (...blocks: PaperBlock[]) => linesOf(settleChanges(paperOf(blocks), 'accept'));
const refused = (...blocks: PaperBlock[]) => linesOf(settleChanges(paperOf(blocks), 'reject'));

test('what was put in stays or goes, and what was taken out the other way round', () => {
  const own = () => paragraph('De mentor belt -binnen een week-+dezelfde dag+ de ouders.');
  expect(accepted(own())).toEqual(['De mentor belt dezelfde dag de ouders.']);
  expect(refused(own())).toEqual(['De mentor belt binnen een week de ouders.']);
});

test('a paragraph whose end goes runs on into the next one', () => {
  expect(accepted(paragraph('De sleutel ', { endChange: 'delete' }), paragraph('ligt in de kast.'))).toEqual([
    'De sleutel ligt in de kast.',
  ]);
  expect(refused(paragraph('De sleutel ligt.', { endChange: 'insert' }), paragraph(' In de kast.'))).toEqual([
    'De sleutel ligt. In de kast.',
  ]);
  expect(accepted(paragraph('De sleutel.', { endChange: 'insert' }), paragraph('De kast.'))).toEqual([
    'De sleutel.',
    'De kast.',
  ]);
});

test('a paragraph that is taken out whole leaves nothing, and the next one is as it was', () => {
  const marker = { text: 'b)', kind: 'number', isTyped: false, list: null, level: null } as const;
  const blocks = [paragraph('Een.'), paragraph('-Twee.-', { endChange: 'delete' }), paragraph('Drie.', { marker })];
  const settled = settleChanges(paperOf(blocks), 'accept');
  expect(linesOf(settled)).toEqual(['Een.', 'Drie.']);
  expect(paragraphsOf(settled).at(-1)).toMatchObject({ marker, id: blocks[2]?.id });
});

test('the last paragraph, and one before a table, has nothing to run on into', () => {
  expect(accepted(paragraph('Een.'), paragraph('-Twee.-', { endChange: 'delete' }))).toEqual(['Een.']);
  expect(accepted(paragraph('Een.', { endChange: 'delete' }), table([['a']]))).toEqual(['Een.', 'a']);
});

test('a row that was put in or taken out goes as a whole, said by the row or by all in it', () => {
  expect(accepted(table([['a'], ['b']], [undefined, 'delete']))).toEqual(['a']);
  expect(refused(table([['a'], ['b']], ['insert', 'insert']))).toEqual([]);
  const own = table([['a'], ['-b-']]);
  const cells = own.rows.map((row, index) =>
    index === 0
      ? row
      : { cells: row.cells.map((cell) => ({ ...cell, blocks: [paragraph('-b-', { endChange: 'delete' })] })) },
  );
  const settled = settleChanges(paperOf([{ ...own, rows: cells }]), 'accept');
  expect(settled.blocks[0]).toMatchObject({ rows: { length: 1 } });
});

test('a note whose reference goes is no note', () => {
  const reference = { type: 'footnoteReference', identifier: '1', data: { change: 'delete' } } as const;
  const text = paragraph('', { content: [...running('De wet'), reference] });
  const notes = [{ id: '1', kind: 'footnote', blocks: [paragraph('WVO.')] } as const];
  expect(settleChanges(paperOf([text], { notes }), 'accept').notes).toEqual([]);
  expect(settleChanges(paperOf([text], { notes }), 'reject').notes).toHaveLength(1);
});

test('a remark goes along with its paragraph, and is about nothing when that is gone', () => {
  const blocks = [
    paragraph('Een ', { endChange: 'delete' }),
    paragraph('twee.'),
    paragraph('-Drie.-', { endChange: 'delete' }),
  ];
  const remarks = blocks.map(({ id }) => ({
    author: 'Ria',
    date: null,
    text: 'Klopt dit?',
    paragraph: id,
    quoted: '',
  }));
  const settled = settleChanges(paperOf(blocks, { remarks }), 'accept');
  expect(settled.remarks.map((remark) => remark.paragraph)).toEqual([blocks[0]?.id, blocks[0]?.id, null]);
});

const words = fc.constantFrom('de', 'mentor', 'belt', '+altijd+', '-nooit-', '+meteen+', '-later-');
const blocks = fc.array(
  fc.record({
    words: fc.array(words, { maxLength: 5 }),
    endChange: fc.constantFrom(null, 'insert' as const, 'delete' as const),
    isTable: fc.boolean(),
  }),
  { maxLength: 8 },
);

test('every letter stays in a paragraph or is told, and nothing is left to settle', () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom('accept' as const, 'reject' as const), (made, how) => {
      const paper = paperOf(
        made.map((own) =>
          own.isTable ? table([[own.words.join(' ')]]) : paragraph(own.words.join(' '), { endChange: own.endChange }),
        ),
      );
      const settled = settleChanges(paper, how);
      expect(lettersOf(settled)).toBe(paper.letters);
      expect(settleChanges(settled, 'accept')).toBe(settled);
      const kept = made.flatMap((own) => own.words).filter((word) => !word.startsWith(how === 'accept' ? '-' : '+'));
      expect(linesOf(settled).join('').replaceAll(/\s/g, '')).toBe(kept.join('').replaceAll(/[+-]/g, ''));
      const ids = paragraphsOf(settled).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 200 },
  );
});

test('as proposals: each clause that changes, before and after, by whom, with what stands in the margin', () => {
  const [first, second, third] = [
    paragraph('Een.'),
    paragraph('', { content: running('De mentor belt -later-+meteen+.', 'Joris') }),
    paragraph('Drie.'),
  ];
  const remarks = [{ author: 'Ria', date: '2024-02-01', text: 'Waarom?', paragraph: third?.id ?? 0, quoted: 'Drie' }];
  const why = { rule: 'x', certainty: 1 };
  const fates = [first, second, third].map((own, index) => ({
    paragraph: own?.id ?? 0,
    fate: { kind: 'clause', clause: `regel-${index + 1}` } as const,
    why,
  }));
  expect(
    proposalsFrom(
      paperOf(
        [first, second, third].filter((own) => own !== undefined),
        { remarks },
      ),
      fates,
    ),
  ).toMatchObject([
    {
      clause: 'regel-2',
      before: 'De mentor belt later.',
      after: 'De mentor belt meteen.',
      authors: ['Joris'],
      remarks: [],
    },
    { clause: 'regel-3', before: 'Drie.', after: 'Drie.', authors: [], remarks },
  ]);
});
