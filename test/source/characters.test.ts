/** Characters that hide or steer are refused wherever they stand; letters of every script are not; and text is NFC. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { type Diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import { formatText } from '../../src/diagnostic/format.ts';
import { nameOf, refusedIn } from '../../src/source/characters.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { readText } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml/index.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';

const base = readBase();
/** One of each kind. */
const files = Object.keys(base).filter((path) => path.endsWith('.yaml'));
const TEMPLATE = 'templates/protocol.md.hbs';

const NAMED: readonly (readonly [char: string, nl: string, en: string])[] = [
  ['\0', 'een nulteken', 'a null character'],
  ['\t', 'een tab', 'a tab'],
  ['\u001B', 'een escapeteken', 'an escape character'],
  ['\u0080', 'een stuurteken', 'a control character'],
  ['\u0085', 'een regeleinde van andere systemen', 'a next line character'],
  ['\u034F', 'een verbinder van letters', 'a combining grapheme joiner'],
  ['\u061C', 'een Arabische richtingmarkering', 'an Arabic letter mark'],
  ['\u115F', 'een lege Hangul-letter', 'a Hangul filler'],
  ['\u3164', 'een lege Hangul-letter', 'a Hangul filler'],
  ['\u200B', 'een spatie zonder breedte', 'a zero-width space'],
  ['\u200C', 'een scheider zonder breedte', 'a zero-width non-joiner'],
  ['\u200D', 'een verbinder zonder breedte', 'a zero-width joiner'],
  ['\u200E', 'een markering van links naar rechts', 'a left-to-right mark'],
  ['\u200F', 'een markering van rechts naar links', 'a right-to-left mark'],
  ['\u2028', 'een regelscheidingsteken', 'a line separator'],
  ['\u2029', 'een alineascheidingsteken', 'a paragraph separator'],
  ['\u202D', 'een afgedwongen richting van links naar rechts', 'a left-to-right override'],
  ['\u202E', 'een afgedwongen richting van rechts naar links', 'a right-to-left override'],
  ['\u2060', 'een woordverbinder', 'a word joiner'],
  ['\u2063', 'een onzichtbaar rekenteken', 'an invisible operator'],
  ['\u2067', 'een isolatie van rechts naar links', 'a right-to-left isolate'],
  ['\u206A', 'een opmaakteken', 'a format character'],
  ['\uFE0F', 'een variantkiezer', 'a variation selector'],
  ['\uFEFF', 'een byte order mark', 'a byte order mark'],
  ['\uE000', 'een teken voor eigen gebruik', 'a private-use character'],
  ['\uFFFE', 'een code die geen teken is', 'a noncharacter'],
  ['\u{E0041}', 'een tagteken', 'a tag character'],
  ['\u{E0100}', 'een variantkiezer', 'a variation selector'],
  ['\u{E0FFF}', 'een onzichtbaar teken', 'an invisible character'],
  ['\uD800', 'een half teken', 'half a character'],
];

test.each(NAMED)('%j is %s', (char, nl, en) => {
  const number = `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  expect(nameOf(char)).toEqual({ nl: `${nl} (${number})`, en: `${en} (${number})` });
});

describe('refused are', () => {
  test('by class all that hides, steers or means nothing, and no other', () => {
    const allowed = new Set(['\n', '\u00AD']);
    const classes =
      /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
    for (let code = 0; code <= 0x10ffff; code++) {
      // Of the planes of private use and of what is not assigned a few will do.
      if (code > 0x30000 && code % 0x400 > 3 && !(code >= 0xe0000 && code < 0xe1000)) continue;
      const char = String.fromCodePoint(code);
      const isRefused = classes.test(char) && !allowed.has(char);
      if (refusedIn(char).length > 0 !== isRefused) expect(`U+${code.toString(16)}`).toBe(isRefused);
    }
  });

  test.each([
    ['Dutch', 'Zoë’s reünie: “één café”, 5 °C – €\u00A03,50 … 1\u202F000 sms\u2011je, her\u00ADzien'],
    ['Latin', 'Þór Łukasz Ștefan Çağla İpek Đorđe Ħal Ŵyn ḍʿAlī Ọlá'],
    ['Vietnamese', 'Nguyễn Thị Phượng, Trần Đức'],
    ['Greek', 'Ἀθηνᾶ Παπαδόπούλου ὅτι'],
    ['Cyrillic', 'Володимир Їжакевич, Ђорђе, Ёлкин'],
    ['Arabic', 'مُحَمَّد بْنُ عَبْدِ اللهِ، ١٢٣ گچپژ'],
    ['Hebrew', 'שָׁלוֹם, דָּוִד בֶּן־גּוּרִיּוֹן'],
    ['others', 'नमस्ते ไทย 漢字 かな 한국어 አማርኛ Հայ ქარ → ✓ ☐ 😀'],
  ])('no letters of %s, composed or not', (_, text) => {
    expect([text, text.normalize('NFD')].flatMap(refusedIn)).toEqual([]);
    const { value, diagnostics } = parseYaml('a.yaml', `naam: ${JSON.stringify(text.normalize('NFD'))}\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.data).toEqual({ naam: text.normalize('NFC') });
  });
});

/** Where it is told to stand, with its name. */
const toldOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.flatMap(({ code, place, params }) =>
    code === 'file-character' && place !== NO_PLACE ? [[place.file, place.line, place.column, params['name']]] : [],
  );
const positionIn = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split('\n');
  return [lines.length, (lines.at(-1) ?? '').length + 1];
};

/** A character that can stand in a file, and how YAML writes it. */
const char = fc.constantFrom(...NAMED.map(([own]) => own));
const escapeOf = (own: string) =>
  `\\U${own.codePointAt(0)?.toString(16).padStart(8, '0')}`.replace(/^\\U0000(?=....$)/, '\\u');

describe('told by name at its place', () => {
  const policyWith = (path: string, text: string) => loadPolicy(memoryHost({ ...base, [path]: text })).diagnostics;

  test('in each kind of file, as it is', () => {
    // Half a character is no UTF-8, and a tab is told by YAML where it does not stand in a text.
    const literal = char.filter((own) => own !== '\uD800' && own !== '\t');
    fc.assert(
      fc.property(literal, fc.constantFrom(...files), fc.nat(), (own, path, seed) => {
        const text = String(base[path]);
        // At the very start a byte order mark is told as such.
        const at = 1 + (seed % (text.length - 1));
        const [line, column] = positionIn(text, at);
        const told = toldOf(policyWith(path, text.slice(0, at) + own + text.slice(at)));
        expect(told).toEqual([[path, line, column, nameOf(own)]]);
      }),
      { seed: 20191127, numRuns: 150 },
    );
  });

  test('in each kind of file, as an escape', () => {
    fc.assert(
      fc.property(char, fc.constantFrom(...files), fc.nat(), (own, path, seed) => {
        const text = String(base[path]);
        const plain: [number, number, string][] = [];
        visit(parseDocument(text), {
          Scalar(key, { range, value, type }) {
            if (key !== 'key' && type === 'PLAIN' && typeof value === 'string' && range)
              plain.push([range[0], range[1], value]);
          },
        });
        const [start, end, value] = plain[seed % plain.length] ?? [0, 0, ''];
        const cut = 1 + (seed % value.length);
        const quoted = `"${value.slice(0, cut)}${escapeOf(own)}${value.slice(cut)}"`;
        const [line = 0, column = 0] = positionIn(text, start);
        const told = toldOf(policyWith(path, text.slice(0, start) + quoted + text.slice(end)));
        expect(told).toEqual([[path, line, column + 1 + cut, nameOf(own)]]);
      }),
      { seed: 20191127, numRuns: 150 },
    );
  });

  test('in a template, a tab too', () => {
    const read = (text: string) => readText(memoryHost({ [TEMPLATE]: text }), TEMPLATE).diagnostics;
    for (const [own] of NAMED.filter(([half]) => half !== '\uD800'))
      expect(toldOf(read(`# Kop\n\nEen${own} zin.\n`))).toEqual([[TEMPLATE, 3, 4, nameOf(own)]]);
  });

  test.each([
    ['\\t', '"a\\tb"', [[1, 6]]],
    [
      '\\0 and \\e',
      '"a\\0b\\e"',
      [
        [1, 6],
        [1, 9],
      ],
    ],
    ['a tab in a block', '|\n  a\tb\n', [[2, 4]]],
    ['a tab in quotes', "'a\tb'", [[1, 6]]],
    ['half a pair', '"\\ud83d\\u0061"', [[1, 5]]],
  ])('%s', (_, value, places) => {
    const { diagnostics } = parseYaml('a.yaml', `a: ${value}\n`);
    const found = toldOf(diagnostics).map(([, line, column]) => [line, column]);
    expect(found).toEqual(places.map(([line = 0, column = 0]) => [line, column]));
  });

  test('a pair of escapes is one character, and a backslash is none', () => {
    expect(parseYaml('a.yaml', 'a: "\\ud83d\\ude00 \\\\u200b"\n').value?.data).toEqual({ a: '😀 \\u200b' });
  });

  test('tabs between values are no part of a text', () => {
    expect(parseYaml('a.json', '{\n\t"a":\t"b"\n}\n').value?.data).toEqual({ a: 'b' });
    expect(formatText(parseYaml('a.yaml', 'a: b\t# c\n').diagnostics, 'nl')).toBe('');
  });
});

test('a fragment is found in a decomposed file', () => {
  const text = 'a: Zoe\u0308 en Andre\u0301 lezen {{x}} en {{x}}\n';
  const file = parseYaml('a.yaml', text).value;
  expect(file?.data).toEqual({ a: 'Zoë en André lezen {{x}} en {{x}}' });
  expect(file?.placeWithin(['a'], '{{x}}', 1)).toMatchObject({ line: 1, column: text.lastIndexOf('{{x}}') + 1 });
  expect(file?.placeWithin(['a'], 'André', 0)).toMatchObject({ column: text.indexOf('Andre') + 1 });
});
