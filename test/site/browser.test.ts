/** The site in a real browser: from a folder and from a subfolder of a server, with scripts and without, by keyboard alone. */
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditWidths } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { policyFiles } from '../support/repository.ts';
import { onDisk, type SiteFiles, serve, siteOfFiles } from '../support/site.ts';

let browser: Browser;
let files: SiteFiles;
let disk: ReturnType<typeof onDisk>;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await startBrowser();
  files = await siteOfFiles(policyFiles());
  disk = onDisk(files);
  server = await serve(files);
});
afterAll(async () => {
  disk.end();
  await server.end();
});

/** A page, with all that it complains of and all that it asks for outside the site. */
async function open(context: BrowserContext, address: string): Promise<{ page: Page; told: string[] }> {
  const told: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  const isInside = (url: string) =>
    [start(), server.address].some((root) => url.startsWith(root)) || url.startsWith('data:');
  page.on('request', (request) => {
    if (!isInside(request.url())) told.push(`asks for ${request.url()}`);
  });
  await page.goto(address);
  return { page, told };
}

const start = () => `${pathToFileURL(disk.folder).href}/`;

describe.each([
  ['a folder', start],
  ['a subfolder of a server', () => server.address],
])('from %s', (_, root) => {
  test('a word finds a clause, and the link leads to it', async () => {
    const context = await browser.newContext();
    const { page, told } = await open(context, `${root()}index.html`);
    await page.getByLabel('Woorden').fill('onbepaalde tijd');
    await page.getByRole('combobox', { name: 'Zoek in' }).selectOption('De Troubadour');
    await page.locator('.results li').first().waitFor();
    expect(await page.locator('.results .where').allTextContents()).toEqual(['Protocol Social Media, De Troubadour']);
    expect(await page.locator('.results mark').allTextContents()).toEqual(['onbepaalde', 'tijd']);
    expect(await page.getByRole('status').textContent()).toBe('Eén plaats gevonden.');
    await page.locator('.results a').click();
    expect(page.url()).toBe(`${root()}troubadour/social-media/protocol.html#blijvend-openbaar`);
    expect(await page.locator(':target').textContent()).toContain('voor onbepaalde tijd openbaar');
    await page.goBack();
    await page.locator('.results li').first().waitFor();
    expect(await page.getByLabel('Woorden').inputValue()).toBe('onbepaalde tijd');
    expect(told).toEqual([]);
    await context.close();
  });

  test('from a text one comes to the organisation, the start, and the search in its own texts', async () => {
    const context = await browser.newContext();
    const { page, told } = await open(context, `${root()}koe/social-media/protocol.html`);
    await page.getByRole('link', { name: 'Stichting KOE', exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Stichting KOE');
    await page.getByRole('link', { name: 'De Troubadour' }).click();
    await page.getByRole('link', { name: 'Zoeken' }).click();
    expect(await page.getByRole('combobox', { name: 'Zoek in' }).inputValue()).toBe('troubadour');
    expect(told).toEqual([]);
    await context.close();
  });

  test('without scripts nothing is missing but the search, and what to do instead is told', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page, told } = await open(context, `${root()}index.html`);
    expect(await page.locator('input, select, button').count()).toBe(0);
    expect(await page.locator('#zoeken').textContent()).toContain('zoek op die pagina met Ctrl+F');
    await page.getByRole('link', { name: 'Stichting KOE' }).click();
    await page.getByRole('link', { name: /^Lees de tekst/ }).click();
    expect(page.url()).toBe(`${root()}koe/social-media/protocol.html`);
    expect(told).toEqual([]);
    await context.close();
  });
});

test('by keyboard alone: skip to the search, find, and go to the clause', async () => {
  const context = await browser.newContext();
  const { page } = await open(context, `${start()}index.html`);
  const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.name');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Naar de inhoud');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('zoek');
  await page.keyboard.type('persoonsgegevens');
  await page.keyboard.press('Enter');
  await page.locator('.results li').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const heading = await page.locator('.results a').first().textContent();
  expect(await focused()).toBe(heading);
  await page.keyboard.press('Enter');
  await page.waitForURL(/protocol\.html#[a-z-]+$/);
  expect(await page.locator(':target').textContent()).toMatch(/persoonsgegevens/i);
  await context.close();
});

test('accents and capitals make no other word, a mistake in a long word is forgiven, and no word is no search', async () => {
  const context = await browser.newContext();
  const { page } = await open(context, `${start()}index.html`);
  const words = page.getByLabel('Woorden');
  const counted = async (query: string) => {
    await words.fill(query);
    await page.keyboard.press('Enter');
    return page.getByRole('status').textContent();
  };
  await words.fill('prive');
  await page.locator('.results li').first().waitFor();
  const plain = await counted('prive');
  expect(await counted('PRIVÉ')).toBe(plain);
  expect(plain).toMatch(/^\d+ plaatsen gevonden\./);
  expect(await counted('persoonsgegvens')).toMatch(/gevonden\.$/);
  expect(await counted('qqqq')).toBe('Niets gevonden. Probeer een ander woord.');
  expect(await counted('persoonsgegevens qqqq')).toMatch(/^Nergens staan al deze woorden bij elkaar\./);
  expect(await counted(' - ')).toBe('');
  expect(await page.locator('.results li').count()).toBe(0);
  await context.close();
});

test('of a text that cannot be loaded it is told, and the others are searched', async () => {
  const context = await browser.newContext();
  await context.route('**/wolfert/**/zoektekst.js', (route) => route.abort());
  const { page } = await open(context, `${server.address}index.html`);
  await page.getByLabel('Woorden').fill('leerlingen');
  await page.locator('.results li').first().waitFor();
  expect(await page.getByRole('status').textContent()).toMatch(/Van één tekst lukte het laden niet\.$/);
  await context.close();
});

test('an address where nothing stands, however deep, shows a page of the site', async () => {
  const context = await browser.newContext();
  const { page } = await open(context, `${server.address}weg/en/verder/weg.html`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Deze pagina is er niet');
  expect(await page.evaluate('getComputedStyle(document.querySelector(".skip")).position')).toBe('absolute');
  await context.close();
});

describe('axe finds nothing at three widths, light and dark', () => {
  // The audit is a script, which a page's own policy would rightly refuse.
  const audit = async (path: string, prepare: (page: Page) => Promise<unknown> = async () => undefined) => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${start()}${path}`);
    await prepare(page);
    const found = await auditWidths(page);
    await context.close();
    return found;
  };

  test.each(['koe/index.html', 'quadraam/social-media/protocol.html', '404.html'])('%s', async (path) => {
    expect(await audit(path)).toEqual([]);
  });

  test('the start page with what was found', async () => {
    const search = async (page: Page) => {
      await page.getByLabel('Woorden').fill('foto leerlingen');
      await page.locator('.results li').first().waitFor();
    };
    expect(await audit('index.html', search)).toEqual([]);
  });

  test('the page of an organisation with the lines for another site', async () => {
    expect(await audit('koe/index.html', (page) => page.locator('summary').click())).toEqual([]);
  });
});
