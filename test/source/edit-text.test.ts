/** A text that becomes another, in the style of its author: which lines of the file differ. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { brokenAlike, bySentences } from '../../src/source/yaml/breaks.ts';
import { editData } from '../../src/source/yaml/edit.ts';
import { runs } from '../support/runs.ts';

describe('folded lines end where they did', () => {
  const folded = (lines: readonly string[], after: string) => brokenAlike(lines, lines.join(' '), after);
  const two = ['De telefoon ligt in de kluis.', 'Na de les haal je hem op.'];

  test.each([
    ['a word that changes', two, 'De telefoon ligt in de tas. Na de les haal je hem op.'],
    ['a word more', two, 'De telefoon ligt altijd in de kluis. Na de les haal je hem op.'],
    ['the first word', two, 'Je telefoon ligt in de kluis. Na de les haal je hem op.'],
    ['the last word', two, 'De telefoon ligt in de kluis. Na de les haal je hem terug.'],
  ])('%s: the other line stays', (_, lines, after) => {
    const set = folded(lines, after) ?? [];
    expect(set.join(' ')).toBe(after);
    expect(set).toHaveLength(2);
    expect(set.filter((line) => lines.includes(line))).toHaveLength(1);
  });

  test('a sentence that comes new gets a line, at the start, between and at the end', () => {
    const [one = '', other = ''] = two;
    expect(folded(two, `Let op. ${one} ${other}`)).toEqual(['Let op.', one, other]);
    expect(folded(two, `${one} Ook in de pauze. ${other}`)).toEqual([one, 'Ook in de pauze.', other]);
    expect(folded(two, `${one} ${other} Meer niet.`)).toEqual([one, other, 'Meer niet.']);
    expect(folded(two, other)).toEqual([other]);
  });

  test('lines that end within a sentence do so still', () => {
    const lines = ['Die verklaring zegt dat meningen persoonlijk zijn', 'en losstaan van de school.'];
    expect(folded(lines, 'Die verklaring zegt dat meningen eigen zijn en losstaan van de school.')).toEqual([
      'Die verklaring zegt dat meningen eigen zijn',
      'en losstaan van de school.',
    ]);
  });

  test('with more paragraphs, or a list, it cannot be said so', () => {
    expect(folded(two, 'De telefoon ligt in de kluis.\n\nNa de les haal je hem op.')).toBeUndefined();
    expect(brokenAlike(['a', '', '', 'b'], 'a\n\nb', 'a\n\nc')).toEqual(['a', '', '', 'c']);
  });

  test('what comes new has a line for each sentence', () => {
    expect(bySentences('Dit mag. Dat mag bijv. niet. {{Organisatie}} beslist.')).toEqual([
      'Dit mag.',
      'Dat mag bijv. niet.',
      '{{Organisatie}} beslist.',
    ]);
  });
});

test.each([
  ["a: 'ja: nee'", 'ja: toch', "a: 'ja: toch'"],
  ['a: "{{Docent}} mag"', '{{Docent}} mag niet', 'a: "{{Docent}} mag niet"'],
  ['a: gewoon', 'ook gewoon (met 1 tel)', 'a: ook gewoon (met 1 tel)'],
  ['a: gewoon', 'niet: gewoon', 'a: "niet: gewoon"'],
  ['a: |\n  een\n  twee', 'een\ndrie\n', 'a: |\n  een\n  drie'],
  ['a: >-  # zo\n    Een.\n    Twee.', 'Een. Drie.', 'a: >-  # zo\n    Een.\n    Drie.'],
])('%j becomes %j', (text, value, wanted) => {
  expect(editData(`${text}\n\nb: 1\n`, { a: value, b: 1 })).toBe(`${wanted}\n\nb: 1\n`);
});

test('any words become any other words, and lines of which no word changes stay', () => {
  const word = fc.constantFrom(
    'de',
    'les',
    'mag',
    'niet.',
    'Ook',
    'in',
    'pauze.',
    '{{docent}}',
    'a:',
    '#b',
    "'t",
    '-',
    '1.',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.array(line, { minLength: 1, maxLength: 5 }),
      (one, other) => {
        const text = `k:\n  a: >-\n${one.map((own) => `    ${own}\n`).join('')}\n  b: 1\n`;
        const before = parse(text) as { k: { a: string } };
        expect(before.k.a).toBe(one.join(' '));
        for (const value of [other.join(' '), [...one.slice(0, -1), other[0]].join(' ')]) {
          const edited = editData(text, { k: { a: value, b: 1 } });
          expect(parse(edited)).toEqual({ k: { a: value, b: 1 } });
          expect(edited.endsWith('\n\n  b: 1\n')).toBe(true);
        }
        const last = editData(text, { k: { a: [...one.slice(0, -1), 'Zomaar iets.'].join(' '), b: 1 } }).split('\n');
        for (const own of one.slice(0, -1)) expect(last).toContain(`    ${own}`);
      },
    ),
    { numRuns: runs(150) },
  );
});
