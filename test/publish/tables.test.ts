/** Tables of any number of columns, from YAML to the bytes of every format. */
import { beforeAll, expect, test } from 'vitest';
import { fromSnapshot, isSoundSnapshot, toSnapshot } from '../../src/governance/snapshot.ts';
import type { Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { expectedPieces } from '../support/expected.ts';
import { filesOf, formatOf } from '../support/formats.ts';
import { memoryHost } from '../support/memory-host.ts';
import { violations } from '../support/pdf-check/index.ts';
import { elementsOf, read } from '../support/pdf-tree.ts';
import { docxParts } from '../support/read-docx.ts';
import { type Rendered, render, resolvedOf } from '../support/repository.ts';
import { tableFiles } from '../support/tables-protocol.ts';
import { firstDifference } from '../support/words.ts';

let policy: Policy;
let rendered: Rendered;

beforeAll(async () => {
  const loaded = loadPolicy(memoryHost(tableFiles));
  // Its prose is none: `; –` looks like items.
  expect(loaded.diagnostics.filter(({ code }) => code !== 'text-joined')).toEqual([]);
  policy = loaded.value;
  rendered = await render(policy, new Map());
});

const schools = ['ster', 'maan'];

test.each(schools)('each file says all that it should, in order: %s', async (id) => {
  for (const { file, kind } of filesOf(resolvedOf(rendered, id))) {
    const { dialect, read } = formatOf(file, kind);
    const bytes = rendered.files.get(`${id}/pesten/${file}`) ?? new Uint8Array();
    const expected = expectedPieces(policy, resolvedOf(rendered, id), file, dialect);
    expect(firstDifference(expected, await read(bytes)), file).toBeUndefined();
  }
});

test.each(schools)('the PDFs of %s keep to the rules of PDF/UA-1 and PDF/A-2a', (id) => {
  for (const file of ['protocol.pdf', 'poster-houding.pdf'])
    expect(violations(rendered.files.get(`${id}/pesten/${file}`) ?? new Uint8Array())).toEqual([]);
});

const fileOf = (name: string) => rendered.files.get(`maan/pesten/${name}`) ?? new Uint8Array();

test('in a PDF a list in a cell is a list, a first cell heads its row, and the heads of columns stand on each page', async () => {
  const made = await read(fileOf('protocol.pdf'));
  const [table] = elementsOf(made, 'Table')
    .filter(({ parent }) => parent?.type === 'Document')
    .slice(1);
  const rows = elementsOf(made, 'TR').filter(({ parent }) => parent?.parent === table && parent?.type === 'TBody');
  expect(rows.map(({ children }) => children.map(({ type }) => type))).toEqual(
    Array.from({ length: 4 }, () => ['TH', 'TD', 'TD', 'TD', 'TD']),
  );
  expect(rows[0]?.children[1]?.children.map(({ type }) => type)).toEqual(['P', 'L', 'P']);
  expect(rows[0]?.children[1]?.children[1]?.children.map(({ children }) => children.map(({ type }) => type))).toEqual([
    ['Lbl', 'LBody'],
    ['Lbl', 'LBody'],
  ]);
  const headed = made.texts.filter((page) => page.includes('Stap Wat Wie Wanneer Bijzonderheden'));
  expect(headed.length).toBeGreaterThan(2);
});

test('only the part that asks for it stands on a page on its side, between pages that are upright', async () => {
  const { pdf, texts } = await read(fileOf('protocol.pdf'));
  const sides = pdf.pages.map(({ dict }) => dict.get('MediaBox'));
  const lying = sides.flatMap((box, index) => (JSON.stringify(box).includes('841.89,595.28') ? [index] : []));
  expect(lying).toEqual(texts.flatMap((page, index) => (page.includes('Zeven Acht') ? [index] : [])));
  expect(lying.length).toBe(1);
  expect(texts[lying[0] ?? -1]).toContain('Stappen bij pesten De Maan');
});

test('Word has a section of its own for that page, and those around it are upright', () => {
  const parts = docxParts(fileOf('protocol.docx'));
  const xml = parts.get('word/document.xml') ?? '';
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => section);
  expect(sections.map((section) => /w:orient="landscape"/.test(section))).toEqual([false, true, false]);
  expect(sections.map((section) => /<w:titlePg\/>/.test(section))).toEqual([true, false, false]);
  expect([...parts.keys()].filter((name) => /(?:header|footer)/.test(name)).sort()).toEqual([
    'word/footer-wide.xml',
    'word/footer.xml',
    'word/header-wide.xml',
    'word/header.xml',
  ]);
  // Word does not open a cell that ends with something else than a paragraph.
  expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>|<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?<\/w:tc>/);
  expect(xml).toMatch(/<w:tblHeader\/>/);
});

test('Markdown has a table where every cell is one line, and else an item for each row', () => {
  const markdown = new TextDecoder().decode(fileOf('protocol.md'));
  expect(markdown).toContain(
    '| Dag | Van | Tot<sup><a id="_bij-noot-2"></a>[\\[2\\]](#_noot-2)</sup> |\n    | :- | :-: | -: |',
  );
  expect(markdown).toContain(
    '-   <a id="gesprek"></a>**Stap:** Gesprek  \n    **Wat:** De mentor spreekt\n\n    met alle leerlingen.',
  );
  expect(markdown).not.toContain('<table');
});

test('an adopted text keeps its rows and how they look', () => {
  const text = resolvedOf(rendered, 'maan');
  const stored = JSON.parse(JSON.stringify(toSnapshot(text, { version: '1.0', decisions: [] } as never, [], {})));
  expect(isSoundSnapshot(stored)).toBe(true);
  const [steps, , , wide] = fromSnapshot(stored).parts;
  expect([steps?.rowHeadings, steps?.landscape, wide?.rowHeadings, wide?.landscape]).toEqual([
    true,
    undefined,
    undefined,
    true,
  ]);
});
