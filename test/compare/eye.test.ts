/** What the eye reads of a text, and the pieces in which it is compared. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, piecesOf } from '../../src/compare/eye.ts';
import { asRead, lineAsRead } from '../../src/model/eye.ts';

const text = fc
  .array(
    fc.constantFrom(
      'a',
      'e\u0301',
      'é',
      '1',
      '.',
      '-',
      ' ',
      '\n',
      '\u00A0',
      '\u00AD',
      '\u2011',
      '\uFEFF',
      '\u0007',
      '😀',
    ),
  )
  .map((list) => list.join(''));

test.each([
  ['onder\u00ADwijs', 'onderwijs'],
  ['art.\u00A03', 'art. 3'],
  ['art.\u202F3', 'art. 3'],
  ['art.  3', 'art. 3'],
  ['art.\n   3', 'art. 3'],
  ['e\u0301e\u0301n', 'één'],
  ['sms\u2011bericht', 'sms-bericht'],
  ['\uFEFFde\u200B', 'de'],
])('%j reads as %j', (stored, seen) => {
  expect(asRead(stored)).toBe(seen);
  expect(piecesOf(stored).map(asRead)).toEqual(piecesOf(seen));
});

test('a number is one word, with whatever has no width in it', () => {
  expect(piecesOf('Versie 1\u200B.0, 2019-11-27.')).toEqual(['Versie', ' ', '1\u200B.0', ',', ' ', '2019-11-27', '.']);
});

test('no piece is lost, and what is read twice is read the same', () => {
  fc.assert(
    fc.property(text, (own) => {
      expect(piecesOf(own).join('')).toBe(own);
      expect(asRead(asRead(own))).toBe(asRead(own));
      expect(isBlank(own)).toBe(lineAsRead(own) === '');
    }),
    { seed: 20191127, numRuns: 500 },
  );
});

test('what is read as it stands is found without a look at each letter, and rightly so', () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const char = String.fromCodePoint(code);
    const read = char
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u, '')
      .replace(/\s/, ' ')
      .replace('\u2011', '-');
    expect(asRead(char), code.toString(16)).toBe(read.normalize('NFC'));
  }
});
