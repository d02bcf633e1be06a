/** Posters that do not fit are told by `check`; what is said to fit without a font, fits. */
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { entryBlocks } from '../../src/document/blocks.ts';
import { createFootnotes } from '../../src/document/footnotes.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { ReadableEntry, ReadablePart, ResolvedContent } from '../../src/model/resolved.ts';
import { surelyFits } from '../../src/publish/poster-room.ts';
import { readCases } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';
import { noPicture } from '../support/parts.ts';
import { documentOf, families, h, p, text, wholeRenderer } from '../support/pdf-tree.ts';

const words = ['de', 'leerling', 'medezeggenschapsraad', 'WhatsApp', 'MAAR', 'mmm', 'privacyreglement', 'Nguyễn', 'ik'];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' '));
const look = fc.constantFrom('text', 'strong', 'emphasis');
const prose = fc
  .array(fc.tuple(sentence, look), { minLength: 1, maxLength: 2 })
  .map((texts) => texts.map(([value, type]) => p(type === 'text' ? value : [{ type, children: [text(value)] }])));
const clauses: Readonly<Record<'bulleted' | 'numbered' | 'do_dont', fc.Arbitrary<ResolvedContent>>> = {
  bulleted: prose.map((value) => ({ kind: 'text', text: value })),
  numbered: prose.map((value) => ({ kind: 'text', text: value })),
  do_dont: fc.tuple(sentence, sentence).map(([one, other]) => ({ kind: 'do_dont', do: [p(one)], dont: [p(other)] })),
};
const numbering = fc.constantFrom(...(Object.keys(clauses) as (keyof typeof clauses)[]));
const part = numbering.chain((kind) =>
  fc.record({
    id: fc.constant('deel'),
    label: sentence,
    numbering: fc.constant(kind),
    columns: fc.constant(null),
    entries: fc
      .array(clauses[kind], { minLength: 40, maxLength: 60 })
      .map((contents) =>
        contents.map((content, i) => ({ kind: 'clause', clause: { id: `c${i}`, content }, counted: true })),
      ),
  }),
) as fc.Arbitrary<ReadablePart>;

/** A poster that quotes as much of a part as is said to fit. */
function fullest(
  quoted: ReadablePart,
  notice: readonly RootContent[],
  font: (typeof families)[number],
): ReadablePart | undefined {
  const withFirst = (count: number): ReadablePart => ({
    ...quoted,
    id: 'poster',
    label: 'Sociale media: wat spreken we af?',
    entries: [{ kind: 'part', part: { ...quoted, entries: quoted.entries.slice(0, count) } } as ReadableEntry],
  });
  for (let count = quoted.entries.length; count > 0; count--)
    if (surelyFits(withFirst(count), { font, hasLogo: false, notice })) return withFirst(count);
  return undefined;
}

const source: RootContent = { ...p('Bron: Protocol sociale media, De Ster, versie 1.0.'), data: { part: 'colophon' } };

const renderers = new Map(families.map((family) => [family, wholeRenderer(family)]));

test('what surely fits, fits', async () => {
  let full = 0;
  await fc.assert(
    fc.asyncProperty(part, prose, fc.constantFrom(...families), async (quoted, said, family) => {
      const notice = said.map((block) => ({ ...block, data: { part: 'notice' } }) as RootContent);
      const poster = fullest(quoted, notice, family);
      fc.pre(poster !== undefined);
      const body = entryBlocks(poster, { footnotes: createFootnotes(), pictureOf: noPicture, depth: 1, quoted: true });
      const concept = p([{ type: 'strong', children: [text('Concept: deze tekst is nog niet vastgesteld.')] }]);
      const tree = documentOf([h(1, poster.label, 'poster'), concept, ...body, source, ...notice], { kind: 'poster' });
      expect((await renderers.get(family)?.render(tree))?.tooLong).toBe(false);
      full++;
    }),
    { numRuns: 40 },
  );
  expect(full).toBe(40);
});

test('check tells of a poster what build tells', async () => {
  const wrong = readCases().find(({ name }) => name === 'poster-too-long');
  const files = wrong?.wrongFiles() ?? {};
  const checked = await openRegelwerk(memoryHost(files)).check();
  const built = await openRegelwerk(memoryHost(files)).build({ formats: ['poster'] });
  expect(checked.diagnostics.map(({ code }) => code)).toContain('poster-too-long');
  expect(checked.diagnostics.map((item) => JSON.stringify(item))).toEqual(
    built.diagnostics.map((item) => JSON.stringify(item)),
  );
});
