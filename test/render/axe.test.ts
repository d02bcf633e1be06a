/** Every page in a real browser: axe at three widths, light and dark; nothing is loaded, nothing is complained of. */
import type { List, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { contrast } from '../../src/model/colour.ts';
import { TINT } from '../../src/model/house-style.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import type { DocumentMeta } from '../../src/model/tree.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { audit, audited, auditWidths, open } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { defaultHouseStyle, documentOf } from '../support/documents.ts';
import { svgLogo } from '../support/logos.ts';
import { memoryHost } from '../support/memory-host.ts';
import { withParts } from '../support/parts.ts';
import { repositoryPolicy } from '../support/repository.ts';
import { tableFiles } from '../support/tables-protocol.ts';

const policy = repositoryPolicy();
const protocols = resolvePolicy(policy).value;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

function htmlOf(resolved: ResolvedProtocol, variant: 'protocol' | 'schoolgids'): { page: string; fragment: string } {
  const document = documentOf(policy, resolved, variant);
  return { page: renderPage(document), fragment: renderFragment(document) };
}

/** The words of the text, without links to clauses, notes and references to them. */
async function wordsOf(page: Page): Promise<string> {
  const words = await page.evaluate(`(() => {
    const main = document.querySelector('main');
    for (const extra of main.querySelectorAll('.link, .notes, sup')) extra.remove();
    for (const block of main.querySelectorAll('p, li, th, td, h2, h3, h4, h5, h6, br')) block.after(' ');
    return main.textContent.replaceAll(/\\s+/g, ' ');
  })()`);
  return String(words);
}

test('the audit sees what is wrong at any width, in the dark alone and on a narrow screen alone', async () => {
  const page = (style: string, body: string) =>
    `<!doctype html><html lang="nl"><title>Fout</title><style>${style}</style><main><h1>Fout</h1>${body}</main>`;
  const seen = async (html: string) =>
    (await audited(html)).violations.map((found) =>
      JSON.stringify(found).replace(/^\[(\d+),"(\w+)",\W*([\w-]+).*/s, '$1 $2 $3'),
    );
  const light = (rule: string) => [320, 768, 1280].map((width) => `${width} light ${rule}`);
  expect(await seen(page('', '<p>Goed.</p>'))).toEqual([]);
  expect(await seen(page('', '<img src="data:,">'))).toEqual(light('image-alt'));
  const dark = '@media (prefers-color-scheme: dark) { body { background: #000 } p { color: #222 } h1 { color: #fff } }';
  expect(await seen(page(dark, '<p>Slecht te lezen.</p>'))).toEqual(
    light('color-contrast').map((found) => found.replace('light', 'dark')),
  );
  expect(await seen(page('p { width: 400px }', '<p>Breed.</p>'))).toEqual(['320 light a', '320 dark a']);
  expect(await seen(page('@media (min-width: 400px) { img { display: none } }', '<img src="data:,">'))).toEqual([
    '320 light image-alt',
  ]);
});

describe('tables of many columns', () => {
  const tables = loadPolicy(memoryHost(tableFiles)).value;
  const [, resolved] = resolvePolicy(tables).value;

  test('scroll in a box of their own, which the keyboard reaches; axe finds nothing', async () => {
    if (resolved === undefined) throw new Error('no document');
    const context = await browser.newContext({ bypassCSP: true });
    const { page, told } = await open(renderPage(documentOf(tables, resolved, 'protocol')), context);
    expect(await auditWidths(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    const boxes = (await page.evaluate(
      `[...document.querySelectorAll('.scroll')].map((box) => [box.tabIndex, box.scrollWidth > box.clientWidth])`,
    )) as [number, boolean][];
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.slice(0, 2)).toEqual([
      [0, true],
      [0, true],
    ]);
    expect(await page.evaluate(`document.querySelectorAll('.grid th[scope="row"]').length`)).toBeGreaterThan(3);
    expect(told).toEqual([]);
    await context.close();
  });
});

test.each(protocols.map((resolved) => [resolved.organisation.id, resolved] as const))(
  '%s: axe finds nothing at three widths, light and dark, and no line is wider than the screen',
  async (_, resolved) => {
    const { page: html } = htmlOf(resolved, 'protocol');
    // The audit is a script, which the page's own policy would rightly refuse.
    const context = await browser.newContext({ bypassCSP: true });
    const { page, told } = await open(html, context);
    expect(await auditWidths(page)).toEqual([]);
    expect(told).toEqual([]);
    await context.close();
  },
);

describe('a page of ours, and a fragment of it', () => {
  const resolved = protocols.find(({ organisation }) => organisation.id === 'wolfert') as ResolvedProtocol;
  const { page: html } = htmlOf(resolved, 'protocol');

  test('under its own policy it is styled, loads nothing and says nothing', async () => {
    const context = await browser.newContext();
    const { page, told } = await open(html, context);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".skip")).position')).toBe('absolute');
    expect(told).toEqual([]);
    await context.close();
  });

  test('a fragment pasted into a page of someone else brings no violation', async () => {
    const context = await browser.newContext();
    const { fragment } = htmlOf(resolved, 'schoolgids');
    const around = `<!doctype html><html lang="nl"><title>Schoolgids</title><main><h1>Schoolgids</h1>${fragment}</main>`;
    const { page, told } = await open(around, context);
    expect(await audit(page)).toEqual([]);
    expect(told).toEqual([]);
    await context.close();
  });
});

/** Wordless, and with all that a page's policy could refuse in a picture. */
const styledLogo = {
  ...svgLogo,
  bytes: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">
    <style>.a { fill: #123a2c }</style><circle class="a" cx="15" cy="15" r="15"/>
    <rect style="fill: #e2a400" x="38" y="3" width="44" height="24"/></svg>`),
};

describe('a house style as bright as may be', () => {
  const houseStyle = { accent: '#dd006e', decoration: '#ffe600', font: 'open-sans', logo: styledLogo } as const;
  const text = (value: string, lang?: string): PhrasingContent => ({
    type: 'text',
    value,
    ...(lang === undefined ? {} : { data: { lang } }),
  });
  const resolved = protocols.find(({ organisation }) => organisation.id === 'ccc') as ResolvedProtocol;
  const document = documentOf(policy, resolved, 'protocol');
  const children: RootContent[] = [
    ...document.children,
    {
      type: 'heading',
      depth: 2,
      children: [text('Do’s and don’ts', 'en'), text(' in medezeggenschapsraadsverkiezingsreglementen')],
      data: { anchor: 'engels' },
    },
    { type: 'paragraph', children: [text('Wees '), text('social', 'en'), text('.')] },
  ];
  const html = renderPage({ ...document, data: { meta: { ...document.data.meta, houseStyle } }, children });

  test('its accent is only just readable on the tint', () => {
    expect(contrast(houseStyle.accent, TINT)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(houseStyle.accent, TINT)).toBeLessThan(4.52);
  });

  test('axe finds nothing at three widths, light and dark, and no line is wider than the screen', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const { page, told } = await open(html, context);
    expect(await auditWidths(page)).toEqual([]);
    expect(told).toEqual([]);
    await context.close();
  });

  test('under its own policy it has its colours and shows its logo whole, on white in the dark', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const { page, told } = await open(html, context);
    const look = await page.evaluate(`(async () => {
      const logo = document.querySelector('img');
      await logo.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [90, 30];
      const drawn = canvas.getContext('2d', { willReadFrequently: true });
      drawn.drawImage(logo, 0, 0, 90, 30);
      const at = (x) => [...drawn.getImageData(x, 15, 1, 1).data].slice(0, 3).join();
      return [at(15), at(60), getComputedStyle(logo).backgroundColor, getComputedStyle(document.documentElement).borderTopColor];
    })()`);
    expect(look).toEqual(['18,58,44', '226,164,0', 'rgb(255, 255, 255)', 'rgb(255, 230, 0)']);
    expect(told).toEqual([]);
    await context.close();
  });
});

test('a page that is hard to set stays on the screen and keeps its words', async () => {
  const word = 'Aansprakelijkheids'.repeat(12);
  const odd = `${word} \u05e9\u05dc\u05d5\u05dd 👩‍🏫 <b>&amp;</b>`;
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const p = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
  const reference = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });
  const nested = (depth: number): List => ({
    type: 'list',
    ordered: true,
    start: 98,
    children: [
      {
        type: 'listItem',
        data: { anchor: `diep-${depth}` },
        children: [p(text(`Laag ${depth} ${depth === 8 ? odd : ''}`)), ...(depth === 8 ? [] : [nested(depth + 1)])],
      },
    ],
  });
  const row = (...cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  });
  const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1));
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(odd)] },
    { type: 'table', data: { kind: 'control' }, children: [row('', ''), row(odd, odd)] },
    { type: 'contents' },
    { type: 'heading', depth: 2, children: [text(odd)], data: { anchor: 'leeg' } },
    { type: 'heading', depth: 2, children: [text('Vol')], data: { anchor: 'vol' } },
    nested(1),
    { type: 'table', data: { kind: 'do_dont' }, children: [row('Wel', 'Niet'), row(odd, 'kort '.repeat(2000))] },
    { type: 'table', data: { kind: 'roles' }, children: [row('Rol', 'Taak'), row(odd, odd)] },
    p(...numbers.flatMap((identifier) => [text(`nog een woord ${identifier}`), reference(identifier)])),
    ...numbers.map((identifier): RootContent => ({ type: 'footnoteDefinition', identifier, children: [p(text(odd))] })),
  ];
  const meta: DocumentMeta = {
    kind: 'document',
    title: odd,
    description: odd,
    language: 'nl',
    organisation: { id: 'x', name: odd },
    protocol: 'social-media',
    version: null,
    versionLabel: odd,
    date: null,
    status: null,
    recordState: 'niet_geregistreerd',
    revisionDue: null,
    author: odd,
    houseStyle: defaultHouseStyle,
    pdfUrl: 'protocol.pdf',
  };
  const context = await browser.newContext({ bypassCSP: true });
  const { page, told } = await open(
    renderPage({ type: 'root', data: { meta }, children: withParts(children, odd) }),
    context,
  );
  expect(await auditWidths(page)).toEqual([]);
  expect(told).toEqual([]);
  expect((await wordsOf(page)).split(odd)).toHaveLength(6);
  await context.close();
});
