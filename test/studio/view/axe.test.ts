/**
 * Every view of the studio by axe, at three widths, light and dark. One window goes from view to view; each is opened as on
 * a telephone, for what is shown there is beside the text where there is more room.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { startBrowser } from '../../support/browser.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const OVERRIDE = 'policy/protocols/proef/overrides/school.yaml';
const WIDTHS = [360, 768, 1280];
const TELEPHONE = { width: 360, height: 740 };
const DOCUMENT = 'document/school/proef';
const PASSAGE = `${DOCUMENT}/passage/ophalen`;

let at: OpenedStudio;
let page: Page;
let sound: string;

beforeAll(async () => {
  at = await openStudio('small');
  sound = at.read(OVERRIDE);
  // With a finding there is more to look at; and so there is with a clause that has no place.
  at.write(
    OVERRIDE,
    `${sound.replace('Na de les', 'Na {{niet_bekend}} de les')}omit:\n  - clause: mentor\n    reason: Wij hebben geen mentoren.\n`,
  );
  page = await at.open('overzicht', { bypassCSP: true, viewport: TELEPHONE, isNew: true });
});

afterAll(async () => {
  await at.close();
  expect(at.studio.failures).toEqual([]);
});

/** Goes there from elsewhere, so that nothing of the view before is open. */
async function go(to: string): Promise<void> {
  await page.setViewportSize(TELEPHONE);
  await page.goto(`${at.studio.origin}/#/niets`);
  await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
  await page.goto(`${at.studio.origin}/#/${to}`);
  await page.locator('h1').waitFor();
}
async function pane(name: string): Promise<void> {
  await page.locator('.panes').getByRole('button', { name }).click();
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
async function view(name: string): Promise<void> {
  await go(`${DOCUMENT}?weergave=${name}`);
  await pane('Tekst');
  await frameOf(page).locator('main, body > [id]').first().waitFor({ state: 'attached' });
}
async function write(): Promise<void> {
  await go(PASSAGE);
  await pane('Bepaling');
  await button('Wijzigen').click();
  await page.locator('.w-editor [contenteditable]').first().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ook op kamp.');
}
async function sheet(name: string | RegExp): Promise<void> {
  await go(DOCUMENT);
  await page.locator('.bar').getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor();
}

const VIEWS: Readonly<Record<string, () => Promise<unknown>>> = {
  'the tour over the overview': () => page.locator('.tour').waitFor(),
  async 'the tour over a passage'() {
    for (const _ of [1, 2]) await button('Volgende').click();
    await page.getByText('Stap 3 van 5').waitFor();
  },
  async 'the overview, with what can be done opened'() {
    await button('Stoppen').click();
    await go('overzicht');
    for (const one of await page.locator('.todo summary').all()) await one.click();
  },
  async 'the day that is taken for today'() {
    await go('overzicht');
    await page.getByRole('button', { name: /^Vandaag/ }).click();
    await button('Deze dag gebruiken').waitFor();
  },
  async 'all findings'() {
    await go('meldingen');
    await page.locator('.finding').first().waitFor();
  },
  'the text of a document': () => view('protocol'),
  'a choice of it': () => view('schoolgids'),
  'a poster': () => view('poster-kluizen'),
  'what differs from the base': () => view('renvooi-basis'),
  async 'what changed since the adoption'() {
    await go('document/bestuur/proef?weergave=renvooi');
    await pane('Tekst');
    await frameOf(page).locator('ins, del').first().waitFor();
  },
  async 'the PDF'() {
    await go(`${DOCUMENT}?vorm=pdf`);
    await pane('Tekst');
    await page.locator('.pdf').waitFor();
  },
  async 'documents and contents'() {
    await go(DOCUMENT);
    await pane('Inhoud');
    await page.locator('.outline .line').first().waitFor();
  },
  async 'a passage'() {
    await go(PASSAGE);
    await pane('Bepaling');
    await page.locator('.panel .layers').waitFor();
  },
  async 'the findings of a document'() {
    await go(DOCUMENT);
    await pane('Meldingen');
    await page.locator('.panel .finding').first().waitFor();
  },
  'the editor of a passage': write,
  async 'what a save would do'() {
    await write();
    await button('Bekijk de gevolgen').click();
    await page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
  },
  async 'texts that are not saved'() {
    await sheet(/^Niet opgeslagen/);
    await page.getByRole('dialog').getByText('Ook op kamp.').waitFor();
  },
  async 'two texts of one passage'() {
    await write();
    at.write(OVERRIDE, at.read(OVERRIDE).replace('de leerling de telefoon', 'elke leerling de telefoon'));
    await button('Bekijk de gevolgen').click();
    await page.getByRole('heading', { name: 'Iemand anders heeft deze tekst ook gewijzigd' }).waitFor();
  },
  'clauses without a place': () => sheet(/^Zonder plaats/),
  'the outline': () => sheet('Indeling'),
  async 'details and facts'() {
    await sheet('Gegevens en feiten');
    await page.locator('.w-parameter button').first().click();
  },
  async 'settings, with a logo'() {
    await go('instellingen/bestuur/proef');
    await page.locator('.logo-shown').waitFor();
  },
  async help() {
    await go('hulp');
    await page.locator('.keys').waitFor();
  },
  'an address of nothing': () => go('niets'),
  async 'the last good text of a broken file'() {
    await go(PASSAGE);
    at.write(OVERRIDE, sound.replace('text: ', 'text: "'));
    await page.getByText('Je ziet de laatste goede tekst.').waitFor();
  },
  async 'a studio that has stopped'() {
    await go('overzicht');
    await at.studio.close();
    await page.getByText('De studio is gestopt.').waitFor();
  },
};

test('the page of whoever has no key', async () => {
  const context = await (await startBrowser()).newContext({ bypassCSP: true });
  const refused = await context.newPage();
  await refused.goto(at.studio.origin);
  await refused.getByRole('heading').waitFor();
  expect(await auditWidths(refused, WIDTHS)).toEqual([]);
  await context.close();
});

test.each(Object.entries(VIEWS))('%s', async (_, open) => {
  await open();
  expect(await auditWidths(page, WIDTHS)).toEqual([]);
});
