/** What an author types is what a reader gets, or a diagnostic stands at its line: 100,000 texts with `npm run typed`. */
import { expect, test } from 'vitest';
import { createRandom, times } from '../../support/fuzz/random.ts';
import { typeText, wordMaker } from '../../support/typed-text/generate.ts';
import { readBack } from '../../support/typed-text/read-back.ts';

const TEXTS = Number(process.env['TYPED'] ?? 300);
const SEED = Number(process.env['TYPED_SEED'] ?? 1);
const TOGETHER = 50;

test(`of ${TEXTS} typed texts nothing is lost, joined or counted anew in silence`, {
  timeout: TEXTS * 600,
}, async () => {
  let told = 0;
  let read = 0;
  const silent = new Set<string>();
  for (let batch = 0; batch < TEXTS / TOGETHER && silent.size < 5; batch++) {
    const random = createRandom(SEED, batch);
    const next = wordMaker();
    const outcome = await readBack(times(TOGETHER, () => typeText(random, next)));
    told += outcome.told;
    read += outcome.read;
    for (const what of outcome.silent) silent.add(`batch ${batch}: ${what}`);
  }
  expect([...silent].slice(0, 5)).toEqual([]);
  // Neither all refused nor all let through: else this test says nothing.
  expect(read).toBeGreaterThan(TEXTS / 4);
  expect(told).toBeGreaterThan(TEXTS / 20);
});
