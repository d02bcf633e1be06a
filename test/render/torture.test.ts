/**
 * A protocol that asks the most of every format: nothing is lost anywhere, and in its PDF nothing overlaps, nothing leaves
 * the margins, and the file keeps to the rules. It goes the whole way, from YAML to bytes.
 */
import { readFileSync } from 'node:fs';
import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  List,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../../src/model/policy.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import type { DocumentMeta } from '../../src/model/tree.ts';
import { fileMaker } from '../../src/publish/build.ts';
import { publishedTexts } from '../../src/publish/editions.ts';
import { wantedOf } from '../../src/publish/wanted.ts';
import { createPdfRenderer } from '../../src/render/pdf/index.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { defaultHouseStyle } from '../support/documents.ts';
import { expectedPieces } from '../support/expected.ts';
import { filesOf, formatOf } from '../support/formats.ts';
import { memoryHost } from '../support/memory-host.ts';
import { withParts } from '../support/parts.ts';
import { violations } from '../support/pdf-check/index.ts';
import { structureText } from '../support/pdf-check/text.ts';
import { foreign, prose, TITLE, tortureFiles, wide } from '../support/torture-protocol.ts';
import { firstDifference } from '../support/words.ts';

interface Text {
  readonly str: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly baseline: number;
  readonly size: number;
}

let policy: Policy;
let resolved: ResolvedProtocol;
let files: ReadonlyMap<string, Uint8Array>;
let bytes: Uint8Array;
let missing: { char: unknown; clause: unknown }[];
let pages: Text[][];

beforeAll(async () => {
  const host = memoryHost(tortureFiles);
  const loaded = loadPolicy(host);
  // What no font has would stop a build, and is set as well as it can be. Its prose is none: `; –` looks like items.
  expect(new Set(loaded.diagnostics.map(({ code }) => code))).toEqual(new Set(['glyph-missing', 'text-joined']));
  policy = loaded.value;
  const documents = resolvePolicy(policy);
  expect(documents.diagnostics).toEqual([]);
  const [first] = documents.value;
  if (first === undefined) throw new Error('no document');
  resolved = first;
  const [document] = documentsOf(policy, [first], []);
  const [text] = document === undefined ? [] : publishedTexts(document, new Map(), '2026-01-01');
  if (document === undefined || text === undefined) throw new Error('nothing to publish');
  const built = await fileMaker(host, wantedOf({}))(document, text);
  missing = built.diagnostics.map(({ params }) => ({ char: params['char'], clause: params['clause'] }));
  expect(new Set(built.diagnostics.map(({ code }) => code))).toEqual(new Set(['glyph-replaced']));
  files = new Map(built.value.map((file) => [file.path.split('/').at(-1) ?? '', file.bytes ?? new Uint8Array()]));
  bytes = files.get('protocol.pdf') ?? new Uint8Array();
  pages = await textsOf(bytes);
});

async function textsOf(file: Uint8Array): Promise<Text[][]> {
  const pdf = await getDocument({ data: file.slice(), verbosity: 0 }).promise;
  const result: Text[][] = [];
  for (let i = 1; i <= pdf.numPages; i++) {
    const { items } = await (await pdf.getPage(i)).getTextContent({ disableNormalization: true });
    result.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [left = 0, baseline = 0] = item.transform.slice(4) as number[];
        const { str, width, height: size } = item;
        return [
          {
            str,
            left,
            right: left + width,
            baseline,
            size,
            bottom: baseline - 0.18 * size,
            top: baseline + 0.7 * size,
          },
        ];
      }),
    );
  }
  await pdf.loadingTask.destroy();
  return result;
}

const margins = { left: 78, right: 508, top: 841.89 - 96, bottom: 841.89 - 752 };
const running = [841.89 - 54, 841.89 - 797] as const;
/** A header grows up from its place and a footer down, both on the page. */
const isRunning = ({ baseline }: Text) =>
  (baseline > running[0] - 0.1 && baseline < 841.89 - 12) || (baseline < running[1] + 0.1 && baseline > 8);

/** What the reader sees for characters that the fonts lack. */
function seen(text: string): string {
  return [...text.replaceAll(/\p{Cf}/gu, '')]
    .map((char) => (missing.some((found) => found.char === char) ? '?' : char))
    .join('');
}

test('it is about 300 pages', () => {
  expect(pages.length).toBeGreaterThan(280);
  expect(pages.length).toBeLessThan(360);
});

test('each file says all that it should, in order', async () => {
  for (const { file, kind } of filesOf(resolved)) {
    const { dialect, read } = formatOf(file, kind);
    const expected = expectedPieces(policy, resolved, file, dialect);
    // Only a PDF brings its own fonts, and shows what they lack as a question mark.
    const shown = file.endsWith('.pdf') ? expected.map((piece) => ({ ...piece, text: seen(piece.text) })) : expected;
    expect(firstDifference(shown, await read(files.get(file) ?? new Uint8Array())), file).toBeUndefined();
  }
});

test('what the fonts lack shows as a question mark and is told with its clause', () => {
  const lacking = new Set([...foreign].filter((char) => /[\p{Script=Han}🙂👪]/u.test(char)));
  expect(new Set(missing.map(({ char }) => char))).toEqual(lacking);
  expect(new Set(missing.map(({ clause: id }) => id))).toEqual(new Set(['vreemd-schrift']));
});

test('it keeps to the rules of PDF/UA-1 and PDF/A-2a', () => {
  expect(violations(bytes)).toEqual([]);
});

/** Texts that lie over another. */
function overlaps(document: readonly Text[][]): string[] {
  return document.flatMap((page, i) => {
    const sorted = [...page].sort((a, b) => b.top - a.top);
    return sorted.flatMap((a, j) =>
      sorted.slice(j + 1).flatMap((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
        return across > 0.6 && down > 0.6 ? [`page ${i + 1}: "${a.str}" and "${b.str}"`] : [];
      }),
    );
  });
}

/** Texts that leave the margins. On the cover they may stand higher and lower. */
function strays(document: readonly Text[][]): string[] {
  return document.flatMap((page, i) =>
    page.flatMap((text) => {
      const within = text.left >= margins.left - 0.1 && text.right <= margins.right + 0.6;
      const between =
        isRunning(text) || i === 0 || (text.bottom >= margins.bottom - 0.1 && text.top <= margins.top + 0.1);
      return within && between ? [] : [`page ${i + 1}: "${text.str}" at ${text.left}–${text.right}, ${text.baseline}`];
    }),
  );
}

describe('on every page', () => {
  test('no text lies over another', () => {
    expect(overlaps(pages)).toEqual([]);
  });

  test('all text stands within the margins', () => {
    expect(strays(pages)).toEqual([]);
  });

  test('no heading is the last line', () => {
    const alone = pages.flatMap((page, i) => {
      const last = page.filter((text) => !isRunning(text) && text.size > 9).sort((a, b) => a.baseline - b.baseline)[0];
      return last !== undefined && last.size >= 12 && i > 0 ? [`page ${i + 1}: ${last.str}`] : [];
    });
    expect(alone).toEqual([]);
  });

  test('there is something besides running lines', () => {
    expect(pages.flatMap((page, i) => (page.some((text) => !isRunning(text)) ? [] : [i + 1]))).toEqual([]);
  });
});

/** Shapes that no policy has today, and a template or a later variant may. */
describe('a tree of odd shapes', () => {
  const font = (style: string) =>
    new Uint8Array(readFileSync(new URL(`../../assets/fonts/AtkinsonHyperlegibleNext-${style}.ttf`, import.meta.url)));
  const renderer = createPdfRenderer({
    regular: font('Regular'),
    italic: font('Italic'),
    bold: font('Bold'),
    boldItalic: font('BoldItalic'),
  });
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const p = (...children: (string | PhrasingContent)[]): BlockContent => ({
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  });
  const h = (depth: Heading['depth'], value: string, ...more: PhrasingContent[]): Heading => ({
    type: 'heading',
    depth,
    children: [text(value), ...more],
  });
  const ref = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier, label: identifier });
  const note = (identifier: string, ...children: BlockContent[]): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children,
  });
  const list = (ordered: boolean, ...items: BlockContent[][]): List => ({
    type: 'list',
    ordered,
    start: ordered ? 998 : null,
    children: items.map((children) => ({ type: 'listItem', children })),
  });
  const table = (kind: 'control' | 'do_dont' | 'roles', rows: (string | PhrasingContent)[][]): Table => ({
    type: 'table',
    data: { kind },
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [typeof cell === 'string' ? text(cell) : cell] })),
    })),
  });
  const frame = (...children: BlockContent[]): BlockContent => ({
    type: 'blockquote',
    data: { frame: true },
    children,
  });
  const contents: RootContent = { type: 'contents' };
  const meta: DocumentMeta = {
    kind: 'document',
    title: TITLE,
    description: 'Beschrijving',
    language: 'nl',
    organisation: { id: 'ster', name: 'De Ster' },
    protocol: 'proef',
    version: null,
    versionLabel: 'Versie niet geregistreerd',
    date: null,
    status: null,
    recordState: 'niet_geregistreerd',
    revisionDue: null,
    author: null,
    houseStyle: defaultHouseStyle,
    pdfUrl: 'protocol.pdf',
  };
  const nested = (depth: number, ordered: boolean): BlockContent =>
    depth === 0
      ? p(prose(12, depth))
      : list(ordered, [p(`niveau ${depth} ${prose(8, depth)}`), nested(depth - 1, ordered)]);
  const boxed = (depth: number): BlockContent =>
    depth === 0 ? p(prose(500, 1)) : frame(p(`kader ${depth}`), boxed(depth - 1));
  const before = [h(1, TITLE), contents];

  test.each<[string, RootContent[], Partial<DocumentMeta>]>([
    [
      'headings that skip levels',
      [h(3, 'Drie'), p('a'), h(6, 'Zes'), p('b'), h(3, 'Drie'), h(2, 'Twee'), h(5, 'Vijf'), p('c')],
      {},
    ],
    [
      'long numbers of headings',
      [
        ...before,
        h(2, '2019.12.24.1. Lang nummer'),
        p('a'),
        h(3, '10.20.30.40. Lang'),
        p('b'),
        h(2, `1 ${wide}`),
        p('c'),
      ],
      {},
    ],
    [
      'a title of pages',
      [
        h(1, prose(600, 1)),
        table('control', [
          ['', ''],
          ['Versie', prose(40, 2)],
        ]),
        contents,
        h(2, 'Een'),
        p('a'),
      ],
      {},
    ],
    [
      'a control block of pages',
      [
        h(1, 'Titel'),
        table('control', [
          ['', ''],
          [wide, prose(900, 2)],
          ['Versie', wide],
        ]),
        contents,
        h(2, 'Een'),
        p('a'),
      ],
      {},
    ],
    [
      'an organisation and version of pages',
      [...before, h(2, 'Een'), p('a')],
      { organisation: { id: 'ster', name: prose(300, 1) }, versionLabel: wide, title: prose(200, 2) },
    ],
    [
      'ninety headings in a row',
      [...before, ...Array.from({ length: 90 }, (_, i) => h(((i % 4) + 2) as 2, `${i + 1}. Kop`))],
      {},
    ],
    ['a heading longer than a page', [...before, h(2, prose(700, 1)), p('a')], {}],
    ['lists of sixteen levels', [nested(16, false), nested(14, true)], {}],
    ['lists of eight levels in a frame', [frame(nested(8, true))], {}],
    [
      'items that begin with a list, or with nothing',
      [list(true, [list(false, [list(true, [p('diep')])])], [], [p('')], [p('na')])],
      {},
    ],
    ['frames in frames', [p('voor'), boxed(6), p('na')], {}],
    [
      'a note in each kind of place',
      [
        h(2, 'Kop', ref('1')),
        p('x', ref('2')),
        table('do_dont', [
          ['Wel', 'Niet'],
          ['doe', ref('3')],
          [ref('4'), prose(500, 1)],
        ]),
        table('roles', [
          ['Rol', 'Taak'],
          [ref('5'), 'y'],
        ]),
        frame(p('z', ref('6'))),
        list(true, [p('i', ref('7'), ref('1'))]),
        note('1', p(prose(200, 1))),
        note('2', p('a', ref('8'))),
        note('3', p(prose(700, 3))),
        note('4', p('d')),
        note('5', list(false, [p(prose(60, 5))])),
        note('6', p('f')),
        note('7', p('g')),
        note('8', p(prose(300, 6))),
      ],
      {},
    ],
    [
      'a hundred runs of one long word',
      [
        p(
          ...Array.from(
            { length: 200 },
            (_, i): PhrasingContent => ({ type: i % 2 ? 'strong' : 'emphasis', children: [text('samen')] }),
          ),
        ),
      ],
      {},
    ],
    ['no-break spaces all along', [p(Array.from({ length: 300 }, (_, i) => `w${i}`).join('\u00a0'))], {}],
    [
      'a header row of pages',
      [
        table('roles', [
          [prose(700, 1), 'Taak'],
          ['a', prose(900, 2)],
        ]),
      ],
      {},
    ],
    [
      'characters that XML lacks',
      [p('a')],
      { title: 'Bel\u0007 en \ud800 half', description: 'a\u0000b\uffff', author: '\u001b[1m' },
    ],
  ])('%s', async (_, children, more) => {
    const { bytes: file } = await renderer.render({
      type: 'root',
      children: withParts(children),
      data: { meta: { ...meta, ...more } },
    });
    const document = await textsOf(file);
    expect(violations(file)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
    expect(strays(document)).toEqual([]);
    const { body, notes } = structureText(file);
    const letters = (value: string) => [...value.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    const from = children.indexOf(contents);
    const read = children.slice(from + 1);
    const said = (node: Nodes): string =>
      node.type === 'footnoteReference'
        ? node.identifier
        : 'value' in node
          ? node.value
          : 'children' in node
            ? node.children.map(said).join(' ')
            : '';
    const isNote = (node: RootContent) => node.type === 'footnoteDefinition';
    const labels = (value: string, from: readonly RootContent[]) =>
      letters(
        from.some((node) => /"ordered":true/.test(JSON.stringify(node)))
          ? value.replace(/\b(99[89]|100\d)\./g, '')
          : value,
      );
    expect(labels(body, read)).toBe(
      letters(
        read
          .filter((node) => !isNote(node))
          .map(said)
          .join(' '),
      ),
    );
    const told = read.filter(isNote).map((node) => `${'label' in node ? node.label : ''} ${said(node)}`);
    expect(letters(notes)).toBe(letters(told.join(' ')));
  });
});
