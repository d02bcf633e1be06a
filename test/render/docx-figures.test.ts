/** Figures in Word: pictures in a line, with what they show in words and a caption of Word's own style. */
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/render/docx/index.ts';
import { defaultHouseStyle } from '../support/documents.ts';
import { drawing, figure, photo } from '../support/figures.ts';
import { svgLogo } from '../support/logos.ts';
import { documentOf, h, p } from '../support/pdf-tree.ts';
import { docxParts, xmlWords } from '../support/read-docx.ts';

async function written(children: RootContent[], meta: Parameters<typeof documentOf>[1] = {}) {
  const parts = docxParts(await renderDocx(documentOf([h(1, 'Titel'), ...children], meta)));
  const xml = parts.get('word/document.xml') ?? '';
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  return { parts, xml, relations, styles: parts.get('word/styles.xml') ?? '' };
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = '']) => found);
const sizesOf = (xml: string) =>
  [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, ...sides]) =>
    sides.map((side) => Math.round(Number(side) / 36_000)),
  );
const wide = drawing(2000, 1000);

test('every picture has a number of its own, words, and files that are there', async () => {
  const { parts, xml, relations } = await written([figure(wide, 'Figuur 1'), figure(photo), figure(wide)], {
    houseStyle: { ...defaultHouseStyle, logo: svgLogo },
  });
  expect(all(xml, /<wp:docPr id="(\d+)"/g)).toEqual(['1', '2', '3', '4']);
  expect(all(xml, /<wp:docPr [^>]*descr="([^"]+)"/g)).toEqual([svgLogo.alt, ...Array(3).fill(figure(photo).alt)]);
  for (const id of all(xml, / r:embed="([^"]+)"/g)) {
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
    expect([...parts.keys()]).toContain(`word/${target}`);
  }
  // The drawing twice, as itself and for who knows no SVG; the photo as it is.
  expect([...parts.keys()].filter((name) => name.includes('figuur')).sort()).toEqual([
    'word/media/figuur1.png',
    'word/media/figuur1.svg',
    'word/media/figuur2.png',
  ]);
});

test('as large as it is, or as its place allows', async () => {
  const { xml } = await written([
    figure(drawing(192, 96)),
    figure(wide),
    figure(drawing(500, 5000)),
    { type: 'list', ordered: false, children: [{ type: 'listItem', children: [figure(wide)] }] },
    { ...figure(wide), data: { landscape: true } },
  ]);
  expect(sizesOf(xml)).toEqual([
    [51, 25],
    [160, 80],
    [18, 178],
    [154, 77],
    [247, 124],
  ]);
});

describe('the caption', () => {
  test('stays with its picture, in the style that Word has for it', async () => {
    const { xml, styles } = await written([figure(photo, 'Figuur 1. Stappen', { anchor: 'fig' }), p('Na.')]);
    expect(xml).toMatch(/<w:keepNext\/><\/w:pPr><w:bookmarkStart [^>]*w:name="fig"\/><w:r><w:drawing>/);
    expect(xml).toMatch(/<w:pStyle w:val="Caption"\/><\/w:pPr>/);
    expect(styles).toContain('w:styleId="Caption"');
    expect(xmlWords(xml)).toContain('\nFiguur 1. Stappen\nNa.');
  });

  test('a document without figures has no style for it', async () => {
    expect((await written([p('Niets.')])).styles).not.toContain('Caption');
  });
});

test('a figure that comes or goes is tracked with its caption', async () => {
  const { xml } = await written(
    [figure(photo, 'Figuur 1. Oud', { change: 'delete' }), figure(photo, 'Figuur 1. Nieuw', { change: 'insert' })],
    { comparedWith: '2018-01' },
  );
  expect(xml).toMatch(/<w:del [^>]*><w:r><w:drawing>.*?<w:delText[^>]*>Figuur 1. Oud</);
  expect(xml).toMatch(/<w:ins [^>]*><w:r><w:drawing>.*?<w:t [^>]*>Figuur 1. Nieuw</);
});
