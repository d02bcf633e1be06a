/** Damaged files in short: the same ones in every run. The long form is `npm run fuzz:import` (docs/developers/fuzz.md). */
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import { damagedFile } from '../support/fuzz/import/damaged.ts';
import { readMany } from '../support/fuzz/import/read-many.ts';
import { FILE_KINDS, soundFiles } from '../support/fuzz/import/sound.ts';
import { faultsOfImport, faultsOfReading, standingPolicy, tellsWhy } from '../support/fuzz/import/trial.ts';
import { root } from '../support/repository.ts';

/** Of the package, as an import has it. */
const READER = pathToFileURL(`${root}/dist/reader.js`).href;
const SEED = 20_261_128;

const sound = soundFiles();
const file = (number: number) => damagedFile(SEED, number, sound);

test('whatever is wrong with a file, it is read or told, and the policy is as it was or in order', async () => {
  const files = Array.from({ length: 30 }, (_, number) => file(number));
  const outcomes = await readMany(files, READER);
  expect(outcomes).toHaveLength(files.length);
  const policies = await standingPolicy(sound.html[0] ?? new Uint8Array());
  const found: string[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const own = file(index);
    const whole = index % 8 === 0 ? (await faultsOfImport(own, outcome, policies)).faults : [];
    for (const { oracle, detail } of [...faultsOfReading(outcome, own), ...whole])
      found.push(`${index} (${own.kind}, ${own.how}): ${oracle}: ${detail}`);
  }
  expect(found).toEqual([]);
  expect(outcomes.filter(({ read }) => read?.value !== undefined).length).toBeGreaterThan(9);
  expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(FILE_KINDS));
});

test('a number stands for one file', () => {
  for (const number of [0, 4, 7, 9, 19]) expect(file(number)).toEqual(file(number));
});

describe('an oracle finds', () => {
  const own = { ...file(9), name: 'x.md' };
  const told = (detail: string, name = 'x.md') =>
    diagnostic('import-broken', NO_PLACE, { file: name, detail: { nl: detail, en: detail } });

  test('a message that speaks of code, names another file, or is none', () => {
    expect(tellsWhy([told('er is geen PDF in te herkennen')], 'x.md')).toEqual([]);
    expect(tellsWhy([told('TypeError: x at y (file:///z.js:1:2)')], 'x.md')).toHaveLength(1);
    expect(tellsWhy([told('x', 'y.md')], 'x.md')).toEqual(['does not name the file']);
    expect(tellsWhy([], 'x.md')).toContain('0 messages');
  });

  test('a reader that throws or takes long', () => {
    const faults = faultsOfReading({ read: undefined, thrown: 'RangeError', milliseconds: 20_000 }, own);
    expect(faults.map(({ oracle }) => oracle)).toEqual(['throwsNothing', 'isBounded']);
  });

  const reader = (body: string) =>
    `data:text/javascript,${encodeURIComponent(`export async function readPaper(bytes, name) { ${body} }`)}`;

  test('a reader that hangs, which is ended', async () => {
    const [outcome] = await readMany([own], reader('for (;;) {}'), { time: 300 });
    expect(outcome?.thrown).toMatch(/^import-limit/);
  });

  test('a reader that takes the thread with it; the other files are read', async () => {
    const module = reader('if (name === "x.md") process.exit(); return { diagnostics: [] };');
    const outcomes = await readMany([own, { ...own, name: 'y.md' }], module);
    expect(outcomes.map(({ read }) => read !== undefined)).toEqual([false, true]);
  });
});
