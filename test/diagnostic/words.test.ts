/** Whatever is wrong in a policy, what is told about it is words for people, and telling it never ends in a crash. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { shown } from '../../src/diagnostic/value.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { mutated } from '../support/mutations.ts';

const base = readBase();

/** Names of the program, and what a parameter leaves behind that has nothing in it. */
const UNWORDED = /%\{|\[object|undefined|NaN|(?:heeft de waarde|has the value) –|‘\s*’|""|''|^\S.* {2}| [;,.](?:\s|$)/m;
/** The one sentence that ends in a character of its own. */
const ESCAPED = /\\< \./g;

async function told(argv: readonly string[], files: Readonly<Record<string, string>>) {
  const io = captureIo();
  const exit = await run(argv, io, memoryHost(files));
  return { exit, text: `${io.outText}${io.errorText}` };
}

/** They read dates, durations, texts and ids of every file. */
const READERS = [
  ...['1900-01-01', '2020-06-01', '2999-12-31'].map((day) => ['status', '--as-of', day, '--format', 'html']),
  ...['json', 'csv', 'ics', 'xlsx', 'table'].map((format) => ['status', '--format', format]),
  ['list', 'school', '--json'],
  ['trace'],
  ['trace', '--read', '--format', 'html'],
  ['explain', 'school', 'kluis'],
  ['explain', 'school', 'regels'],
  ['pin', 'bestuur', 'kluis'],
];

test('mistakes of any kind are told in words, in both languages', async () => {
  let mistaken = 0;
  await fc.assert(
    fc.asyncProperty(mutated(base), fc.constantFrom(...READERS), async (files, reader) => {
      for (const language of ['nl', 'en']) {
        const { exit, text } = await told(['check', '--lang', language], files);
        expect([0, 1]).toContain(exit);
        expect(text.replaceAll(ESCAPED, '')).not.toMatch(UNWORDED);
        mistaken += exit;
      }
      expect([0, 1, 2]).toContain((await told(reader, files)).exit);
    }),
    { seed: 20191127, numRuns: 150 },
  );
  // Else there would be nothing to look at.
  expect(mistaken).toBeGreaterThan(150);
});

test('so is whatever is typed on the command line', async () => {
  const words = [
    '',
    ' ',
    '--',
    '-',
    '\u001B[31m',
    '__proto__',
    'constructor',
    'a'.repeat(300),
    '2020-13-01',
    '9999-12-31',
  ];
  const ids = [
    'school',
    'los',
    'kluis',
    'regels',
    'foto',
    'ophalen',
    'proef',
    'gewoon',
    '1.1',
    'HEAD',
    'json',
    'html',
    'gmr',
  ];
  const options = [...new Set(Object.values(commands).flatMap(({ options: own }) => Object.keys(own)))];
  const value = fc.constantFrom(...words, ...ids);
  const option = fc
    .tuple(fc.constantFrom(...options, 'lang', 'onbekend'), value, fc.constantFrom('=', ' ', ''))
    .map(([name, given, how]) => (how === ' ' ? [`--${name}`, given] : [`--${name}${how}${how === '=' ? given : ''}`]));
  const argument = fc.oneof(
    value.map((word) => [word]),
    option,
  );
  // Making documents takes long, and reads the same options.
  const command = fc.constantFrom(...Object.keys(commands).filter((name) => name !== 'build'), ...words);
  await fc.assert(
    fc.asyncProperty(command, fc.array(argument, { maxLength: 4 }), async (name, rest) => {
      const { exit, text } = await told([name, ...rest.flat()], base);
      expect([0, 1, 2, 3]).toContain(exit);
      if (exit === 2) expect(text.replaceAll(ESCAPED, '')).not.toMatch(UNWORDED);
    }),
    { seed: 20191127, numRuns: 120 },
  );
});

describe('a value is shown', () => {
  test.each([
    ['gewoon', 'gewoon'],
    ['', '(leeg)'],
    [' \n', '(alleen spaties)'],
    ['twee\n  regels', 'twee regels'],
    ['a'.repeat(100), `${'a'.repeat(59)}…`],
    [null, 'niets'],
    [Number.NaN, '.nan'],
    [Number.NEGATIVE_INFINITY, '-.inf'],
    [{ a: [1, null, ''] }, '{a: [1, null, (leeg)]}'],
    [[], '[]'],
    [{}, '{}'],
  ])('%j', (value, words) => {
    const printed = shown(value);
    expect(typeof printed === 'string' ? printed : printed.nl).toBe(words);
  });

  test('as something to see on one line, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 3, withNullPrototype: true }), (value) => {
        const printed = shown(value);
        const words = typeof printed === 'string' ? printed : printed.en;
        expect(words).toMatch(/\S/);
        expect(words).not.toMatch(/\n|\[object /);
        expect([...words].length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
