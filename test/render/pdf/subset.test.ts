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
import { programOf } from '../../support/pdf-check/program.ts';
import { fontsOf } from '../../support/pdf-check/rules-fonts.ts';
import { documentOf, h, p, wholeRenderer } from '../../support/pdf-tree.ts';

interface FontkitFont {
  getGlyph(id: number): { path: { toSVG(): string } };
}

/** A font as it is drawn: of each glyph its width and its outline. */
type Drawing = (glyph: number) => string;

function drawingOf(bytes: Uint8Array): Drawing {
  const font = create(Buffer.from(bytes)) as FontkitFont;
  const program = programOf(bytes);
  return (glyph) => {
    const advance = program?.advance(glyph);
    try {
      return `${advance} ${font.getGlyph(glyph).path.toSVG()}`;
    } catch {
      // fontkit stumbles over a glyph without outline at the end of a file.
      return `${advance} `;
    }
  };
}

describe.each(readdirSync('assets/fonts').filter((file) => file.endsWith('.ttf')))('%s', (file) => {
  const bytes = new Uint8Array(readFileSync(`assets/fonts/${file}`));
  const whole = drawingOf(bytes);
  const { numGlyphs, glyphs } = readFont(bytes);

  test('keeps the glyphs asked for, and nothing of others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(numGlyphs - 1), { maxLength: 30 }), (wanted) => {
        const cut = drawingOf(glyphSubset(bytes, wanted));
        for (const id of [0, ...wanted]) expect(cut(id)).toBe(whole(id));
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
      const file = programIn(pdf, font.descriptor.get('FontFile2'));
      const program = drawingOf(file);
      const map = programIn(pdf, font.descendant.get('CIDToGIDMap'));
      const original = originalOf(String(font.descriptor.get('FontName')), file);
      for (const cid of font.used) {
        const glyph = 256 * (map[2 * cid] ?? 0) + (map[2 * cid + 1] ?? 0);
        expect(program(glyph)).toBe(original(glyph));
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

const originals = readdirSync('assets/fonts')
  .filter((file) => file.endsWith('.ttf'))
  .map((file) => {
    const bytes = new Uint8Array(readFileSync(`assets/fonts/${file}`));
    const { postscriptName, numGlyphs } = readFont(bytes);
    return { postscriptName, numGlyphs, drawing: drawingOf(bytes) };
  });

/** By its name after the tag of the subset: two files of one name differ in the number of their glyphs, which stays. */
function originalOf(name: string, program: Uint8Array): Drawing {
  const plain = name.replace(/^\/[A-Z]{6}\+/, '');
  const count = programOf(program)?.glyphs;
  const found = originals.find(({ postscriptName, numGlyphs }) => postscriptName === plain && numGlyphs === count);
  if (found === undefined) throw new Error(`no font file is called ${plain}`);
  return found.drawing;
}
