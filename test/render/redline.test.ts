/** Redlines as readers get them: a web page, a PDF, and a Word file whose changes can be accepted or rejected. */
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/render/docx/index.ts';
import { policyWithConcept } from '../support/adopted.ts';
import { type Redlines, redlinesOf } from '../support/redlines.ts';
import { reviewed } from '../support/word-review.ts';

let made: Redlines;
beforeAll(async () => {
  made = redlinesOf(await policyWithConcept(), 'ster');
});

describe('Word', () => {
  test('accepted it is the concept, rejected the adopted text', async () => {
    const tracked = await renderDocx(made.tracked);
    const [accepted, rejected, concept, adopted] = reviewed([
      [tracked, 'accept'],
      [tracked, 'reject'],
      [await renderDocx(made.after), 'as it is'],
      [await renderDocx(made.before), 'as it is'],
    ]).map(lines);
    expect(accepted).toEqual(concept);
    expect(rejected).toEqual(adopted);
  });
});

/** Without empty lines: an empty paragraph more or less, where a table came or went, is no text. */
function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
