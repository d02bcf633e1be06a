/** What somebody does who wants to know where documents differ, in a real browser, on the policy of this repository. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { expectPicture } from '../../support/pictures.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { root } from '../../support/repository.ts';
import { type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const ALBUM = { folder: join(root, 'test/pictures'), largest: 32_000 };
const KOE = 'policy/protocols/social-media/overrides/koe.yaml';

const fonts = plainFonts();
let at: OpenedStudio;
let page: Page;

beforeAll(async () => {
  at = await openStudio('repository', {}, fonts.env);
  page = await at.open('vergelijken', { bypassCSP: true, deviceScaleFactor: 0.36 });
});

afterAll(async () => {
  await at.close();
  rmSync(fonts.folder, { recursive: true, force: true });
  expect(at.studio.failures).toEqual([]);
  expect(at.told).toEqual([]);
});

async function go(to: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${at.studio.origin}/#/niets`);
  await page.goto(`${at.studio.origin}/#/${to}`);
  await page.locator('.matrix').waitFor();
}
const rows = () => page.locator('.matrix tbody th[scope=row]').count();

test('differences in substance come first, each with its clauses, which lead to the document', async () => {
  await go('vergelijken');
  const subject = page.locator('.divergence', { hasText: 'Consent for photo, film and sound recordings' });
  await subject.locator('summary').click();
  await subject.getByText('de ouders, bij de aanmelding').waitFor();
  // What the law says stands beside a value that goes against it.
  expect(await subject.getByText('Uitvoeringswet AVG, artikel 5').count()).toBeGreaterThan(0);
  await subject.locator('.where a').first().click();
  await page.waitForURL(/#\/document\/[a-z]+\/social-media\/passage\/toestemming-voor-opnamen/);
});

test('a clause is opened by its words, with the keyboard alone, and shows who says what and why', async () => {
  await go('vergelijken');
  const button = page.locator('.matrix').getByRole('button', { name: /^Sociale media zijn online platforms/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Woorden B' }).waitFor();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('.wording del').first().textContent()).toMatch(/^alleen in de basis: /);
  await page.getByText('Weggelaten door Carolus Clusius College:').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.wordings').count()).toBe(0);
});

test('what is shown is narrowed by whom it is for, its part, its force, and to what differs', async () => {
  await go('vergelijken');
  const all = await rows();
  await page.getByLabel('Voor wie').selectOption({ label: 'ouders' });
  const forParents = await rows();
  expect(forParents).toBeLessThan(all);
  await page.getByLabel('Strekking').selectOption({ label: 'verplicht' });
  expect(await rows()).toBeLessThan(forParents);
  expect(await page.locator('[role=status]', { hasText: 'bepalingen' }).textContent()).toBe(
    `${await rows()} van de ${all} bepalingen`,
  );
  await page.getByLabel('Voor wie').selectOption({ label: 'Alles' });
  await page.getByLabel('Strekking').selectOption({ label: 'Alles' });
  await page.getByLabel('Alleen waar iets verschilt').check();
  expect(await rows()).toBeLessThan(all);
  // A link to a clause shows it, whatever was chosen.
  await page.getByLabel('Deel').selectOption({ index: 2 });
  await page.goto(`${at.studio.origin}/#/vergelijken?bepaling=wat-zijn-sociale-media`);
  await page.getByRole('heading', { name: 'Woorden B' }).waitFor();
  await page.getByLabel('Deel').selectOption({ label: 'Alles' });
  await page.getByLabel('Alleen waar iets verschilt').uncheck();
});

test('two of the five are chosen, which the address remembers', async () => {
  await go('vergelijken');
  await page.getByText('Van wie: alle 5').click();
  for (const name of ['Quadraam', 'Wolfert Tweetalig', 'De Troubadour'])
    await page.getByRole('checkbox', { name }).uncheck();
  await page.getByRole('button', { name: 'Vergelijk deze' }).click();
  await expect.poll(() => page.locator('.matrix thead th').count()).toBe(3);
  expect(page.url()).toContain('van=ccc%2Ckoe');
  await page.reload();
  await expect.poll(() => page.locator('.matrix thead th').count()).toBe(3);
});

test('a passage in its document leads to the same clause at others', async () => {
  await page.goto(`${at.studio.origin}/#/document/koe/social-media/passage/wat-zijn-sociale-media`);
  await page.getByRole('link', { name: 'Vergelijk met andere organisaties' }).click();
  await page.getByRole('heading', { name: 'Woorden B' }).waitFor();
});

test('what somebody saves meanwhile is compared at once, and a document with mistakes is left out', async () => {
  await go('vergelijken?bepaling=wat-zijn-sociale-media');
  await page.getByRole('heading', { name: 'Woorden B' }).waitFor();
  const before = at.read(KOE);
  at.write(KOE, `${before}\nomit_nothing: true\n`);
  await page.getByText('Niet vergeleken, want de bron heeft daar fouten:').waitFor();
  expect(await page.locator('.matrix thead th', { hasText: 'KOE' }).count()).toBe(0);
  at.write(KOE, before);
  await page.locator('.matrix thead th', { hasText: 'KOE' }).waitFor();
});

test('axe finds nothing at three widths, light and dark', async () => {
  await go('vergelijken?bepaling=wat-zijn-sociale-media');
  await page.getByRole('heading', { name: 'Woorden B' }).waitFor();
  for (const summary of await page.locator('.compared summary').all()) await summary.click();
  expect(await auditWidths(page, [360, 768, 1280])).toEqual([]);
});

test('a picture of it', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await go('vergelijken?bepaling=wat-zijn-sociale-media');
  await page.getByRole('heading', { name: 'Woorden B' }).waitFor();
  expectPicture('studio-compared', await page.screenshot(), ALBUM);
});
