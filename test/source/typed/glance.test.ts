/** The quick look at a file never passes over what the comparison would tell, and prose is told of by neither. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProtocolFile } from '../../../src/model/source.ts';
import { parseText } from '../../../src/source/markdown/index.ts';
import { glanceAt } from '../../../src/source/typed/glance.ts';
import { compareTyped } from '../../../src/source/typed/index.ts';
import { parseYaml } from '../../../src/source/yaml/index.ts';
import { createRandom } from '../../support/fuzz/random.ts';
import { inYaml, typeText, wordMaker } from '../../support/typed-text/generate.ts';

function textOf(yaml: string): string {
  const text = (parseYaml('protocol.yaml', yaml).value?.data as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? text : '';
}

/** Codes and lines that the comparison tells of the one text of a file; undefined of what is no such file. */
function told(yaml: string): string[] | undefined {
  const { value: file } = parseYaml('protocol.yaml', yaml);
  const text = (file?.data as Partial<ProtocolFile & { text: unknown }> | undefined)?.text;
  if (file === undefined || typeof text !== 'string') return undefined;
  return compareTyped(file, ['text'], text).map(({ code, place }) => `${code} ${JSON.stringify(place)}`);
}

test('where it says no there is nothing to tell', () => {
  let passed = 0;
  let looked = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const typed = typeText(createRandom(seed), wordMaker());
      const { before, text } = inYaml(typed);
      const yaml = [...before, ...text, ''].join('\n');
      if (glanceAt(yaml).lines) looked += 1;
      else {
        passed += 1;
        expect(told(yaml) ?? [], yaml).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
  expect(passed).toBeGreaterThan(100);
  expect(looked).toBeGreaterThan(100);
});

test('of each text too, whatever stands beside it in its file', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const typed = typeText(createRandom(seed), wordMaker());
      const { before, text } = inYaml(typed);
      const yaml = [...before, ...text, ''].join('\n');
      const glance = glanceAt(`${yaml}other: |\n  Neem mee:\n  b) een pen\n`);
      expect(glance.lines).toBe(true);
      const read = textOf(yaml);
      if (glance.mayDiffer(read, parseText(read))) return;
      passed += 1;
      expect(told(yaml) ?? [], yaml).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(passed).toBeGreaterThan(10);
});

test('of a list in letters nothing can be told, of its lines in a paragraph something', () => {
  const yaml = 'text: |-\n  Neem mee:\n  a. een pen\n  b. papier\nother: |-\n  Neem mee\n  b. een pen\n';
  const glance = glanceAt(yaml);
  expect(glance.lines).toBe(true);
  const texts = ['Neem mee:\na. een pen\nb. papier', 'Neem mee\nb. een pen'];
  expect(texts.map((text) => glance.mayDiffer(text, parseText(text)))).toEqual([false, true]);
});

const WORDS = [
  'de',
  'leerling',
  'vraagt',
  'een',
  'medewerker',
  'of',
  'zij',
  'dat',
  'bericht',
  'op',
  'Instagram',
  '2019',
  'mag',
  'plaatsen',
];

/** As an editor wraps: a line is as full as its width allows. */
function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

test.each(['|', '>-'])('prose that an editor wrapped below %s is told of by nobody', (style) => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 70, max: 120 }),
      (words, width) => {
        // A dash stands between words, and is not one of several.
        fc.pre(words[0] !== '–' && words.filter((word) => word === '–').length < 2);
        const yaml = `text: ${style}\n${wrapped(words, width)
          .map((line) => `  ${line}\n`)
          .join('')}`;
        expect(told(yaml)).toEqual([]);
      },
    ),
  );
});

describe('sentences of a line each', () => {
  test.each(['|', '>-'])('below %s are prose', (style) => {
    const lines = ['Wie niet op de foto wil, zegt dat.', 'Dat mag altijd,', 'ook later:', 'de foto gaat er dan af.'];
    const yaml = `text: ${style}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    expect(glanceAt(yaml).lines).toBe(false);
    expect(told(yaml)).toEqual([]);
  });
});

test('what a line begins with, and addresses, telephone numbers and enumerations', () => {
  const lone = (first: string, second: string) => (told(`text: |\n  ${first}\n  ${second}\n`) ?? []).length > 0;
  expect(lone('Neem mee:', 'a) een pen')).toBe(false);
  expect(lone('Neem mee:', '(a) een pen')).toBe(true);
  expect(lone('Neem mee', 'b) een pen')).toBe(true);
  expect(lone('Schoolweg 1', '1234 AB Dorp')).toBe(true);
  expect(lone('mentor: 010 123 45 67', 'conciërge: 010 765 43 21')).toBe(true);
  expect(lone('een pen;', 'papier;')).toBe(true);
  expect(lone('De school vraagt', 'wie er op de foto staat.')).toBe(false);
});
