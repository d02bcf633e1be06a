/** `controle.html`, in a browser: which file is a published one, without a word of it leaving the browser. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { audit } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const ADDRESS = 'https://voorbeeld.invalid/protocollen/';
const PDF = 'bestuur/proef/protocol.pdf';

let host: MemoryHost;

beforeAll(async () => {
  host = memoryHost(readBase());
  const io = captureIo();
  expect(await run(['build'], io, host), io.errorText).toBe(0);
});

const bytesOf = (path: string) => Buffer.from(host.read(`out/${path}`));
const asked = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** The page as the site has it; `withList`: whether the list can be asked for. */
async function open({ withList = true, ...options }: BrowserContextOptions & { withList?: boolean } = {}) {
  const context = await (await startBrowser()).newContext({ colorScheme: 'light', ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.route('**/*', async (route) => {
    const path = route.request().url().slice(ADDRESS.length);
    if (path === 'controle.html')
      return route.fulfill({ body: bytesOf(path), contentType: 'text/html; charset=utf-8' });
    if (path === 'manifest.json' && withList)
      return route.fulfill({ body: bytesOf(path), contentType: 'application/json' });
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${ADDRESS}controle.html`);
  return { page, requests, close: () => context.close() };
}

const told = (page: Page) => page.locator('#uitkomst > li').allInnerTexts();

test('a published file is told with its edition, another is not in the list, and nothing is sent', async () => {
  const { page, requests, close } = await open();
  await page.waitForSelector('#kiezen:not([hidden])');
  const pdf = bytesOf(PDF);
  const other = Buffer.concat([pdf, Buffer.from('\n')]);
  await page.setInputFiles('#bestand', [asked('gekregen.pdf', pdf), asked('anders.pdf', other)]);
  await page.locator('#uitkomst > li').nth(1).waitFor();
  const [one, two] = await told(page);
  expect(one).toContain('gekregen.pdf: dit is het gepubliceerde bestand');
  expect(one).toContain('Protocol telefoons van Stichting De Proef, versie 1.1 (pdf)');
  expect(two).toContain('anders.pdf: dit bestand staat niet in de lijst');
  expect(two).toContain('regelwerk verify');
  expect(requests).toEqual([`GET ${ADDRESS}controle.html`, `GET ${ADDRESS}manifest.json`]);
  await close();
});

test('a file of a concept is told as published, and as nothing that holds', async () => {
  const before = host;
  const own = memoryHost(readBase());
  const path = 'policy/protocols/proef/protocol.yaml';
  const steps = [
    ['propose', 'bestuur', '--date', '2020-04-01'],
    ['decide', 'bestuur', '--step', 'gmr', '--outcome', 'verleend', '--date', '2020-05-01'],
    ['decide', 'bestuur', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2020-05-02'],
    ['build'],
  ];
  const text = own.text(path);
  own.write(path, new TextEncoder().encode(text.replace('Leg de telefoon weg', 'Leg de telefoon neer')));
  for (const argv of steps) {
    if (argv[0] === 'build') own.write(path, new TextEncoder().encode(text));
    const io = captureIo();
    expect(await run(argv, io, own), io.errorText).toBe(0);
  }
  host = own;
  const { page, close } = await open();
  await page.waitForSelector('#kiezen:not([hidden])');
  const [adopted, concept] = [bytesOf('bestuur/proef/protocol.html'), bytesOf('bestuur/proef/concept/protocol.html')];
  await page.setInputFiles('#bestand', [asked('nu.html', adopted), asked('straks.html', concept)]);
  await page.locator('#uitkomst > li').nth(1).waitFor();
  const [one = '', two = ''] = await told(page);
  expect(one).toContain('nu.html: dit is het gepubliceerde bestand');
  expect(one.toLowerCase()).not.toContain('concept');
  expect(two).toContain('straks.html: dit is een concept, en geen vastgestelde tekst');
  host = before;
  await close();
});

test('a file that is dropped is judged too', async () => {
  const { page, close } = await open();
  await page.waitForSelector('#kiezen:not([hidden])');
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['niet'], 'los.txt'));
    document.getElementById('neerzetten').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  })()`);
  await page.waitForSelector('#uitkomst > .niet');
  expect((await told(page))[0]).toContain('los.txt: dit bestand staat niet in de lijst');
  await close();
});

test('where the list cannot be asked for it is chosen, and what is no list is refused', async () => {
  const { page, close } = await open({ withList: false });
  await page.waitForSelector('#lijst:not([hidden])');
  await page.setInputFiles('#bestand', asked('gekregen.pdf', bytesOf(PDF)));
  await page.waitForSelector('#uitkomst > .wacht');
  await page.setInputFiles('#manifest', asked('manifest.json', Buffer.from('{"a":"b"}')));
  await page.waitForSelector('#uitkomst > .niet');
  await page.setInputFiles('#manifest', asked('manifest.json', bytesOf('manifest.json')));
  await page.waitForSelector('#uitkomst > .wel');
  expect((await told(page)).join()).toContain('gekregen.pdf: dit is het gepubliceerde bestand');
  expect((await told(page)).join()).toContain('Dat zegt de lijst die je zelf koos.');
  await close();
});

test('what is published is told of each organisation once it is opened', async () => {
  const { page, close } = await open();
  await page.locator('#namen > summary').click();
  const own = page.locator('#organisaties > li', { hasText: 'Stichting De Proef' });
  expect(await own.locator('li').count()).toBe(0);
  await own.locator('summary').focus();
  await page.keyboard.press('Enter');
  await own.locator('li').first().waitFor();
  expect(await own.locator('li').allInnerTexts()).toContain(
    'Protocol telefoons van Stichting De Proef, versie 1.1 (pdf)',
  );
  await close();
});

test('a list that comes along with a file proves nothing where the site has its own', async () => {
  const { page, close } = await open();
  await page.waitForSelector('#kiezen:not([hidden])');
  const forged = Buffer.from('Dit geldt niet.');
  const digest = createHash('sha256').update(forged).digest('hex');
  const list = Buffer.from(JSON.stringify({ [PDF]: digest }));
  await page.setInputFiles('#bestand', [asked('manifest.json', list), asked('gekregen.pdf', forged)]);
  await page.waitForSelector('#uitkomst > .niet');
  const all = (await told(page)).join('\n');
  expect(all).toContain('manifest.json is niet gebruikt');
  expect(all).toContain('gekregen.pdf: dit bestand staat niet in de lijst');
  expect(await page.locator('#uitkomst > .wel').count()).toBe(0);
  await close();
});

test('without JavaScript it says what to do', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  expect(await page.innerText('main')).toContain('JavaScript');
  expect(await page.innerText('main')).toContain('certutil -hashfile');
  await close();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('by keyboard, and axe finds nothing', async () => {
    const { page, close } = await open({ colorScheme, viewport: { width: 390, height: 800 }, bypassCSP: true });
    await page.waitForSelector('#kiezen:not([hidden])');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('bestand');
    await page.setInputFiles('#bestand', [asked('gekregen.pdf', bytesOf(PDF)), asked('anders.pdf', Buffer.from('x'))]);
    await page.locator('#uitkomst > li').nth(1).waitFor();
    for (const at of [0, 1]) await page.locator('#namen summary').nth(at).click();
    expect(await audit(page)).toEqual([]);
    const folder = process.env['PICTURES'];
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `controle-${colorScheme}.png`), await page.screenshot({ fullPage: true }));
    }
    await close();
  });
});
