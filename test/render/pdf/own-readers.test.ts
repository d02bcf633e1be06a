/** What regelwerk reads itself for speed, held equal to the packages it does without: fontkit, and the function of hyphen. */
import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error: ships no types
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../../src/render/pdf/type/font.ts';
import { opportunities } from '../../../src/render/pdf/type/hyphenate.ts';
import { loanIn } from '../../../src/render/pdf/type/loan-words.ts';

interface FontkitFont {
  postscriptName: string;
  numGlyphs: number;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  italicAngle: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  characterSet: number[];
  glyphForCodePoint(codePoint: number): { id: number };
  /** Of its glyphs it reads the boxes too, and stumbles over an empty glyph at the end of a file. */
  hmtx: { metrics: { length: number; get(id: number): { advance: number } } };
}

const fonts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ttf'))
    .map((file) => `${folder}/${file}`);

const modules = 'node_modules/@expo-google-fonts';
const files = [
  ...fonts('assets/fonts'),
  `${modules}/open-sans/400Regular/OpenSans_400Regular.ttf`,
  `${modules}/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`,
];

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(file);
  const theirs = create(bytes) as unknown as FontkitFont;
  const ours = readFont(new Uint8Array(bytes));

  it('has the same measures and name', () => {
    const { bbox } = theirs;
    for (const key of [
      'postscriptName',
      'numGlyphs',
      'unitsPerEm',
      'ascent',
      'descent',
      'capHeight',
      'xHeight',
    ] as const)
      expect(ours[key], key).toBe(theirs[key]);
    expect(ours.italicAngle).toBeCloseTo(theirs.italicAngle, 6);
    expect(ours.bbox).toEqual([bbox.minX, bbox.minY, bbox.maxX, bbox.maxY]);
  });

  it('has the same glyphs with the same widths', () => {
    const known = theirs.characterSet.filter((code) => theirs.glyphForCodePoint(code).id !== 0);
    expect([...ours.glyphs.keys()].sort((a, b) => a - b)).toEqual([...known].sort((a, b) => a - b));
    for (const code of known) expect(ours.glyphs.get(code), String(code)).toBe(theirs.glyphForCodePoint(code).id);
    const { metrics } = theirs.hmtx;
    for (let id = 0; id < theirs.numGlyphs; id++)
      expect(ours.advance(id)).toBe(metrics.get(Math.min(id, metrics.length - 1)).advance);
  });
});

it('refuses what is no TrueType file', () => {
  expect(() => readFont(new Uint8Array([1, 2, 3]))).toThrow('TrueType');
  expect(() => readFont(new TextEncoder().encode('OTTO plus something else'))).toThrow('TrueType');
});

describe('hyphenation', async () => {
  // @ts-expect-error: ships no types
  const { default: hyphen } = (await import('hyphen/nl/index.js')) as {
    default: { hyphenateSync(text: string, options: object): string };
  };

  /** Every word of the policy, every exception of the package, and words of chance from Dutch syllables. */
  function words(): Set<string> {
    const found = new Set<string>();
    const add = (text: string) => {
      for (const [word] of text.matchAll(/[\p{L}\p{M}]{7,}/gu)) found.add(word.toLowerCase());
    };
    add(readFileSync('policy/protocols/social-media/protocol.yaml', 'utf8'));
    add(readFileSync('docs/doen/bron.md', 'utf8'));
    add(readFileSync('node_modules/hyphen/patterns/nl.js', 'utf8'));
    const syllables =
      'aan be ge ver ont school lijk heid tje bes tuurs raad ën ïn sch eeuw ij oe ing en t s mede zeggen'.split(' ');
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return syllables[seed % syllables.length] ?? '';
    };
    for (let i = 0; i < 5000; i++) add(Array.from({ length: 2 + (i % 5) }, next).join(''));
    return found;
  }

  it('breaks words where the package does', () => {
    for (const word of words()) {
      // Names and loan words have rules of their own: hyphenate.test.ts.
      if (loanIn(word.toLowerCase()) !== undefined || /\p{L}\p{Lu}/u.test(word)) continue;
      const parts = hyphen.hyphenateSync(word, { hyphenChar: '\u00AD', html: false }).split('\u00AD');
      let offset = 0;
      const expected = parts.slice(0, -1).flatMap((part) => {
        offset += part.length;
        const fits = offset >= 3 && word.length - offset >= 3 && !/[äëïöü]/.test(word.charAt(offset));
        return fits ? [offset] : [];
      });
      expect(
        opportunities(word, true).map((item) => item.offset),
        word,
      ).toEqual(expected);
    }
  });
});
