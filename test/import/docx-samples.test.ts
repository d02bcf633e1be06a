/** The samples that are Word files: their words in order, their numbers, and no letter lost. `SAMPLES=1` writes them anew. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, wordsOf } from '../../src/import/paper.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { LONG } from './support/long-sample.ts';
import { SHORT_SAMPLES } from './support/short-samples.ts';
import { paperOf, word } from './support/word.ts';
import { keyOfSample, partsOfSample, wordsOfSample } from './support/word-samples.ts';

const folder = new URL('./samples/', import.meta.url);

if (process.env['SAMPLES'] !== undefined)
  for (const sample of [...SHORT_SAMPLES, LONG]) {
    const at = new URL(`${sample.name}/`, folder);
    mkdirSync(at, { recursive: true });
    writeFileSync(new URL('document.docx', at), word(partsOfSample(sample)));
    writeFileSync(new URL('words.txt', at), wordsOfSample(sample));
    writeFileSync(new URL('key.txt', at), keyOfSample(sample));
  }

const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/document.docx`, folder)));

test('there are seven of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(7);
});

describe.each(names)('%s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder));

  test('all its words in order, and no letter lost', async () => {
    const paper = await paperOf(read('document.docx'));
    expect(paragraphsOf(paper).flatMap(wordsOf)).toEqual(wordsIn(read('words.txt').toString()));
  });

  test('is a small file', () => {
    expect(read('document.docx').length).toBeLessThan(150_000);
  });
});
