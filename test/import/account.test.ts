/** The account of an import: its counts add up to every word, and what differs is told once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../src/import/account/index.ts';
import { compareWords } from '../../src/import/account/words.ts';
import { wordsOf } from '../../src/import/paper.ts';
import type { Fate, PassageFate, Understood } from '../../src/model/imported.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { paperOf, paragraph } from './support/account-papers.ts';

const FATES: readonly Fate[] = [
  { kind: 'title' },
  { kind: 'fact', key: 'author' },
  { kind: 'label', part: 'doel' },
  { kind: 'clause', clause: 'afspraak' },
  { kind: 'column', part: 'doel' },
  { kind: 'furniture' },
  { kind: 'unplaced' },
];

function understood(fates: readonly PassageFate[]): Understood {
  const protocol = { title: '', language: 'nl', patterns: undefined, layout: undefined, clauses: [], outline: [] };
  return {
    protocol,
    facts: [],
    version: null,
    proposals: [],
    references: [],
    figures: [],
    fates,
    numbers: [],
    added: [],
    pictures: [],
  };
}

const FILE = { name: 'protocol.docx', sha256: '', bytes: 0 };
const NOTHING = { placements: [], undecided: [], values: [] };
const words = fc.array(fc.constantFrom('leerling', 'ouder', 'school', 'mag', 'niet', '1.'), { maxLength: 8 });

test('every word of the file is in one count, whatever became of its paragraph', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.constantFrom(...FATES))), words, fc.nat(5), (texts, header, times) => {
      const paragraphs = texts.map(([own], id) => paragraph(id, own.join(' ')));
      const fates = texts.map(([, fate], paragraph) => ({ paragraph, fate, why: { rule: 'x', certainty: 1 } }));
      const place = { story: 'header', page: 1, line: null, paragraph: 1 } as const;
      const furniture = [{ kind: 'header', place, text: header.join(' '), times } as const];
      const paper = { ...paperOf(paragraphs), furniture };
      const { words: count, passages } = accountOf({
        file: FILE,
        paper,
        understood: understood(fates),
        ...NOTHING,
        rebuilt: [],
      });
      const all = paragraphs.flatMap(wordsOf).length + header.length * times;
      const { read, inOrder: _, ...parts } = count;
      expect(read).toBe(all);
      expect(Object.values(parts).reduce((sum, own) => sum + own, 0)).toBe(all);
      expect(passages.map(({ paragraph: id }) => id)).toEqual(paragraphs.map(({ id }) => id));
    }),
    { numRuns: 50 },
  );
});

test('a paragraph of which nobody says what it became is a fault of ours', () => {
  const paper = paperOf([paragraph(0, 'Vergeten')]);
  expect(() => accountOf({ file: FILE, paper, understood: understood([]), ...NOTHING, rebuilt: [] })).toThrow(
    'no fate',
  );
});

describe('the words of both, in order', () => {
  const own = (text: string, at = 0) => wordsIn(text).map((word) => ({ word, paragraph: at }));

  test('the same words differ in nothing', () => {
    expect(compareWords(own('Wie dit leest'), ['Wie', 'dit', 'leest'], [])).toEqual({ inOrder: 3, differences: [] });
  });

  test('what is gone, what came and what is otherwise stand with their paragraph', () => {
    const paper = [...own('een twee drie', 1), ...own('vier vijf', 2)];
    const { inOrder, differences } = compareWords(paper, ['een', 'twee', 'anders', 'vier', 'vijf', 'zes'], []);
    expect(inOrder).toBe(4);
    expect(differences).toEqual([
      { kind: 'changed', paragraph: 1, paper: 'drie', rebuilt: 'anders' },
      { kind: 'extra', paragraph: 2, paper: '', rebuilt: 'zes' },
    ]);
  });

  test('a number that is told as another one is no difference', () => {
    const numbers = [{ paragraph: 4, was: '4.', becomes: '3.' }];
    expect(compareWords(own('4. Doel', 4), ['3.', 'Doel'], numbers)).toEqual({ inOrder: 2, differences: [] });
    expect(compareWords(own('4. Doel', 5), ['3.', 'Doel'], numbers).differences).toHaveLength(1);
  });

  test('of any two texts: what both have in order and what differs are all there is', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { inOrder, differences } = compareWords(own(one.join(' ')), other, []);
        const lost = differences.flatMap(({ paper }) => paper.split(' ')).filter((word) => word !== '');
        const came = differences.flatMap(({ rebuilt }) => rebuilt.split(' ')).filter((word) => word !== '');
        expect(inOrder + lost.length).toBe(one.length);
        expect(inOrder + came.length).toBe(other.length);
      }),
    );
  });
});
