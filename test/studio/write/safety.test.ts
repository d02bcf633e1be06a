/** Nothing typed is lost: not by a crash, not by somebody else who wrote the same, not by a file that is broken or gone. */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type authorAt, savedBy, storiesAt } from '../../support/studio/author.ts';
import { mouse } from '../../support/studio/hands.ts';
import { freePort, runStudio } from '../../support/studio/process.ts';
import {
  copyOf,
  type Desk,
  linesOf,
  openContext,
  openDesk,
  openWindow,
  STARS,
  textsOf,
} from '../../support/studio/writing.ts';
import { frameOf } from '../../support/studio-view.ts';

const FOLDER = 'policy/protocols/telefoons';
const BASE = `${FOLDER}/protocol.yaml`;
const SCHOOL = `${FOLDER}/overrides/kiem.yaml`;
const PASSAGE = 'document/kiem/telefoons/passage/melden';
const WORDS = 'Wie een telefoon kwijt is, meldt dat.';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterEach(async () => {
  await desk.restore();
  expect(desk.changed()).toEqual({});
});

afterAll(async () => {
  expect(desk.told).toEqual([]);
  expect(desk.studio.failures).toEqual([]);
  await desk.close();
});

const story = storiesAt(() => desk);
const textIn = (page: Page) => page.getByRole('textbox', { name: 'Tekst', exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Writes in the base, at the end of the text. */
async function begin(typed: string, page = desk.page): Promise<void> {
  await press(page, 'Wijzigen');
  await page.getByLabel('Voor iedereen').check();
  await mouse(page).write(typed, 'Tekst');
  await expect.poll(() => textIn(page).innerText()).toContain(typed.trim());
}

describe('What somebody wrote', () => {
  it('is there again after the tab was closed, and after it was thrown away', async () => {
    const first = await openWindow(desk.context, `${desk.studio.origin}/#/${PASSAGE}`);
    await begin(' Half een zin', first);
    // Nothing asks to leave: the page is gone.
    await first.close();
    await desk.show(PASSAGE);
    await press(desk.page, 'Verdergaan');
    await desk.page.getByText(/Niet-opgeslagen tekst van \d\d\.\d\d uur/).waitFor();
    expect(await textIn(desk.page).innerText()).toContain('Half een zin');
    await press(desk.page, 'Weggooien');
    await expect.poll(() => textIn(desk.page).innerText()).not.toContain('Half een zin');
    await desk.page.locator('.w-notices').getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => textIn(desk.page).innerText()).toContain('Half een zin');
    expect(desk.changed()).toEqual({});
  });

  // Not yet seen to pass on a busy machine: with `npm run studio` alone.
  it.runIf(process.env['STUDIO'] === '1')(
    'is there again after the studio was killed, and can be saved then',
    async () => {
      const folder = copyOf(STARS);
      const before = textsOf(folder);
      const port = await freePort();
      const killed = await runStudio(folder, port);
      const context = await openContext();
      const page = await openWindow(context, killed.address);
      await page.goto(`http://127.0.0.1:${port}/#/${PASSAGE}`);
      await begin(' Meteen.', page);
      await killed.kill();
      await press(page, 'Bekijk de gevolgen');
      await page.locator('.w-notice.w-error').waitFor();
      expect(await textIn(page).innerText()).toContain('Meteen.');
      expect(linesOf(before, textsOf(folder))).toEqual({});
      const again = await runStudio(folder, port);
      const next = await openWindow(context, again.address);
      await next.goto(`http://127.0.0.1:${port}/#/${PASSAGE}`);
      await press(next, 'Verdergaan');
      expect(await textIn(next).innerText()).toContain('Meteen.');
      await press(next, 'Bekijk de gevolgen');
      await savedBy({ page: next }, () => press(next, 'Opslaan'));
      expect(linesOf(before, textsOf(folder))).toEqual({
        [BASE]: [`-    text: ${WORDS}`, `+    text: ${WORDS} Meteen.`],
      });
      await context.close();
      await again.kill();
      rmSync(folder, { recursive: true });
    },
  );

  it('stays where it is when the server does not answer', async () => {
    await desk.show(PASSAGE);
    await begin(' Zonder server.');
    await desk.page.route('**/api/edit', (route) => route.abort());
    await press(desk.page, 'Bekijk de gevolgen');
    await desk.page.locator('.w-notice.w-error').waitFor();
    expect(await textIn(desk.page).innerText()).toContain('Zonder server.');
    await desk.page.unroute('**/api/edit');
    await press(desk.page, 'Bekijk de gevolgen');
    await press(desk.page, 'Verder schrijven');
    expect(await textIn(desk.page).innerText()).toContain('Zonder server.');
  });

  it('is asked about before the page is left', async () => {
    await desk.show(PASSAGE);
    await begin(' Blijf.');
    const asked = desk.page.waitForEvent('dialog');
    const left = desk.page.close({ runBeforeUnload: true }).catch(() => {});
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await left;
    expect(await textIn(desk.page).innerText()).toContain('Blijf.');
  });

  it('is told of in another tab, which can take it over', async () => {
    await desk.show(PASSAGE);
    await begin(' Eerste tab.');
    const other = await openWindow(desk.context, `${desk.studio.origin}/#/${PASSAGE}`);
    await press(other, 'Verdergaan');
    await mouse(other).write(' En de tweede.', 'Tekst');
    await desk.page.getByText('Dezelfde tekst is in een ander tabblad gewijzigd.').waitFor();
    await press(desk.page, 'De tekst van het andere tabblad overnemen');
    await expect.poll(() => textIn(desk.page).innerText()).toContain('En de tweede.');
    await other.close();
  });
});

describe('Where somebody else saved the same text meanwhile, an author', () => {
  const meets = async (author: ReturnType<typeof authorAt>) => {
    await author.opens('kiem', 'melden');
    await author.amends({ for: 'Voor iedereen', adding: ' Van mij.' });
    desk.write(BASE, desk.read(BASE).replace(WORDS, `${WORDS} Van een ander.`));
    await author.hands.press('Bekijk de gevolgen');
    await desk.page.getByRole('heading', { name: 'Iemand anders heeft deze tekst ook gewijzigd' }).waitFor();
    const sides = desk.page.locator('.w-side ins');
    expect(await sides.allTextContents()).toEqual([' Van een ander.', ' Van mij.']);
  };

  story(
    'joins both, and saves',
    async (author) => {
      await meets(author);
      await author.hands.press('Voeg ze zelf samen');
      await author.hands.write(' En van een ander.', 'Tekst');
      await author.saves();
    },
    { 'protocol.yaml': [`-    text: ${WORDS}`, `+    text: ${WORDS} Van mij. En van een ander.`] },
  );

  story(
    'saves their own',
    async (author) => {
      await meets(author);
      await author.hands.press('Neem mijn tekst');
      await author.does(() => author.hands.press('Opslaan'));
    },
    { 'protocol.yaml': [`-    text: ${WORDS}`, `+    text: ${WORDS} Van mij.`] },
  );

  story(
    'takes that of the other',
    async (author) => {
      await meets(author);
      await author.hands.press('Neem wat er nu staat');
      await author.reads('Er is nog niets gewijzigd.');
      expect(await textIn(desk.page).innerText()).toBe(`${WORDS} Van een ander.`);
    },
    { 'protocol.yaml': [`-    text: ${WORDS}`, `+    text: ${WORDS} Van een ander.`] },
  );

  story(
    'goes on where they wrote in another passage of the same file',
    async (author) => {
      await author.opens('kiem', 'melden');
      await author.amends({ for: 'Voor iedereen', adding: ' Meteen.' });
      desk.write(BASE, desk.read(BASE).replace('# Waarom\n', '# Waarom, in twee zinnen\n'));
      await author.saves();
    },
    {
      'protocol.yaml': [
        '-  # Waarom',
        '+  # Waarom, in twee zinnen',
        `-    text: ${WORDS}`,
        `+    text: ${WORDS} Meteen.`,
      ],
    },
  );
});

describe('While somebody writes', () => {
  it('a clause that goes from the base leaves them what they wrote', async () => {
    const { page } = desk;
    await desk.show(PASSAGE);
    await begin(' Van mij.');
    const gone = desk
      .read(BASE)
      .replace(/ {2}- id: melden\n(?: {4}.*\n)+\n/, '')
      .replace('      - melden\n', '');
    desk.write(BASE, gone);
    await page.getByText('Deze bepaling staat niet in dit document.').waitFor();
    await page.getByRole('button', { name: /^Niet opgeslagen/ }).click();
    await page.getByRole('dialog').getByText(`${WORDS} Van mij.`).waitFor();
    expect(desk.read(BASE)).toBe(gone);
  });

  it('a file that is broken keeps the last good page, with the finding at its passage, until it is mended', async () => {
    const { page } = desk;
    const good = desk.read(SCHOOL);
    const mand = 'De telefoon ligt tijdens de les in de mand.';
    await desk.show('document/kiem/telefoons');
    await frameOf(page).getByText(mand).waitFor();
    desk.write(SCHOOL, good.replace(`text: ${mand}`, `text: "${mand}`));
    await page.getByText('Je ziet de laatste goede tekst.').waitFor();
    await frameOf(page).locator('#kluis.studio-error').waitFor();
    expect(await frameOf(page).getByText(mand).count()).toBe(1);
    await press(page, 'Naar de melding');
    const finding = page.locator('.panel .finding.error').first();
    expect(await finding.locator('a.file').textContent()).toMatch(new RegExp(`^${SCHOOL}:\\d+$`));
    await finding.getByRole('button', { name: 'Naar de bepaling' }).click();
    await frameOf(page).locator('#kluis.studio-selected').waitFor();
    desk.write(SCHOOL, good);
    await page.getByText('Je ziet de laatste goede tekst.').waitFor({ state: 'detached' });
    await frameOf(page).locator('.studio-error').waitFor({ state: 'detached' });
  });
});

it('In a folder that can only be read everything is shown, and nothing can be saved', async () => {
  const closed = await openDesk(STARS, { isReadOnly: true });
  await closed.show(PASSAGE);
  await closed.page.getByText('Alleen lezen: in deze map kan niet worden geschreven.').first().waitFor();
  await begin(' Kan niet.', closed.page);
  await press(closed.page, 'Bekijk de gevolgen');
  await closed.page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
  expect(await closed.page.getByRole('button', { name: 'Opslaan', exact: true }).isDisabled()).toBe(true);
  await closed.close();
});
