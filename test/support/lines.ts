/** Which lines of a text an edit left alone. */
import { expect } from 'vitest';

/** Offsets in the text before: where it may change. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Every line that no span touches is still there, in order. */
export function expectLinesKept(before: string, after: string, spans: readonly Span[]): void {
  const lines = after.split('\n');
  let offset = 0;
  let at = 0;
  for (const own of before.split('\n')) {
    const end = offset + own.length;
    const isTouched = spans.some(({ from, to }) => from <= end && to > offset);
    if (!isTouched) {
      const found = lines.indexOf(own, at);
      expect(found, `${own}\nof\n${before}\nin\n${after}`).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
    offset = end + 1;
  }
}
