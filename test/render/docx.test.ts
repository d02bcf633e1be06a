/** protocol.docx and schoolgids.docx: well-formed, with Word's own means, the same bytes each time. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { documentOf } from '../support/documents.ts';
import { docxParts, xmlWords } from '../support/read-docx.ts';
import { organisations, type Rendered, render, repositoryPolicy, resolvedOf } from '../support/repository.ts';

let rendered: Rendered;

beforeAll(async () => {
  rendered = await render(repositoryPolicy());
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
    (v) => {
      const parts = docxParts(renderDocx(documentOf(rendered.policy, resolvedOf(rendered, id), v)));
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

test('the protocol has what Word can work with', () => {
  const parts = docxParts(renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol')));
  const xml = parts.get('word/document.xml') ?? '';
  for (const style of ['Title', 'Heading1', 'ListNumber', 'TOC1', 'TableGrid', 'Hyperlink', 'FootnoteReference'])
    expect(xml).toContain(`"${style}"`);
  expect(xml).toContain('TOC \\o &quot;1-3&quot; \\h');
  const ccc = docxParts(renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'ccc'), 'protocol'))).get(
    'word/document.xml',
  );
  expect(ccc?.includes('<w:tblHeader/>')).toBe(true);
  expect(xml).toContain('<w:footnoteReference w:id="1"/>');
  expect(parts.get('word/styles.xml')).toContain('w:val="nl-NL"');
  expect(parts.get('word/settings.xml')).not.toContain('updateFields');
  expect(parts.get('word/numbering.xml')).toContain('<w:startOverride w:val="1"/>');
  expect(parts.get('docProps/core.xml')).toContain('2019-11-27T00:00:00Z');
  expect(xmlWords(parts.get('word/footer.xml') ?? '').trim()).toMatch(/^Versie 1\.0.*pagina 1 van 1$/);
});

test('the section for a schoolgids has no furniture', () => {
  const parts = docxParts(renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'schoolgids')));
  expect([...parts.keys()].filter((name) => /header|footer/.test(name))).toEqual([]);
  expect(parts.get('word/document.xml')).toContain('"Heading2"');
  expect(parts.get('word/document.xml')).toContain('"ListBullet"');
  expect(parts.get('word/document.xml')).not.toMatch(/TOC|w:titlePg|Title/);
});

test('the same bytes for the same tree', () => {
  const once = renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol'));
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Auckland';
  const again = renderDocx(documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol'));
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.compare(once, again)).toBe(0);
});

const hostile = 'De *Ster* & <b>Co</b> {{x}} [l](http://e.nl)';

function small(children: DocumentTree['children'], title = hostile): DocumentTree {
  const { meta } = documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol').data;
  return {
    type: 'root',
    data: { meta: { ...meta, title, date: null, organisation: { id: 'x', name: title } } },
    children,
  };
}

test('a hostile title reads literally', () => {
  const heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: hostile }] } as const;
  const parts = docxParts(renderDocx(small([{ ...heading, children: [...heading.children] }])));
  for (const xml of parts.values()) expectWellFormed(xml);
  expect(xmlWords(parts.get('word/document.xml') ?? '').trim()).toBe(hostile);
  expect(unescaped(parts.get('docProps/core.xml') ?? '')).toContain(`<dc:title>${hostile}</dc:title>`);
  expect(parts.get('docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
});

test('forbidden characters are replaced, addresses made valid, notes in notes kept, deep lists labelled', () => {
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
    renderDocx(
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
