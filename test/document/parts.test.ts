/** The parts of a document have names, whatever order a template puts them in, and no renderer loses one. */
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument, type Subject } from '../../src/document/index.ts';
import { compileTemplate } from '../../src/document/template.ts';
import { type DocumentTree, partOf } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPage } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { createPdfRenderer } from '../../src/render/pdf/index.ts';
import { boardSubject } from '../support/documents.ts';
import { withParts } from '../support/parts.ts';
import { structureText } from '../support/pdf-check/text.ts';
import { fontsOf } from '../support/pdf-tree.ts';
import { docxWords } from '../support/read-docx.ts';

const pieces = {
  title: '# {{title}}',
  name: '{{organisation.name}}',
  words: 'Omslagwoorden.',
  facts: '| | |\n| --- | --- |\n{{#each control}}\n| {{label}} | {{value}} |\n{{/each}}',
  contents: '{{contents}}',
  preface: '## Vooraf\n\nVoorwoorden.',
  body: '{{body}}',
  notice: '{{notice}}',
  end: '## Colofon\n\nSlotwoorden.',
};
type Piece = keyof typeof pieces;

let subject: Subject;
beforeAll(() => {
  subject = boardSubject();
});

function documentIn(order: readonly Piece[]): DocumentTree {
  const source = order.map((piece) => pieces[piece]).join('\n\n');
  const template = compileTemplate({ file: 'sjabloon', source: `${source}\n` }).value;
  if (template === undefined) throw new Error('no template');
  const { value, diagnostics } = buildDocument('protocol', subject, template);
  expect(diagnostics).toEqual([]);
  return value;
}

/** The parts in their order; neighbours of one part are told once. */
function partsIn({ children }: { readonly children: readonly RootContent[] }): unknown[] {
  return children.map(partOf).filter((part, index, all) => part !== all[index - 1]);
}

const usual: readonly Piece[] = ['title', 'name', 'words', 'facts', 'contents', 'preface', 'body', 'end', 'notice'];

describe('what stands where is of which part', () => {
  test.each<[string, readonly Piece[], readonly string[]]>([
    [
      'as in the template that comes with regelwerk',
      usual,
      ['title', 'organisation', 'cover', 'facts', 'contents', 'preface', 'body', 'colophon', 'notice', 'notes'],
    ],
    [
      'the facts at the end',
      ['title', 'name', 'contents', 'body', 'notice', 'end', 'facts'],
      ['title', 'organisation', 'contents', 'body', 'notice', 'colophon', 'facts', 'notes'],
    ],
    [
      'a preface on the cover, the notice before the body, the contents last',
      ['title', 'preface', 'notice', 'name', 'body', 'words', 'contents'],
      ['title', 'cover', 'notice', 'preface', 'body', 'colophon', 'contents', 'notes'],
    ],
  ])('%s', (_, order, parts) => {
    expect(partsIn(documentIn(order))).toEqual(parts);
  });

  test('in a section and on a poster too', () => {
    const source = '# {{title}}\n\n{{body}}\n\nBron: {{title}}.\n';
    const template = compileTemplate({ file: 'sjabloon', source }).value;
    const poster = subject.text.variants.find(({ kind }) => kind === 'poster');
    if (template === undefined || poster === undefined) throw new Error('no poster');
    const { value } = buildDocument(poster, subject, template);
    expect(partsIn(value)).toEqual(['title', 'body', 'colophon', 'notes']);
  });

  test('a second heading of the first depth is no title, and is not lost', () => {
    const tree = documentIn(usual);
    const heading: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Nog een titel' }] };
    const twice: DocumentTree = { ...tree, children: [...tree.children, heading] };
    expect(renderMarkdown(twice)).toContain('# Nog een titel');
  });
});

/** What must be read in every format, each once, besides the contents. */
const marks = [
  'Omslagwoorden.',
  'Voorwoorden.',
  'Slotwoorden.',
  'Dit is de tekst van',
  'Leg de telefoon weg.',
  'Auteur',
];
const countsIn = (text: string) => marks.map((mark) => `${text.split(mark).length - 1} ${mark}`);
const once = marks.map((mark) => `1 ${mark}`);

const rest = usual.filter((piece) => piece !== 'title');
const anyOrder = fc
  .tuple(fc.shuffledSubarray(rest, { minLength: rest.length }), fc.nat({ max: rest.length }))
  .map(([order, at]): Piece[] => [...order.slice(0, at), 'title', ...order.slice(at)]);

test('in any order every format has all, once, and a page has no more than the cover in its header', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      const tree = documentIn(order);
      const html = renderPage(tree);
      expect(countsIn(renderMarkdown(tree))).toEqual(once);
      expect(countsIn(html.replace(/<head>[\s\S]*<\/head>/, ''))).toEqual(once);
      expect(countsIn(docxWords(await renderDocx(tree)))).toEqual(once);
      const header = /<header>[\s\S]*<\/header>/.exec(html)?.[0] ?? '';
      expect(header).not.toContain('Leg de telefoon weg.');
    }),
    { numRuns: 15 },
  );
});

test.each<[string, readonly Piece[]]>([
  ['as usual', usual],
  ['the contents last', ['title', 'name', 'words', 'facts', 'preface', 'body', 'notice', 'end', 'contents']],
  ['the facts at the end', ['title', 'name', 'words', 'contents', 'preface', 'body', 'notice', 'end', 'facts']],
])('a PDF has all, once: %s', async (_, order) => {
  const renderer = createPdfRenderer(fontsOf('atkinson-hyperlegible-next'));
  const { bytes } = await renderer.render(documentIn(order));
  const { front, body, notes } = structureText(bytes);
  expect(countsIn([front, body, notes].join(' '))).toEqual(once);
});

test('parts that a test gives to a tree by hand are those of a template', () => {
  const tree = documentIn(usual);
  const bare = tree.children.map(({ data, ...node }) => {
    const { part: _, ...own } = data ?? {};
    return { ...node, data: own } as RootContent;
  });
  const front = (children: readonly RootContent[]) => children.map(partOf).slice(0, 5);
  expect(front(withParts(bare, subject.text.organisation.name))).toEqual(front(tree.children));
});
