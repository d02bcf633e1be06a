/** Tracked changes: accepted, refused, or told passage by passage. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleChanges } from '../../src/import/changes.ts';
import { lettersOf, paragraphsOf, plainOf } from '../../src/import/paper.ts';
import { trackedIn } from '../../src/import/tracked.ts';
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

describe('passage by passage', () => {
  const told = (...own: PaperBlock[]) => trackedIn(paperOf(own));
  const texts = (...own: PaperBlock[]) => told(...own).map(({ before, after }) => [before, after]);

  test('what changed is told before and after, by whom and when; what did not change is not', () => {
    const data = { change: 'insert', author: 'Joris', date: '2024-02-01' } as const;
    const own = paragraph('', { content: [...running('De mentor belt'), { type: 'text', value: ' meteen', data }] });
    expect(told(paragraph('Een.'), own)).toEqual([
      {
        number: 1,
        place: own.place,
        paragraphs: [own.id],
        pieces: [
          { text: 'De mentor belt', change: null },
          { text: ' meteen', change: 'insert' },
        ],
        before: 'De mentor belt',
        after: 'De mentor belt meteen',
        authors: ['Joris'],
        dates: ['2024-02-01'],
      },
    ]);
  });

  test('paragraphs that become one, or were, are one passage', () => {
    expect(texts(paragraph('De sleutel', { endChange: 'insert' }), paragraph('+De kast+'), paragraph('Drie.'))).toEqual(
      [['De sleutel', 'De sleutel\nDe kast']],
    );
  });

  test('a paragraph that comes or goes whole is a passage of its own', () => {
    expect(texts(paragraph('-Een.-', { endChange: 'delete' }), paragraph('Twee +en drie+.'))).toEqual([
      ['Een.', ''],
      ['Twee .', 'Twee en drie.'],
    ]);
  });

  test('a row that comes whole is one passage, and a note goes with its sign', () => {
    expect(texts(table([['a', 'b']], ['insert']))).toEqual([['', 'a\nb']]);
    const sign = { type: 'footnoteReference', identifier: '1', data: { change: 'insert' } } as const;
    const notes = [{ id: '1', kind: 'footnote', blocks: [paragraph('+WVO.+')] } as const];
    const text = paragraph('', { content: [...running('De wet'), sign] });
    expect(trackedIn(paperOf([text], { notes }))).toMatchObject([{ before: 'De wet', after: 'De wet\nWVO.' }]);
  });

  test('each can be accepted by itself: it reads as told, and all others as they were', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), (made, nth) => {
        const paper = paperOf(made.map((own) => paragraph(own.words.join(' '), { endChange: own.endChange })));
        const all = trackedIn(paper);
        const [chosen] = all.slice(nth % Math.max(all.length, 1));
        const isChosen = (id: number) => chosen?.paragraphs.includes(id) === true;
        const settled = settleChanges(paper, (id) => (isChosen(id) ? 'accept' : 'reject'));
        expect(lettersOf(settled)).toBe(paper.letters);
        const bare = (text: string) => text.replaceAll(/\s/g, '');
        const changed = new Set(all.flatMap((own) => own.paragraphs));
        const expected = paragraphsOf(paper).flatMap(({ id, content }) => {
          const own = all.find(({ paragraphs }) => paragraphs[0] === id);
          if (own !== undefined) return [own === chosen ? own.after : own.before];
          return changed.has(id) ? [] : [plainOf(content)];
        });
        expect(bare(linesOf(settled).join(''))).toBe(bare(expected.join('')));
      }),
      { numRuns: 100 },
    );
  });
});
