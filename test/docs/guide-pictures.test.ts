/**
 * The pictures of the guides for secretaries and for authors, and of that of a year, are what regelwerk makes of an invented board now. `node scripts/guide-pictures.js`
 * takes them anew; look at them before they are committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { guidePolicy, TODAY } from '../support/guide.ts';
import { type Album, expectPicture } from '../support/pictures.ts';
import { plainFonts } from '../support/plain-fonts.ts';
import { root } from '../support/repository.ts';
import { type RunningStudio, startStudio } from '../support/studio.ts';

const album: Album = { folder: join(root, 'docs/beelden'), largest: 60_000 };
const GUIDES = ['doen/secretaris', 'doen/auteurs', 'leren/een-jaar'];
const guides = GUIDES.map((name) => readFileSync(join(root, `docs/${name}.md`), 'utf8'));
const { folder, env: fonts } = plainFonts();

beforeAll(async () => {
  const { contents } = await guidePolicy();
  for (const [path, bytes] of contents) {
    // The studio shows the name of the folder.
    const place = path.startsWith('out/') ? path : `beleid/${path}`;
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, place), bytes);
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

describe('the studio', () => {
  const document = '#/document/proef/telefoons';
  let studio: RunningStudio;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    studio = await startStudio(join(folder, 'beleid'), { day: TODAY });
    context = await (await startBrowser(fonts)).newContext({
      ...{ viewport: { width: 1280, height: 800 }, colorScheme: 'light', deviceScaleFactor: 0.6 },
    });
    await context.addInitScript("localStorage.setItem('regelwerk-rondleiding', 'gedaan')");
    page = await context.newPage();
    await page.goto(studio.url);
  });
  afterAll(async () => {
    await context.close();
    await studio.close();
  });

  test('studio-overzicht', async () => {
    await page.goto(`${studio.origin}/#/overzicht`);
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
    await page.getByText('Stichting De Proef').first().waitFor();
    expectPicture('studio-overzicht', await page.screenshot(), album);
  });

  test('studio-bepaling', async () => {
    await page.goto(`${studio.origin}/${document}/passage/kluis`);
    await page.frameLocator('.sheet iframe').locator('#kluis').waitFor();
    await page.getByText('Ook in de pauze zoeken leerlingen elkaar op').first().waitFor();
    expectPicture('studio-bepaling', await page.screenshot(), album);
  });

  test('studio-gevolgen', async () => {
    await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await page.getByRole('textbox', { name: 'Tekst' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Wie te laat is, geeft de telefoon af bij de receptie.');
    await page.getByRole('button', { name: 'Bekijk de gevolgen' }).click();
    await page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
    expectPicture('studio-gevolgen', await page.screenshot(), album);
  });

  test('studio-vergelijken', async () => {
    await page.goto(`${studio.origin}/#/vergelijken?bepaling=kluis`);
    await page.getByRole('heading', { name: 'Woorden B' }).waitFor();
    expectPicture('studio-vergelijken', await page.screenshot(), album);
  });

  test('studio-besluiten', async () => {
    await page.goto(`${studio.origin}/#/besluiten/proef/telefoons`);
    await page.getByRole('link', { name: 'Oplegger (Word)' }).first().waitFor();
    expectPicture('studio-besluiten', await page.screenshot(), album);
  });

  test('studio-basis', async () => {
    const base = join(folder, 'beleid/policy/protocols/telefoons/protocol.yaml');
    const text = readFileSync(base, 'utf8');
    writeFileSync(base, text.replace('ligt tijdens de les in de kluis', 'ligt tijdens de les uitgezet in de kluis'));
    await page.goto(`${studio.origin}/#/basis`);
    await page.getByText('uitgezet').first().waitFor();
    expectPicture('studio-basis', await page.screenshot(), album);
  });
});

test('the guides show each, say in words what is on it, and call the board invented', () => {
  const shown = guides.flatMap((guide) => [...guide.matchAll(/!\[([^\]]+)\]\(\.\.\/beelden\/([a-z-]+\.png)\)/g)]);
  expect(shown.map(([, , file]) => file).sort()).toEqual(readdirSync(album.folder).sort());
  for (const [, alt = '', file = ''] of shown) {
    expect(alt.length, file).toBeGreaterThan(40);
    expect(statSync(join(album.folder, file)).size, file).toBeLessThanOrEqual(album.largest);
  }
  for (const guide of guides) expect(guide).toMatch(/Stichting De Proef (is verzonnen|bestaat niet)/);
});
