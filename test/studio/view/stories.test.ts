/** What people do who look at their policy in the studio, in a real browser, on a copy of a small policy. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, startStudio } from '../../support/studio.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const BASE = 'policy/protocols/proef/protocol.yaml';
const SCHOOL = 'policy/protocols/proef/overrides/school.yaml';
const BOARD = 'policy/protocols/proef/overrides/bestuur.yaml';
const OTHER = 'policy/protocols/proef/overrides/los.yaml';
/** Of the school itself, in its rules. */
const PASSAGE = 'ophalen';
const WORDS = 'Na de les haalt de leerling de telefoon op bij';

let at: OpenedStudio;
/** The window of whoever sits at a desk; each story begins elsewhere. */
let page: Page;

beforeAll(async () => {
  at = await openStudio('small');
  page = await at.open('niets');
});

afterAll(async () => {
  await at.close();
  expect(at.studio.failures).toEqual([]);
  expect(at.told).toEqual([]);
});

async function go(to: string): Promise<void> {
  await page.goto(`${at.studio.origin}/#/niets`);
  await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
  await page.goto(`${at.studio.origin}/#/${to}`);
  await page.locator('h1').first().waitFor();
}

/** Changes a file for as long as something is done. */
async function during(file: string, change: (text: string) => string, done: () => Promise<void>): Promise<void> {
  const before = at.read(file);
  const after = change(before);
  expect(after).not.toBe(before);
  at.write(file, after);
  try {
    await done();
  } finally {
    at.write(file, before);
  }
}

/** How far an element is below the edge of its window, in whole pixels. */
const topOf = (element: { getBoundingClientRect(): { readonly top: number } }) =>
  Math.round(element.getBoundingClientRect().top);
const selectedIn = (own: Page) => frameOf(own).locator('.studio-selected');
const panel = (own: Page) => own.locator('.panel');

test('who opens the studio sees what is overdue, and goes from there to the text', async () => {
  await go('overzicht');
  const item = page.locator('.item', { hasText: 'Stichting De Proef' });
  await item.getByText('revisie verlopen').waitFor();
  await page.getByRole('button', { name: '1 revisie verlopen' }).click();
  expect(await page.locator('.item').count()).toBe(1);
  expect(await item.getByRole('link', { name: 'Een besluit vastleggen' }).getAttribute('href')).toBe(
    '#/besluiten/bestuur/proef',
  );
  await item.getByText('Liever in de terminal?').click();
  await item.getByRole('button', { name: 'Kopieer regelwerk propose bestuur --protocol proef' }).waitFor();
  await item.getByRole('link', { name: 'Protocol telefoons' }).click();
  await page.getByRole('heading', { level: 1, name: 'Protocol telefoons Stichting De Proef' }).waitFor();
  await frameOf(page).getByRole('heading', { name: 'Protocol telefoons' }).waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
  expect(await page.title()).toBe('Protocol telefoons – Stichting De Proef – regelwerk studio');
});

test('who points at a passage sees where it comes from; a tap tells all of it', async () => {
  await go('document/school/proef');
  const passage = frameOf(page).locator(`#${PASSAGE}`);
  await passage.hover();
  await page.locator('.peek').getByText('Van De Ster').waitFor();
  expect(await panel(page).getByRole('heading', { level: 2 }).textContent()).toBe('Bepaling');
  await passage.click();
  await panel(page).getByRole('heading', { level: 2, name: WORDS }).waitFor();
  await panel(page).getByText('bestuur:2.1').waitFor();
  expect(await panel(page).getByRole('link', { name: 'Open in editor' }).getAttribute('href')).toMatch(
    /^vscode:.*overrides\/school\.yaml:\d+/,
  );
  expect(page.url()).toContain(`#/document/school/proef/passage/${PASSAGE}`);
  expect(await page.locator('.outline [aria-current="true"]').textContent()).toContain(WORDS.slice(0, 20));
});

test('a passage is found whatever capitals and accents are typed, and is brought into view on the page', async () => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await go('document/school/proef');
  await page.getByRole('searchbox', { name: 'Zoek in dit document' }).fill('LÉGT  de regels');
  await expect.poll(() => page.locator('.outline [data-passage]').count()).toBe(1);
  await page.locator('.outline [data-passage="mentor"]').click();
  await selectedIn(page).waitFor();
  const place = () => frameOf(page).locator('#mentor').evaluate(topOf);
  await expect.poll(place, { timeout: 10_000 }).toBeLessThan(400);
  expect(await place()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('an organisation is found without its accents', async () => {
  await during(
    'policy/organisations/los.yaml',
    (text) => text.replace('Lyceum Los', 'Lycéum Lös'),
    async () => {
      await go('overzicht');
      await page.getByRole('heading', { name: 'Protocol telefoons' }).first().waitFor();
      await page.getByText('Lycéum Lös').waitFor();
      await page.getByRole('searchbox', { name: 'Zoek een organisatie of document' }).fill('lyceum los');
      await expect.poll(() => page.locator('.item').count()).toBe(1);
    },
  );
});

test('a file that is saved changes the words where they stand, and who reads keeps their place', async () => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await go(`document/school/proef/passage/${PASSAGE}`);
  const passage = frameOf(page).locator(`#${PASSAGE}`);
  await passage.waitFor();
  await passage.focus();
  // Kept as long as the page is not loaded anew.
  await frameOf(page)
    .locator('html')
    .evaluate((html) => {
      Object.assign(html.dataset, { kept: 'yes' });
      html.ownerDocument.defaultView.scrollTo({ top: 300, behavior: 'instant' });
    });
  const top = () => passage.evaluate(topOf);
  const was = await top();
  await during(
    SCHOOL,
    (text) => text.replace('Na de les', 'Na elke les'),
    async () => {
      await frameOf(page).getByText('Na elke les').waitFor();
      expect(await passage.getAttribute('class')).toContain('studio-changed');
      expect(await frameOf(page).locator('html').getAttribute('data-kept')).toBe('yes');
      expect(await top()).toBe(was);
      expect(await frameOf(page).locator(`#${PASSAGE}:focus`).count()).toBe(1);
      await page.getByRole('status').filter({ hasText: 'Eén bepaling is bijgewerkt.' }).waitFor({ state: 'attached' });
      await panel(page).getByRole('heading', { level: 2, name: 'Na elke les' }).waitFor();
    },
  );
  await frameOf(page).getByText(WORDS).waitFor();
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('who looked elsewhere while a file was saved comes back to the words of now', async () => {
  await go('document/school/proef');
  const line = page.locator('.outline .line', { hasText: 'de leerling de telefoon op bij' });
  await line.filter({ hasText: 'Na de les haalt' }).waitFor();
  await page.goto(`${at.studio.origin}/#/meldingen`);
  await page.getByRole('heading', { level: 1, name: 'Meldingen' }).waitFor();
  const other = await enter(at.studio);
  const isChecked = other.next(({ kind }) => kind === 'checked');
  await during(
    SCHOOL,
    (text) => text.replace('Na de les haalt', 'Na de pauze haalt'),
    async () => {
      // Nothing more is told of the change after that.
      await isChecked;
      other.close();
      await page.goto(`${at.studio.origin}/#/document/school/proef`);
      await line.filter({ hasText: 'Na de pauze haalt' }).waitFor();
    },
  );
});

describe('a mistake keeps a good page, is told, and is marked at its passage', () => {
  /** `isStale`: nothing can be made of the file as it is, so that the page is the one before. */
  const mistakes: readonly {
    readonly what: string;
    readonly file: string;
    readonly change: (text: string) => string;
    readonly code: string;
    readonly passage: string;
    readonly isStale: boolean;
  }[] = [
    {
      what: 'YAML that is broken',
      file: SCHOOL,
      change: (text) => text.replace('text: Na', 'text: "Na'),
      code: 'yaml-syntax',
      passage: PASSAGE,
      isStale: true,
    },
    {
      what: 'a word that the schema does not know',
      file: SCHOOL,
      change: (text) => text.replace('force: permit', 'force: mag'),
      code: 'schema-value',
      passage: PASSAGE,
      isStale: true,
    },
    {
      what: 'a parameter that nobody declares',
      file: SCHOOL,
      change: (text) => text.replace('Na de les', 'Na {{niet_bekend}} de les'),
      code: 'parameter-unknown',
      passage: PASSAGE,
      isStale: false,
    },
    {
      what: 'a reference to what is not there',
      file: SCHOOL,
      change: (text) => text.replace('Na de les', 'Na de [les](#niets)'),
      code: 'reference-unknown',
      passage: PASSAGE,
      isStale: false,
    },
    {
      what: 'a clause that is placed twice',
      file: BASE,
      change: (text) => text.replace('      - pauze\n', '      - pauze\n      - pauze\n'),
      code: 'outline-twice',
      passage: 'pauze',
      isStale: false,
    },
  ];

  test.each(mistakes)('$what', async ({ file, change, code, passage, isStale }) => {
    await go('document/school/proef');
    const words = frameOf(page).locator(`#${passage}`);
    await words.waitFor();
    await during(file, change, async () => {
      await frameOf(page).locator(`#${passage}.studio-error`).waitFor();
      expect(await frameOf(page).locator('#kluis').count()).toBe(1);
      await expect.poll(() => page.getByText('Je ziet de laatste goede tekst.').count()).toBe(isStale ? 1 : 0);
      if (isStale) await page.getByRole('button', { name: 'Naar de melding' }).click();
      else await page.locator('.panes').getByRole('button', { name: 'Meldingen' }).click();
      const finding = panel(page).locator(`.finding[data-code="${code}"]`).first();
      expect(await finding.locator('a.file').textContent()).toMatch(new RegExp(`^${file}:\\d+$`));
      expect(await finding.locator('a.file').getAttribute('href')).toMatch(/^vscode:/);
      await finding.getByRole('button', { name: 'Naar de bepaling' }).click();
      await expect.poll(() => selectedIn(page).getAttribute('id')).toBe(passage);
      await page.locator('.outline').getByRole('link', { name: 'met een fout' }).first().waitFor();
    });
    await frameOf(page).locator('.studio-error').first().waitFor({ state: 'detached' });
    await page.locator('.bar .banner').waitFor({ state: 'detached' });
  });

  test('from the overview too, where its document stands first', async () => {
    await during(
      OTHER,
      (text) => text.replace('Met vragen', 'Met {{niet_bekend}}'),
      async () => {
        await go('overzicht');
        const first = page.locator('.item').first();
        await first.locator('.state', { hasText: '1 fout in de bron' }).waitFor();
        expect(await first.textContent()).toContain('Lyceum Los');
        await go('meldingen');
        const finding = page.locator('.finding[data-code="parameter-unknown"]');
        await finding.getByRole('button', { name: 'Naar de bepaling' }).click();
        await page.getByRole('heading', { level: 1, name: 'Telefoonregels Lyceum Los' }).waitFor();
        await expect.poll(() => selectedIn(page).getAttribute('id')).toBe('vragen');
      },
    );
  });

  test('of a document that was never good here it leads to what is to be mended; then the text appears', async () => {
    const own = await openStudio('small');
    const sound = own.read(BOARD);
    own.write(BOARD, sound.replace('amend:', 'amend: ['));
    const other = await own.open('meldingen');
    await other.locator('.finding').first().getByRole('button', { name: 'Naar het document' }).click();
    await other.getByText('Dit document is nog niet te maken.').first().waitFor();
    await other.locator('.finding.error').first().waitFor();
    own.write(BOARD, sound);
    await frameOf(other).locator('[data-passage]').first().waitFor();
    await own.close();
  });
});

test('the same text as a section of the schoolgids, as a redline, as the real PDF and as a Word file', async () => {
  await go('document/bestuur/proef');
  const view = page.getByRole('combobox', { name: 'Weergave' });
  await view.selectOption('schoolgids');
  await expect.poll(() => page.locator('.sheet iframe').getAttribute('src')).toMatch(/schoolgids\.html$/);
  await view.selectOption('renvooi');
  await frameOf(page).getByText('Wat er verandert').waitFor();
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
  expect(word.suggestedFilename()).toMatch(/^bestuur-proef.*\.docx$/);
  await page.goBack();
  await frameOf(page).getByRole('heading', { name: 'Protocol telefoons' }).waitFor();
});

test('another day is taken for today', async () => {
  await go('overzicht');
  await page.getByRole('button', { name: 'Vandaag: 27 november 2026' }).click();
  await page.getByLabel('Reken met deze dag').fill('2021-09-01');
  await page.getByRole('button', { name: 'Deze dag gebruiken' }).click();
  await page.getByText('Wat er te doen is op 1 september 2021').waitFor();
  await page.locator('.item', { hasText: 'Stichting De Proef' }).getByText('revisie nadert').waitFor();
  await page.getByRole('button', { name: 'Vandaag: 1 september 2021' }).click();
  await page.getByLabel('Reken met deze dag').fill('2026-11-27');
  await page.keyboard.press('Enter');
  await page.getByText('Wat er te doen is op 27 november 2026').waitFor();
});

test('on a telephone one thing is shown at a time, and a tap leads to what there is to know', async () => {
  const phone = await at.open('document/school/proef', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await frameOf(phone).locator(`#${PASSAGE}`).tap();
  await phone.getByRole('button', { name: 'Toon gegevens' }).tap();
  await panel(phone).getByRole('heading', { level: 2, name: WORDS }).waitFor();
  expect(await phone.locator('.columns > .text').isVisible()).toBe(false);
  for (const pane of ['Tekst', 'Inhoud', 'Bepaling', 'Meldingen']) {
    await phone.locator('.panes').getByRole('button', { name: pane }).tap();
    const small =
      await phone.evaluate(`[...document.querySelectorAll('button, select, input, summary, .menu a, .lists a, .downloads a, .panel a')]
      .map((it) => [it.textContent.trim(), it.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && height > 1 && height < 43.5)
      .map(([words, { height }]) => [words, height])`);
    expect([pane, small]).toEqual([pane, []]);
  }
  await phone.getByRole('button', { name: 'Inhoud', exact: true }).tap();
  await phone.locator('.documents').getByRole('link').nth(0).tap();
  await phone.getByRole('heading', { level: 1, name: 'Stichting De Proef' }).waitFor();
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

test('with the keyboard alone one goes from the overview to a passage, and to what there is to know of it', async () => {
  await go('overzicht');
  await page.reload();
  await page.locator('.item').first().waitFor();
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Naar de inhoud');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let times = 0; times < 60 && !(await isThere()); times++) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };
  await tabTo(async () => (await focused()) === 'Protocol telefoons');
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
  await expect.poll(() => page.evaluate('document.activeElement.id'), { timeout: 10_000 }).toBe('bepaling');
});

test('a logo of one’s own computer comes among the others, is shown, and is taken back', async () => {
  await go('instellingen/bestuur/proef');
  const shown = page.locator('.logo-shown');
  await shown.waitFor();
  const file = page.getByLabel('Of een afbeelding van deze computer');
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 9"><path d="M0 0h20v9H0z" fill="#7a1f4b"/></svg>';
  const bring = (name: string, text: string) =>
    file.setInputFiles({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) });
  await bring('kwaad.svg', drawing.replace('<path', '<script>alert(1)</script><path'));
  await page.locator('.finding[data-code="picture-script"]').waitFor();
  await bring('Ons Lógo (2).svg', drawing);
  await page.getByRole('img', { name: 'Het logo ons-logo-2.svg' }).waitFor();
  expect(at.read('policy/organisations/logos/ons-logo-2.svg')).toBe(drawing);
  expect(await page.locator('.finding').count()).toBe(0);
  await page.getByRole('button', { name: 'Bekijk de gevolgen' }).first().click();
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect.poll(() => at.read('policy/organisations/bestuur.yaml')).toContain('file: ons-logo-2.svg');
  for (const what of [/: De wijziging van/, /: Het logo ons-logo-2\.svg/]) {
    await page.getByRole('button', { name: what }).click();
    await page.getByText('Ongedaan gemaakt.').first().waitFor();
    await page.locator('.w-toast button').click();
  }
  await expect.poll(() => at.read('policy/organisations/bestuur.yaml')).toContain('file: proef.svg');
  expect(() => at.read('policy/organisations/logos/ons-logo-2.svg')).toThrow('ENOENT');
});

describe('what goes wrong is told, and nothing is lost', () => {
  test('an address of nothing leads back', async () => {
    await go('niets/van/dit');
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'Naar het overzicht' }).click();
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
  });

  test('a studio that stops says so, and one that starts again takes the window back', async () => {
    const own = await openStudio('small');
    const window = await own.open('overzicht');
    await own.studio.close();
    await window.getByText('De studio is gestopt.').waitFor();
    expect(await window.locator('.item').count()).toBe(3);
    const again = await startStudio(own.folder, { port: own.studio.port });
    await window.getByText('Dit venster hoort bij een studio die niet meer draait.').waitFor();
    const other = await window.context().newPage();
    await other.goto(again.url);
    await other.getByRole('heading', { name: 'Overzicht' }).waitFor();
    await window.locator('.banner').waitFor({ state: 'detached' });
    await again.close();
    await own.close();
  });
});

test('a tour of five steps is offered once, and again when it is asked for', async () => {
  const guest = await at.open('overzicht', { isNew: true });
  const tour = guest.locator('.tour');
  for (const step of [1, 2, 3, 4]) {
    await tour.getByText(`Stap ${step} van 5`).waitFor();
    await expect.poll(() => guest.locator('.pointed-at').count()).toBe(1);
    await tour.getByRole('button', { name: 'Volgende' }).click();
  }
  await tour.getByRole('button', { name: 'Klaar' }).click();
  await tour.waitFor({ state: 'detached' });
  await guest.goto(`${at.studio.origin}/#/hulp`);
  await guest.reload();
  await guest.getByRole('heading', { name: 'Hulp' }).waitFor();
  expect(await tour.count()).toBe(0);
  await guest.getByRole('button', { name: 'Opnieuw rondleiden' }).click();
  await tour.getByText('Stap 1 van 5').waitFor();
  await guest.keyboard.press('Tab');
  await tour.getByRole('button', { name: 'Stoppen' }).click();
});
