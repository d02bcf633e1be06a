/** Searching all texts in the studio: stories, by keyboard, by axe, and how it looks. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { expectPicture } from '../../support/pictures.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { root } from '../../support/repository.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const ALBUM = { folder: join(root, 'test/pictures'), largest: 32_000 };
const WIDTHS = [360, 768, 1280];

const fonts = plainFonts();
let at: OpenedStudio;
let page: Page;

beforeAll(async () => {
  at = await openStudio('repository', {}, fonts.env);
  page = await at.open('zoeken', { bypassCSP: true, reducedMotion: 'reduce' });
});

afterAll(async () => {
  await at.close();
  rmSync(fonts.folder, { recursive: true, force: true });
  expect(at.studio.failures).toEqual([]);
  // That nothing can be searched for is answered in words.
  expect(at.told.filter((line) => !line.includes('status of 400'))).toEqual([]);
});

const field = () => page.getByRole('searchbox', { name: 'Woorden' });
const told = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const results = () => page.locator('.results > li');

async function search(words: string): Promise<void> {
  // From elsewhere, so that nothing is narrowed.
  await page.goto(`${at.studio.origin}/#/niets`);
  await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
  await page.goto(`${at.studio.origin}/#/zoeken`);
  await field().fill(words);
  await field().press('Enter');
}

test('who goes to Zoeken by keyboard, types a word and presses Enter reads whose texts have it, and opens one', async () => {
  await page.goto(`${at.studio.origin}/#/overzicht`);
  await page.getByRole('link', { name: 'Zoeken', exact: true }).focus();
  await page.keyboard.press('Enter');
  await field().focus();
  await page.keyboard.type('pesten');
  await page.keyboard.press('Enter');
  await told(/passages gevonden/);
  expect(new URL(page.url()).hash).toBe('#/zoeken?woorden=pesten');
  await expect.poll(() => page.locator('.results mark', { hasText: 'gepest' }).count()).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  const link = page.locator('.results a').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await frameOf(page).locator('.studio-selected').waitFor();
  // Who goes back finds the words and what was found again.
  await page.goBack();
  await expect.poll(() => field().inputValue()).toBe('pesten');
  await results().first().waitFor();
});

test('what is found can be narrowed to an organisation, and to what holds now', async () => {
  await search('ouders');
  await told(/passages gevonden/);
  const all = await results().count();
  await page.getByLabel('Organisatie').selectOption({ label: 'Wolfert Tweetalig' });
  await expect.poll(() => results().count()).toBeLessThan(all);
  for (const words of await page.locator('.places li').allTextContents()) expect(words).toContain('Wolfert');
  await page.getByLabel('Organisatie').selectOption('');
  await page.getByRole('button', { name: 'Wat vroeger gold' }).click();
  await told('Niets gevonden');
});

test('a word with a slip leads to the one that was meant', async () => {
  await search('medewwerkers');
  await page.getByRole('link', { name: 'medewerkers', exact: true }).click();
  await told(/gevonden/);
  await results().first().waitFor();
});

test('what is odd is told, and nothing is lost', async () => {
  await search('…');
  await page.locator('.finding').waitFor();
  expect(await field().inputValue()).toBe('…');
  await search('<img src=x onerror=alert(1)>');
  await told(/gevonden/);
});

test('what somebody saves meanwhile is found, and what is typed stays', async () => {
  const file = 'policy/protocols/social-media/overrides/wolfert.yaml';
  const before = at.read(file);
  await search('kwispelstaart');
  await told('Niets gevonden');
  await field().fill('iets anders');
  at.write(file, before.replace(/^( +text: >-\n +)/m, '$1Kwispelstaart. '));
  await told('Eén passage gevonden');
  expect(await field().inputValue()).toBe('iets anders');
  at.write(file, before);
  await told('Niets gevonden');
});

describe('how it looks', () => {
  test('by axe: empty, with results, and with nothing found', async () => {
    for (const words of ['', 'telefoon ouders', 'xyzzy']) {
      await page.goto(`${at.studio.origin}/#/zoeken${words === '' ? '' : `?woorden=${encodeURIComponent(words)}`}`);
      if (words !== '') await told(/gevonden/);
      expect(await auditWidths(page, WIDTHS)).toEqual([]);
    }
  });

  test.each([
    ['desk', 1280, 860, 0.36],
    ['phone', 360, 720, 0.75],
  ] as const)('as a picture: %s', async (name, width, height, deviceScaleFactor) => {
    const still = { reducedMotion: 'reduce', deviceScaleFactor, viewport: { width, height } } as const;
    const own = await at.open('zoeken?woorden=pesten', still);
    await own.locator('.results > li').first().waitFor();
    expectPicture(`studio-search-${name}`, await own.screenshot(), ALBUM);
    const shots = process.env['SHOTS'];
    if (shots === undefined) return;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.goto(`${at.studio.origin}/#/zoeken?woorden=pesten`);
      await results().first().waitFor();
      await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
    }
  });
});
