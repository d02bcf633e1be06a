/** What stands apart in a document stands apart in its plain text. */
import fc from 'fast-check';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { lower } from '../../src/render/markdown/lower.ts';
import { plainBlockTexts } from '../../src/render/plain-lines.ts';
import { renderText } from '../../src/render/text/index.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { documentOf } from '../support/pdf-tree.ts';

/** Each with words of its own, once all is there. */
const word: PhrasingContent = { type: 'text', value: '' };
const line: fc.Arbitrary<PhrasingContent[]> = fc
  .array(fc.constantFrom('text', 'strong', 'break', 'note', 'link'), { minLength: 1, maxLength: 5 })
  .map((kinds) =>
    kinds.flatMap((kind): PhrasingContent[] => {
      if (kind === 'strong') return [{ type: 'strong', children: [word, { type: 'break' }, word] }, { type: 'break' }];
      if (kind === 'link') return [{ type: 'link', url: '#a', children: [word] }, { type: 'break' }];
      const noted: PhrasingContent[] = kind === 'note' ? [{ type: 'footnoteReference', identifier: '1' }] : [];
      return [word, ...noted, { type: 'break' }];
    }),
  );
const paragraph = line.map((children): BlockContent => ({ type: 'paragraph', children }));
const { block } = fc.letrec<{ block: BlockContent }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    paragraph,
    fc
      .tuple(
        fc.boolean(),
        fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([ordered, items]): BlockContent => ({
          type: 'list',
          ordered,
          start: ordered ? 9 : null,
          children: items.map((children) => ({ type: 'listItem', children })),
        }),
      ),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((children): BlockContent => ({ type: 'blockquote', children })),
    fc.array(fc.array(line, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 }).map(
      (rows): BlockContent => ({
        type: 'table',
        data: { kind: 'do_dont' },
        children: rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((children) => ({ type: 'tableCell', children })),
        })),
      }),
    ),
  ),
}));

/** The blocks with a number in each word, and how many there are. */
function numbered(blocks: readonly RootContent[]): { blocks: RootContent[]; words: string[] } {
  const words: string[] = [];
  const made = JSON.parse(JSON.stringify(blocks), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('value' in value)) return value;
    words.push(`woord${words.length}w`);
    return { ...value, value: words.at(-1) };
  }) as RootContent[];
  return { blocks: made, words };
}

const note: RootContent = {
  type: 'footnoteDefinition',
  identifier: '1',
  children: [{ type: 'paragraph', children: [word] }],
};

test('no two words of different lines, items, cells or paragraphs are glued, or lost', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (generated) => {
      const { blocks, words } = numbered([...generated, note]);
      const found = plainBlockTexts(blocks)
        .join('\n')
        .match(/woord\S*/g);
      expect(found).toEqual(words);
      const asDocument = renderText(documentOf(blocks)).match(/(?<!\S)woord\d+w(?![^\s:])/g);
      expect(new Set(asDocument)).toEqual(new Set(words));
    }),
    { numRuns: 200 },
  );
});

test('markers, numbers, notes and lines are as in the document', () => {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const p = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
  const item = (...children: BlockContent[]) => ({ type: 'listItem' as const, children });
  const blocks: RootContent[] = [
    p(text('Schoolweg 1'), { type: 'break' }, text('1234 AB Dorp'), { type: 'footnoteReference', identifier: '1' }),
    {
      type: 'list',
      ordered: true,
      start: 9,
      children: [
        item(p(text('negen'), { type: 'break' }, text('vervolg'))),
        item(p(text('tien')), { type: 'list', ordered: false, children: [item(p(text('onder')))] }),
      ],
    },
    { type: 'footnoteDefinition', identifier: '1', children: [p(text('Noot')), p(text('en meer'))] },
  ];
  expect(plainBlockTexts(blocks)).toEqual([
    'Schoolweg 1\n1234 AB Dorp [1]',
    '9. negen\n   vervolg\n10. tien\n    - onder',
    '[1] Noot\n    en meer',
  ]);
});

test('a heading of two lines is two words in a table of contents', () => {
  const heading: RootContent = {
    type: 'heading',
    depth: 2,
    data: { anchor: 'a' },
    children: [{ type: 'text', value: 'Deel' }, { type: 'break' }, { type: 'text', value: 'een' }],
  };
  expect(JSON.stringify(lower(documentOf([{ type: 'contents' }, heading])))).toContain('"Deel een"');
});

const PROTOCOL = `title: Protocol proef
description: Proef.
language: nl
clauses:
  - id: een
    audience: [all]
    force: inform
    text: |
      Schoolweg 1\\
      1234 AB Dorp[^a]

      - punt een
      - punt twee

      [^a]: Bij de kerk.
  - {id: twee, audience: [all], force: oblige, do: "Wel dit\\\\\\nen dat", dont: "Niet"}
outline:
  - {part: deel, label: 1. Deel, numbering: numbered, entries: [een]}
  - {part: keuze, label: 2. Keuze, numbering: do_dont, entries: [twee]}
schoolgids: {label: Afspraken, numbering: bulleted, entries: [een]}
`;

async function told(...argv: string[]): Promise<string> {
  const io = captureIo();
  const host = memoryHost({
    'policy/organisations/linde.yaml': 'name: Stichting De Linde\nkind: bestuur\nsector: po\n',
    'policy/protocols/p/overrides/linde.yaml': '{}\n',
    'policy/protocols/p/protocol.yaml': PROTOCOL,
  });
  await run(argv, io, host);
  expect(io.errorText).toBe('');
  return io.outText;
}

test('explain and list show lines and items apart', async () => {
  expect(await told('explain', 'linde', 'een')).toContain(
    '\n  Schoolweg 1\n  1234 AB Dorp [1]\n\n  - punt een\n  - punt twee\n\n  [1] Bij de kerk.\n\nprotocol',
  );
  const [explained] = JSON.parse(await told('explain', 'linde', 'een', '--json')) as { text: string[] }[];
  expect(explained?.text).toEqual(['Schoolweg 1\n1234 AB Dorp [1]', '- punt een\n- punt twee', '[1] Bij de kerk.']);
  expect(await told('list', 'linde')).toContain('Schoolweg 1 1234 AB Dorp [1] - punt een - punt twee');
});
