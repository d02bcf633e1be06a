/** A secretary records what councils decide, in a real browser: what is written is what commands would have written. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeHost, openRegelwerk } from '../../../src/index.ts';
import { auditWidths } from '../../support/axe.ts';
import { DAY, decisionsFolder, LEDGER, LIFE, STORED, WORDS } from '../../support/decisions.ts';
import { expectPicture } from '../../support/pictures.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { root } from '../../support/repository.ts';
import type { StartOptions } from '../../support/studio.ts';
import { type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const OWN = 'besluiten/los/proef';
const SCHOOL = 'besluiten/school/proef';
const SCHOOL_LEDGER = 'policy/protocols/proef/approvals/school.yaml';

let at: OpenedStudio;
let place: ReturnType<typeof decisionsFolder>;

async function begin(options: StartOptions = {}, env: Readonly<Record<string, string>> = {}): Promise<void> {
  place = decisionsFolder();
  at = await openStudio(place.folder, { day: DAY, ...options }, env);
}

afterEach(async () => {
  await at.close();
  place.remove();
  expect(at.studio.failures).toEqual([]);
  expect(at.told).toEqual([]);
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const open = (page: Page, name: string) => button(page, name).click();

interface Filled {
  readonly days?: Readonly<Record<string, string>>;
  readonly lines?: Readonly<Record<string, string>>;
  readonly choice?: string;
}

async function fill(page: Page, { days = {}, lines = {}, choice }: Filled): Promise<void> {
  if (choice !== undefined) await page.getByRole('radio', { name: choice, exact: true }).check();
  for (const [label, day] of Object.entries(days)) await page.getByLabel(label, { exact: true }).fill(day);
  for (const [label, line] of Object.entries(lines)) await page.getByLabel(label, { exact: true }).fill(line);
}

/** Sees it in words, records it, and is told that it is. */
async function record(page: Page, words: RegExp | string): Promise<void> {
  await button(page, 'Bekijk wat er wordt vastgelegd').click();
  await page.getByRole('heading', { name: 'Dit wordt vastgelegd' }).waitFor();
  await page.locator('.decisions-told').getByText(words).first().waitFor();
  await button(page, 'Leg vast').click();
  await page.getByRole('heading', { name: 'Vastgelegd', exact: true }).waitFor();
}

/** The same by commands, in a folder of its own: the ledger, and the adopted text. */
async function byCommands(): Promise<readonly [ledger: string, stored: string]> {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-opdrachten-'));
  cpSync(join(place.folder, 'policy'), join(folder, 'policy'), { recursive: true });
  const regelwerk = openRegelwerk(nodeHost(folder), { today: DAY });
  for (const step of LIFE) expect((await step(regelwerk)).value).toBeDefined();
  const texts = [LEDGER, STORED].map((file) => readFileSync(join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true });
  return texts as [string, string];
}

const LEADS = 'als je het weet';

test('the whole life of a version without a shell: the bytes are those of the same story by commands', async () => {
  await begin();
  const [ledger, stored] = await byCommands();
  const page = await at.open('besluiten');
  await page.locator('.item', { hasText: 'Lyceum Los' }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /^Besluiten: Telefoonregels/ }).waitFor();
  await open(page, 'De tekst vastleggen als nieuwe versie');
  await fill(page, { days: { [`Tekst klaar op (${LEADS})`]: '2027-01-04' } });
  await record(page, 'De tekst van nu wordt versie 1.0.');
  await open(page, 'Team: een besluit');
  await fill(page, { choice: 'Akkoord', days: { 'Dag van het besluit': '2027-01-05' } });
  await record(page, 'Daarna aan zet: MR (advies) en GMR (instemming).');
  await open(page, 'MR: de tekst is voorgelegd');
  await fill(page, { days: { 'Voorgelegd op': '2027-01-06' } });
  await record(page, 'voorgelegd op 6-1-2027');
  await open(page, 'MR: een besluit');
  await fill(page, {
    choice: 'Een negatief advies',
    days: { 'Dag van het besluit': '2027-01-20' },
    lines: { [`Kenmerk van het verslag (${LEADS})`]: 'MR 2027-1' },
  });
  await record(page, /negatief advies/);
  await page.getByText('Het bestuur moet nog reageren.').waitFor();
  await open(page, 'MR: reactie op het negatieve advies');
  await fill(page, {
    days: { 'Het bestuur reageerde op': '2027-01-25' },
    lines: { 'Wat het bestuur met het advies doet, en waarom': 'Er zijn kluisjes genoeg.' },
  });
  await record(page, /reactie van het bestuur/);
  await open(page, 'MR: geen bezwaar, de wachttijd hoeft niet');
  await fill(page, { days: { 'Geen bezwaar op': '2027-01-26' } });
  await record(page, /geen bezwaar op/);
  await open(page, 'GMR: een besluit');
  await fill(page, { choice: 'Instemming verleend onder een voorwaarde' });
  // The day of a meeting is one choice away.
  await button(page, /^Dag van het besluit: Vergadering GMR, 22 januari 2027$/).click();
  await fill(page, { lines: { 'De voorwaarde': 'Er komen kluisjes bij.' } });
  await record(page, /onder voorwaarde/);
  await page.getByText('(hieraan is nog niet voldaan)').waitFor();
  await page.getByText('Wat nu niet kan, en waarom').click();
  await page
    .locator('.decisions-why', { hasText: 'CvB' })
    .getByText(/voorwaarde/)
    .first()
    .waitFor();
  await open(page, 'GMR: aan de voorwaarde is voldaan');
  await fill(page, { days: { 'Aan de voorwaarde voldaan op': '2027-02-01' } });
  await record(page, /Daarna aan zet: CvB/);
  await page
    .locator('[data-entry]', { hasText: 'negatief advies' })
    .getByRole('button', { name: /^Herstellen/ })
    .click();
  await fill(page, {
    lines: { [`Kenmerk van het verslag (${LEADS})`]: 'MR 2027-01', 'Waarom het fout was': 'Zo heet het verslag.' },
  });
  await record(page, /was MR 2027-1, is MR 2027-01/);
  await open(page, 'CvB: een besluit');
  await fill(page, { choice: 'Vastgesteld' });
  await button(page, /Vergadering CvB, 9 februari 2027$/).click();
  await button(page, /^In werking vanaf .*: 1 augustus 2027$/).click();
  await record(
    page,
    'Versie 1.0 is daarmee vastgesteld, in werking vanaf 1 augustus 2027; revisie uiterlijk 9 februari 2029.',
  );
  await open(page, 'RvT: een besluit');
  await fill(page, { choice: 'Kennisgenomen', days: { 'Dag van het besluit': '2027-02-15' } });
  await record(page, /kennisgenomen/);
  await open(page, 'Een vastgestelde tekst intrekken');
  await fill(page, {
    days: {
      'Dag van het besluit': '2027-02-20',
      [`Eerste dag waarop de tekst niet meer geldt (${LEADS})`]: '2028-08-01',
    },
    lines: { [`Reden (${LEADS})`]: 'Staat in het leerlingenstatuut.' },
  });
  await record(page, /ingetrokken per 1-8-2028/);
  expect(at.read(LEDGER)).toBe(ledger);
  expect(at.read(STORED)).toBe(stored);
});

/** Goes on with the Tab key until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = `(() => { const own = document.activeElement;
    if (!['A', 'BUTTON', 'INPUT', 'SUMMARY', 'TEXTAREA'].includes(own?.tagName)) return '';
    return [own?.getAttribute('aria-label') ?? '',
    own?.labels?.[0]?.textContent ?? '', own?.textContent ?? ''].join(' ') })()`;
  for (let presses = 0; presses < 120; presses++) {
    if (name.test(String(await page.evaluate(focused)))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${name}`);
}

async function keyed(page: Page, act: RegExp, fields: (page: Page) => Promise<void>): Promise<void> {
  await tabTo(page, act);
  await page.keyboard.press('Enter');
  await page.locator('.decisions-form').waitFor();
  await fields(page);
  await tabTo(page, /^\s*Bekijk wat er wordt vastgelegd/);
  await page.keyboard.press('Enter');
  await page.locator('.decisions-told').waitFor();
  await tabTo(page, /^\s*Leg vast/);
  await page.keyboard.press('Enter');
  await page.locator('.decisions-done').waitFor();
  await page.locator('.decisions-form').waitFor({ state: 'detached' });
}

const choose = async (page: Page, option: RegExp) => {
  await tabTo(page, option);
  await page.keyboard.press('Space');
};
const decide = (outcome: RegExp) => async (page: Page) => {
  // A group of choices has one stop of the Tab key; arrows go on from there.
  await tabTo(page, /Instemming verleend|Vastgesteld|Akkoord/);
  for (let presses = 0; presses < 6; presses++) {
    const now = String(await page.evaluate('document.activeElement?.labels?.[0]?.textContent'));
    if (outcome.test(now)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  await choose(page, /: Vandaag/);
};

test('one whole life by the keyboard alone', async () => {
  await begin();
  const page = await at.open(SCHOOL);
  await page.getByRole('heading', { name: 'Wat je nu kunt vastleggen' }).waitFor();
  await keyed(page, /vastleggen als nieuwe versie/, async () => {
    await tabTo(page, /gewoon/);
    await page.keyboard.press('Space');
  });
  await keyed(page, /GMR: een besluit/, decide(/^Instemming verleend$/));
  await keyed(page, /CvB: een besluit/, decide(/^Vastgesteld$/));
  await keyed(page, /Een vastgestelde tekst intrekken/, (own) => choose(own, /Dag van het besluit: Vandaag/));
  expect(at.read(SCHOOL_LEDGER)).toMatch(/outcome: verleend[\s\S]*outcome: vastgesteld[\s\S]*repealed:/);
});

describe('what goes otherwise', () => {
  test('consent that is withheld stands in the way of the adoption, and a second decision lets it through', async () => {
    await begin();
    const page = await at.open(SCHOOL);
    await open(page, 'De tekst vastleggen als nieuwe versie');
    await button(page, 'Bekijk wat er wordt vastgelegd').click();
    await page.getByText('Kies er een.').waitFor();
    await fill(page, { choice: 'gewoon', days: { [`Tekst klaar op (${LEADS})`]: '2027-01-04' } });
    await record(page, /versie 1.0/);
    await open(page, 'GMR: een besluit');
    await fill(page, { choice: 'Instemming onthouden', days: { 'Dag van het besluit': '2027-01-10' } });
    await record(page, /instemming onthouden/);
    await page.getByText('Wat nu niet kan, en waarom').click();
    await page
      .locator('.decisions-why')
      .getByText(/Na onthouden bij stap gmr/)
      .waitFor();
    await open(page, 'GMR: een besluit');
    // An unusual day is asked about at its field.
    await fill(page, { choice: 'Instemming verleend', days: { 'Dag van het besluit': '1987-01-10' } });
    await button(page, 'Bekijk wat er wordt vastgelegd').click();
    await page.getByLabel('Waarom deze dag klopt').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.type')).toBe('date');
    await fill(page, { days: { 'Dag van het besluit': '2027-02-10' } });
    await page
      .getByLabel('Waarom deze dag klopt')
      .waitFor({ state: 'detached' })
      .catch(() => {});
    await record(page, /Daarna aan zet: CvB/);
  });

  test('of two people who have a form open, the second is told at once what came', async () => {
    await begin();
    const [one, other] = [await at.open(SCHOOL), await at.open(SCHOOL)];
    for (const page of [one, other]) {
      await open(page, 'De tekst vastleggen als nieuwe versie');
      await fill(page, { choice: 'gewoon' });
    }
    await record(one, /versie 1.0/);
    await other.getByText('is veranderd wat er is vastgelegd').waitFor();
    expect(await other.getByRole('radio', { name: 'gewoon', exact: true }).isChecked()).toBe(true);
    await button(other, 'Ik heb het bekeken, ga verder').click();
    await other.locator('.decisions-form').getByText('gewoon').first().waitFor();
    await button(other, 'Bekijk wat er wordt vastgelegd').click();
    await other.locator('.finding[data-code="propose-unchanged"]').waitFor();
  });

  test('a text that changes while the form is open is told at once; what was typed stays', async () => {
    await begin();
    const page = await at.open(OWN);
    await open(page, 'De tekst vastleggen als nieuwe versie');
    await page.getByText('Toon de tekst hier').click();
    const frame = page.frameLocator('.decisions-stake iframe');
    await frame.getByText('gaat u').first().waitFor();
    await fill(page, { lines: { [`Nummer van de versie (${LEADS})`]: '2.0' } });
    await button(page, 'Bekijk wat er wordt vastgelegd').click();
    await page.getByRole('heading', { name: 'Dit wordt vastgelegd' }).waitFor();
    at.write(WORDS, at.read(WORDS).replace('gaat u', 'komt u'));
    await page.getByText('De tekst is gewijzigd terwijl dit formulier openstond.').waitFor();
    await frame.getByText('komt u').first().waitFor();
    await button(page, 'Ik heb het bekeken, ga verder').click();
    expect(await page.getByLabel(`Nummer van de versie (${LEADS})`, { exact: true }).inputValue()).toBe('2.0');
    await record(page, /versie 2.0/);
  });

  test('in a folder that is read only it shows what would be recorded, and says why it is not', async () => {
    await begin({ isReadOnly: true });
    const page = await at.open(OWN);
    await open(page, 'De tekst vastleggen als nieuwe versie');
    await button(page, 'Bekijk wat er wordt vastgelegd').click();
    await page.getByText('In deze map mag je niets veranderen.').first().waitFor();
    expect(await button(page, 'Leg vast').isDisabled()).toBe(true);
  });

  test('a file with errors is told, and nothing can be recorded until it is mended', async () => {
    await begin();
    const page = await at.open(OWN);
    await open(page, 'De tekst vastleggen als nieuwe versie');
    const words = at.read(WORDS);
    at.write(WORDS, `${words}\namend: [\n`);
    await page.getByText('De bron heeft nu fouten.').waitFor();
    await page.locator('.finding').first().waitFor();
    at.write(WORDS, words);
    await page.getByText('De bron heeft nu fouten.').waitFor({ state: 'detached' });
    await record(page, /versie 1.0/);
  });
});

test('every view of it is fit for all: axe at three widths, light and dark', async () => {
  await begin();
  const page = await at.open('besluiten', { bypassCSP: true });
  await page.locator('.item').first().waitFor();
  const widths = [360, 768, 1280];
  expect(await auditWidths(page, widths)).toEqual([]);
  await page.goto(`${at.studio.origin}/#/${OWN}`);
  await open(page, 'De tekst vastleggen als nieuwe versie');
  expect(await auditWidths(page, widths)).toEqual([]);
  await button(page, 'Bekijk wat er wordt vastgelegd').click();
  await page.getByRole('heading', { name: 'Dit wordt vastgelegd' }).waitFor();
  await page.getByText('De regels in het bestand').click();
  expect(await auditWidths(page, widths)).toEqual([]);
  await button(page, 'Leg vast').click();
  await page.getByRole('heading', { name: 'Vastgelegd', exact: true }).waitFor();
  await page.getByText('Wat nu niet kan, en waarom').click();
  expect(await auditWidths(page, widths)).toEqual([]);
  await open(page, 'Team: een besluit');
  await button(page, 'Bekijk wat er wordt vastgelegd').click();
  await page.getByText('Kies een dag.').waitFor();
  expect(await auditWidths(page, widths)).toEqual([]);
});

/** After a change of the looks: UPDATE=1, and look at them. */
test('what it looks like', async () => {
  const fonts = plainFonts();
  await begin({}, fonts.env);
  const regelwerk = openRegelwerk(nodeHost(at.folder), { today: DAY });
  for (const step of LIFE.slice(0, 5)) await step(regelwerk);
  const album = { folder: join(root, 'test/pictures'), largest: 32_000 };
  const page = await at.open('besluiten', { deviceScaleFactor: 0.36, reducedMotion: 'reduce' });
  const picture = async (name: string) => expectPicture(`studio-decisions-${name}`, await page.screenshot(), album);
  await page.locator('.item').first().waitFor();
  await picture('list');
  await page.goto(`${at.studio.origin}/#/${OWN}`);
  await page.getByText('negatief advies').first().waitFor();
  await picture('document');
  await open(page, 'GMR: een besluit');
  await fill(page, { choice: 'Instemming verleend', days: { 'Dag van het besluit': '2027-02-16' } });
  await page.locator('.decisions-form').scrollIntoViewIfNeeded();
  await picture('form');
  await page.emulateMedia({ colorScheme: 'dark' });
  await button(page, 'Bekijk wat er wordt vastgelegd').click();
  await page.getByRole('heading', { name: 'Dit wordt vastgelegd' }).waitFor();
  await page.getByText('De regels in het bestand').click();
  await picture('told-dark');
  rmSync(fonts.folder, { recursive: true, force: true });
});
