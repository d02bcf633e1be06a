/** Nothing typed is lost: not by a crash, not by somebody else who wrote the same, not by discarding. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../support/example.ts';
import { type Desk, openDesk } from '../../support/studio/writing.ts';

const BASE = 'policy/protocols/pesten/protocol.yaml';
const CLAUSE = 'voor-wie';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(EXAMPLE);
});

afterAll(async () => {
  expect(desk.told).toEqual([]);
  await desk.close();
});

afterEach(async () => {
  await desk.page.evaluate('localStorage.clear()');
});

const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
const text = () => desk.page.locator('.w-editor [contenteditable]').first();

/** Writes in the base, at the end of the text. */
async function begin(typed: string): Promise<void> {
  await desk.open('wolkencollege', 'pesten', CLAUSE);
  await button('Wijzigen').click();
  await desk.page.getByLabel('Voor iedereen').check();
  await text().focus();
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.type(typed);
  await expect.poll(() => text().innerText()).toContain(typed.trim());
}

describe('What somebody wrote', () => {
  it('is there again after the tab crashed', async () => {
    await begin(' Half een zin');
    // Nothing asks to leave: the page is gone.
    await desk.page.goto('about:blank');
    await desk.open('wolkencollege', 'pesten', CLAUSE);
    await button('Verdergaan').click();
    await desk.page.getByText(/Niet-opgeslagen tekst van \d\d\.\d\d uur/).waitFor();
    expect(await text().innerText()).toContain('Half een zin');
    await button('Weggooien').click();
    await expect.poll(() => text().innerText()).not.toContain('Half een zin');
    await desk.page.locator('.w-notices').getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => text().innerText()).toContain('Half een zin');
    expect(desk.changed()).toEqual({});
  });

  it('stays where it is when the server does not answer', async () => {
    await begin(' Zonder server.');
    await desk.page.route('**/api/edit', (route) => route.abort());
    await button('Bekijk de gevolgen').click();
    await desk.page.locator('.w-notice.w-error').waitFor();
    expect(await text().innerText()).toContain('Zonder server.');
    await desk.page.unroute('**/api/edit');
    await button('Bekijk de gevolgen').click();
    await button('Opslaan').waitFor();
    await button('Verder schrijven').click();
    expect(await text().innerText()).toContain('Zonder server.');
    expect(desk.changed()).toEqual({});
  });

  it('is asked about before the page is left', async () => {
    await begin(' Blijf.');
    const asked = desk.page.waitForEvent('dialog');
    const left = desk.page.close({ runBeforeUnload: true }).catch(() => {});
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await left;
    expect(await text().innerText()).toContain('Blijf.');
  });

  it('stands beside what somebody else saved meanwhile, and can be joined with it', async () => {
    const before = desk.read(BASE);
    await begin(' Van mij.');
    desk.write(BASE, before.replace('Het geldt in de les', 'Van een ander. Het geldt in de les'));
    await button('Bekijk de gevolgen').click();
    await desk.page.getByRole('heading', { name: 'Iemand anders heeft deze tekst ook gewijzigd' }).waitFor();
    expect(await desk.page.locator('.w-side').nth(0).innerText()).toContain('Van een ander.');
    expect(await desk.page.locator('.w-side').nth(1).innerText()).toContain('Van mij.');
    await button('Voeg ze zelf samen').click();
    expect(await text().innerText()).toContain('Van mij.');
    await button('Bekijk de gevolgen').click();
    await button('Opslaan').waitFor();
    await button('Verder schrijven').click();
    expect(desk.read(BASE)).toContain('Van een ander.');
    expect(desk.read(BASE)).not.toContain('Van mij.');
    desk.write(BASE, before);
  });

  it('is told of in another tab, which can take it over', async () => {
    await begin(' Eerste tab.');
    const other = await desk.context.newPage();
    await other.goto(`${desk.studio.origin}/#/document/wolkencollege/pesten/passage/${CLAUSE}`);
    await other.getByRole('button', { name: 'Verdergaan' }).click();
    await other.locator('.w-editor [contenteditable]').first().focus();
    await other.keyboard.press('Control+End');
    await other.keyboard.type(' En de tweede.');
    await desk.page.getByText('Dezelfde tekst is in een ander tabblad gewijzigd.').waitFor();
    await button('De tekst van het andere tabblad overnemen').click();
    await expect.poll(() => text().innerText()).toContain('En de tweede.');
    await other.close();
  });
});
