/** What was meant is only said where it can be told from what was typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/diagnostic/suggest.ts';

const SECTORS = ['po', 'vo', 'so', 'mbo'];

describe('a slip of the hand', () => {
  test.each([
    ['kow', ['koe', 'ccc', 'quadraam'], 'koe'],
    ['--ogr', ['--org', '--out', '--json'], '--org'],
    ['biuld', ['build', 'list'], 'build'],
    ['Koe', ['koe', 'ccc'], 'koe'],
    ['MBO', SECTORS, 'mbo'],
    ['kluisje', ['kluis', 'pauze'], 'kluis'],
    ['toestemming-voor-opname', ['toestemming-voor-opnamen', 'toezicht'], 'toestemming-voor-opnamen'],
  ])('%s among %j is %s', (typed, known, meant) => {
    expect(nearest(typed, known)).toBe(meant);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of a short word that differs in a letter', 'ro', SECTORS],
    ['of a short word with two as near', 'sbo', SECTORS],
    ['of a short word that differs in two', 'tekst', ['text', 'json']],
    ['of a long word with two as near', 'bestuur:1.9', ['bestuur:1.1', 'bestuur:1.2']],
    ['of a word that is known', 'kort', ['kort', 'kore']],
    ['of another word', 'schoolplein', ['kluis', 'telefoon']],
  ])('%s: %s', (_, typed, known) => {
    expect(nearest(typed, known)).toBeUndefined();
  });
});

test('what is suggested differs in no more than a third of the letters, and repeats make no difference', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc-'), maxLength: 12 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 6 }), (typed, known) => {
      const meant = nearest(typed, known);
      expect(nearest(typed, [...known, ...known])).toBe(meant);
      if (meant === undefined) return;
      expect(known).toContain(meant);
      expect(meant).not.toBe(typed);
      expect(Math.max(typed.length, meant.length)).toBeGreaterThan(2);
      expect(Math.abs(typed.length - meant.length)).toBeLessThanOrEqual(Math.max(typed.length, meant.length) / 3);
    }),
  );
});
