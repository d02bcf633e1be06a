/** Whatever is thrown at a stage that expands, it ends, and says at a place what it makes nothing of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTemplate } from '../src/document/template.ts';
import { LIMITS } from '../src/model/limits.ts';
import { depthExcess } from '../src/source/markdown/excess.ts';
import { parseText } from '../src/source/markdown/index.ts';
import { readSvg } from '../src/source/pictures/svg.ts';
import { hostileMarkdown } from './support/hostile/markdown.ts';
import { hostilePicture } from './support/hostile/picture.ts';
import { hostileTemplate } from './support/hostile/template.ts';

const from = <T>(make: (random: () => number) => T) =>
  fc
    .infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }))
    .map((stream) => make(() => stream.next().value ?? 0));

test('a text nests no deeper than the limit, or is told', () => {
  fc.assert(
    fc.property(
      from((random) => hostileMarkdown(random, 20_000)),
      (text) => {
        const { blocks, issues } = parseText(text);
        expect(depthExcess({ type: 'root', children: [...blocks] })).toBeUndefined();
        for (const { nth } of issues) expect(nth).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 60 },
  );
});

test('a template yields what can be parsed, or is told at its line', () => {
  const row = { label: 'Versie', value: '1.0' };
  const view = {
    title: 'T',
    version: '1',
    control: Array.from({ length: 12 }, () => row),
    parameters: { a: 'b', c: 'd' },
  };
  fc.assert(
    fc.property(from(hostileTemplate), (source) => {
      const { value, diagnostics } = compileTemplate({ file: 'templates/protocol.md.hbs', source });
      const filled = value?.fill(view, { body: [], notice: [], contents: [] }, 1);
      for (const { place } of [...diagnostics, ...(filled?.diagnostics ?? [])])
        expect(place).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
      if (source.length > LIMITS.templateSize.at) expect(value).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('a drawing is read without being drawn', () => {
  fc.assert(
    fc.property(from(hostilePicture), (svg) => {
      const { value, diagnostics } = readSvg('logo.svg', svg);
      expect(value === undefined).toBe(diagnostics.length > 0);
    }),
    { numRuns: 60 },
  );
});
