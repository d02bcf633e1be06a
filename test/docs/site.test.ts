/** The site of docs/, as VitePress makes it: every page is there and found, in Dutch, and all that links lead to. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, posix } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditWidths } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { dutchGuides } from '../support/dutch-guides.ts';
import { root } from '../support/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-docs-'));
let pages: Map<string, string>;

beforeAll(() => {
  const vitepress = join(root, 'node_modules/vitepress/bin/vitepress.js');
  const { status, stderr, stdout } = spawnSync(process.execPath, [vitepress, 'build', 'docs', '--outDir', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  pages = new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
const linksIn = (html: string) =>
  [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) => decoded(href));
const idsIn = (html: string) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decoded(id)));
const wordsIn = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&#0*123;/g, '{')
    .replaceAll('&amp;', '&');

test('every guide is a page, in Dutch; what is for developers is in English', () => {
  for (const guide of dutchGuides) {
    const page = pages.get(guide.replace(/^docs\//, '').replace(/\.md$/, '.html'));
    expect(page, guide).toBeDefined();
    expect(page, guide).toContain('<html lang="nl"');
  }
  for (const name of ['developers/api.html', 'decisions/0001-biome.html'])
    expect(pages.get(name), name).toContain('<html lang="en');
});

test('every page is in the list beside the pages, by the heading that it bears', () => {
  const listed = new Set(
    ['index.html', 'decisions/0001-biome.html'].flatMap((name) =>
      linksIn(pages.get(name) ?? '').map((href) => href.replace(/^\//, '').replace(/^$|\/$/, '$&index.html')),
    ),
  );
  expect([...pages.keys()].filter((name) => name !== '404.html' && !listed.has(name))).toEqual([]);
  expect(pages.get('index.html')).toMatch(/Gids voor het secretariaat[\s\S]*Grenzen[\s\S]*Veiligheid/);
});

test('every link leads to a page, and to a place on it', () => {
  const dead: string[] = [];
  for (const [name, html] of pages) {
    for (const href of linksIn(html)) {
      if (/^[a-z]+:/.test(href)) continue;
      const [path = '', id = ''] = href.split('#');
      const target =
        path === '' ? name : posix.normalize(path.startsWith('/') ? path.slice(1) : `${posix.dirname(name)}/${path}`);
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      const page = pages.get(file);
      if (page === undefined ? !existsSync(join(folder, file)) : id !== '' && !idsIn(page).has(decodeURIComponent(id)))
        dead.push(`${name}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

test('files that are no pages come along where a page links to them', () => {
  expect(linksIn(pages.get('achtergrond/veiligheid.html') ?? '')).toContain('../bestanden/SECURITY.txt');
  expect(readFileSync(join(folder, 'bestanden/SECURITY.txt'), 'utf8')).toBe(
    readFileSync(join(root, 'SECURITY.md'), 'utf8'),
  );
});

test('what looks like code of the site is words', () => {
  expect(wordsIn(pages.get('doen/bron.html') ?? '')).toContain('{{organisatie}}');
  expect(wordsIn(pages.get('doen/sjablonen.html') ?? '')).toContain('{{#if ');
  expect(wordsIn(pages.get('doen/bron.html') ?? '')).toContain('<id>.yaml');
  expect(wordsIn(pages.get('naslag/regels.html') ?? '')).toContain('<u>uit</u>');
  expect(pages.get('naslag/regels.html')).not.toContain('<u>uit</u>');
});

describe('in a browser', () => {
  let server: Server;
  let address: string;
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      const isThere = existsSync(path);
      response.writeHead(isThere ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      response.end(isThere ? readFileSync(path) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  /** With what it asks of others, or complains of. */
  async function open(path: string): Promise<{ page: Page; told: string[] }> {
    const page = await (await startBrowser()).newPage({ viewport: { width: 1280, height: 900 } });
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) told.push(request.url());
    });
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
    return { page, told };
  }

  test.each(['/', '/doen/huisstijl.html'])('axe finds nothing in %s, which asks nothing of others', async (path) => {
    const { page, told } = await open(path);
    expect(await auditWidths(page, [320, 1280])).toEqual([]);
    expect(told).toEqual([]);
    await page.close();
  });

  test('a word is found, and leads to where it stands', async () => {
    const { page } = await open('/');
    await page.keyboard.press('Control+k');
    await page.fill('.VPLocalSearchBox input', 'schoolvakanties');
    const first = page.locator('.VPLocalSearchBox .result').first();
    expect(await first.innerText()).toMatch(/secretariaat|vakanties/i);
    await first.click();
    await page.waitForURL(/\/(doen|naslag)\/[a-z-]+\.html#/);
    // The address changes before the page does.
    await page.locator('main', { hasText: /schoolvakanties/i }).waitFor();
    await page.close();
  });

  test('words of the site itself are Dutch', async () => {
    const { page } = await open('/doen/huisstijl.html');
    const text = await page.evaluate('document.body.innerText');
    expect(text).toMatch(/Op deze bladzijde/i);
    expect(text).not.toMatch(/On this page|Next page|Previous page|Search/);
    await page.close();
  });
});
