/** protocol.docx and schoolgids.docx: well-formed, with Word's own means, the same bytes each time. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../src/model/house-style.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { documentOf } from '../support/documents.ts';
import { pngLogo, svgLogo } from '../support/logos.ts';
import { withParts } from '../support/parts.ts';
import { docxParts, xmlWords } from '../support/read-docx.ts';
import { organisations, type Rendered, renderRepository, resolvedOf } from '../support/repository.ts';

let rendered: Rendered;

beforeAll(async () => {
  rendered = await renderRepository();
});

/** A strict reader of the XML we write: elements match, attributes are unique, every ampersand is an entity. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^?]*\?>\n/, '')
    .replaceAll(/<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g, (_, end, name, attributes, empty) => {
      if (end === '/') expect(open.pop()).toBe(name);
      else if (empty === '') open.push(name);
      const names = [...String(attributes).matchAll(/ ([\w:]+)="/g)].map(([, key]) => key);
      expect(new Set(names).size).toBe(names.length);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe.each(organisations)('%s', (id) => {
  test.each(['protocol', 'schoolgids'] as const)(
    '%s: every part is well-formed, every relation leads somewhere',
    async (v) => {
      const parts = docxParts(await renderDocx(documentOf(rendered.policy, resolvedOf(rendered, id), v)));
      for (const xml of parts.values()) expectWellFormed(xml);
      const relations = parts.get('word/_rels/document.xml.rels') ?? '';
      const xml = parts.get('word/document.xml') ?? '';
      for (const [, used] of xml.matchAll(/ r:id="([^"]+)"/g)) expect(relations).toContain(` Id="${used}"`);
      for (const [, file] of relations.matchAll(/Target="([a-z]+\.xml)"/g))
        expect([...parts.keys()]).toContain(`word/${file}`);
      const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name ?? '');
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
      for (const [, target] of xml.matchAll(/ w:anchor="([^"]+)"/g)) expect(names).toContain(target);
      const styles = parts.get('word/styles.xml') ?? '';
      for (const [, style] of xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
        expect(styles).toContain(`w:styleId="${style}"`);
      const numbering = parts.get('word/numbering.xml') ?? '';
      for (const [, list] of xml.matchAll(/<w:numId w:val="([^"]+)"/g))
        expect(numbering).toContain(`w:numId="${list}"`);
      // A cell ends with a paragraph, and so does the document.
      expect(xml).not.toMatch(/<\/w:tbl>(?:<\/w:tc>|<w:sectPr>|<w:tbl>)/);
    },
  );
});

test('the protocol has what Word can work with', async () => {
  const parts = docxParts(await renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol')));
  const xml = parts.get('word/document.xml') ?? '';
  for (const style of ['Title', 'Heading1', 'ListNumber', 'TOC1', 'TableGrid']) expect(xml).toContain(`"${style}"`);
  expect(xml).toContain('TOC \\o &quot;1-3&quot; \\h');
  const bodyOf = async (id: string) =>
    docxParts(await renderDocx(documentOf(rendered.policy, resolvedOf(rendered, id), 'protocol'))).get(
      'word/document.xml',
    );
  expect(await bodyOf('ccc')).toContain('<w:tblHeader/>');
  const withNotes = await bodyOf('koe');
  for (const style of ['FootnoteReference', 'Hyperlink']) expect(withNotes).toContain(`"${style}"`);
  expect(withNotes).toContain('<w:footnoteReference w:id="1"/>');
  expect(parts.get('word/styles.xml')).toContain('w:val="nl-NL"');
  expect(parts.get('word/settings.xml')).not.toContain('updateFields');
  expect(parts.get('word/numbering.xml')).toContain('<w:startOverride w:val="1"/>');
  expect(parts.get('docProps/core.xml')).toContain('2019-11-01T00:00:00Z');
  expect(xmlWords(parts.get('word/footer.xml') ?? '').trim()).toMatch(/^Uitgave november 2019.*pagina 1 van 1$/);
});

test('the section for a schoolgids has no furniture', async () => {
  const parts = docxParts(
    await renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'schoolgids')),
  );
  expect([...parts.keys()].filter((name) => /header|footer/.test(name))).toEqual([]);
  expect(parts.get('word/document.xml')).toContain('"Heading2"');
  expect(parts.get('word/document.xml')).toContain('"ListBullet"');
  expect(parts.get('word/document.xml')).not.toMatch(/TOC|w:titlePg|Title/);
});

test('the same bytes for the same tree', async () => {
  const once = await renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol'));
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Auckland';
  const again = await renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol'));
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.compare(once, again)).toBe(0);
});

const fullStyle = { accent: '#0a7a3c', decoration: '#ffd500', font: 'source-serif-4', logo: svgLogo } as const;

function styled(variant: 'protocol' | 'schoolgids', houseStyle: HouseStyle = fullStyle): DocumentTree {
  const document = documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), variant);
  return { ...document, data: { meta: { ...document.data.meta, houseStyle } } };
}

describe('a house style', () => {
  test('gives the styles their colours and the document its font, with one to fall back on', async () => {
    const parts = docxParts(await renderDocx(styled('protocol')));
    const styles = parts.get('word/styles.xml') ?? '';
    const styleOf = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
    for (const id of ['Title', 'Heading1', 'Heading6', 'TOCHeading', 'Hyperlink'])
      expect(styleOf(id)).toContain('<w:color w:val="0A7A3C"/>');
    expect(styleOf('Title')).toMatch(/<w:top [^>]*w:color="FFD500"\/>/);
    expect(styleOf('TableGrid')).toContain('w:fill="F3F6FA"');
    expect(parts.get('word/document.xml')).toMatch(/<w:left [^>]*w:color="FFD500"\/>/);
    expect(styles).toContain('w:ascii="Source Serif 4"');
    expect(parts.get('word/fontTable.xml')).toContain('<w:font w:name="Source Serif 4"><w:altName w:val="Georgia"/>');
    for (const xml of [...parts.values()].filter((part) => part.startsWith('<?xml'))) {
      expectWellFormed(xml);
      expect(xml).not.toContain('1F3A5F');
    }
  });

  test('puts an SVG on the cover as itself, and as a PNG for who cannot draw it', async () => {
    const bytes = await renderDocx(styled('protocol'));
    const files = unzipSync(bytes);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(files['word/media/logo.svg']).toEqual(svgLogo.bytes);
    expect([...(files['word/media/logo.png'] ?? [])].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(xml).toContain(
      '<wp:extent cx="1980000" cy="660000"/><wp:docPr id="1" name="Logo" descr="Logo van De Ster"/>',
    );
    expect(xml.indexOf('<w:drawing>')).toBeLessThan(xml.indexOf('"Title"'));
    expect(xml).toMatch(/<a:blip r:embed="rLogo">.*<asvg:svgBlip [^>]*r:embed="rDrawing"\/>/);
    const relations = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
    for (const [id, file] of [
      ['rLogo', 'png'],
      ['rDrawing', 'svg'],
    ])
      expect(relations).toMatch(new RegExp(`Id="${id}" Type="[^"]*/image" Target="media/logo\\.${file}"`));
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
    expect(types).toContain('Extension="png" ContentType="image/png"');
    expect(types).toContain('Extension="svg" ContentType="image/svg+xml"');
    expect(Buffer.compare(bytes, await renderDocx(styled('protocol')))).toBe(0);
  });

  test('puts a PNG on the cover as it is', async () => {
    const files = unzipSync(await renderDocx(styled('protocol', { ...fullStyle, logo: pngLogo })));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(files['word/media/logo.png']).toEqual(pngLogo.bytes);
    expect(files['word/media/logo.svg']).toBeUndefined();
    expect(xml).not.toContain('svgBlip');
    expect(xml).toContain('descr="Logo van de &lt;Maan&gt; &amp; zo"');
    expectWellFormed(xml);
  });

  test('leaves nothing in the section for a schoolgids that is no style', async () => {
    const files = unzipSync(await renderDocx(styled('schoolgids')));
    expect(Object.keys(files).filter((name) => name.includes('media'))).toEqual([]);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/0A7A3C|FFD500|w:drawing|<w:rFonts|<w:sz |<w:color /);
    const builtIn = /^(Heading[1-6]|List(Bullet|Number|Continue)[2-5]?|Hyperlink|FootnoteReference|TableGrid|Quote)$/;
    for (const [, style] of xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
      expect(style).toMatch(builtIn);
  });
});

test('a passage in another language has the dictionary of that language, wherever it stands', async () => {
  const english = { type: 'text', value: 'Netiquette', data: { lang: 'en' } } as const;
  const text = (value: string) => ({ type: 'text', value }) as const;
  const tree = small(
    [
      { type: 'heading', depth: 1, children: [text('Over '), english] },
      { type: 'contents' },
      { type: 'heading', depth: 2, children: [english, text(' op school')], data: { anchor: 'netiquette' } },
      { type: 'paragraph', children: [{ type: 'strong', children: [english] }] },
    ],
    'Over Netiquette',
  );
  const passage = '<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">Netiquette</w:t>';
  const parts = docxParts(await renderDocx(tree));
  const xml = parts.get('word/document.xml') ?? '';
  expect(xml.split(passage)).toHaveLength(5);
  expect(xml).toContain(`<w:rPr><w:b/>${passage}`);
  expect(parts.get('word/header.xml')).toContain(passage);
  expect(xml).not.toContain('nl-NL');

  const swiss = { ...tree, data: { meta: { ...tree.data.meta, language: 'de-CH' } } };
  const german = docxParts(await renderDocx(swiss));
  expect(german.get('word/styles.xml')).toContain('w:val="de-CH"');
  expect(german.get('word/document.xml')).toMatch(/<w:lang w:val="nl-NL"\/><\/w:rPr><w:t [^>]*>Inhoud</);
  expect(german.get('word/footer.xml')).toMatch(/<w:lang w:val="nl-NL"\/><\/w:rPr><w:t [^>]*>pagina </);
});

const hostile = 'De *Ster* & <b>Co</b> {{x}} [l](http://e.nl)';

function small(children: DocumentTree['children'], title = hostile): DocumentTree {
  const { meta } = documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol').data;
  return {
    type: 'root',
    data: { meta: { ...meta, title, date: null, organisation: { id: 'x', name: title } } },
    children: withParts(children, title),
  };
}

test('a hostile title reads literally', async () => {
  const heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: hostile }] } as const;
  const parts = docxParts(await renderDocx(small([{ ...heading, children: [...heading.children] }])));
  for (const xml of parts.values()) expectWellFormed(xml);
  expect(xmlWords(parts.get('word/document.xml') ?? '').trim()).toBe(hostile);
  expect(unescaped(parts.get('docProps/core.xml') ?? '')).toContain(`<dc:title>${hostile}</dc:title>`);
  expect(parts.get('docProps/core.xml')).not.toContain('dcterms:created');
});

test('forbidden characters are replaced, addresses made valid, notes in notes kept, deep lists labelled', async () => {
  const text = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] });
  let list: DocumentTree['children'][number] = text('diep');
  for (let i = 0; i < 10; i++)
    list = {
      type: 'list',
      ordered: true,
      start: 3,
      spread: false,
      children: [{ type: 'listItem', children: [list as never] }],
    };
  const note = (identifier: string) => ({ type: 'footnoteReference' as const, identifier });
  const link = {
    type: 'link' as const,
    url: 'https://e.nl/a b"<{%',
    children: [{ type: 'text' as const, value: 'w' }],
  };
  const parts = docxParts(
    await renderDocx(
      small([
        text('a\u0000b\uD800c'),
        { type: 'paragraph', children: [note('1'), note('1'), link] },
        list,
        { type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: [note('2')] }] },
        { type: 'footnoteDefinition', identifier: '2', children: [text('binnenin')] },
      ]),
    ),
  );
  for (const xml of parts.values()) expectWellFormed(xml);
  expect(xmlWords(parts.get('word/document.xml') ?? '')).toContain('a\uFFFDb\uFFFDc');
  expect(parts.get('word/document.xml')).toContain('NOTEREF Noot_1');
  expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="https://e.nl/a%20b%22%3C%7B%25"');
  expect(xmlWords(parts.get('word/footnotes.xml') ?? '')).toContain('binnenin');
  expect([...(parts.get('word/numbering.xml') ?? '').matchAll(/<w:startOverride w:val="3"\/>/g)]).toHaveLength(10);
});
