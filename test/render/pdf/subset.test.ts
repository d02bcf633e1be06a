/** Fonts of a file are cut to what it draws: whatever is drawn has the outline and the width of the whole font. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
// @ts-expect-error: ships no types
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readFont } from '../../../src/render/pdf/type/font.ts';
import { glyphSubset } from '../../../src/render/pdf/type/sfnt.ts';
import { violations } from '../../support/pdf-check/index.ts';
import { modelOf, type PdfModel } from '../../support/pdf-check/model.ts';
import { decode, readObjects, Stream } from '../../support/pdf-check/objects.ts';
import { fontsOf } from '../../support/pdf-check/rules-fonts.ts';
import { documentOf, h, p, wholeRenderer } from '../../support/pdf-tree.ts';

interface FontkitFont {
  getGlyph(id: number): { path: { toSVG(): string }; advanceWidth: number };
}
const fontkit = (bytes: Uint8Array) => create(Buffer.from(bytes)) as FontkitFont;
/** As it is drawn. */
const drawn = (font: FontkitFont, id: number) => {
  const { path, advanceWidth } = font.getGlyph(id);
  return `${advanceWidth} ${path.toSVG()}`;
};

describe.each(readdirSync('assets/fonts').filter((file) => file.endsWith('.ttf')))('%s', (file) => {
  const bytes = new Uint8Array(readFileSync(`assets/fonts/${file}`));
  const whole = fontkit(bytes);
  const { numGlyphs, glyphs } = readFont(bytes);

  test('keeps the glyphs asked for, and nothing of others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(numGlyphs - 1), { maxLength: 30 }), (wanted) => {
        const cut = fontkit(glyphSubset(bytes, wanted));
        for (const id of [0, ...wanted]) expect(drawn(cut, id)).toBe(drawn(whole, id));
      }),
      { numRuns: 10 },
    );
  });

  test('is a fraction of the whole with a few letters', () => {
    const wanted = [...'Abc'].map((char) => glyphs.get(char.charCodeAt(0)) ?? 0);
    const { length } = glyphSubset(bytes, wanted);
    // Widths and places have their lines for all glyphs; these deflate to next to nothing.
    expect(length).toBeLessThan(6_000 + 8 * numGlyphs);
  });
});

const names = [
  'Gewone woorden – “tussen” aanhalingstekens, één keer',
  'Şahin, Łukasz, Dvořák en Çağlar',
  'Nguyễn, Παπαδόπουλος, Иванов',
  'محمد (أحمد) والفريق',
  'שרה ✓ ∑ →',
];

describe.each(['atkinson-hyperlegible-next', 'open-sans', 'source-serif-4'] as const)('%s', (family) => {
  const renderer = wholeRenderer(family);
  const made = async (...texts: string[]) => {
    const { bytes } = await renderer.render(documentOf([h(1, 'Namen'), ...texts.map((value) => p(value))]));
    return bytes;
  };

  test.each([...names.map((name) => [name]), names])('draws what it says: %s', async (...texts) => {
    const bytes = await made(...texts);
    expect(violations(bytes)).toEqual([]);
    const pdf = modelOf(readObjects(bytes));
    for (const font of fontsOf(pdf)) {
      const program = fontkit(programIn(pdf, font.descriptor.get('FontFile2')));
      const map = programIn(pdf, font.descendant.get('CIDToGIDMap'));
      const original = originalOf(String(font.descriptor.get('FontName')));
      for (const cid of font.used) {
        const glyph = 256 * (map[2 * cid] ?? 0) + (map[2 * cid + 1] ?? 0);
        expect(drawn(program, glyph)).toBe(drawn(original, glyph));
      }
    }
  });

  test('gives the same bytes whatever was made before', async () => {
    const first = await Promise.all(names.map((name) => made(name)));
    const again = await Promise.all([...names].reverse().map((name) => made(name)));
    expect(again.reverse()).toEqual(first);
  });
});

function programIn(pdf: PdfModel, value: Parameters<PdfModel['get']>[0]): Uint8Array {
  const stream = pdf.get(value);
  return (stream instanceof Stream ? decode(stream) : null) ?? new Uint8Array();
}

const originals = new Map(
  readdirSync('assets/fonts')
    .filter((file) => file.endsWith('.ttf'))
    .map((file) => {
      const bytes = new Uint8Array(readFileSync(`assets/fonts/${file}`));
      return [`${readFont(bytes).postscriptName} ${file.includes('Wide') ? 'wide' : ''}`, fontkit(bytes)] as const;
    }),
);

/** By its name after the tag of the subset. */
function originalOf(name: string): FontkitFont {
  const plain = name.replace(/^\/[A-Z]{6}\+/, '');
  const found = originals.get(`${plain} `) ?? originals.get(`${plain} wide`);
  if (found === undefined) throw new Error(`no font file is called ${plain}`);
  return found;
}
