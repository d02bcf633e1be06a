import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { resolveHouseStyle, withLogo } from '../../../src/model/house-style.ts';
import { createPdfRenderer } from '../../../src/render/pdf/index.ts';
import { pngLogo } from '../../support/logos.ts';
import {
  bullets,
  choices,
  documentOf,
  elementsOf,
  fontsOf,
  h,
  p,
  type Read,
  read,
  renderer,
  text,
} from '../../support/pdf-tree.ts';

const source: RootContent = { ...p('Bron: Protocol sociale media, De Ster, versie 1.0.'), data: { part: 'colophon' } };
const poster = (...children: RootContent[]) =>
  documentOf([h(1, 'Sociale media: tips voor iedereen', 'tips'), ...children, source], { kind: 'poster' });
const tip = (i: number) => `Tip ${i}: denk na voordat je iets plaatst, want het blijft altijd ergens staan.`;
const tips = (count: number) =>
  poster(h(2, 'Tips', 'deel'), bullets(...Array.from({ length: count }, (_, i) => tip(i))));
const pairs = (count: number) =>
  poster(choices(...Array.from({ length: count }, (_, i): [string, string] => [tip(i), `Niet ${i}`])));

async function render(tree: ReturnType<typeof poster>): Promise<Read & { tooLong: boolean }> {
  const { bytes, tooLong } = await renderer.render(tree);
  return { ...(await read(bytes)), tooLong };
}

/** Height of the letters of the running text. */
const sizeOf = ({ items }: Read, start: string) => items.find(({ str }) => str.startsWith(start))?.height ?? 0;

describe('a poster', () => {
  test('is one page, without running lines, with the source at its foot', async () => {
    const { texts, items } = await render(tips(3));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(
      /^Sociale media: tips voor iedereen Tips • Tip 0: .* • Tip 2: .* Bron: Protocol sociale media, De Ster, versie 1\.0\.$/,
    );
    expect(items.at(-1)?.y).toBeLessThan(45);
    expect(items.at(-1)?.height).toBe(9);
  });

  test('has its text as large as fits, and never runs off the page', async () => {
    let previous = Infinity;
    for (const tree of [tips, pairs]) {
      previous = Infinity;
      for (let count = 1; count < 40; count += 3) {
        const result = await render(tree(count));
        if (result.tooLong) break;
        const size = sizeOf(result, 'Tip 0');
        expect(result.texts).toHaveLength(1);
        expect(size).toBeLessThanOrEqual(previous);
        expect(size).toBeGreaterThanOrEqual(10);
        previous = size;
        for (const { x, right, y } of result.items) {
          expect(x).toBeGreaterThan(45);
          expect(right).toBeLessThan(549.5);
          expect(y).toBeGreaterThan(28);
          expect(y).toBeLessThan(800);
        }
      }
      expect(previous).toBeLessThan(16);
    }
  });

  test('fills the page: the room that is left is shared out', async () => {
    for (const count of [6, 9, 12, 15]) {
      const { items } = await render(tips(count));
      const last = items.findLast(({ str }) => !str.startsWith('Bron'));
      expect(last?.y).toBeLessThan(75);
    }
  });

  test('that is too long says so, and loses nothing', async () => {
    const { tooLong, texts } = await render(tips(80));
    expect(tooLong).toBe(true);
    for (let i = 0; i < 80; i++) expect(texts.join(' ')).toContain(tip(i));
    expect((await render(tips(8))).tooLong).toBe(false);
  });

  test('has a table with two column heads, each with a word, and a row for each pair', async () => {
    const result = await render(poster(choices(['Doe dit.', 'Laat dat.'], ['Doe zus.', 'Laat zo.'])));
    expect(result.texts[0]).toContain('Wel Niet Doe dit. Laat dat. Doe zus. Laat zo.');
    const heads = elementsOf(result, 'TH');
    expect(heads.map(({ dict }) => result.pdf.dict(dict.get('A')).get('Scope'))).toEqual(['/Column', '/Column']);
    expect(elementsOf(result, 'TR')).toHaveLength(3);
    expect(elementsOf(result, 'TD')).toHaveLength(4);
  });

  test('has lists, tables of other kinds, frames and notes like any document', async () => {
    const tree = poster(
      p([text('Vooraf'), { type: 'footnoteReference', identifier: '1', label: '1' }]),
      { type: 'list', ordered: true, start: 3, children: [{ type: 'listItem', children: [p('Derde')] }] },
      { type: 'blockquote', data: { frame: true }, children: [p('In een kader.')] },
      { ...choices(['De mentor', 'legt uit']), data: { kind: 'roles' } },
      { type: 'footnoteDefinition', identifier: '1', label: '1', children: [p('De noot.')] },
    );
    const { texts, tooLong } = await render(tree);
    expect(tooLong).toBe(false);
    expect(texts[0]).toMatch(/Vooraf ?1 3\. Derde In een kader\. Wel Niet De mentor legt uit Bron: .* 1 De noot\.$/);
  });

  test('breaks its title after the colon, and a title without one evenly', async () => {
    const lines = async (title: string) => {
      const list = bullets(...Array.from({ length: 8 }, (_, i) => tip(i)));
      const tree = documentOf([h(1, title), list, source], { kind: 'poster' });
      const { items } = await render(tree);
      return items.filter(({ height, str }) => height > 30 && str !== '•').map(({ str }) => str.trim());
    };
    expect(await lines('Sociale media: tips voor leerlingen')).toEqual(['Sociale media:', 'tips voor leerlingen']);
    expect(await lines('Tips voor alle leerlingen en ouders')).toEqual(['Tips voor alle', 'leerlingen en ouders']);
  });

  test('bears the logo, small, above the title', async () => {
    const houseStyle = { ...withLogo(resolveHouseStyle([]), new Map()), logo: pngLogo };
    const tree = tips(8);
    const result = await render({ ...tree, data: { meta: { ...tree.data.meta, houseStyle } } });
    const [figure] = elementsOf(result, 'Figure');
    expect(figure?.parent?.children[0]).toBe(figure);
    const [, bottom = 0, , top = 0] = result.pdf.dict(figure?.dict.get('A')).get('BBox') as number[];
    expect(top - bottom).toBeCloseTo((15 * 72) / 25.4, 1);
    expect(result.items[0]?.y).toBeLessThan(bottom);
    expect(result.texts).toHaveLength(1);
  });

  test('tells once which characters its font lacks', async () => {
    const { missing } = await renderer.render(poster(h(2, 'Kop 字', 'kop'), bullets('Tip 字')));
    expect(missing.map(({ char }) => char)).toEqual(['字', '字']);
  });

  test('is the same bytes each time', async () => {
    const { bytes } = await renderer.render(pairs(6));
    const again = await createPdfRenderer(fontsOf('atkinson-hyperlegible-next')).render(pairs(6));
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });
});
