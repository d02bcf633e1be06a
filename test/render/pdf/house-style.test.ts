/** Colours, typefaces, logos and languages of a PDF. */
// @ts-expect-error: ships no types
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { resolveHouseStyle, withLogo } from '../../../src/model/house-style.ts';
import { createPdfRenderer } from '../../../src/render/pdf/index.ts';
import { createFace } from '../../../src/render/pdf/type/face.ts';
import { opaqueLogo, pngLogo, svgLogo } from '../../support/logos.ts';
import { textOf } from '../../support/pdf-check/model.ts';
import {
  documentOf,
  elementsOf,
  entryOf,
  families,
  fontsOf,
  h,
  imagesOf,
  p,
  read,
  renderer,
  text,
} from '../../support/pdf-tree.ts';

interface Fontkit {
  unitsPerEm: number;
  layout(text: string): { glyphs: object[]; positions: { xAdvance: number }[] };
}

const plain = withLogo(resolveHouseStyle([]), new Map());
const style = { ...plain, accent: '#8a1c5b', decoration: '#ffcc00' };
const accent = '0.541 0.11 0.357 rg';
const decoration = '1 0.8 0 rg';
const navy = '0.122 0.227 0.373 rg';
const front = [h(1, 'Titel', 'titel'), p('Inleidende zin.')];
const body = [{ type: 'contents' as const }, h(2, '1 Deel', 'deel'), p('Tekst.')];
const covered = [...front, ...body];
const mm = 72 / 25.4;

describe('colours', () => {
  test('are those of the house style, bars in that of decoration', async () => {
    const { contents } = await read((await renderer.render(documentOf(covered, { houseStyle: style }))).bytes);
    expect(contents[0]).toContain(`${decoration} 0 0 595.28 9 re f`);
    for (const page of contents.slice(0, 3)) expect(page).toContain(accent);
    expect(contents.join('')).not.toContain(navy);
  });

  test('do not linger for the next document', async () => {
    await renderer.render(documentOf(covered, { houseStyle: style }));
    const { contents } = await read((await renderer.render(documentOf(covered))).bytes);
    expect(contents.join('')).toContain(navy);
    expect(contents.join('')).not.toContain(accent);
    expect(contents.join('')).not.toContain(decoration);
  });
});

describe('a logo', () => {
  test.each([
    ['drawing', svgLogo, 55 * mm, (55 * mm) / 3],
    ['PNG', pngLogo, 44 * mm, 22 * mm],
  ])('stands on the cover as a figure, as large as the room allows: %s', async (_, logo, width, height) => {
    const tree = documentOf(covered, { houseStyle: { ...style, logo } });
    const result = await read((await renderer.render(tree)).bytes);
    const [figure] = elementsOf(result, 'Figure');
    if (figure === undefined) throw new Error('no figure');
    expect(figure.parent?.children[0]).toBe(figure);
    expect(figure.parent?.type).toBe('Document');
    expect(entryOf(figure, 'Alt')).toBe(logo.alt);
    const [left = 0, bottom = 0, right = 0, top = 0] = result.pdf.dict(figure.dict.get('A')).get('BBox') as number[];
    expect(right - left).toBeCloseTo(width, 1);
    expect(top - bottom).toBeCloseTo(height, 1);
    expect(top).toBeLessThan(800);
    expect(result.texts[0]).toContain('Titel Inleidende zin.');
  });

  test('is drawn at 600 dots to the inch', async () => {
    const tree = documentOf(covered, { houseStyle: { ...style, logo: svgLogo } });
    const images = imagesOf(await read((await renderer.render(tree)).bytes));
    expect(images.map((image) => image.get('Width'))).toEqual([1299, 1299]);
  });

  test('has a mask only where it can be seen through', async () => {
    const imagesWith = async (logo: typeof pngLogo) =>
      imagesOf(await read((await renderer.render(documentOf(covered, { houseStyle: { ...style, logo } }))).bytes));
    expect((await imagesWith(pngLogo)).filter((image) => image.has('SMask'))).toHaveLength(1);
    expect((await imagesWith(opaqueLogo)).filter((image) => image.has('SMask'))).toHaveLength(0);
  });

  test('stands above the title where there is no cover', async () => {
    const tree = documentOf([h(1, 'Titel'), p('Tekst.')], { houseStyle: { ...style, logo: pngLogo } });
    const result = await read((await renderer.render(tree)).bytes);
    const [figure] = elementsOf(result, 'Figure');
    const [, bottom = 0] = result.pdf.dict(figure?.dict.get('A')).get('BBox') as number[];
    expect(result.texts).toHaveLength(1);
    expect(bottom).toBeGreaterThan(result.items.find(({ str }) => str === 'Titel')?.y ?? Infinity);
  });

  test('makes another file id, and the same bytes each time', async () => {
    const tree = (logo: typeof pngLogo) => documentOf(covered, { houseStyle: { ...style, logo } });
    const { bytes } = await renderer.render(tree(pngLogo));
    const again = await createPdfRenderer(fontsOf('atkinson-hyperlegible-next')).render(tree(pngLogo));
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
    const id = async (of: Uint8Array) => textOf(((await read(of)).pdf.trailer.get('ID') as never[])[0]);
    expect(await id((await renderer.render(tree(opaqueLogo))).bytes)).not.toBe(await id(bytes));
  });
});

describe('typefaces', () => {
  const sample = 'Ik wéét: ’t kost € 5 – “Çağla & Łukasz” (ẞ, ŵ), vrĳ …';
  const letters = [...'AEFKLOPRTVWXYaceforstvwxyé.,-’)'];
  const pairs = letters.flatMap((left) => letters.map((right) => left + right));

  test.each(families)('%s sets Dutch and names', async (family) => {
    const { bytes, missing } = await createPdfRenderer(fontsOf(family)).render(documentOf([p(sample)]));
    expect(missing).toEqual([]);
    expect((await read(bytes)).texts[0]?.replace('ĳ', 'ij')).toContain(sample.replace('ĳ', 'ij'));
  });

  const cuts = families.flatMap((family) =>
    Object.entries(fontsOf(family)).map(([cut, bytes]) => ({ family, cut, bytes })),
  );
  test.each(cuts)('$family, $cut: pairs are as wide as fontkit makes them', ({ bytes }) => {
    const theirs = create(Buffer.from(bytes)) as unknown as Fontkit;
    const face = createFace('regular', bytes);
    const scale = 1000 / theirs.unitsPerEm;
    for (const pair of pairs) {
      const { glyphs, positions } = theirs.layout(pair);
      // A ligature, which we do not use.
      if (glyphs.length !== 2) continue;
      const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale;
      expect(Math.abs(face.shape(pair).width - width), pair).toBeLessThanOrEqual(0.51);
    }
  });

  test('kern, but for Open Sans, which has no pairs in its files', () => {
    const closer = families.filter((family) => {
      const face = createFace('bold', fontsOf(family).bold);
      return face.shape('AV').width < face.shape('A').width + face.shape('V').width;
    });
    expect(closer).toEqual(['atkinson-hyperlegible-next', 'source-serif-4']);
  });

  test('have names of their own in the file', async () => {
    const names = families.flatMap((family) =>
      Object.values(fontsOf(family)).map((bytes) => createFace('regular', bytes).embedding([]).name),
    );
    expect(new Set(names.map((name) => name.slice(0, 6))).size).toBe(12);
    expect(
      names.filter((name) => !/^[A-Z]{6}\+(AtkinsonHyperlegibleNext|OpenSans|SourceSerif4)-\w+$/.test(name)),
    ).toEqual([]);
  });
});

describe('a passage in another language', () => {
  const english = text('think before you post', 'en');

  test('is a span with its language: in text, headings, contents, links and notes', async () => {
    const tree = documentOf([
      ...front,
      { type: 'contents' },
      h(2, [text('1 Regel: '), english], 'regel'),
      p([text('Lees '), english, text('.'), { type: 'footnoteReference', identifier: '1', label: '1' }]),
      p([{ type: 'link', url: '#regel', children: [text('Zie '), english] }]),
      { type: 'footnoteDefinition', identifier: '1', label: '1', children: [p([english])] },
    ]);
    const result = await read((await renderer.render(tree)).bytes);
    const spans = elementsOf(result, 'Span');
    expect(spans.map((span) => entryOf(span, 'Lang'))).toEqual(Array(5).fill('en'));
    expect(spans.map((span) => span.parent?.type).sort()).toEqual(['H2', 'Link', 'Link', 'P', 'P']);
    expect(spans.every((span) => span.content.length > 0)).toBe(true);
    expect(result.texts[2]).toContain('Lees think before you post.');
  });

  test('is one span over the lines of a page', async () => {
    const long = Array(30).fill('think before you post').join(' ');
    const result = await read((await renderer.render(documentOf([p([text('Dus: '), text(long, 'en')])]))).bytes);
    const spans = elementsOf(result, 'Span');
    expect(spans).toHaveLength(1);
    expect(spans[0]?.content.length).toBeGreaterThan(0);
  });

  test('goes on over pages', async () => {
    const long = Array(900).fill('think before you post').join(' ');
    const result = await read((await renderer.render(documentOf([p([text(long, 'en')])]))).bytes);
    expect(result.texts.length).toBeGreaterThan(1);
    expect(elementsOf(result, 'Span')).toHaveLength(result.texts.length);
  });

  test('is not broken by the rules for Dutch', async () => {
    const long = Array(60).fill('verantwoordelijkheidsverdeling').join(' ');
    const hyphens = async (lang?: string) => {
      const { items } = await read((await renderer.render(documentOf([p([text(long, lang)])]))).bytes);
      return items.filter(({ str }) => !str.trim().endsWith('verdeling') && str.includes('verantwoordelijk')).length;
    };
    expect(await hyphens()).toBeGreaterThan(0);
    expect(await hyphens('en')).toBe(0);
  });
});
