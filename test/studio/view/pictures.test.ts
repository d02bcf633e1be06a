/**
 * What every view of the studio looks like, on the invented example. After a change of the looks, `UPDATE=1 npx vitest run
 * test/studio/view/pictures.test.ts` takes the pictures anew; look at them before they are committed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectPicture } from '../../support/pictures.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { root } from '../../support/repository.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const DOCUMENT = 'document/wolkencollege/pesten';
const PASSAGE = `${DOCUMENT}/passage/wettelijke-plicht`;
const OVERRIDE = 'policy/protocols/pesten/overrides/wolkencollege.yaml';

/** Three columns of words take more than a page. */
const ALBUM = { folder: join(root, 'test/pictures'), largest: 32_000 };
const SIZES = { desk: [1280, 860], tablet: [768, 860], phone: [360, 720] } as const;

const fonts = plainFonts();
let at: OpenedStudio;
/** One window for each density of dots. */
let wide: Page;
let narrow: Page;

beforeAll(async () => {
  at = await openStudio('example', {}, fonts.env);
  const still = { reducedMotion: 'reduce', isNew: true } as const;
  wide = await at.open('overzicht', { ...still, deviceScaleFactor: 0.36 });
  narrow = await at.open('overzicht', { ...still, deviceScaleFactor: 0.75 });
  // When a text was kept is shown.
  for (const page of [wide, narrow]) await page.clock.setFixedTime('2026-11-27T10:00:00');
});

afterAll(async () => {
  await at.close();
  rmSync(fonts.folder, { recursive: true, force: true });
  // What holds the clock still is a script, which no frame runs; that another wrote the same is answered so.
  expect(at.told.filter((line) => !/^Blocked script execution|status of 409/.test(line))).toEqual([]);
});

async function go(page: Page, to: string): Promise<void> {
  await page.goto(`${at.studio.origin}/#/niets`);
  await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
  await page.goto(`${at.studio.origin}/#/${to}`);
  await page.locator('h1').waitFor();
}
const passage = async (page: Page) => {
  await go(page, PASSAGE);
  await frameOf(page).locator('.studio-selected').waitFor();
  // On a telephone the text itself.
  if (page === wide) await page.locator('.panes').getByRole('button', { name: 'Bepaling' }).click();
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const sheet = async (page: Page, name: string | RegExp) => {
  await go(page, DOCUMENT);
  await frameOf(page).locator('[data-passage]').first().waitFor();
  await page.locator('.bar').getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor();
};
const write = async (page: Page) => {
  await passage(page);
  await button(page, 'Wijzigen').click();
  await page.locator('.w-editor [contenteditable]').first().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Bel de coördinator.');
};

/** In this order: what one of them writes the next one shows. */
const VIEWS: readonly (readonly [
  name: string,
  size: keyof typeof SIZES,
  scheme: 'light' | 'dark',
  open: (page: Page) => Promise<unknown>,
])[] = [
  ['studio-tour-desk', 'desk', 'light', tour],
  ['studio-tour-text', 'desk', 'light', (page) => step(page, 2)],
  ['studio-tour-passage', 'desk', 'light', (page) => step(page, 3)],
  ['studio-tour-views', 'desk', 'light', (page) => step(page, 4)],
  ['studio-tour-findings', 'desk', 'light', (page) => step(page, 5)],
  ['studio-overview-desk', 'desk', 'light', overviewAfterTour],
  ['studio-document-desk', 'desk', 'light', passage],
  ['studio-document-desk-dark', 'desk', 'dark', passage],
  ['studio-document-tablet', 'tablet', 'light', passage],
  ['studio-redline', 'desk', 'light', redline],
  ['studio-editor', 'desk', 'light', write],
  ['studio-before-saving', 'desk', 'light', beforeSaving],
  ['studio-unsaved', 'desk', 'dark', (page) => sheet(page, /^Niet opgeslagen/)],
  ['studio-merge', 'desk', 'light', merge],
  ['studio-absent', 'desk', 'light', (page) => sheet(page, /^Zonder plaats/)],
  ['studio-outline', 'desk', 'light', (page) => sheet(page, 'Indeling')],
  ['studio-parameters', 'desk', 'light', (page) => sheet(page, 'Gegevens en feiten')],
  ['studio-settings', 'desk', 'light', settings],
  ['studio-help', 'desk', 'dark', (page) => go(page, 'hulp')],
  ['studio-mistake', 'desk', 'light', mistake],
  ['studio-findings', 'desk', 'dark', (page) => go(page, 'meldingen').then(() => finding(page))],
  ['studio-tour-phone', 'phone', 'light', tour],
  ['studio-overview-phone', 'phone', 'dark', overviewOnPhone],
  ['studio-document-phone', 'phone', 'light', passage],
];

const item = (page: Page) => page.locator('.item').first().waitFor();
const finding = (page: Page) => page.locator('.finding').first().waitFor();

async function tour(page: Page): Promise<void> {
  await page.locator('.tour').waitFor();
  await item(page);
}
async function step(page: Page, number: number): Promise<void> {
  await button(page, 'Volgende').click();
  await page.getByText(`Stap ${number} van 5`).waitFor();
  await page.locator('.pointed-at').waitFor();
  await frameOf(page).locator('[data-passage]').first().waitFor();
  if (number < 5) return;
  await button(page, 'Klaar').waitFor();
}
async function overviewAfterTour(page: Page): Promise<void> {
  await button(page, 'Klaar').click();
  await go(page, 'overzicht');
  await item(page);
}
async function redline(page: Page): Promise<void> {
  await go(page, `${DOCUMENT}?weergave=renvooi-basis`);
  await frameOf(page).locator('ins, del').first().waitFor();
}
async function beforeSaving(page: Page): Promise<void> {
  await button(page, 'Bekijk de gevolgen').click();
  await page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
}
async function merge(page: Page): Promise<void> {
  await write(page);
  const text = at.read(OVERRIDE);
  at.write(OVERRIDE, text.replace('vraagt dat een school zorgt', 'zegt dat een school zorgt'));
  await button(page, 'Bekijk de gevolgen').click();
  await page.getByRole('heading', { name: 'Iemand anders heeft deze tekst ook gewijzigd' }).waitFor();
  at.write(OVERRIDE, text);
}
async function settings(page: Page): Promise<void> {
  await go(page, 'instellingen/denkbeeld/pesten');
  await page.locator('.logo-shown').scrollIntoViewIfNeeded();
}
async function mistake(page: Page): Promise<void> {
  await passage(page);
  at.write(OVERRIDE, at.read(OVERRIDE).replace('De Wet voortgezet onderwijs 2020 vraagt', '{{wet}} vraagt'));
  await frameOf(page).locator('.studio-error').waitFor();
  await page.locator('.panes').getByRole('button', { name: 'Meldingen' }).click();
  await finding(page);
}
async function overviewOnPhone(page: Page): Promise<void> {
  await button(page, 'Stoppen').click();
  await item(page);
}

test.each(VIEWS)('%s', async (name, size, colorScheme, open) => {
  const [width, height] = SIZES[size];
  const page = size === 'phone' ? narrow : wide;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await open(page);
  expectPicture(name, await page.screenshot(), ALBUM);
});

test('studio-refused', async () => {
  const page = await at.visit(at.studio.addresses[0] ?? '', { deviceScaleFactor: 0.36 });
  expectPicture('studio-refused', await page.screenshot(), ALBUM);
});
