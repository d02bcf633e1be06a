/** Whatever a page or a Markdown file says is read as it says it; and no damage to a file makes a reader fail or lose a letter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/import/read/html/index.ts';
import { readPaper } from '../../src/import/read/index.ts';
import { readMarkdown } from '../../src/import/read/markdown/index.ts';
import { readText } from '../../src/import/read/text/index.ts';
import { runs } from '../support/runs.ts';
import { paperOf, shown } from './support/shown.ts';

interface Item {
  readonly words: string;
  readonly inside: readonly Item[];
}
type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'quote'; readonly words: readonly string[] };

/** Words with signs that mean something to HTML or Markdown among them. */
const WORD = fc.constantFrom(
  'ouder',
  'Café',
  'MR',
  'e-mail',
  '<b>',
  '&amp;',
  '*ster*',
  '[x](y)',
  '`code`',
  '12',
  'a|b',
  '#',
  '_',
  '§',
  '“ja”',
);
const words = fc
  .tuple(fc.constantFrom('De', 'Wie', 'Elke'), fc.array(WORD, { maxLength: 6 }))
  .map(([first, rest]) => [first, ...rest, 'leerling'].join(' '));
const item: fc.Memo<Item> = fc.memo((depth) =>
  fc.record({ words, inside: depth > 1 ? fc.array(item(depth - 1), { maxLength: 2 }) : fc.constant([]) }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), words }),
  fc.record({ kind: fc.constant('paragraph' as const), words }),
  fc.record({
    kind: fc.constant('list' as const),
    start: fc.option(fc.integer({ min: 1, max: 99 })),
    items: fc.array(item(3), { minLength: 1, maxLength: 3 }),
  }),
  fc.integer({ min: 2, max: 3 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 3 }),
    }),
  ),
  fc.record({ kind: fc.constant('quote' as const), words: fc.array(words, { minLength: 1, maxLength: 2 }) }),
);
/** Lists and quotations beside each other are one in Markdown. */
const texts = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.flatMap((own): Block[] => [own, { kind: 'paragraph', words: 'Tussen twee delen.' }]));

function expected(blocks: readonly Block[], isTyped: boolean): string[] {
  const itemLines = ({ words: own, inside }: Item, marker: string, depth: number): string[] => [
    `${'>'.repeat(depth)} ${marker} ${own}`,
    ...inside.flatMap((inner) => itemLines(inner, '•', depth + 1)),
  ];
  const linesOf = (own: Block): string[] => {
    switch (own.kind) {
      case 'heading':
        return [`h${own.level} ${own.words}`];
      case 'paragraph':
        return [own.words];
      case 'list':
        return own.items.flatMap((inner, index) =>
          itemLines(inner, own.start === null ? '•' : `${own.start + index}.${isTyped ? '!' : ''}`, 1),
        );
      case 'table':
        return own.rows.map((row) => `| ${row.join(' | ')} |`);
      case 'quote':
        return ['quote', ...own.words.map((line) => `  ${line}`)];
    }
  };
  return blocks.flatMap(linesOf);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function asHtml(blocks: readonly Block[]): string {
  const list = (items: readonly Item[], start: number | null): string => {
    const inside = items
      .map((own) => `<li>${escaped(own.words)}${own.inside.length > 0 ? list(own.inside, null) : ''}</li>`)
      .join('');
    return start === null ? `<ul>${inside}</ul>` : `<ol start="${start}">${inside}</ol>`;
  };
  const write = (own: Block): string => {
    switch (own.kind) {
      case 'heading':
        return `<h${own.level}>${escaped(own.words)}</h${own.level}>`;
      case 'paragraph':
        return `<p>${escaped(own.words)}</p>`;
      case 'list':
        return list(own.items, own.start);
      case 'table':
        return `<table>${own.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
      case 'quote':
        return `<blockquote>${own.words.map((line) => `<p>${escaped(line)}</p>`).join('')}</blockquote>`;
    }
  };
  return blocks.map(write).join('\n');
}

const marked = (text: string) => text.replaceAll(/[\\`*_{}[\]()#+|<>&!-]/g, '\\$&');

function asMarkdown(blocks: readonly Block[]): string {
  const list = (items: readonly Item[], start: number | null, indent: string): string[] =>
    items.flatMap((own, index) => {
      const marker = start === null ? '-' : `${start + index}.`;
      const inner = list(own.inside, null, `${indent}${' '.repeat(marker.length + 1)}`);
      return [`${indent}${marker} ${marked(own.words)}`, ...inner];
    });
  const write = (own: Block): string => {
    switch (own.kind) {
      case 'heading':
        return `${'#'.repeat(own.level)} ${marked(own.words)}`;
      case 'paragraph':
        return marked(own.words);
      case 'list':
        return list(own.items, own.start, '').join('\n');
      case 'table': {
        const [head = [], ...rows] = own.rows.map((row) => row.map(marked));
        return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
      }
      case 'quote':
        return own.words.map((line) => `> ${marked(line)}`).join('\n>\n');
    }
  };
  return blocks.map(write).join('\n\n');
}

describe('what was written is read', () => {
  test('of pages', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (blocks) => {
        expect(shown(paperOf(await readHtml(asHtml(blocks), 'x.html')))).toEqual(expected(blocks, false));
      }),
      { numRuns: runs(60) },
    );
  });

  test('of Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (blocks) => {
        expect(shown(paperOf(await readMarkdown(asMarkdown(blocks), 'x.md')))).toEqual(expected(blocks, true));
      }),
      { numRuns: runs(60) },
    );
  });
});

const PIECES = [
  ...'<div>|</div>|<p>|</p>|<b>|</i>|<ul>|<li>|<ol start=x>|<table>|<td rowspan=0>|<tr>|<th>|</table>|<!--|-->|<script>|<a href="#a">1</a>'.split(
    '|',
  ),
  ...'<h2 id=a>|<sup>|<input type=radio>|<fieldset>|<legend>|<select><option>x|<style>.a{|</style>|<svg>|<math>|<template>|<img src="data:,">'.split(
    '|',
  ),
  ...'<details>|<blockquote>|<main>|<nav>|<aside>|<pre>|\n|\n\n|\t|    |woord|Artikel 1|1. |a) |- |• |> |# |===|---\n|:::|!!! x\n|[^1]|[^1]: |`|*|_'.split(
    '|',
  ),
  ...[
    '|',
    '| --- |',
    '\f',
    '\r',
    '…..... 3',
    'Pagina 1 van 2',
    'af-\n',
    '\u00AD',
    '\0',
    '\uD800',
    '\uFFFD',
    'é',
    '&#x301;',
    '{#a}',
    '{{',
    '{%',
  ],
];
const damaged = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('damage', () => {
  test.each([
    ['page', readHtml],
    ['Markdown', readMarkdown],
    ['text', readText],
  ])('of a %s loses no letter', async (_, read) => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        const found = await read(text, 'x');
        if (found.value !== undefined) paperOf(found);
        else expect(found.diagnostics).toHaveLength(1);
      }),
      { numRuns: runs(150) },
    );
  });

  test('of bytes is told of, or read', async () => {
    const bytes = fc.tuple(
      fc.constantFrom('', 'PK\u0003\u0004', '\uFEFF', '<html>', 'MZ'),
      fc.uint8Array({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('x.txt', 'x.html', 'x.md', 'x'), async ([start, rest], name) => {
        const found = await readPaper(Uint8Array.of(...new TextEncoder().encode(start), ...rest), name).catch(
          (error: Error) => {
            // Readers of other kinds may not be here yet.
            if (error.message !== 'not yet') throw error;
          },
        );
        if (found?.value !== undefined) paperOf(found);
      }),
      { numRuns: runs(200) },
    );
  });
});
