/** Web pages and fragments: what is in them and what is never in them. */
import { createHash } from 'node:crypto';
import type { BlockContent, Blockquote, Heading, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/model/colour.ts';
import type { DocumentMeta, DocumentTree } from '../../src/model/tree.ts';
import { darkPalette } from '../../src/render/html/colours.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { documentOf, adoptedMeta as meta } from '../support/documents.ts';
import { pngLogo, svgLogo } from '../support/logos.ts';
import { withParts } from '../support/parts.ts';
import { htmlWords } from '../support/read-html.ts';
import { repositoryPolicy } from '../support/repository.ts';

const HOSTILE = 'De *Ster* & <b>Co</b> {{x}} [l](http://e.nl) "\'><script>alert(1)</script>';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const p = (...children: (string | PhrasingContent)[]): BlockContent & { type: 'paragraph' } => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const h = (depth: Heading['depth'], value: string, anchor: string, newPage = false): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)],
  data: { anchor, ...(newPage ? { newPage } : {}) },
});
const link = (url: string, value: string): PhrasingContent => ({ type: 'link', url, children: [text(value)] });
const ref = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier, label: identifier });
const note = (identifier: string, ...children: BlockContent[]): RootContent => ({
  type: 'footnoteDefinition',
  identifier,
  children,
});
const item = (anchor: string | undefined, ...children: BlockContent[]): ListItem => ({
  type: 'listItem',
  spread: children.length > 1,
  children,
  ...(anchor === undefined ? {} : { data: { anchor } }),
});
const list = (start: number | null, ...children: ListItem[]): BlockContent => ({
  type: 'list',
  ordered: start !== null,
  start,
  children,
});
const table = (kind: 'control' | 'do_dont' | 'roles', ...rows: string[][]): Table => ({
  type: 'table',
  data: { kind },
  children: rows.map((cells, index) => ({
    type: 'tableRow',
    ...(index === 0 || kind === 'control' ? {} : { data: { anchor: `${kind.replace('_', '-')}-${index}` } }),
    children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
  })),
});
const frame = (...children: BlockContent[]): Blockquote => ({ type: 'blockquote', data: { frame: true }, children });
const tree = (children: RootContent[], own: Partial<DocumentMeta> = {}): DocumentTree => ({
  type: 'root',
  data: { meta: { ...meta, ...own } },
  children: withParts(children),
});

const small = tree([
  h(1, 'Protocol sociale media', 'protocol'),
  p('De Ster'),
  table('control', ['', ''], ['Versie', '1.0'], ['Status', 'vastgesteld']),
  { type: 'contents' },
  h(2, '1. Regels', 'regels'),
  p('Lees ', link('#bijlage', 'de bijlage'), ' en ', link('https://e.nl/?a=1&b=2', 'de site'), ref('1'), '.'),
  list(1, item('een', p('Punt een', ref('1'))), item('twee', p('Punt twee'), p('en meer'))),
  h(4, 'Te diep', 'te-diep'),
  list(3, item('drie', p('Punt drie'))),
  h(2, 'Bijlage', 'bijlage', true),
  table('do_dont', ['Wel', 'Niet'], ['Doe dit', 'Laat dat'], ['Alleen dit', '']),
  table('roles', ['Rol', 'Taak'], ['Directie', 'Beslist']),
  frame(p('Kader'), list(null, item('een', p('Punt een')))),
  note('1', p('Bijvoorbeeld.')),
]);

describe('a page', () => {
  const page = renderPage(small);

  test('has one style, which the policy names by its hash, and nothing that runs or is loaded', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|@import|url\(/);
  });

  test('has its landmarks, language and skip link', () => {
    expect(page).toMatch(
      /^<!doctype html>\n<html lang="nl" itemscope itemtype="https:\/\/schema.org\/DigitalDocument">/,
    );
    for (const landmark of [
      '<header>',
      '<nav aria-labelledby="_inhoud">',
      '<main id="_tekst" tabindex="-1">',
      '<footer>',
    ])
      expect(page.split(landmark)).toHaveLength(2);
    expect(page).toContain('<a class="skip" href="#_tekst">Naar de tekst</a>');
    expect(page.endsWith('</html>\n')).toBe(true);
  });

  test('tells what it is, and no more than is recorded', () => {
    expect(page).toContain('<meta itemprop="datePublished" content="2019-11-27">');
    expect(page).toContain('<meta itemprop="version" content="1.0">');
    const unrecorded = renderPage(tree([], { date: null, version: null, status: null }));
    expect(unrecorded).not.toMatch(/datePublished|itemprop="version"|creativeWorkStatus/);
  });

  test('skips no level of heading', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels).toEqual([1, 2, 2, 3, 2, 2]);
  });

  test('every id is there once, every link inside leads to one, every link has a name of its own', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['regels', 'een', 'twee', 'drie', 'bijlage', 'do-dont-1', '_noot-1']));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const names = [...page.matchAll(/aria-label="(Link[^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Link naar 1. Regels',
      'Link naar punt 1 van 1. Regels',
      'Link naar punt 2 van 1. Regels',
      'Link naar Te diep',
      'Link naar punt 3 van Te diep',
      'Link naar Bijlage',
    ]);
  });

  test('tables have headings with a scope, and a name', () => {
    expect(page).toContain('<table class="control" role="table" aria-label="Documentgegevens">');
    expect(page).toContain('<th scope="row" role="rowheader">Versie</th><td role="cell">1.0</td>');
    expect(page).toContain('<table class="wide" role="table" aria-labelledby="bijlage">');
    expect(page).toContain('<th scope="col" role="columnheader">Niet</th>');
    expect(page).toContain('<td role="cell" data-label="Niet">Laat dat</td>');
    expect(page).toContain('<th scope="row" role="rowheader" data-label="Rol">Directie</th>');
  });

  test('a note leads back to each place that refers to it', () => {
    expect(page).toContain(
      '<sup><a id="_bij-noot-1-2" href="#_noot-1" role="doc-noteref" aria-label="Noot 1">1</a></sup>',
    );
    expect(page).toMatch(/<li id="_noot-1"><p>Bijvoorbeeld\.<a class="back" href="#_bij-noot-1" /);
    expect(page).toContain('aria-label="Terug naar de 2e verwijzing naar noot 1"');
  });

  test('a list goes on where it left off, and a heading can start a page', () => {
    expect(page).toContain('<ol start="3">');
    expect(page).toContain('<div class="head new-page"><h2 id="bijlage">');
  });
});

describe('a house style', () => {
  const houseStyle = { accent: '#0a7a3c', decoration: '#ffd500', font: 'source-serif-4', logo: svgLogo } as const;
  const page = renderPage(tree([h(1, 'Titel', 'titel'), p('Tekst')], { houseStyle }));

  test('gives the one style its colours and font, and the policy the hash of that style', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(style).toContain('--accent: #0a7a3c; --decoration: #ffd500;');
    expect(style).toContain('--font: "Source Serif 4", ');
    expect(style).not.toContain('#1f3a5f');
    expect(renderPage(small)).toContain('--accent: #1f3a5f; --decoration: #1f3a5f;');
  });

  test('puts the logo in the header, in the page itself, and nothing of it in a fragment', () => {
    const data = Buffer.from(svgLogo.bytes).toString('base64');
    expect(page).toContain(
      `<header>\n<img src="data:image/svg+xml;base64,${data}" alt="Logo van De Ster" class="logo" width="216" height="72">`,
    );
    const png = renderPage(tree([h(1, 'Titel', 'titel')], { houseStyle: { ...houseStyle, logo: pngLogo } }));
    expect(png).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="Logo van de &lt;Maan&gt; &#x26; zo" class="logo"/,
    );
    expect(renderFragment(tree([h(1, 'Titel', 'titel'), p('Tekst')], { houseStyle }))).toMatch(
      /^<div [^>]+>\n<p>Tekst<\/p>\n<\/div>\n$/,
    );
  });

  test('a picture that the document names is none: only data of a logo is', () => {
    const image: PhrasingContent = { type: 'image', url: 'https://e.nl/x.png', alt: 'x' };
    expect(renderPage(tree([p(image)]))).not.toContain('e.nl');
  });

  test.each(['#000000', '#1f3a5f', '#2e7d32', '#d6006c', '#0000ff', '#7a6000', '#767676', '#ffd500', '#ffffff'])(
    '%s is readable in the dark',
    (accent) => {
      const dark = darkPalette({ accent, decoration: accent });
      expect(contrast(dark.accent, dark.paper)).toBeGreaterThanOrEqual(7);
      expect(contrast(dark.accent, dark.tint)).toBeGreaterThanOrEqual(7);
      expect(contrast(dark.decoration, dark.paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test('what can be read in the dark is not changed', () => {
    expect(darkPalette({ accent: '#ffd500', decoration: '#ffd500' })).toMatchObject({
      accent: '#ffd500',
      decoration: '#ffd500',
    });
  });
});

describe('another language', () => {
  const english: PhrasingContent = { type: 'text', value: 'Netiquette', data: { lang: 'en' } };
  const passage = '<span lang="en">Netiquette</span>';
  const document = (language: string) =>
    tree(
      [
        { type: 'heading', depth: 1, children: [text('Over '), english] },
        { type: 'contents' },
        { type: 'heading', depth: 2, children: [english, text(' op school')], data: { anchor: 'netiquette' } },
        p(text('De '), english, text(' geldt'), ref('1'), text('.')),
        list(1, item('een', p('Punt'))),
        note('1', p('Noot')),
      ],
      { language },
    );

  test('of a passage is told in the text, and wherever its heading is repeated', () => {
    const page = renderPage(document('nl'));
    expect(page).toContain(`<h1>Over ${passage}</h1>`);
    expect(page).toContain(`<a href="#netiquette">${passage} op school</a>`);
    expect(page).toContain(`<h2 id="netiquette">${passage} op school</h2>`);
    expect(page).toContain(`<p>De ${passage} geldt<sup>`);
    expect(page.split('lang="nl"')).toHaveLength(2);
    expect(renderFragment(document('nl'))).toContain(`<p>De ${passage} geldt (1).</p>`);
  });

  test('of the document leaves our own words Dutch, and says so', () => {
    const page = renderPage(document('en'));
    expect(page).toContain('<html lang="en"');
    expect(renderFragment(document('en'))).toContain('<strong><span lang="nl">Noten</span></strong>');
    expect(page).toContain('<a class="skip" href="#_tekst" lang="nl">Naar de tekst</a>');
    expect(page).toContain('<h2 id="_inhoud" lang="nl">Inhoud</h2>');
    expect(page).toContain('<h2 id="_noten" lang="nl">Noten</h2>');
    expect(page).toContain('<span lang="nl">Versie 1.0, 27 november 2019</span>');
    expect(page).toContain('<a href="protocol.pdf" lang="nl">Download als pdf</a>');
    for (const [link] of page.matchAll(/<a [^>]*aria-label="(?:Link|Noot|Terug)[^>]*>/g))
      expect(link).toContain(' lang="nl"');
  });
});

describe('values are text', () => {
  const document = tree(
    [
      h(1, HOSTILE, 'titel'),
      { type: 'contents' },
      h(2, HOSTILE, 'deel'),
      list(1, item('een', p(HOSTILE))),
      table('do_dont', [HOSTILE, 'Niet'], [HOSTILE, HOSTILE]),
    ],
    { title: HOSTILE, description: HOSTILE, organisation: { id: 'x', name: HOSTILE }, author: HOSTILE },
  );

  test.each([
    ['page', renderPage(document)],
    ['fragment', renderFragment(document)],
  ])('in a %s', async (_, html) => {
    expect(html).not.toMatch(/<script|<b>|\{\{|href="http:\/\/e\.nl"/);
    expect(await htmlWords(new TextEncoder().encode(html))).toContain(HOSTILE);
  });

  test('a link that runs something, or to who knows what, is no link', () => {
    const html = renderPage(tree([p(link('javascript:alert(1)', 'a'), link('data:text/html,x', 'b'))]));
    expect(html).toContain('<p><a>a</a><a>b</a></p>');
  });
});

describe('a tree that is not well formed throws', () => {
  test.each([
    ['a reference without footnote', p(ref('9'))],
    ['an unknown node', { type: 'onbekend' } as unknown as RootContent],
  ])('%s', (_, node) => {
    expect(() => renderPage(tree([node]))).toThrow();
    expect(() => renderFragment(tree([node]))).toThrow();
  });
});

test('a fragment is headings, paragraphs and lists alone, in an element that says of which text', () => {
  expect(
    renderFragment(small),
  ).toBe(`<div data-regelwerk-organisation="ster" data-regelwerk-protocol="social-media" data-regelwerk-version="1.0" data-regelwerk-status="vastgesteld">
<p>De Ster</p>
<ul>
<li><strong>Versie:</strong> 1.0</li>
<li><strong>Status:</strong> vastgesteld</li>
</ul>
<h2>1. Regels</h2>
<p>Lees de bijlage en <a href="https://e.nl/?a=1&#x26;b=2">de site</a> (1).</p>
<ol>
<li>
<p>Punt een (1)</p>
</li>
<li>
<p>Punt twee</p>
<p>en meer</p>
</li>
</ol>
<h3>Te diep</h3>
<ol start="3">
<li>Punt drie</li>
</ol>
<h2>Bijlage</h2>
<ul>
<li><strong>Wel:</strong> Doe dit<br>
<strong>Niet:</strong> Laat dat</li>
<li><strong>Wel:</strong> Alleen dit</li>
</ul>
<ul>
<li><strong>Directie:</strong> Beslist</li>
</ul>
<p>Kader</p>
<ul>
<li>Punt een</li>
</ul>
<p><strong>Noten</strong></p>
<ol>
<li>Bijvoorbeeld.</li>
</ol>
</div>
`);
});

const policy = repositoryPolicy();
const protocols = resolvePolicy(policy).value;

describe.each(protocols.map((resolved) => [resolved.organisation.id, resolved] as const))('%s', (_, resolved) => {
  const document = documentOf(policy, resolved, 'protocol');

  test('every clause and part is an anchor on the page', () => {
    const ids = [...renderPage(document).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining([...resolved.clauses.keys(), ...resolved.parts.map(({ id }) => id)]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(['protocol', 'schoolgids'] as const)('the %s fragment has nothing but plain elements', (variant) => {
    const whole = renderFragment(documentOf(policy, resolved, variant));
    expect(whole).toMatch(/^<div( data-regelwerk-[a-z]+="[^"]+"){3,}>\n/);
    const html = whole.replace(/^<div[^>]*>\n/, '').replace(/<\/div>\n$/, '');
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, name]) => name));
    expect([...tags].filter((name) => !/^(p|h[2-6]|ul|ol|li|strong|em|a|br|span)$/.test(name ?? ''))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\s(class|style|id|role|aria-\w+|data-\w+)=/);
    expect(html.replaceAll(/<span lang="[a-z]{2}">/g, '')).not.toContain('<span ');
    expect(html).not.toMatch(/href="(?!https?:|mailto:|tel:)/);
  });
});
