/** Figures on the page: as large as they may be, with their caption, and said in words. */
import { describe, expect, test } from 'vitest';
import type { DocumentMeta } from '../../../src/model/tree.ts';
import { drawing, figure, photo } from '../../support/figures.ts';
import { violations } from '../../support/pdf-check/index.ts';
import { asList } from '../../support/pdf-check/model.ts';
import {
  documentOf,
  elementsOf,
  entryOf,
  h,
  imagesOf,
  p,
  type Read,
  read,
  renderer,
  text,
} from '../../support/pdf-tree.ts';

type Blocks = Parameters<typeof documentOf>[0];

async function laid(children: Blocks, meta: Partial<DocumentMeta> = {}) {
  const { bytes, tooLong } = await renderer.render(documentOf([h(1, 'Titel'), ...children], meta));
  expect(violations(bytes)).toEqual([]);
  return { ...(await read(bytes)), tooLong };
}

/** Left, bottom, right and top of each figure, with its page. */
function boxesOf(file: Read) {
  return elementsOf(file, 'Figure').map(({ dict, content }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = asList(file.pdf.dict(dict.get('A')).get('BBox')).map(Number);
    const page = file.pdf.pages.findIndex(({ number }) => number === content[0]?.page);
    return { width: right - left, height: top - bottom, bottom, top, page };
  });
}
const sizesOf = (file: Read) => boxesOf(file).map(({ width, height }) => [Math.round(width), Math.round(height)]);
/** Drawn once for all tests. */
const wide = drawing(2000, 1000);
const small = drawing(400, 260);
const lines = (count: number) => Array.from({ length: count }, (_, i) => p(`Regel ${i}.`));

describe('size', () => {
  test('a figure is never larger than it is, nor wider than its column, nor higher than its share of the page', async () => {
    const file = await laid([
      figure(drawing(200, 100)),
      figure(wide),
      figure(drawing(500, 5000)),
      { type: 'list', ordered: false, children: [{ type: 'listItem', children: [figure(wide)] }] },
      { type: 'blockquote', data: { frame: true }, children: [figure(wide)] },
    ]);
    expect(sizesOf(file)).toEqual([
      [150, 75],
      [398, 199],
      [51, 505],
      [384, 192],
      [372, 186],
    ]);
  });

  test('on a page on its side it may be wider', async () => {
    const file = await laid([p('Staand.'), { ...figure(drawing(2000, 500)), data: { landscape: true } }]);
    expect(sizesOf(file)).toEqual([[677, 169]]);
  });

  test('the same picture is in the file once', async () => {
    const picture = drawing(300, 100);
    const file = await laid([figure(picture), { type: 'blockquote', children: [figure(picture)] }, figure(picture)]);
    // And its mask.
    expect(imagesOf(file)).toHaveLength(2);
  });

  test('a drawing has no more pixels than memory allows', async () => {
    const [image] = imagesOf(await laid([figure(drawing(900, 1100))]));
    const pixels = Number(image?.get('Width')) * Number(image?.get('Height'));
    expect(pixels).toBeGreaterThan(3_900_000);
    expect(pixels).toBeLessThanOrEqual(4_000_000);
  });
});

describe('place', () => {
  test.each([20, 24, 28, 32])('after %i lines picture and caption are on one page', async (count) => {
    const file = await laid([...lines(count), figure(small, 'Figuur 1. Het bijschrift')]);
    const [box] = boxesOf(file);
    expect(file.texts.findIndex((words) => words.includes('Figuur 1.'))).toBe(box?.page);
    expect(box?.bottom).toBeGreaterThan(841.89 - 752);
  });

  test('what it shows is said, and the caption stands after it', async () => {
    const file = await laid([
      p('Voor.'),
      figure(photo, [text('Figuur 1. '), { type: 'emphasis', children: [text('Stappen')] }]),
      p('Na.'),
    ]);
    const [element] = elementsOf(file, 'Figure');
    expect(element && entryOf(element, 'Alt')).toBe('Drie stappen onder elkaar: melden, bespreken, besluiten');
    expect(element?.parent?.children.map(({ type }) => type)).toEqual(['Figure', 'Caption']);
    expect(file.texts.join(' ')).toContain('Voor. Figuur 1. Stappen Na.');
  });

  test('a link leads to it, and the number of an item stays before it', async () => {
    const item = [figure(photo, 'Figuur 2', { anchor: 'figuur' })];
    const file = await laid([
      p([{ type: 'link', url: '#figuur', children: [text('zie figuur 2')] }]),
      { type: 'list', ordered: true, start: 7, children: [{ type: 'listItem', children: item }] },
    ]);
    expect(file.texts.join(' ')).toMatch(/zie figuur 2 7\. Figuur 2/);
  });
});

describe('a redline', () => {
  test('says of a figure that it comes or goes', async () => {
    const file = await laid(
      [
        figure(photo, 'Figuur 1. Oud', { change: 'delete' }),
        figure(photo, 'Figuur 1. Nieuw', { change: 'insert' }),
        figure(photo, '', { change: 'insert' }),
        figure(photo, [
          text('Figuur 2. '),
          { type: 'text', value: 'Andere', data: { change: 'insert' } },
          text(' stappen'),
        ]),
      ],
      { comparedWith: null },
    );
    expect(file.texts.join(' ')).toContain(
      '[figuur vervallen: Figuur 1. Oud] [figuur ingevoegd: Figuur 1. Nieuw] [figuur ingevoegd] Figuur 2. [ingevoegd: Andere] stappen',
    );
  });
});

describe('a poster', () => {
  test('holds a figure where there is room, and is told to be too long where there is none', async () => {
    const fitting = await laid([p('Wat je doet.'), figure(small, 'De stappen')], { kind: 'poster' });
    expect([fitting.tooLong, fitting.pdf.pages.length]).toEqual([false, 1]);
    const long = await laid([figure(drawing(800, 1200)), ...lines(60)], { kind: 'poster' });
    expect(long.tooLong).toBe(true);
  });
});
