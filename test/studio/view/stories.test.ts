/** What people do who look at their policy in the studio, in a real browser on a copy of this repository's policy. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStudio } from '../../support/studio.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const BASE = 'policy/protocols/social-media/protocol.yaml';
const KOE = 'policy/protocols/social-media/overrides/koe.yaml';
/** Of KOE itself, in its introduction. */
const PASSAGE = 'net-als-in-de-gewone-wereld';
const WORDS = 'Bij communicatie in de gewone wereld is dat niet anders.';

let at: OpenedStudio;

beforeAll(async () => {
  at = await openStudio('repository');
});

afterAll(async () => {
  await at.close();
  expect(at.studio.failures).toEqual([]);
  expect(at.told).toEqual([]);
});

/** How far an element is below the edge of its window, in whole pixels. */
const topOf = (element: { getBoundingClientRect(): { readonly top: number } }) =>
  Math.round(element.getBoundingClientRect().top);
const selectedIn = (page: Page) => frameOf(page).locator('.studio-selected');
const panel = (page: Page) => page.locator('.panel');

test('who opens the studio sees what is overdue, and goes from there to the text', async () => {
  const page = await at.open('overzicht');
  const item = page.locator('.item', { hasText: 'Quadraam' });
  await item.getByText('revisie verlopen').waitFor();
  await page.getByRole('button', { name: '1 revisie verlopen' }).click();
  expect(await page.locator('.item').count()).toBe(1);
  await item.getByText('Een besluit vastleggen').click();
  await item.getByRole('button', { name: 'Kopieer regelwerk propose quadraam --protocol social-media' }).waitFor();
  await item.getByRole('link', { name: 'Social Media Protocol' }).click();
  await page.getByRole('heading', { level: 1, name: 'Social Media Protocol Quadraam' }).waitFor();
  await frameOf(page).getByRole('heading', { name: 'Social Media Protocol' }).waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
  expect(await page.title()).toBe('Social Media Protocol – Quadraam – regelwerk studio');
});

test('who points at a passage sees where it comes from; a tap tells all of it', async () => {
  const page = await at.open('document/troubadour/social-media');
  const passage = frameOf(page).locator(`#${PASSAGE}`);
  await passage.hover();
  await page.locator('.peek').getByText('Van Stichting KOE').waitFor();
  expect(await panel(page).getByRole('heading', { level: 2 }).textContent()).toBe('Bepaling');
  await passage.click();
  await panel(page).getByRole('heading', { level: 2, name: WORDS }).waitFor();
  await panel(page).getByText('koe:I.2').waitFor();
  expect(await panel(page).getByRole('link', { name: 'Open in editor' }).getAttribute('href')).toMatch(
    /^vscode:.*overrides\/koe\.yaml:\d+/,
  );
  expect(page.url()).toContain(`#/document/troubadour/social-media/passage/${PASSAGE}`);
  expect(await page.locator('.outline [aria-current="true"]').textContent()).toContain(WORDS.slice(0, 20));
});

test('a passage that is chosen in the list is brought into view on the page', async () => {
  const page = await at.open('document/koe/social-media');
  await page.getByRole('searchbox', { name: 'Zoek in dit document' }).fill('aangifte');
  await expect.poll(() => page.locator('.outline [data-passage]').count()).toBeLessThan(5);
  await page.locator('.outline [data-passage="aangifte"]').click();
  await selectedIn(page).waitFor();
  const place = () => frameOf(page).locator('#aangifte').evaluate(topOf);
  await expect.poll(place, { timeout: 10_000 }).toBeGreaterThan(0);
  await expect.poll(place).toBeLessThan(700);
});

test('a file that is saved changes the words where they stand, and who reads keeps their place', async () => {
  const page = await at.open(`document/koe/social-media/passage/${PASSAGE}`);
  const passage = frameOf(page).locator(`#${PASSAGE}`);
  await passage.waitFor();
  await passage.focus();
  const before = at.read(KOE);
  // Kept as long as the page is not loaded anew.
  await frameOf(page)
    .locator('html')
    .evaluate((html) => {
      Object.assign(html.dataset, { kept: 'yes' });
      html.ownerDocument.defaultView.scrollTo({ top: 500, behavior: 'instant' });
    });
  const top = () => passage.evaluate(topOf);
  const was = await top();
  at.write(KOE, before.replace(WORDS, 'Praten in de gewone wereld is niet anders.'));
  await frameOf(page).getByText('Praten in de gewone wereld is niet anders.').waitFor();
  expect(await passage.getAttribute('class')).toContain('studio-changed');
  expect(await frameOf(page).locator('html').getAttribute('data-kept')).toBe('yes');
  expect(await top()).toBe(was);
  expect(await frameOf(page).locator(`#${PASSAGE}:focus`).count()).toBe(1);
  await page.getByRole('status').filter({ hasText: 'Eén bepaling is bijgewerkt.' }).waitFor({ state: 'attached' });
  await panel(page).getByRole('heading', { level: 2, name: 'Praten in de gewone wereld' }).waitFor();
  at.write(KOE, before);
  await frameOf(page).getByText(WORDS).waitFor();
});

test('a mistake in the file keeps the last good text, and leads to its passage and its line', async () => {
  const page = await at.open('document/koe/social-media');
  await frameOf(page).getByText(WORDS).waitFor();
  const before = at.read(KOE);
  at.write(KOE, before.replace(/>-\s+(?=Bij communicatie)/, '"'));
  await page.getByText('U ziet de laatste goede tekst.').waitFor();
  expect(await frameOf(page).getByText(WORDS).count()).toBe(1);
  await page.getByRole('button', { name: 'Naar de melding' }).click();
  const finding = panel(page).locator('.finding.error').first();
  await finding.waitFor();
  expect(await finding.locator('a.file').textContent()).toMatch(new RegExp(`^${KOE}:\\d+$`));
  expect(await finding.locator('a.file').getAttribute('href')).toMatch(/^vscode:/);
  await finding.getByRole('button', { name: 'Naar de bepaling' }).click();
  await selectedIn(page).waitFor();
  expect(await frameOf(page).locator('.studio-error').count()).toBeGreaterThan(0);
  at.write(KOE, before);
  await page.getByText('U ziet de laatste goede tekst.').waitFor({ state: 'detached' });
  await frameOf(page).locator('.studio-error').waitFor({ state: 'detached' });
});

test('the same text as a section of the schoolgids, as a redline, as the real PDF and as a Word file', async () => {
  const page = await at.open('document/quadraam/social-media');
  const view = page.getByRole('combobox', { name: 'Weergave' });
  await view.selectOption('schoolgids');
  await expect.poll(() => page.locator('.sheet iframe').getAttribute('src')).toMatch(/schoolgids\.html$/);
  await view.selectOption('renvooi');
  await frameOf(page).getByText('Renvooi: wat er verandert').waitFor();
  await view.selectOption('renvooi-basis');
  await frameOf(page).locator('ins, del').first().waitFor();
  await view.selectOption('protocol');
  await page.getByRole('button', { name: 'Pdf', exact: true }).click();
  const pdf = page.getByRole('link', { name: 'Download de pdf' });
  const given = await page.request.get(`${at.studio.origin}${await pdf.getAttribute('href')}`);
  expect([given.headers()['content-type'], (await given.body()).subarray(0, 5).toString()]).toEqual([
    'application/pdf',
    '%PDF-',
  ]);
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word', exact: true }).click(),
  ]);
  expect(word.suggestedFilename()).toMatch(/^quadraam-social-media.*\.docx$/);
  await page.goBack();
  await frameOf(page).getByRole('heading', { name: 'Social Media Protocol' }).waitFor();
});

test('another day is taken for today', async () => {
  const page = await at.open('overzicht');
  await page.getByRole('button', { name: 'Vandaag: 27 november 2026' }).click();
  await page.getByLabel('Reken met deze dag').fill('2020-10-01');
  await page.getByRole('button', { name: 'Deze dag gebruiken' }).click();
  await page.getByText('Wat er te doen is op 1 oktober 2020').waitFor();
  await page.locator('.item', { hasText: 'Quadraam' }).getByText('revisie nadert').waitFor();
  await page.getByRole('button', { name: 'Vandaag: 1 oktober 2020' }).click();
  await page.getByLabel('Reken met deze dag').fill('2026-11-27');
  await page.keyboard.press('Enter');
  await page.getByText('Wat er te doen is op 27 november 2026').waitFor();
});

test('on a telephone one thing is shown at a time, and a tap leads to what there is to know', async () => {
  const page = await at.open('document/koe/social-media', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await frameOf(page).locator(`#${PASSAGE}`).tap();
  await page.getByRole('button', { name: 'Toon gegevens' }).tap();
  await panel(page).getByRole('heading', { level: 2, name: WORDS }).waitFor();
  expect(await page.locator('.columns > .text').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Inhoud', exact: true }).tap();
  await page.locator('.documents').getByRole('link').nth(0).tap();
  await page.getByRole('heading', { level: 1, name: 'Carolus Clusius College' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

test('with the keyboard alone one goes from the overview to a passage, and to what there is to know of it', async () => {
  const page = await at.open('overzicht');
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Naar de inhoud');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let times = 0; times < 60 && !(await isThere()); times++) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };
  await tabTo(async () => (await focused()) === 'Protocol sociale media');
  await page.keyboard.press('Enter');
  await frameOf(page).locator('[data-passage]').first().waitFor();
  const inFrame = () => frameOf(page).locator(':focus[data-passage]').count();
  await tabTo(async () => (await inFrame()) === 1);
  const first = await frameOf(page).locator(':focus').getAttribute('id');
  await page.keyboard.press('ArrowDown');
  const second = await frameOf(page).locator(':focus').getAttribute('id');
  expect(second).not.toBe(first);
  expect(await selectedIn(page).getAttribute('id')).toBe(second);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('bepaling');
});

describe('what goes wrong is told, and nothing is lost', () => {
  test('an address of nothing leads back', async () => {
    const page = await at.open('niets/van/dit');
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'Naar het overzicht' }).click();
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
  });

  test('a mistake that was there before leaves the document to be mended, with what to do', async () => {
    const before = at.read(BASE);
    at.write(BASE, before.replace(/^clauses:/m, 'clausules:'));
    const page = await at.open('document/wolfert/social-media');
    await page.locator('.finding.error').first().waitFor();
    at.write(BASE, before);
    await frameOf(page).locator('[data-passage]').first().waitFor();
  });

  test('a studio that stops says so, and one that starts again takes the window back', async () => {
    const own = await openStudio('example');
    const page = await own.open('overzicht');
    await own.studio.close();
    await page.getByText('De studio is gestopt.').waitFor();
    expect(await page.locator('.item').count()).toBe(6);
    const again = await startStudio(own.folder, { port: own.studio.port });
    await page.getByText('Dit venster hoort bij een studio die niet meer draait.').waitFor();
    const other = await page.context().newPage();
    await other.goto(again.url);
    await other.getByRole('heading', { name: 'Overzicht' }).waitFor();
    await page.locator('.banner').waitFor({ state: 'detached' });
    await again.close();
    await own.close();
  });
});

test('a word that nothing stands for is told at its passage, while the rest goes on', async () => {
  const page = await at.open('document/koe/social-media');
  const before = at.read(KOE);
  at.write(KOE, before.replace(WORDS, `{{niet_bekend}} ${WORDS}`));
  await frameOf(page).locator(`#${PASSAGE}.studio-error`).waitFor();
  await page.locator('.outline').getByRole('link', { name: 'met een fout' }).click();
  await panel(page).locator('.finding[data-code="parameter-unknown"]').waitFor();
  await page.locator('.documents').getByTitle('1 fout').nth(1).waitFor();
  at.write(KOE, before);
  await frameOf(page).locator('.studio-error').waitFor({ state: 'detached' });
});

test('in English by language of the studio', async () => {
  const own = await openStudio('example', { language: 'en' });
  const page = await own.open('overzicht');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  await own.close();
});

test('a tour of five steps is offered once, and again when it is asked for', async () => {
  const page = await at.open('overzicht', { isNew: true });
  const tour = page.locator('.tour');
  for (const step of [1, 2, 3, 4]) {
    await tour.getByText(`Stap ${step} van 5`).waitFor();
    await expect.poll(() => page.locator('.pointed-at').count()).toBe(1);
    await tour.getByRole('button', { name: 'Volgende' }).click();
  }
  await tour.getByRole('button', { name: 'Klaar' }).click();
  await tour.waitFor({ state: 'detached' });
  await page.goto(`${at.studio.origin}/#/hulp`);
  await page.reload();
  await page.getByRole('heading', { name: 'Hulp' }).waitFor();
  expect(await tour.count()).toBe(0);
  await page.getByRole('button', { name: 'Opnieuw rondleiden' }).click();
  await tour.getByText('Stap 1 van 5').waitFor();
  await page.keyboard.press('Tab');
  await tour.getByRole('button', { name: 'Stoppen' }).click();
});
