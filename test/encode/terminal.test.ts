/** Hostile values in terminals, logs, annotations and JSON. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import { formatGithub, formatJson, formatText } from '../../src/diagnostic/format.ts';
import { json } from '../../src/encode/json.ts';
import { terminal } from '../../src/encode/terminal.ts';
import { visible } from '../../src/encode/visible.ts';
import { formatTable } from '../../src/report/table.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { annotationsIn, ordersIn } from '../support/runner.ts';

/** Whatever would steer a terminal; line feeds of ours are none. */
const STEERING = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

test('there are enough of them, and each is another', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
});

describe.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))('%s', (_, value) => {
  test('in a line, alone and first in it, orders nothing', () => {
    const { line, text } = terminal;
    const log = terminal`${line(value)}\n  ${line(value)}\n- ${text(value)}\n${text(value)}${line(value)}\n`;
    expect(ordersIn(log)).toEqual([]);
    expect(ordersIn(line(value))).toEqual([]);
    expect(log).not.toMatch(STEERING);
    expect(log.split('\n')).toHaveLength(5);
  });

  test('in a table is one cell of one line', () => {
    const table = formatTable([value, 'B'], [[value, 'b']]);
    expect(ordersIn(table)).toEqual([]);
    expect(table).not.toMatch(STEERING);
    expect(table.split('\n')).toHaveLength(4);
  });

  const items = [
    diagnostic('option-value', NO_PLACE, { name: value, value, expected: value, suggestion: value }),
    diagnostic('file-unexpected', { file: value, line: 1, column: 2 }, { name: value, expected: value }, [
      { place: { file: value, line: 3, column: 4 }, note: 'first' },
    ]),
  ];

  test('in a diagnostic orders nothing', () => {
    const told = formatText(items, 'nl');
    expect(ordersIn(told)).toEqual([]);
    expect(told).not.toMatch(STEERING);
    expect(told.split('\n')).toHaveLength(4);
  });

  test('in an annotation comes back as its message, its file and its title', () => {
    const [first, second, ...more] = annotationsIn(formatGithub(items, 'nl'));
    expect(more).toEqual([]);
    expect(first?.data).toContain(visible(value));
    expect(second?.properties).toEqual({ file: visible(value), line: '1', col: '2', title: 'file-unexpected' });
  });

  test('in JSON comes back as it was, and steers nothing on the way', () => {
    expect(JSON.parse(json({ value, [value]: 1 }))).toEqual({ value, [value]: 1 });
    for (const text of [json({ value, [value]: [value] }), formatJson(items, 'nl')]) {
      expect(ordersIn(text)).toEqual([]);
      expect(text).not.toMatch(STEERING);
    }
  });
});

test('whatever pieces a line is made of, it orders nothing', () => {
  const piece = fc.constantFrom(
    ':',
    '::',
    'error',
    '#',
    '##',
    '[',
    ']',
    ' ',
    '\n',
    '\r',
    '\u2028',
    'command',
    '\u001B',
  );
  const value = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(value, value, (a, b) => {
      const log = terminal`${terminal.line(a)}${terminal.line(b)}\n`;
      expect(ordersIn(log)).toEqual([]);
      expect(log.split('\n')).toHaveLength(2);
      expect(visible(visible(a))).toBe(visible(a));
    }),
  );
});
