/**
 * The pictures of docs/doen/secretaris.md are what regelwerk makes of an invented board now. `node scripts/guide-pictures.js`
 * takes them anew; look at them before they are committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { guidePolicy, TODAY } from '../support/guide.ts';
import { type Album, expectPicture } from '../support/pictures.ts';
import { plainFonts } from '../support/plain-fonts.ts';
import { root } from '../support/repository.ts';

const album: Album = { folder: join(root, 'docs/beelden'), largest: 60_000 };
const guide = readFileSync(join(root, 'docs/doen/secretaris.md'), 'utf8');
const { folder, env: fonts } = plainFonts();

beforeAll(async () => {
  const { contents } = await guidePolicy();
  for (const [path, bytes] of contents) {
    if (!path.startsWith('out/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(fonts);
  });

  test.each([
    ['overzicht', 'out/index.html', 'body', 860],
    ['tijdlijn', 'out/index.html', '.agenda', 432],
    ['renvooi', 'out/proef/telefoons/concept/renvooi.html', 'main', 830],
  ])('%s', async (name, path, from, height) => {
    const context = await browser.newContext({
      viewport: { width: 1100, height },
      colorScheme: 'light',
      deviceScaleFactor: 0.7,
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(`${TODAY}T12:00:00`);
    await page.goto(`file://${join(folder, path)}`);
    if (from !== 'body')
      await page.evaluate(`document.querySelector('${from}').scrollIntoView({ behavior: 'instant' })`);
    expectPicture(name, await page.screenshot(), album);
    await context.close();
  });
});

test('concept', () => {
  const pdf = join(folder, 'out/proef/telefoons/concept/protocol.pdf');
  execFileSync('pdftoppm', ['-r', '60', '-png', '-singlefile', '-f', '1', '-l', '1', pdf, join(folder, 'concept')]);
  expectPicture('concept', readFileSync(join(folder, 'concept.png')), album);
});

test('the guide shows each, says in words what is on it, and calls the board invented', () => {
  const shown = [...guide.matchAll(/!\[([^\]]+)\]\(\.\.\/beelden\/([a-z-]+\.png)\)/g)];
  expect(shown.map(([, , file]) => file).sort()).toEqual(readdirSync(album.folder).sort());
  for (const [, alt = '', file = ''] of shown) {
    expect(alt.length, file).toBeGreaterThan(40);
    expect(statSync(join(album.folder, file)).size, file).toBeLessThanOrEqual(album.largest);
  }
  expect(guide).toContain('Stichting De Proef is verzonnen');
});
