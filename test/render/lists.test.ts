/** Lists of every marker in every format, as its readers take them. */
import type { RootContent } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { mergeTrees } from '../../src/compare/merge-trees.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { createPdfRenderer } from '../../src/render/pdf/index.ts';
import { renderText } from '../../src/render/text/index.ts';
import { parseText } from '../../src/source/markdown/index.ts';
import { audited } from '../support/axe.ts';
import { unrecordedMeta } from '../support/documents.ts';
import { violations } from '../support/pdf-check/index.ts';
import { modelOf } from '../support/pdf-check/model.ts';
import { readObjects } from '../support/pdf-check/objects.ts';
import { structureText } from '../support/pdf-check/text.ts';
import { docxParts, docxWordsWithLabels } from '../support/read-docx.ts';
import { htmlWords } from '../support/read-html.ts';
import { host } from '../support/repository.ts';
import { parseMarkdown, textOf, wordsIn } from '../support/words.ts';

const SOURCE = `Het bestuur:

c. een
d. twee
   i. drie
   ii. vier
      - vijf

Verder:

I) zes
II) zeven

A) acht
B) negen

1) tien
2) elf
`;
const READ = 'c. een d. twee i. drie ii. vier • vijf Verder: I) zes II) zeven A) acht B) negen 1) tien 2) elf'.split(
  ' ',
);

function documentOf(source: string): DocumentTree {
  const title: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Proef' }] };
  return { type: 'root', children: [title, ...parseText(source).blocks], data: { meta: unrecordedMeta } };
}

const document = documentOf(SOURCE);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const font = (name: string) => host.asset(`assets/fonts/AtkinsonHyperlegibleNext-${name}.ttf`);
const renderer = createPdfRenderer({
  regular: font('Regular'),
  bold: font('Bold'),
  italic: font('Italic'),
  boldItalic: font('BoldItalic'),
});
let pdf: Uint8Array;

beforeAll(async () => {
  pdf = (await renderer.render(document)).bytes;
});

describe('every format shows the markers', () => {
  const read = (words: string) => wordsIn(words).join(' ');

  test('PDF', () => {
    const { front, body } = structureText(pdf);
    expect(read(`${front} ${body}`)).toContain(READ.join(' '));
  });

  test('Word', async () => {
    expect(read(docxWordsWithLabels(await renderDocx(document)))).toContain(READ.join(' '));
  });

  test('page and fragment', async () => {
    expect(read(await htmlWords(bytesOf(renderPage(document))))).toContain(READ.join(' '));
    expect(read(await htmlWords(bytesOf(renderFragment(document))))).toContain(READ.join(' '));
  });

  test('plain text', () => {
    expect(read(renderText(document))).toContain(READ.join(' ').replace('•', '-'));
  });

  test('Markdown, as text behind a bullet, and no longer as a letter that counts', () => {
    const markdown = renderMarkdown(document, 'github');
    expect(markdown).toContain('- c\\. een\n- d\\. twee\n  - i\\. drie\n');
    expect(markdown).toContain('1) tien\n2) elf');
    const saying = { item: (label: string | null) => label ?? '', reference: () => '', link: (text: string) => text };
    expect(read(textOf(parseMarkdown(markdown), saying))).toContain(READ.join(' ').replace('• ', ''));
  });
});

describe('as the format has it', () => {
  test('PDF says of each list how it counts, and keeps the rules of PDF/UA-1 and PDF/A-2a', () => {
    const model = modelOf(readObjects(pdf));
    const lists = model.elements.filter(({ type }) => type === 'L');
    const numberings = lists.map(({ dict }) => model.dict(model.get(dict.get('A'))).get('ListNumbering'));
    expect(new Set(numberings)).toEqual(
      new Set(['/LowerAlpha', '/LowerRoman', '/Disc', '/UpperRoman', '/UpperAlpha', '/Decimal']),
    );
    expect(violations(pdf)).toEqual([]);
  });

  test('Word counts by itself, in one scheme for each marker', async () => {
    const numbering = docxParts(await renderDocx(document)).get('word/numbering.xml') ?? '';
    const formats = [...numbering.matchAll(/<w:lvl w:ilvl="0">.*?numFmt w:val="(\w+)".*?lvlText w:val="([^"]+)"/g)];
    expect(formats.map(([, format, text]) => `${format} ${text}`)).toEqual([
      'bullet •',
      'decimal %1.',
      'lowerLetter %1.',
      'lowerRoman %1.',
      'upperRoman %1)',
      'upperLetter %1)',
      'decimal %1)',
    ]);
  });

  test('a page without such lists has no style for them, and axe finds nothing on one with', async () => {
    expect(renderPage(documentOf('1. een\n2. twee'))).not.toContain('@counter-style');
    expect(await audited(renderPage(document))).toEqual({ violations: [], told: [] });
  });

  test('what a pattern says around a count stays a label, in the style sheet of a page and in a fragment', () => {
    const marker = { before: "</style><h1 id='x'>", style: 'decimal', delimiter: "'; } \\" } as const;
    const hostile = documentOf('1. een');
    const made = {
      ...hostile,
      children: hostile.children.map((node) => (node.type === 'list' ? { ...node, data: { marker } } : node)),
    };
    expect(renderPage(made).match(/<\/style>/g)).toHaveLength(1);
    expect(renderPage(made)).not.toContain("<h1 id='x'>");
    expect(renderFragment(made)).toContain('<li style="list-style-type: \'\\3c \\2f style\\3e ');
  });

  test('a fragment keeps the letters without its styles', () => {
    expect(renderFragment(document)).toContain('<ol start="3" type="a">');
    expect(renderFragment(document)).toContain(`<li style="list-style-type: 'I) '">`);
  });
});

test('in a redline what goes keeps the label that it had', async () => {
  const redline = mergeTrees(documentOf('a. een\nb. twee\nc. drie'), documentOf('1) een\n2) drie'));
  const marked = { ...redline, data: { meta: { ...unrecordedMeta, comparedWith: '2026-01-01' } } };
  expect(renderPage(marked)).toContain('<li value="2" class="lower-alpha">');
  const { bytes } = await renderer.render(marked);
  expect(structureText(bytes).body).toMatch(/1\)\s+een\s+b\.\s+\[vervallen: twee\]\s+2\)\s+drie/);
});
