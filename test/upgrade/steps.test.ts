/** The steps of `upgrade`, one by one, on what people wrote. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { numbersOf } from '../../src/operations/upgrade/labels.ts';
import { withoutFormerKeys } from '../../src/operations/upgrade/registers.ts';
import { renewedTemplate } from '../../src/operations/upgrade/templates.ts';
import { quotedNumbers } from '../../src/operations/upgrade/values.ts';
import { withVariants } from '../../src/operations/upgrade/variants.ts';

describe('numbers in labels', () => {
  const part = (label: string, ...entries: object[]) => ({ part: label, label, entries });
  const NOBODY = new Set<string>();
  const read = (...outline: object[]) => numbersOf(outline, NOBODY);

  test('the usual numbers are a pattern of their level; others are of the part', () => {
    expect(read(part('1. Een'), part('2. Twee'), part('Bijlage 1: Meer'))).toMatchObject({
      patterns: ['{n}.'],
      count: 3,
      outline: [{ label: 'Een' }, { label: 'Twee' }, { label: 'Meer', number: 'Bijlage {n}:' }],
    });
    expect(read(part('1. Een'), part('2. Twee'), part('Slot'))?.outline).toMatchObject([{}, {}, { number: 'none' }]);
  });

  test('numbers of more levels, and letters', () => {
    expect(read(part('1 Een', part('1.1 A'), part('1.2 B')), part('2 Twee', part('2.1 C')))).toMatchObject({
      patterns: ['{n}', '{n}.{m}'],
      count: 5,
    });
    expect(read(part('A. Een'), part('B. Twee'))?.patterns).toEqual(['{A}.']);
    expect(read(part('I. Een'), part('II. Twee'), part('III. Drie'))?.patterns).toEqual(['{I}.']);
    expect(read(part('§ 1 Een'), part('§ 2 Twee'))?.patterns).toEqual(['§ {n}']);
  });

  test('what counting would not give stays as it was typed', () => {
    expect(read(part('1. Een'), part('3. Drie'))).toBeUndefined();
    expect(read(part('2. Twee'))).toBeUndefined();
  });

  test('a letter or a year that numbers nothing is none', () => {
    for (const label of ['A school in de stad', 'I think', 'Omgang', 'Wat is 1 plus 1?'])
      expect(read(part(label)), label).toMatchObject({ count: 0, patterns: [] });
  });

  test('from a part that is quoted on they stay', () => {
    const outline = [part('1. Een'), part('2. Twee'), part('3. Drie'), part('Bijlage 1: Meer')];
    expect(numbersOf(outline, new Set(['2. Twee']))).toMatchObject({ count: 2, left: ['2. Twee', '3. Drie'] });
  });
});

describe('variants', () => {
  const before = `# Boven
schoolgids: # het stuk
  label: Gids
  heading_level: 2 # zo hoort het
  entries:
    # eerst dit
    - a

reminders: [P6M]

# Voor aan de muur
posters:
  # voor leerlingen
  - poster: leerlingen
    label: "Wel: en niet"
    columns: [Wel, Niet]
    entries:
      - quote: b
`;

  test('lines move with their comments, whatever stands between', () => {
    const after = withVariants(before, []) ?? '';
    expect(parse(after)).toEqual({
      reminders: ['P6M'],
      variants: {
        schoolgids: { kind: 'section', label: 'Gids', heading_level: 2, entries: ['a'] },
        'poster-leerlingen': {
          kind: 'poster',
          label: 'Wel: en niet',
          columns: ['Wel', 'Niet'],
          entries: [{ quote: 'b' }],
        },
      },
    });
    for (const comment of ['# Boven', '# het stuk', '# zo hoort het', '# eerst dit', '# Voor aan', '# voor leerlingen'])
      expect(after, comment).toContain(comment);
    expect(after).toContain('    columns: [Wel, Niet]\n');
  });

  test('an empty list of posters leaves those of the base out', () => {
    expect(withVariants('title: X\nposters: []\n', ['poster-a', 'poster-b'])).toBe(
      'title: X\nomit_variants: [poster-a, poster-b]\n',
    );
    expect(withVariants('title: X\nposters: []\n', [])).toBe('title: X\n');
  });

  test.each([
    '{schoolgids: {label: X, entries: [a]}}',
    'schoolgids: {label: X, entries: [a]}\n',
    'variants: {}\nposters: []\n',
  ])('what is not written in blocks, or begun by hand, is left: %s', (text) =>
    expect(withVariants(text, [])).toBeUndefined(),
  );
});

test('a number where a text belongs gets quotes, with the digits that were typed', () => {
  const text =
    'parameters:\n  kamer: 1.10 # boven\n  leeftijd: 16\n  naam: X\n  eigen:\n    description: d\n    default: 007\n';
  expect(quotedNumbers(text, (name) => name !== 'leeftijd')).toEqual({
    count: 2,
    text: text.replace('1.10', '"1.10"').replace('007', '"007"'),
  });
});

test('templates: the name of the label, and the notice that each must show', () => {
  expect(renewedTemplate('# {{ schoolgids.label }}\n\n{{body}}\n')).toEqual({
    count: 2,
    text: '# {{variant.label}}\n\n{{body}}\n\n{{notice}}\n',
  });
  const now = '# {{variant.label}}\n\n{{body}}\n\n{{notice}}\n';
  expect(renewedTemplate(now)).toEqual({ count: 0, text: now });
  expect(renewedTemplate('{{#if concept}}x{{/if}}\n')).toMatchObject({ count: 0 });
});

test('what a register said of a paper is kept as a comment, also where it takes more lines', () => {
  const text = 'document:\n  title: X\n  length: >-\n    acht\n    bladen\n  version: "1.0" # in de voet\nparts: []\n';
  expect(withoutFormerKeys(text)).toEqual({
    count: 2,
    text: 'document:\n  title: X\n  # length: >-\n    # acht\n    # bladen\n  # version: "1.0" # in de voet\nparts: []\n',
  });
});
