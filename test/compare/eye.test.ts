/** What the eye sees of a text, and the pieces in which it is compared. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsIn, isBlank, lettersOf, piecesOf, visible } from '../../src/compare/eye.ts';

const text = fc
  .array(
    fc.constantFrom('a', 'e\u0301', 'é', '1', '.', ' ', '\n', '\u00A0', '\u00AD', '\u200B', '\uFEFF', '\u0007', '😀'),
  )
  .map((list) => list.join(''));

test.each([
  ['onder\u00ADwijs', 'onderwijs'],
  ['art.\u00A03', 'art. 3'],
  ['art.  3', 'art. 3'],
  ['e\u0301e\u0301n', 'één'],
  ['\uFEFFde\u200B', 'de'],
])('%j looks as %j', (stored, seen) => {
  expect(visible(stored)).toBe(seen);
  expect(piecesOf(stored).map(visible)).toEqual(piecesOf(seen));
});

test('a number is one word, with whatever has no width in it', () => {
  expect(piecesOf('Versie 1\u200B.0, 2019-11-27.')).toEqual(['Versie', ' ', '1\u200B.0', ',', ' ', '2019-11-27', '.']);
});

test('no piece is lost, and letters and gaps make the word', () => {
  fc.assert(
    fc.property(text, (own) => {
      expect(piecesOf(own).join('')).toBe(own);
      const { letters, gaps } = gapsIn(own);
      expect(gaps.map((gap, index) => gap + (letters[index] ?? '')).join('')).toBe(own);
      expect(letters.join('')).toBe(lettersOf(own));
      expect(gaps.every(isBlank)).toBe(true);
      expect(visible(visible(own))).toBe(visible(own));
    }),
    { seed: 20191127, numRuns: 500 },
  );
});
