/** Letters in a drawing: shapes in the font of the house style, whatever font the file names. */
import { expect, test } from 'vitest';
import { drawSvg } from '../../src/host/drawing.ts';
import { nodeHost } from '../../src/host/node.ts';
import type { FontFamily } from '../../src/model/font-family.ts';
import { pictureIn } from '../../src/model/picture.ts';
import { judgePicture } from '../../src/source/pictures/judge.ts';

const families: FontFamily[] = ['atkinson-hyperlegible-next', 'source-serif-4'];
const fonts = { families, read: nodeHost('.').asset };
const shown = {
  file: 'a.svg',
  named: () => ({ file: 'a.yaml', line: 1, column: 1 }),
  room: { width: 300, height: 200 },
};

async function judged(inside: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">${inside}</svg>`;
  const { value, diagnostics } = await judgePicture(
    { media: 'image/svg+xml', bytes: new TextEncoder().encode(svg) },
    shown,
    fonts,
  );
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('no picture');
  return families.map((family) => pictureIn(value, family).bytes);
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('are shapes, in each house font their own, and no words are left', async () => {
  const [sans, serif] = await judged('<text x="4" y="20">Geheim <tspan font-weight="bold">vet</tspan></text>');
  for (const bytes of [sans, serif]) expect(textOf(bytes)).not.toMatch(/<text|Geheim|font/);
  expect(textOf(sans)).not.toBe(textOf(serif));
  // Drawn without fonts, as every renderer does.
  const drawn = await drawSvg(sans ?? new Uint8Array(), 240, 9000);
  const blank = await drawSvg((await judged('<g/>'))[0] ?? new Uint8Array(), 240, 9000);
  expect(Buffer.compare(drawn, blank)).not.toBe(0);
});

test.each([
  '<text x="4" y="20" font-family="Open Sans">Weg</text>',
  '<text x="4" y="20" style="font-family: \'Open Sans\', serif">Weg</text>',
  '<style>text { font-family: "Open Sans"; }</style><text x="4" y="20">Weg</text>',
])('no file has a font of its own: %s', async (inside) => {
  expect((await judged(inside)).map(textOf)).toEqual((await judged('<text x="4" y="20">Weg</text>')).map(textOf));
});

test('letters that look alike are one, and a drawing without letters stays as it is', async () => {
  expect(textOf((await judged('<text x="4" y="20">non\u2011stop \uFB01n</text>'))[0])).toBe(
    textOf((await judged('<text x="4" y="20">non-stop fin</text>'))[0]),
  );
  expect(textOf((await judged('<path d="M0 0h9v9z"/>'))[1])).toContain('d="M0 0h9v9z"');
});
