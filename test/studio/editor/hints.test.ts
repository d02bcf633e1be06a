/** Hints on writing: where they stand, and that plain Dutch gets none. */
import { describe, expect, test } from 'vitest';
import { hintsOf, LONG_SENTENCE, OFFICIALESE } from '../../../src/studio/editor/hints.ts';

const about = (text: string, textLanguage = 'nl') =>
  hintsOf(text, textLanguage, 'nl').map(({ from, to }) => text.slice(from, to));

describe('words of offices', () => {
  test.each([
    ['Conform het reglement beslist het bestuur.', ['Conform']],
    ['De leerling dient te wachten.', ['dient te']],
    ['Dat gaat middels een brief, teneinde tijd te winnen.', ['middels', 'teneinde']],
    ['Wij doen dit ten behoeve van de leerling.', ['ten behoeve van']],
    ['Inmiddels is dat zo; de conformiteit en de echtheid ook.', []],
    ['Hij zegt dat wij bij die les zijn.', []],
  ])('%s', (text, expected) => {
    expect(about(text)).toEqual(expected);
  });

  test('each has something plainer, and is told of once', () => {
    const words = OFFICIALESE.map(([word]) => word);
    expect(new Set(words).size).toBe(words.length);
    for (const [word, plain] of OFFICIALESE) {
      const text = `Wij zijn ${word} hier.`;
      const [hint] = hintsOf(text, 'nl', 'nl');
      expect(hint?.words).toContain(plain);
      expect(text.slice(hint?.from, hint?.to)).toBe(word);
    }
  });

  test('of a text in another language only the length of its sentences is told', () => {
    expect(about('Conform de regels.', 'en')).toEqual([]);
  });
});

describe('long sentences', () => {
  const words = (count: number) => `Een ${'goed '.repeat(count - 2)}woord.`;

  test('one word more than people remember is too long', () => {
    expect(about(words(LONG_SENTENCE))).toEqual([]);
    expect(about(`Kort. ${words(LONG_SENTENCE + 1)} Kort.`)).toEqual([words(LONG_SENTENCE + 1)]);
  });

  test('a short form or an initial ends no sentence', () => {
    const half = 'een goed woord '.repeat(5);
    expect(about(`Drs. P. de Vries zegt o.a. ${half}en art. 3 zegt ${half}ook.`)).toHaveLength(1);
  });
});

test('what is done by nobody in particular', () => {
  expect(about('De telefoon wordt door de docent ingenomen. De school neemt de telefoon in.')).toEqual([]);
  expect(about('De klacht wordt binnen een week behandeld.')).toEqual(['wordt binnen een week behandeld']);
  expect(about('Hij wordt boos. Het wordt een feest.')).toEqual([]);
});

test('long words', () => {
  expect(about('Dit is het medezeggenschapsreglementen.')).toEqual(['medezeggenschapsreglementen']);
});

test('hints are in the order of their places, in both languages', () => {
  const hints = hintsOf('De leerling dient te wachten, alsmede de ouder.', 'nl', 'en');
  expect(hints.map(({ words }) => words)).toEqual([
    '‘dient te’ is a difficult word for many people. Rather say: moet.',
    '‘alsmede’ is a difficult word for many people. Rather say: en, en ook.',
  ]);
});
