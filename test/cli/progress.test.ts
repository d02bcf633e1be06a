/** What somebody at a terminal sees of a long build. */
import { expect, test } from 'vitest';
import { progressOf } from '../../src/cli/progress.ts';
import { captureIo } from '../support/memory-host.ts';

function shown(language: 'nl' | 'en', ...steps: readonly (readonly [elapsed: number, done: number])[]): string[] {
  const lines: string[] = [];
  let now = 0;
  const io = { ...captureIo(), progress: (text: string) => void lines.push(text), elapsed: () => now };
  const tell = progressOf(io, language);
  for (const [elapsed, done] of steps) {
    now = elapsed;
    tell('koe', 'proef/protocol.pdf', done, 100);
  }
  return lines;
}

test('how many are done, and after a moment how long it will still take', () => {
  expect(shown('nl', [500, 0], [1500, 4], [10_500, 20], [60_500, 99])).toEqual([
    '0 van 100 · koe: proef/protocol.pdf',
    '4 van 100 · koe: proef/protocol.pdf',
    '20 van 100, nog ongeveer 40 s · koe: proef/protocol.pdf',
    '99 van 100, nog ongeveer 1 s · koe: proef/protocol.pdf',
  ]);
  expect(shown('en', [0, 0], [60_000, 10])[1]).toBe('10 of 100, about 9 min left · koe: proef/protocol.pdf');
});

test('who has no clock is told how many', () => {
  const lines: string[] = [];
  progressOf({ ...captureIo(), progress: (text: string) => void lines.push(text) }, 'nl')('koe', 'a.md', 3, 4);
  expect(lines).toEqual(['3 van 4 · koe: a.md']);
});
