/** Which line of the last good text a line of a broken one stands for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineBefore } from '../../../src/studio/server/lines.ts';

const text = (...lines: string[]) => lines;

describe('a line of a text that was changed', () => {
  const before = text('a', 'b', 'c', 'd');

  test('before the change is the line that it was', () => {
    expect(lineBefore(before, text('a', 'b', 'X', 'd'), 2)).toBe(2);
  });

  test('after the change is the line that it was, whatever came', () => {
    expect(lineBefore(before, text('a', 'X', 'Y', 'Z', 'b', 'c', 'd'), 6)).toBe(3);
  });

  test('after the change is the line that it was, whatever went', () => {
    expect(lineBefore(before, text('a', 'd'), 2)).toBe(4);
  });

  test('in the change is a line of what stood there', () => {
    expect(lineBefore(before, text('a', 'X', 'Y', 'd'), 2)).toBe(2);
    expect(lineBefore(before, text('a', 'X', 'Y', 'd'), 3)).toBe(3);
  });

  test('that came with others is of what stands before them', () => {
    expect(lineBefore(before, text('a', 'b', 'X', 'Y', 'c', 'd'), 4)).toBe(2);
  });

  test('of a text that is all new is of the first line at least', () => {
    expect(lineBefore(text(''), text('X', 'Y'), 2)).toBe(1);
  });
});

test('of the same text is the same line, and of any other one that was there', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, fc.nat(11), (before, now, at) => {
      const line = 1 + (at % now.length);
      const found = lineBefore(before, now, line);
      expect(found).toBeGreaterThanOrEqual(1);
      expect(found).toBeLessThanOrEqual(before.length);
      if (before.join() === now.join()) expect(found).toBe(line);
    }),
  );
});
