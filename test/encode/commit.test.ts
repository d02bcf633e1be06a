/** Hostile values in the message of a commit: they name nobody, close nothing, skip nothing and sign for nobody. */
import { describe, expect, test } from 'vitest';
import { commitMessage } from '../../src/encode/commit.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { ordersIn } from '../support/runner.ts';

const MORE = [
  'fixes #12',
  'sluit GH-12, closes org/repo#3',
  'fixes https://github.com/org/repo/issues/1',
  'cc @anna',
  '[skip ci]',
  '[ci skip] [no ci]',
  '***NO_CI***',
  'x\n\nSigned-off-by: Een Ander <x@example.org>',
  'Co-authored-by: Een Ander <x@example.org>',
  '# weg',
  '/close',
  '-m kwaad',
  '',
  'é'.repeat(300),
  '🙂'.repeat(300),
];

/** As forges and CI look for them. */
const ORDER = /@\w|(?:^|[^\w&])[#!&~%$]\w|\bGH-\d|:\/\/|\[|\]|\*\*\*/u;

describe.each([...HOSTILE, ...MORE].map((value) => [JSON.stringify(value).slice(0, 60), value] as const))(
  '%s',
  (_, value) => {
    test('is text in the first line and below it', () => {
      const message = commitMessage(value, [value, `Raakt ${value}`]);
      const [first = '', second, ...rest] = message.trimEnd().split('\n');
      expect([...first].length).toBeLessThanOrEqual(72);
      expect(first.trim()).toBe(first);
      expect(first).toMatch(/^[^#]/);
      expect(second).toBe('');
      // No line is a comment or a trailer, and none is an order.
      for (const line of rest) expect(line).toMatch(/^(?:- | {2})\S/);
      expect(message).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
      expect(message).not.toMatch(ORDER);
      expect(ordersIn(message)).toEqual([]);
    });
  },
);

test('A message of ours stays as it is', () => {
  expect(
    commitMessage('Schoolgids KOE: bepaling 4.2 ‘Na de les haalt…’ gewijzigd', ['Raakt De Kiem. Anders: 4.2']),
  ).toBe('Schoolgids KOE: bepaling 4.2 ‘Na de les haalt…’ gewijzigd\n\n- Raakt De Kiem. Anders: 4.2\n');
});
