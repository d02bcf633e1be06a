import { readFileSync } from 'node:fs';
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  List,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { DocumentMeta, DocumentTree } from '../../../src/model/tree.ts';
import { createPdfRenderer } from '../../../src/render/pdf/index.ts';
import { adoptedMeta } from '../../support/documents.ts';
import { withParts } from '../../support/parts.ts';
import { modelOf } from '../../support/pdf-check/model.ts';
import { readObjects } from '../../support/pdf-check/objects.ts';

const font = (style: string) =>
  new Uint8Array(readFileSync(new URL(`../../../assets/fonts/AtkinsonHyperlegibleNext-${style}.ttf`, import.meta.url)));
const fonts = { regular: font('Regular'), italic: font('Italic'), bold: font('Bold'), boldItalic: font('BoldItalic') };
const renderer = createPdfRenderer(fonts);

const baseMeta: DocumentMeta = {
  ...adoptedMeta,
  language: 'nl-NL',
  organisation: { id: 'ster', name: 'De *Ster* & <b>Co</b>' },
};

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const phrasing = (content: string | PhrasingContent[]) => (typeof content === 'string' ? [text(content)] : content);
const p = (content: string | PhrasingContent[]): BlockContent => ({ type: 'paragraph', children: phrasing(content) });
const h = (depth: Heading['depth'], value: string, anchor?: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)],
  ...(anchor === undefined ? {} : { data: { anchor } }),
});
const ref = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier, label: identifier });
const note = (identifier: string, ...children: (BlockContent | DefinitionContent)[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  label: identifier,
  children,
});
const table = (kind: 'control' | 'do_dont' | 'roles', rows: string[][]): Table => ({
  type: 'table',
  data: { kind },
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [text(value)] })),
  })),
});
const list = (...items: (BlockContent | DefinitionContent)[][]): List => ({
  type: 'list',
  ordered: true,
  start: 1,
  children: items.map((children) => ({ type: 'listItem', children })),
});
const document = (children: RootContent[], meta: Partial<DocumentMeta> = {}): DocumentTree => ({
  type: 'root',
  children: withParts(children),
  data: { meta: { ...baseMeta, ...meta } },
});
const words = (count: number, stem: string) => Array.from({ length: count }, (_, i) => `${stem}${i}`).join(' ');

interface Item {
  str: string;
  x: number;
  right: number;
  y: number;
  height: number;
}

async function render(tree: DocumentTree) {
  const { bytes, missing } = await renderer.render(tree);
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: Item[][] = [];
  const texts: string[] = [];
  for (let i = 1; i <= pdf.numPages; i++) {
    const content = await (await pdf.getPage(i)).getTextContent();
    const items = content.items.filter((item) => 'str' in item);
    texts.push(
      items
        .map((item) => item.str + (item.hasEOL ? '\n' : ''))
        .join('')
        .replace(/\s+/g, ' '),
    );
    pages.push(
      items.flatMap(({ str, transform, width, height }) => {
        const [x = 0, y = 0] = transform.slice(4);
        return str.trim() === '' ? [] : [{ str, x, y, right: x + width, height }];
      }),
    );
  }
  return { bytes, missing, pdf, pages, texts };
}

/** The text without what runs along on each page. */
function bodyOf(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/Versie 1\.0, 27 november 2019 pagina \d+ van \d+|Protocol sociale media De \*Ster\* & <b>Co<\/b>/g, '')
    .replace(/\s+/g, ' ');
}

async function annotations(pdf: PDFDocumentProxy, page: number) {
  return (await pdf.getPage(page)).getAnnotations();
}

const front = [
  h(1, 'Protocol sociale media'),
  p('Inleidende zin.'),
  table('control', [
    ['', ''],
    ['Versie', '1.0'],
  ]),
];
const contents: RootContent = { type: 'contents' };

describe('the header of a page', () => {
  const headerOf = async (title: string, name: string) => {
    const pages = [...front, contents, h(2, '1 Inleiding', 'inleiding'), p('Eerste alinea.')];
    const rendered = await render(document(pages, { title, organisation: { id: 'ster', name } }));
    return rendered.pages[1]?.slice(0, 2).map(({ str }) => str);
  };
  const long = words(30, 'lang');

  test('has room for a long name beside a short title, and for a long title beside a short name', async () => {
    const name = 'Stichting De Grote Ster en de kleine manen';
    expect(await headerOf('Reglement', name)).toEqual(['Reglement', name]);
    const title = 'Reglement voor alle leerlingen van groep een tot en met groep acht en hun ouders';
    expect(await headerOf(title, 'De Ster')).toEqual([title, 'De Ster']);
  });

  test('goes on where both are long, each within its share, and cuts no word', async () => {
    const name = words(16, 'lang');
    const pages = [...front, contents, h(2, '1 Inleiding', 'inleiding'), p('Eerste alinea.')];
    const made = await render(document(pages, { title: long, organisation: { id: 'ster', name } }));
    const said = (made.pages[1] ?? []).map(({ str }) => str).join(' ');
    expect(said).not.toContain('…');
    expect([said.match(/lang15\b/g)?.length, said.match(/lang29\b/g)?.length]).toEqual([2, 1]);
  });
});

describe('a document with a cover', () => {
  const tree = document([
    ...front,
    contents,
    h(2, '1 Inleiding', 'inleiding'),
    p('Eerste alinea.'),
    h(3, '1.1 Begrippen', 'begrippen'),
    p([
      text('Zie '),
      { type: 'link', url: '#slot', children: [text('het slot')] },
      text(' en '),
      { type: 'link', url: 'https://example.org/a?b=é', children: [text('de site')] },
      text('.'),
    ]),
    h(2, '2 Slot', 'slot'),
    p('Laatste alinea.'),
  ]);

  test('has cover, contents and body on pages of their own, numbered', async () => {
    const { texts } = await render(tree);
    expect(texts).toHaveLength(3);
    for (const [i, page] of texts.entries())
      expect(page).toContain(`Versie 1.0, 27 november 2019 pagina ${i + 1} van 3`);
    expect(texts[0]).toMatch(/Protocol sociale media Inleidende zin\. Versie 1\.0/);
    expect(texts[1]).toMatch(/Inhoud 1 Inleiding 3 1\.1 Begrippen 3 2 Slot 3/);
    expect(texts[2]).toMatch(
      /1 Inleiding Eerste alinea\. 1\.1 Begrippen Zie het slot en de site\. 2 Slot Laatste alinea\./,
    );
  });

  test('runs title and organisation along from the second page on, as text', async () => {
    const { texts } = await render(tree);
    expect(texts[1]).toContain('Protocol sociale media De *Ster* & <b>Co</b>');
    expect(texts[2]).toContain('Protocol sociale media De *Ster* & <b>Co</b>');
  });

  test('has an outline whose entries lead to the pages', async () => {
    const { pdf } = await render(tree);
    const outline = await pdf.getOutline();
    expect(outline.map((item) => item.title)).toEqual(['Protocol sociale media', 'Inhoud', '1 Inleiding', '2 Slot']);
    expect(outline[2]?.items.map((item) => item.title)).toEqual(['1.1 Begrippen']);
    const target = outline[3]?.dest;
    expect(await pdf.getPageIndex(Array.isArray(target) ? target[0] : null)).toBe(2);
  });

  test('links within and without', async () => {
    const { pdf } = await render(tree);
    const body = await annotations(pdf, 3);
    expect(body.map((annotation) => annotation.dest ?? annotation.url)).toEqual([
      'slot',
      'https://example.org/a?b=%C3%A9',
    ]);
    expect((await annotations(pdf, 2)).map((annotation) => annotation.dest)).toEqual([
      'inleiding',
      'begrippen',
      'slot',
    ]);
    expect(await pdf.getDestination('slot')).not.toBeNull();
  });

  test('says what it is', async () => {
    const { pdf, bytes } = await render(tree);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'Protocol sociale media',
      Author: 'De *Ster* & <b>Co</b>',
      CreationDate: 'D:20191127000000Z',
      Language: 'nl-NL',
    });
    expect(metadata.get('dc:creator')).toEqual(['De *Ster* & <b>Co</b>']);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { dict, root } = modelOf(readObjects(bytes));
    expect(dict(root.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
  });

  test('has a structure of headings, paragraphs, lists of contents and tables', async () => {
    const { pdf } = await render(tree);
    const roles: string[] = [];
    const walk = (node: { role?: string; children?: object[] }) => {
      if (node.role !== undefined) roles.push(node.role);
      for (const child of node.children ?? []) walk(child);
    };
    for (let i = 1; i <= 3; i++) walk(await (await pdf.getPage(i)).getStructTree());
    for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'TOC', 'TOCI', 'Link'])
      expect(roles).toContain(role);
  });
});

describe('new pages', () => {
  const chapter = (value: string, newPage: boolean): Heading => ({ ...h(2, value), data: { newPage } });
  const tree = (...newPage: [boolean, boolean]) =>
    document([
      ...front,
      contents,
      h(2, 'Een'),
      p('a'),
      chapter('Twee', newPage[0]),
      p('b'),
      chapter('Drie', newPage[1]),
      p('c'),
    ]);

  test.each([
    [false, false, 3],
    [false, true, 4],
    [true, true, 5],
  ])('a heading that starts a new page: %s, %s', async (second, third, count) => {
    expect((await render(tree(second, third))).texts).toHaveLength(count);
  });

  test('a document without contents has no cover', async () => {
    const { texts } = await render(document([h(1, 'Schoolgids'), p('Tekst.')]));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('Schoolgids Tekst.');
  });

  test('a heading never stands alone at the foot of a page', async () => {
    for (let lines = 30; lines < 45; lines++) {
      const filler = Array.from({ length: lines }, (_, i) => p(`Regel ${i}`));
      const { texts } = await render(document([...filler, h(2, 'Kopje'), p('Onder de kop.')]));
      const page = texts.find((pageText) => pageText.includes('Kopje'));
      expect(page).toContain('Onder de kop.');
    }
  });
});

describe('footnotes', () => {
  test('stand on the page of their marker, once', async () => {
    const children: RootContent[] = [];
    for (let i = 1; i <= 24; i++) children.push(p([text(words(60, `w${i}x`)), ref(String(i)), text(' en verder.')]));
    for (let i = 1; i <= 24; i++) children.push(note(String(i), p(`Noottekst-${i}.`), p('Tweede alinea van de noot.')));
    const { texts } = await render(document(children));
    expect(texts.length).toBeGreaterThan(2);
    for (let i = 1; i <= 24; i++) {
      const pages = texts.filter((page) => page.includes(`Noottekst-${i}.`));
      expect(pages).toHaveLength(1);
      expect(pages[0]).toMatch(new RegExp(`w${i}x59`));
    }
  });

  test('a marker never begins a line', async () => {
    for (let count = 10; count < 40; count++) {
      const tree = document([p([text(`${words(count, 'woord')} `), ref('1'), text(' slot')]), note('1', p('Noot.'))]);
      const { pages } = await render(tree);
      const marker = pages[0]?.find((item) => item.str.trim() === '1' && item.height < 8);
      expect(marker?.x).toBeGreaterThan(115);
    }
  });

  test('longer than a page runs on, and nothing is lost', async () => {
    const long = words(1500, 'noot');
    const tree = document([p([text('Voor'), ref('1')]), p(words(300, 'tekst')), note('1', p(long)), h(2, 'Einde')]);
    const { texts } = await render(tree);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts[0]).toContain('noot0 noot1 ');
    const all = bodyOf(texts);
    for (const word of [...long.split(' '), ...words(300, 'tekst').split(' ')]) expect(all).toContain(word);
    expect(all.match(/\bnoot700\b/g)).toHaveLength(1);
  });

  test('without a definition is an error', async () => {
    await expect(renderer.render(document([p([text('x'), ref('9')])]))).rejects.toThrow('Footnote 9');
  });
});

describe('tables', () => {
  test('repeat their header row on each page, outside the text', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`Doen ${i}`, `Laten ${i}`]);
    const { texts, pdf } = await render(document([table('do_dont', [['Wel', 'Niet'], ...rows])]));
    expect(texts.length).toBeGreaterThan(1);
    for (const page of texts) expect(page).toContain('Wel Niet Doen');
    const tree = JSON.stringify(await (await pdf.getPage(2)).getStructTree());
    // On the second page the header cells of the structure have no content.
    expect(tree).not.toMatch(/"role":"TH"[^}]*"children":\[\{"type":"content"/);
    for (const [left, right] of rows) {
      expect(texts.filter((page) => new RegExp(`${left} ${right}\\b`).test(page))).toHaveLength(1);
    }
  });

  test('lose nothing in a cell taller than a page, and keep the order within a page', async () => {
    const left = words(900, 'links');
    const right = words(700, 'rechts');
    const { texts } = await render(
      document([
        table('roles', [
          ['Rol', 'Taak'],
          [left, right],
          ['onder', 'aan'],
        ]),
        p('Erna.'),
      ]),
    );
    const all = bodyOf(texts);
    for (const word of [...left.split(' '), ...right.split(' ')])
      expect(all.match(new RegExp(`\\b${word}\\b`, 'g'))).toHaveLength(1);
    expect(texts[0]).toMatch(/links0 links1 .* rechts0 rechts1 /);
    expect(all).toContain('onder aan Erna.');
  });

  test('give the footnotes of a cell', async () => {
    const tree = document([
      table('do_dont', [
        ['Wel', 'Niet'],
        ['a', 'b'],
      ]),
      note('1', p('Nootje.')),
    ]);
    const cell = (tree.children[0] as Table).children[1]?.children[1];
    cell?.children.push(ref('1'));
    expect((await render(tree)).texts[0]).toContain('Nootje.');
  });
});

describe('lines', () => {
  const right = 508.5;

  test('break a word wider than the line, and lose none of it', async () => {
    const wide = 'x'.repeat(300);
    const address = `https://example.org/${'pad/'.repeat(60)}`;
    const { pages, texts } = await render(
      document([
        p(wide),
        p([{ type: 'link', url: address, children: [text(address)] }]),
        table('do_dont', [
          ['a', 'b'],
          [wide, 'c'],
        ]),
      ]),
    );
    for (const item of pages.flat()) expect(item.right).toBeLessThan(right);
    expect(texts.join('').replace(/\s/g, '')).toContain(address);
    expect(texts.join('').match(/x/g)?.length).toBe(600 + (address.match(/x/g)?.length ?? 0));
  });

  test('keep a no-break space and what announces a number together', async () => {
    for (let count = 8; count < 24; count++) {
      const { pages } = await render(
        document([p(`${words(count, 'tekst')} art. 5 lid 2 van de wet en ${words(20, 'meer')}`)]),
      );
      expect(pages.flat().some((item) => /^(5 lid|2 van)/.test(item.str))).toBe(false);
    }
  });

  test('stay on the page in lists eight deep', async () => {
    let nested = list([p('niveau 8 met een langere tekst die over de regel heen loopt en dus moet worden afgebroken')]);
    for (let depth = 7; depth > 0; depth--) nested = list([p(`niveau ${depth}`), nested]);
    const { pages, texts } = await render(document([nested]));
    for (const item of pages.flat()) expect(item.right).toBeLessThan(right);
    expect(texts[0]).toContain('1. niveau 1 1. niveau 2');
    expect(texts[0]).toContain('niveau 8 met een langere tekst die over de regel heen loopt');
  });

  test('break words where the edge would be too ragged', async () => {
    const long = Array.from({ length: 40 }, () => 'verantwoordelijkheidsverdeling medezeggenschapsreglement').join(' ');
    const { texts, pages } = await render(document([p(long)]));
    // pdf.js leaves out the soft hyphen at the end of the line.
    expect(pages.flat().some((item) => item.str.endsWith('verantwoordelijk'))).toBe(true);
    expect(texts[0]?.replace(/ /g, '')).toContain(long.replace(/ /g, ''));
    const english = await render(document([p(long)], { language: 'en' }));
    expect(english.texts[0]).toContain(long);
  });
});

describe('frames', () => {
  test('break over pages with all of their text', async () => {
    const children = Array.from({ length: 60 }, (_, i) => p(`Kader ${i} ${words(20, 'k')}`));
    const { texts } = await render(
      document([p('Ervoor.'), { type: 'blockquote', data: { frame: true }, children }, p('Erna.')]),
    );
    expect(texts.length).toBeGreaterThan(1);
    const all = bodyOf(texts);
    for (let i = 0; i < 60; i++) expect(all.match(new RegExp(`Kader ${i} `, 'g'))).toHaveLength(1);
    expect(all.indexOf('Kader 59')).toBeLessThan(all.indexOf('Erna.'));
  });
});

test('characters the fonts lack are reported with their clause', async () => {
  const { missing } = await renderer.render(document([{ ...p('Zie → 字'), data: { clause: 'pijl' } }]));
  expect(missing).toEqual([
    { char: '→', clause: 'pijl' },
    { char: '字', clause: 'pijl' },
  ]);
});

test('decomposed letters are composed', async () => {
  const { texts, missing } = await render(document([p('ge\u0069\u0308nformeerd, cafe\u0301')]));
  expect(missing).toEqual([]);
  expect(texts[0]).toContain('geïnformeerd, café');
});

test('a link to nowhere is an error', async () => {
  const tree = document([p([{ type: 'link', url: '#nergens', children: [text('x')] }])]);
  await expect(renderer.render(tree)).rejects.toThrow('#nergens');
});

describe('the same tree', () => {
  const tree = document([...front, contents, h(2, 'Een', 'een'), p([text('Tekst'), ref('1')]), note('1', p('Noot.'))]);

  test('gives the same bytes, also after other documents and in a new renderer', async () => {
    const { bytes } = await renderer.render(tree);
    await renderer.render(document([p('Iets heel anders.')]));
    expect(Buffer.compare((await renderer.render(tree)).bytes, bytes)).toBe(0);
    expect(Buffer.compare((await createPdfRenderer(fonts).render(structuredClone(tree))).bytes, bytes)).toBe(0);
  });

  test('gives the same bytes in another time zone', async () => {
    const { bytes } = await renderer.render(tree);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      expect(Buffer.compare((await renderer.render(tree)).bytes, bytes)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('has another id when a word changes', async () => {
    const id = async (value: string) => (await render(document([p(value)]))).pdf.fingerprints[0];
    expect(await id('Tekst')).not.toBe(await id('Tekst anders'));
    expect(await id('Tekst')).toBe(await id('Tekst'));
  });

  test('without a date has none, in its metadata either', async () => {
    const { pdf, bytes } = await render(document([p('x')], { date: null }));
    const { info } = await pdf.getMetadata();
    expect(Object.keys(info)).not.toContain('CreationDate');
    expect(Object.keys(info)).not.toContain('ModDate');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('<xmp:CreateDate>');
  });

  test.each([
    ['nl-NL', 'Protocol (concept)'],
    ['en', 'Protocol (draft)'],
  ])('of a text under way says so in its title: %s', async (language, title) => {
    const { pdf } = await render(document([p('x')], { title: 'Protocol', concept: true, language }));
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: title });
  });

  test('has one link for what runs over lines', async () => {
    const url = 'https://voorbeeld.example/';
    const link: PhrasingContent = {
      type: 'link',
      url,
      children: [text('lange woorden in een link '.repeat(9).trim())],
    };
    const { pdf } = await render(document([{ type: 'paragraph', children: [link] }]));
    const found = await annotations(pdf, 1);
    expect(found).toHaveLength(1);
    expect((found[0]?.quadPoints as Float32Array | undefined)?.length).toBeGreaterThan(8);
  });
});
