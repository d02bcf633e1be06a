/** `<regelwerk-tekst>` in pages of others: whatever their styles, whatever the server sends, and when it sends nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AXE } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { readBase } from '../support/cases.ts';
import { serve, siteOfFiles, textOf } from '../support/site.ts';

const FRAGMENT = 'los/proef/fragment.html';
/** All that a page can say of the element itself. What stands around it, a page can always hide. */
const HOSTILE = `
  * { all: unset; }
  body * { display: none !important; visibility: hidden !important; opacity: 0 !important; font-size: 0 !important; transform: scale(0) !important; position: absolute !important; left: -9999px !important; }
  p, li, h2 { color: red !important; text-transform: uppercase !important; }
  regelwerk-tekst { display: none !important; color: white !important; }
`;

let browser: Browser;
let files: Map<string, Uint8Array>;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await startBrowser();
  files = new Map(await siteOfFiles(readBase()));
  site = await serve(files);
});
afterAll(async () => site.end());

/** The website of a school: one page, at an address of its own. */
let html = '';
const school = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
});
const schoolAddress = () => `http://localhost:${(school.address() as AddressInfo).port}/`;
beforeAll(async () => {
  await new Promise<void>((listening) => school.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  school.closeAllConnections();
  school.close();
});

async function schoolPage(
  context: BrowserContext,
  { style = '', src = `${site.address}${FRAGMENT}`, inside = '' } = {},
) {
  const told: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => told.push(String(error)));
  html = `<!doctype html><html lang="nl"><title>School</title><style>${style}</style><body><h1>Regels</h1>
    <regelwerk-tekst src="${src}" style="display: none !important">${inside}</regelwerk-tekst>
    <script type="module" src="${site.address}regelwerk-tekst.js"></script>`;
  await page.goto(schoolAddress());
  return { page, told };
}

/** What a reader sees of the element: its words, where they are drawn at all. */
const seen = (page: Page) =>
  page.evaluate(
    `document.querySelector('regelwerk-tekst').shadowRoot.querySelector('article').innerText`,
  ) as Promise<string>;
const status = (page: Page) => page.getByRole('status').textContent();
const settled = (page: Page) =>
  page.waitForFunction(`document.querySelector('regelwerk-tekst').shadowRoot?.querySelector('li')`);
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('in a page with hostile styles it shows the right text, in its own looks', async () => {
  const context = await browser.newContext();
  const { page, told } = await schoolPage(context, { style: HOSTILE });
  await settled(page);
  const looks = (await page.evaluate(`(() => {
    const element = document.querySelector('regelwerk-tekst');
    const item = element.shadowRoot.querySelector('li');
    const { width, height } = element.getBoundingClientRect();
    const { color, fontSize, visibility, textTransform } = getComputedStyle(item);
    return { isLarge: width > 200 && height > 200, color, fontSize, visibility, textTransform, opacity: getComputedStyle(element).opacity };
  })()`)) as unknown;
  expect(looks).toEqual({
    isLarge: true,
    color: 'rgb(29, 37, 48)',
    fontSize: '16px',
    visibility: 'visible',
    textTransform: 'none',
    opacity: '1',
  });
  const alone = await context.newPage();
  await alone.setContent(textOf(files, FRAGMENT));
  expect(words(await seen(page))).toBe(words(await alone.locator('body').innerText()));
  expect(await status(page)).toBe('');
  expect(told).toEqual([]);
  await context.close();
});

test('axe finds nothing in it', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const { page } = await schoolPage(context);
  await settled(page);
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(
    `axe.run('regelwerk-tekst').then(({ violations }) => violations.map(({ id }) => id))`,
  );
  expect(found).toEqual([]);
  await context.close();
});

describe('when the server does not answer', () => {
  const inside = '<p>Lees het <a href="/protocol">protocol</a>.</p><script>window.ran = 1</script>';

  test('it shows what stands in it, and says so', async () => {
    const context = await browser.newContext();
    const { page } = await schoolPage(context, { src: 'http://127.0.0.1:9/fragment.html', style: HOSTILE, inside });
    await page.getByText('kon nu niet worden opgehaald').waitFor();
    expect(await seen(page)).toBe('Lees het protocol.');
    const link = `document.querySelector('regelwerk-tekst').shadowRoot.querySelector('a').href`;
    expect(await page.evaluate(link)).toBe(`${schoolAddress()}protocol`);
    await context.close();
  });

  test('it shows the text that it fetched last, with its day; and the new one once the server answers', async () => {
    const context = await browser.newContext();
    const own = await serve(files);
    const src = `${own.address}${FRAGMENT}`;
    const first = await schoolPage(context, { src, inside });
    await settled(first.page);
    const text = await seen(first.page);
    await context.route(src, (route) => route.abort());
    const again = await schoolPage(context, { src, inside });
    await again.page.getByText('kon nu niet worden ververst').waitFor();
    expect(await seen(again.page)).toBe(text);
    expect(await status(again.page)).toMatch(/Hier staat de laatst opgehaalde tekst van \d+ \p{L}+ \d{4}\.$/u);
    await context.unroute(src);
    await again.page.evaluate(`window.dispatchEvent(new Event('online'))`);
    await again.page.waitForFunction(
      `document.querySelector('regelwerk-tekst').shadowRoot.querySelector('[role=status]').textContent === ''`,
    );
    await own.end();
    await context.close();
  });

  test('without scripts what stands in it is what the page shows', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(`<regelwerk-tekst src="x">${inside}</regelwerk-tekst>`);
    expect(await page.locator('regelwerk-tekst p').innerText()).toBe('Lees het protocol.');
    await context.close();
  });
});

/** What a server answers that was taken over, or that is another one. */
const answers: readonly (readonly [string, number, string])[] = [
  ['a page, as hosts show for what is not there', 200, '<!doctype html><title>Weg</title><p>Bestaat niet</p>'],
  ['a refusal', 403, '<p>Nee</p>'],
  ['nothing', 200, '   '],
  ['more than any text', 200, `<p>${'x'.repeat(2_000_001)}</p>`],
];

describe('what is no text of ours', () => {
  let reply: readonly [number, string] = [200, ''];
  const server = createServer((_, response) => {
    response.writeHead(reply[0], { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' });
    response.end(reply[1]);
  });
  let src = '';
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    src = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each(answers)('%s is not shown', async (_, code, body) => {
    reply = [code, body];
    const context = await browser.newContext();
    const { page } = await schoolPage(context, { src, inside: '<p>Van de school</p>' });
    await page.getByText('kon nu niet worden opgehaald').waitFor();
    expect(await seen(page)).toBe('Van de school');
    await context.close();
  });

  test('nothing that runs, loads or styles comes through: only words, addresses and structure', async () => {
    reply = [
      200,
      `<h2 onclick="x()" style="color: red" id="a" class="b">Kop</h2>
       <script>window.ran = 1</script><style>* { display: none }</style><img src="x" onerror="window.ran = 1">
       <img src="data:image/svg+xml;base64,PHN2Zy8+" onload="window.ran = 1" alt="Plaat">
       <svg><script>window.ran = 1</script></svg><iframe srcdoc="<script>parent.ran = 1</script>"></iframe>
       <p><a href="javascript:window.ran = 1">a</a> <a href="https://goed.invalid/" target="_top" onclick="x()">b</a></p>
       <form action="https://weg.invalid"><input name="wachtwoord"><b>vet</b></form>
       <ol type="a" start="3" reversed><li style="list-style-type: 'a) '">x</li><li style="list-style-type: url(//weg.invalid)">y</li></ol>
       <template><p>sjabloon</p></template><math><mtext><script>window.ran = 1</script></mtext></math>`,
    ];
    const context = await browser.newContext();
    const { page, told } = await schoolPage(context, { src });
    await settled(page);
    const html = words(
      String(
        await page.evaluate(`document.querySelector('regelwerk-tekst').shadowRoot.querySelector('article').innerHTML`),
      ),
    );
    expect(html).toBe(
      `<h2>Kop</h2> <img> <img src="data:image/svg+xml;base64,PHN2Zy8+" alt="Plaat"> <p><a>a</a> <a href="https://goed.invalid/">b</a></p> vet <ol start="3" type="a"><li style="list-style-type: &quot;a) &quot;;">x</li><li>y</li></ol>`,
    );
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(told).toEqual([]);
    await context.close();
  });
});

test('another address shows another text, and an address that is none says so', async () => {
  const context = await browser.newContext();
  const { page } = await schoolPage(context);
  await settled(page);
  const other = `${site.address}bestuur/proef/schoolgids.html`;
  await page.evaluate(`document.querySelector('regelwerk-tekst').setAttribute('src', '${other}')`);
  await page.waitForFunction(
    `document.querySelector('regelwerk-tekst').shadowRoot.textContent.includes('Telefoons op school')`,
  );
  expect(words(await seen(page))).toMatch(/^Telefoons op school/);
  await page.evaluate(`document.querySelector('regelwerk-tekst').setAttribute('src', 'javascript:alert(1)')`);
  await page.getByText('Deze tekst heeft geen geldig adres.').waitFor();
  await context.close();
});
