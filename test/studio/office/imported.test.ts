/** Taking over a document in the studio, with a library that makes the same of every file: stories, by keyboard, by axe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { fakeImport } from '../../support/fake-import.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const fake = fakeImport();
const fonts = plainFonts();
const files = mkdtempSync(join(tmpdir(), 'regelwerk-over-'));
let at: OpenedStudio;
let page: Page;

beforeAll(async () => {
  at = await openStudio('example', { library: fake.library }, fonts.env);
  page = await at.open('overnemen', { bypassCSP: true, reducedMotion: 'reduce' });
});

afterAll(async () => {
  await at.close();
  for (const folder of [fonts.folder, files]) rmSync(folder, { recursive: true, force: true });
  expect(at.studio.failures).toEqual([]);
  expect(at.told).toEqual([]);
});

function fileOf(name: string, bytes = 'PK inhoud'): string {
  const path = join(files, name);
  writeFileSync(path, bytes);
  return path;
}
/** Of what has the focus. */
const focused = (key: 'type' | 'id' | 'textContent') => page.evaluate<string>(`document.activeElement?.${key} ?? ''`);
const field = () => page.locator('input[type=file]');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const result = () => page.getByRole('heading', { name: 'Wat eruit komt' });

async function anew(): Promise<void> {
  // What was chosen is kept while one looks elsewhere, but not by a new window.
  await page.goto(`${at.studio.origin}/#/overnemen`);
  await page.reload();
  await page.getByRole('heading', { name: 'Overnemen', level: 1 }).waitFor();
}

async function looked(name = 'Protocol sociale media.docx'): Promise<void> {
  await anew();
  await field().setInputFiles(fileOf(name));
  await page.locator('.chosen', { hasText: name }).waitFor();
  await page.getByLabel('Organisatie').selectOption({ index: 1 });
  await button('Bekijk wat eruit komt').click();
}

test('who forgets to choose is told at the field, which gets the focus', async () => {
  await anew();
  await button('Bekijk wat eruit komt').click();
  await page.getByText('Kies eerst een bestand.').waitFor();
  await page.getByText('Kies een organisatie.').waitFor();
  await expect.poll(() => focused('type')).toBe('file');
});

test('the menu leads there; who chooses a file and looks is told what comes of it, doubt first, and nothing is written', async () => {
  await page.goto(`${at.studio.origin}/#/overzicht`);
  await page.getByRole('link', { name: 'Overnemen', exact: true }).click();
  await looked();
  await result().waitFor();
  await expect.poll(() => focused('id')).toBe('wat-eruit-komt');
  expect(fake.asked.at(-1)).toMatchObject({ dryRun: true, changes: 'accept', protocol: undefined });
  await page.getByText('Dit is samen precies wat er in het bestand staat.').waitFor();
  // The first that is doubtful leads to its place beside what it became.
  await page.getByRole('button', { name: 'blz. 3, alinea 32' }).click();
  await expect.poll(() => focused('textContent')).toContain('AFSPRAKEN OVER FOTO’S');
});

test('passages can be narrowed to what is doubtful, left out or not placed', async () => {
  await looked();
  const rows = () => page.locator('.beside > li').count();
  await expect.poll(rows).toBe(50);
  await button('Toon er nog 10').click();
  await expect.poll(rows).toBe(60);
  for (const [name, count] of [
    ['Twijfel 4', 4],
    ['Weggelaten 3', 3],
    ['Niet geplaatst 2', 2],
  ] as const) {
    await page.locator('.segments').getByRole('button', { name }).click();
    await expect.poll(rows).toBe(count);
  }
});

test('a proposal that is ticked is asked for when somebody looks again; before that nothing can be taken over', async () => {
  await looked();
  await page.getByRole('checkbox', { name: /^organisatie/ }).check();
  await page.getByText('Je hebt hierboven iets veranderd.').waitFor();
  expect(await button('Neem over').isDisabled()).toBe(true);
  await page.locator('.proposals').getByRole('button', { name: 'Bekijk opnieuw' }).click();
  await expect.poll(() => fake.asked.at(-1)?.parameters).toEqual(['organisatie']);
  await expect.poll(() => button('Neem over').isDisabled()).toBe(false);
  expect(await page.getByRole('checkbox', { name: /^organisatie/ }).isChecked()).toBe(true);
});

test('what is taken over leads to the document and the first doubt, and its account is a file to keep', async () => {
  await looked();
  await button('Neem over').click();
  await page.getByRole('heading', { name: 'Overgenomen', exact: true }).waitFor();
  expect(fake.asked.at(-1)).toMatchObject({ dryRun: false });
  expect(await page.getByRole('link', { name: 'Open het document' }).getAttribute('href')).toMatch(/^#\/document\//);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'als pagina' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('verslag-van-overnemen.html');
  await button('Neem nog een bestand over').click();
  await page.getByText('of sleep het hierheen').waitFor();
});

test('a file that cannot be read is told in words, and what was chosen stays', async () => {
  await looked('scan.pdf');
  await page.locator('[role=alert] .finding', { hasText: 'scan.pdf heeft geen letters' }).waitFor();
  await page.getByText('scan.pdf (1 kB)').waitFor();
  // Whoever looks elsewhere finds it again too.
  await page.goto(`${at.studio.origin}/#/hulp`);
  await page.goto(`${at.studio.origin}/#/overnemen`);
  await page.getByText('scan.pdf (1 kB)').waitFor();
});

test('a file that is dropped is chosen; one that is too large is not', async () => {
  await anew();
  const drop = (name: string, size: number) =>
    page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(${size})], '${name}'));
      const how = { dataTransfer, bubbles: true, cancelable: true };
      document.querySelector('.drop-zone').dispatchEvent(new DragEvent('drop', how));
    })()`);
  await drop('gesleept.docx', 2048);
  await page.getByText('gesleept.docx (2 kB)').waitFor();
  await drop('groot.docx', 21 * 1024 * 1024);
  await page.getByText('Dit bestand is groter dan 20 MB.').waitFor();
  expect(await page.getByText('gesleept.docx (2 kB)').count()).toBe(1);
});

describe('how it looks', () => {
  test('by axe: empty, with mistakes, and with what came of a file', async () => {
    await anew();
    await button('Bekijk wat eruit komt').click();
    expect(await auditWidths(page, [360, 1280])).toEqual([]);
    await looked();
    await result().waitFor();
    await page.evaluate("for (const own of document.querySelectorAll('.result details')) own.open = true");
    expect(await auditWidths(page, [360, 1280])).toEqual([]);
  });

  test.runIf(process.env['SHOTS'] !== undefined)('as pictures to look at', async () => {
    for (const [width, height, colorScheme] of [
      [1280, 900, 'light'],
      [360, 720, 'light'],
      [1280, 900, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await looked();
      await result().waitFor();
      await page.screenshot({ path: join(process.env['SHOTS'] ?? '', `${width}-${colorScheme}.png`), fullPage: true });
    }
  });
});

test('in a folder that cannot be written to one can only look', async () => {
  const other = await openStudio('example', { library: fake.library, isReadOnly: true }, fonts.env);
  page = await other.open('overnemen');
  await field().setInputFiles(fileOf('protocol.docx'));
  await page.getByLabel('Organisatie').selectOption({ index: 1 });
  await button('Bekijk wat eruit komt').click();
  await page.getByText('Je kunt hier alleen bekijken wat eruit komt.').waitFor();
  expect(await button('Neem over').count()).toBe(0);
  await other.close();
});
