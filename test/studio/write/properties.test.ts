/** What stands beside a text: an author changes it in the browser. Nothing that is filled in is lost, and no browser complains. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { EXAMPLE } from '../../support/example.ts';
import { type Desk, openDesk, tabTo } from '../../support/studio/writing.ts';

const PROTOCOL = 'policy/protocols/pesten';
const [BASE, SCHOOL] = [`${PROTOCOL}/protocol.yaml`, `${PROTOCOL}/overrides/wolkencollege.yaml`];

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(EXAMPLE, { isStrict: true });
});

afterAll(async () => {
  expect(desk.studio.failures).toEqual([]);
  expect(desk.told).toEqual([]);
  await desk.close();
});

/** What was saved is taken back, to the byte, and nothing stays in the browser. */
afterEach(async () => {
  const { page } = desk;
  while (Object.keys(desk.changed()).length > 0) {
    await page.locator('.w-undo').waitFor();
    await page.locator('.w-undo').click();
    await page.getByText('Ongedaan gemaakt.').first().waitFor();
    await page.locator('.w-toast button').click();
    await page.locator('.w-toast').waitFor({ state: 'detached' });
  }
  await page.evaluate('localStorage.clear()');
});

const button = (name: string | RegExp) => desk.page.getByRole('button', { name, exact: true });
const kept = (): Promise<number> =>
  desk.page.evaluate("Object.keys(localStorage).filter((key) => key.includes('/concept/')).length");
/** What is pinned beside it follows from these. */
const written = () =>
  Object.fromEntries(Object.entries(desk.changed()).filter(([file]) => !/\/(pinned|pins\/\w+)\.yaml$/.test(file)));

async function openAt(passage?: string, own: Desk = desk): Promise<void> {
  await own.page.goto(`${own.studio.origin}/#/hulp`);
  await own.show(`document/wolkencollege/pesten${passage === undefined ? '' : `/passage/${passage}`}`);
  await own.page.locator('.w-actions').first().waitFor();
}

async function open(passage: string, action?: string): Promise<void> {
  await openAt(passage);
  if (action !== undefined) await button(action).click();
}

async function save(): Promise<void> {
  await button('Bekijk de gevolgen').click();
  await desk.page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
  await button('Opslaan').click();
  await button('Wijzigen').waitFor();
}

/** The tab crashes: nothing asks to leave. */
async function crash(): Promise<void> {
  await desk.page.goto('about:blank');
}

describe('An author changes the properties of a clause', () => {
  it('for everybody: for whom, how strong, a norm by its words, a law and a fact', async () => {
    const { page } = desk;
    await open('voor-wie', 'Eigenschappen');
    await page.getByLabel('Voor iedereen (basis)').check();
    await page.getByLabel('Het protocol is er voor leerlingen, ouders en personeel').waitFor();
    await page.getByLabel('iedereen', { exact: true }).uncheck();
    await page.getByLabel('leerlingen', { exact: true }).check();
    await page.getByLabel('ouders', { exact: true }).check();
    await page.getByLabel('Wat de bepaling doet').selectOption('verplicht');
    await page.getByLabel('Zoek een norm').fill('RESPECT elkaar');
    await page.getByText('1 norm gevonden.').waitFor();
    await page.getByLabel('Iedereen gaat met respect met elkaar om.').check();
    await button('Wet of cao toevoegen').click();
    await button('Bekijk de gevolgen').click();
    await page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
    await button('Verder schrijven').click();
    await page.getByLabel('Wet of cao', { exact: true }).fill('Wet op het primair onderwijs');
    await button('Bekijk de gevolgen').click();
    await expect.poll(() => page.evaluate('document.activeElement.labels?.[0]?.innerText')).toBe('Artikel');
    await page.getByLabel('Artikel', { exact: true }).fill('4c');
    await page.getByLabel('Nagekeken op').fill('2026-11-02');
    await page.getByLabel('Binnen hoeveel lesdagen wie meldt, iets hoort.').check();
    await save();
    expect(written()).toEqual({
      [BASE]: [
        '-    audience: [all]',
        '-    force: inform',
        '-    norms: ["denkbeeld:2"]',
        '+    audience: [pupils, parents]',
        '+    force: oblige',
        '+    settles: [reactietijd]',
        '+    norms: ["denkbeeld:2", "denkbeeld:5"]',
        '+    legal:',
        '+      - source: Wet op het primair onderwijs',
        '+        article: "4c"',
        '+        checked: "2026-11-02"',
      ],
    });
  });

  it('for the school alone: with a reason, and without norms', async () => {
    const { page } = desk;
    await open('voor-wie', 'Eigenschappen');
    await page.getByLabel('Alleen voor onze school').check();
    await page.getByText('Welke normen een bepaling zegt, wijzig je waar zij vandaan komt.').waitFor();
    await page.getByLabel('Wat de bepaling doet').selectOption('verplicht');
    await button('Bekijk de gevolgen').click();
    await page.getByText('Vul de reden in.').waitFor();
    await page.getByLabel('Reden').fill('Wij houden ons eraan.');
    await save();
    expect(written()[SCHOOL]?.slice(0, 4)).toEqual([
      '+  voor-wie:',
      '+    force: oblige',
      '+    reason: Wij houden ons eraan.',
      '+    base:',
    ]);
  });

  it('and sees what somebody else made of the same meanwhile', async () => {
    const { page } = desk;
    const before = desk.read(BASE);
    await open('voor-wie', 'Eigenschappen');
    await page.getByLabel('Voor iedereen (basis)').check();
    await page.getByLabel('Wat de bepaling doet').selectOption('verplicht');
    const clause = before.indexOf('- id: voor-wie');
    desk.write(BASE, before.slice(0, clause) + before.slice(clause).replace('force: inform', 'force: advise'));
    await button('Bekijk de gevolgen').click();
    await page.getByRole('heading', { name: 'Iemand anders heeft deze tekst ook gewijzigd' }).waitFor();
    expect(await page.locator('.w-side').nth(0).locator('ins').allInnerTexts()).toEqual(['raadt', 'aan']);
    await button('Neem wat er nu staat').click();
    await expect.poll(() => page.getByLabel('Wat de bepaling doet').inputValue()).toBe('advise');
    desk.write(BASE, before);
  });

  it('without a mouse', async () => {
    const { page } = desk;
    await open('voor-wie');
    await button('Eigenschappen').waitFor();
    await button('Eigenschappen').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Voor wie wijzig je dit?').waitFor();
    await tabTo(page, 'iedereen');
    await tabTo(page, 'school');
    await page.keyboard.press('Space');
    await tabTo(page, 'Zoek een norm');
    await page.keyboard.type('denkbeeld:13');
    await page.getByText('1 norm gevonden.').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tabTo(page, 'Bekijk de gevolgen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
    await tabTo(page, 'Opslaan');
    await page.keyboard.press('Enter');
    await expect.poll(() => Object.keys(written()), { timeout: 20_000 }).toEqual([BASE]);
    expect(written()[BASE]).toEqual([
      '-    audience: [all]',
      '+    audience: [all, school]',
      '-    norms: ["denkbeeld:2"]',
      '+    norms: ["denkbeeld:2", "denkbeeld:13"]',
    ]);
    await button('Wijzigen').waitFor();
  });
});

describe('A term', () => {
  it('has its other forms and its explanation in one form', async () => {
    const { page } = desk;
    await open('begrip-pesten', 'Wijzigen');
    await page.getByLabel('Voor iedereen (basis)').check();
    expect(await page.getByLabel('Begrip', { exact: true }).inputValue()).toBe('pesten');
    await page.getByLabel('Andere vormen van dit begrip').fill('gepest\npest\npestte\n');
    await page.locator('.w-editor [contenteditable]').first().focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Dat is geen grap.');
    await save();
    expect(written()).toEqual({
      [BASE]: [
        '-    forms: [gepest, pest]',
        '+    forms: [gepest, pest, pestte]',
        expect.stringMatching(/^- {4}text: iemand steeds/),
        expect.stringMatching(/^\+ {4}text: .*Dat is geen grap\.$/),
      ],
    });
  });

  it('comes new where terms stand, also after the words that lead in to them', async () => {
    const { page } = desk;
    await open('begrippen-aanloop', 'Toevoegen hierna');
    await page.getByLabel('Begrip', { exact: true }).fill('schelden');
    await page.getByLabel('Andere vormen van dit begrip').fill('scheldt');
    await page.locator('.w-editor [contenteditable]').first().focus();
    await page.keyboard.type('iemand uitmaken voor iets lelijks.');
    await page.getByLabel('Wat de bepaling doet').selectOption('omschrijft');
    await button('Bekijk de gevolgen').click();
    await button('Opslaan').click();
    await expect.poll(() => Object.keys(desk.changed()), { timeout: 20_000 }).toContain(SCHOOL);
    const lines = written()[SCHOOL] ?? [];
    for (const line of [
      '+    term: schelden',
      '+    forms: [scheldt]',
      '+    text: iemand uitmaken voor iets lelijks.',
    ])
      expect(lines).toContain(line);
  });
});

describe('What somebody filled in is there again after a crash', () => {
  it('of properties', async () => {
    const { page } = desk;
    await open('voor-wie', 'Eigenschappen');
    await page.getByLabel('Voor iedereen (basis)').check();
    await page.getByLabel('Wat de bepaling doet').selectOption('verplicht');
    await crash();
    await open('voor-wie');
    await page.getByText('(eigenschappen)').waitFor();
    await button('Verdergaan').click();
    expect(await page.getByLabel('Wat de bepaling doet').inputValue()).toBe('oblige');
    await button('Weggooien').click();
    await expect.poll(() => page.getByLabel('Wat de bepaling doet').inputValue()).toBe('inform');
    expect(await kept()).toBe(0);
  });

  it('of a reason to leave something out', async () => {
    const { page } = desk;
    await open('voor-wie', 'Weglaten');
    await page.getByLabel('Waarom neem je dit niet over?').fill('Staat al in de schoolgids');
    await crash();
    await open('voor-wie');
    await button('Verdergaan').click();
    expect(await page.getByLabel('Waarom neem je dit niet over?').inputValue()).toBe('Staat al in de schoolgids');
  });

  it('of a heading and of a new part', async () => {
    const { page } = desk;
    const outline = async (key?: string) => {
      await openAt();
      await button('Indeling').click();
      await page.locator('[data-id="begrippen"]').focus();
      if (key !== undefined) await page.keyboard.press(key);
    };
    await outline('F2');
    await page.getByLabel('Kop', { exact: true }).fill('Wat woorden betekenen');
    await crash();
    await outline('F2');
    expect(await page.getByLabel('Kop', { exact: true }).inputValue()).toBe('Wat woorden betekenen');
    await button('Sluiten').last().click();
    await outline();
    await button('Deel toevoegen hierna').click();
    await page.getByLabel('Kop van het nieuwe deel').fill('Ons eigen deel');
    await page.locator('.w-scroll').getByRole('checkbox').first().check();
    await crash();
    await openAt();
    await button(/^Niet opgeslagen/).click();
    await page.getByText('Ons eigen deel').waitFor();
    await page.getByText('Wat woorden betekenen').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Ons eigen deel' })
      .getByRole('button', { name: 'Verdergaan' })
      .click();
    await button('Deel toevoegen hierna').click();
    expect(await page.getByLabel('Kop van het nieuwe deel').inputValue()).toBe('Ons eigen deel');
    expect(await page.locator('.w-scroll').getByRole('checkbox').first().isChecked()).toBe(true);
  });

  it('of a new clause, with for whom it is', async () => {
    const { page } = desk;
    await open('voor-wie', 'Toevoegen hierna');
    await page.getByLabel('ouders', { exact: true }).check();
    await page.locator('.w-editor [contenteditable]').first().focus();
    await page.keyboard.type('Ouders helpen');
    await crash();
    await open('voor-wie');
    await page.getByText('(nieuwe bepaling)').waitFor();
    await button('Verdergaan').click();
    await expect.poll(() => page.locator('.w-editor [contenteditable]').first().innerText()).toContain('Ouders helpen');
    expect(await page.getByLabel('ouders', { exact: true }).isChecked()).toBe(true);
  });
});

describe('Two tabs', () => {
  it('keep each its own of the same text, and tell of the other', async () => {
    const type = async (page: Desk['page'], words: string) => {
      await page.locator('.w-editor [contenteditable]').first().focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words);
    };
    const other = await desk.context.newPage();
    const { page } = desk;
    await open('voor-wie', 'Wijzigen');
    await other.goto(`${desk.studio.origin}/#/document/wolkencollege/pesten/passage/voor-wie`);
    await other.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await type(page, ' Van hier.');
    await type(other, ' Van daar.');
    await page.getByText('Dezelfde tekst is in een ander tabblad gewijzigd.').waitFor();
    await other.getByText('Dezelfde tekst is in een ander tabblad gewijzigd.').waitFor();
    await expect.poll(kept).toBe(2);
    await other.close();
    await crash();
    await openAt();
    await button(/^Niet opgeslagen/).click();
    await page.getByText('Van hier.').waitFor();
    await page.getByText('Van daar.').waitFor();
  });
});

it('A text that gets a list, and loses it by undo, makes no browser complain', async () => {
  const { page } = desk;
  await open('voor-wie', 'Wijzigen');
  await page.getByLabel('Voor iedereen (basis)').check();
  await page.locator('.w-editor [contenteditable]').first().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('i) ook op kamp;');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ook thuis.');
  await save();
  const frame = page.frameLocator('.sheet iframe');
  await frame.getByText('ook thuis.').waitFor();
  await page.locator('.w-undo').click();
  await frame.getByText('ook thuis.').waitFor({ state: 'detached' });
  await page.locator('.w-toast button').click();
  expect(desk.told).toEqual([]);
});

it('A form, the first of the page, comes and goes again, and makes no browser complain of the style that it brings', async () => {
  const { page } = desk;
  await open('voor-wie', 'Toevoegen hierna');
  await page.getByLabel('Wat komt er te staan?').selectOption('een formulier');
  await page.getByLabel('Wat er gevraagd wordt').fill('Roepnaam');
  await button('Veld toevoegen').click();
  await page.getByLabel('Wat er gevraagd wordt').last().fill('Mag het?');
  await page.getByLabel('Hoe het wordt ingevuld').last().selectOption('één keuze');
  await page.getByLabel('Keuzes').fill('ja\nnee\n');
  await button('Bekijk de gevolgen').click();
  await button('Opslaan').click();
  const frame = page.frameLocator('.sheet iframe');
  await frame.getByText('Roepnaam').first().waitFor();
  expect((written()[SCHOOL] ?? []).filter((line) => /label|options|kind/.test(line))).toEqual([
    '+        label: Roepnaam',
    '+        label: Mag het?',
    '+        kind: choice',
    '+        options:',
  ]);
  await page.locator('.w-undo').click();
  await frame.getByText('Roepnaam').waitFor({ state: 'detached' });
  await page.locator('.w-toast button').click();
  expect(desk.told).toEqual([]);
});

it('axe finds nothing in the form, at three widths, light and dark', async () => {
  const audited = await openDesk(EXAMPLE);
  const { page } = audited;
  await openAt('voor-wie', audited);
  await page.getByRole('button', { name: 'Eigenschappen', exact: true }).click();
  await page.getByLabel('Voor iedereen (basis)').check();
  await page.getByLabel('Zoek een norm').fill('pesten');
  await page.getByText(/normen gevonden/).waitFor();
  await page.getByRole('button', { name: 'Wet of cao toevoegen' }).click();
  expect(await auditWidths(page, [360, 768, 1280])).toEqual([]);
  await audited.close();
});
