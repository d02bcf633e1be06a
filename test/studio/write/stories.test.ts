/** An author at work in the studio: what they do in the browser, and the lines of YAML that it changes. Each story is undone. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, tabTo } from '../../support/studio/writing.ts';

const PROTOCOL = 'policy/protocols/social-media';
const [BASE, BOARD, SCHOOL] = [
  `${PROTOCOL}/protocol.yaml`,
  `${PROTOCOL}/overrides/koe.yaml`,
  `${PROTOCOL}/overrides/troubadour.yaml`,
];

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(async () => {
  expect(desk.told).toEqual([]);
  expect(desk.studio.failures).toEqual([]);
  await desk.close();
});

/** What an author of the school does of a story is taken back, to the byte. */
afterEach(async () => {
  const { page } = desk;
  while (Object.keys(desk.changed()).length > 0) {
    await page.locator('.w-undo').waitFor();
    await page.locator('.w-undo').click();
    await page.getByText('Ongedaan gemaakt.').first().waitFor();
    await page.locator('.w-toast button').click();
    await page.locator('.w-toast').waitFor({ state: 'detached' });
  }
  expect(desk.changed()).toEqual({});
});

const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
/** Lines that an author writes: what is pinned beside them follows from these. */
const written = () =>
  Object.fromEntries(Object.entries(desk.changed()).filter(([file]) => !/\/(pinned|pins\/\w+)\.yaml$/.test(file)));
const closeSheet = () => desk.page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
const saved = () => expect.poll(() => Object.keys(desk.changed()), { timeout: 20_000 }).toContain(SCHOOL);

async function edit(passage: string, layer: string, typed: string): Promise<void> {
  const { page } = desk;
  await desk.open('troubadour', 'social-media', passage);
  await button('Wijzigen').click();
  await page.getByLabel(layer).check();
  await page.locator('.w-editor [contenteditable]').first().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(typed);
}

async function save(): Promise<void> {
  const { page } = desk;
  await button('Bekijk de gevolgen').click();
  await page.getByRole('heading', { name: 'Wat er gebeurt als u opslaat' }).waitFor();
  await button('Opslaan').click();
  await button('Wijzigen').waitFor();
}

describe('An author', () => {
  it('amends a passage for the school, and is asked for a reason', async () => {
    const { page } = desk;
    await edit('voor-wie', 'Alleen voor onze school', ' Ook op kamp.');
    await button('Bekijk de gevolgen').click();
    await page.getByText('Vul de reden in.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    expect(desk.changed()).toEqual({});
    await page.getByLabel('Reden').fill('Wij gaan op kamp.');
    await save();
    expect(written()).toEqual({
      [SCHOOL]: [
        '+amend:',
        '+  voor-wie:',
        '+    reason: Wij gaan op kamp.',
        '+    text: >-',
        '+      Het protocol is bedoeld voor alle betrokkenen die bij een school van {{organisatie.voorwerp}} horen.',
        '+      Dat zijn medewerkers, leerlingen, {{ouders}}, stagiairs en mensen die op een andere manier met een school van {{organisatie.voorwerp}} verbonden zijn.',
        '+      Ook op kamp.',
        '+    base:',
        '+      text: Het protocol is bedoeld voor alle betrokkenen die bij een school van {{organisatie.voorwerp}} horen. Dat zijn medewerkers, leerlingen, {{ouders}}, stagiairs en mensen die op een andere manier met een school van {{organisatie.voorwerp}} verbonden zijn.',
        '+',
      ],
    });
  });

  it('changes what the board says, in its own words', async () => {
    await edit('publiceren-over-school-of-werk', 'Voor ons bestuur', ' Ook niet in een groep.');
    await save();
    expect(written()).toEqual({ [BOARD]: ['+      Ook niet in een groep.'] });
  });

  it('changes the base, and sees whom that touches', async () => {
    const { page } = desk;
    await edit('goede-naam', 'Voor iedereen', ' Altijd.');
    await button('Bekijk de gevolgen').click();
    await page.getByRole('heading', { name: 'Wie dit raakt' }).waitFor();
    const touched = await page.locator('.w-before > ul:not(.w-findings) > li > strong').allInnerTexts();
    expect(touched).toEqual(['Stichting KOE', 'Quadraam', 'De Troubadour', 'Wolfert Tweetalig']);
    await button('Opslaan').click();
    await button('Wijzigen').waitFor();
    expect(written()).toEqual({ [BASE]: ['+      Altijd.'] });
  });

  it('leaves a passage out, with a reason', async () => {
    const { page } = desk;
    await desk.open('troubadour', 'social-media', 'goede-naam');
    await button('Weglaten').click();
    await page.getByLabel('Waarom neemt u dit niet over?').fill('Staat al in de schoolgids.');
    await button('Bekijk de gevolgen').click();
    await button('Opslaan').click();
    await saved();
    expect(written()).toEqual({
      [SCHOOL]: ['+omit:', '+  - clause: goede-naam', '+    reason: Staat al in de schoolgids.', '+'],
    });
  });

  it('adds a clause of the school, with a lettered list', async () => {
    const { page } = desk;
    await desk.open('troubadour', 'social-media', 'goede-naam');
    await button('Toevoegen hierna').click();
    await page.locator('.w-editor [contenteditable]').first().click();
    await page.keyboard.type('Op kamp geldt:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('a. telefoons blijven thuis;');
    await page.keyboard.press('Enter');
    await page.keyboard.type('foto’s maakt de leraar.');
    await button('Bekijk de gevolgen').click();
    await button('Opslaan').click();
    await saved();
    expect(written()).toEqual({
      [SCHOOL]: [
        '+  - id: op-kamp-geldt',
        '+    position:',
        '+      after: goede-naam',
        '+    audience: [all]',
        '+    force: oblige',
        '+    text: |',
        '+      Op kamp geldt:',
        '+',
        '+      a. telefoons blijven thuis;',
        '+      b. foto’s maakt de leraar.',
        '+',
      ],
    });
  });

  it('moves a passage with the keyboard', async () => {
    const { page } = desk;
    await desk.open('troubadour', 'social-media');
    await button('Indeling').click();
    await page.locator('[data-id="goede-naam"]').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await saved();
    await closeSheet();
    expect(written()).toEqual({
      [SCHOOL]: ['+arrange:', '+  - clause: goede-naam', '+    position:', '+      after: veilig-klimaat', '+'],
    });
  });

  it('moves a passage by dragging it', async () => {
    const { page } = desk;
    await desk.open('troubadour', 'social-media');
    await button('Indeling').click();
    const [from, to] = [page.locator('[data-id="goede-naam"] .w-handle'), page.locator('[data-id="goede-naam"]')];
    await from.scrollIntoViewIfNeeded();
    const [start, row] = [await from.boundingBox(), await to.boundingBox()];
    if (start === null || row === null) throw new Error('not shown');
    await page.mouse.move(start.x + 4, start.y + 4);
    await page.mouse.down();
    await page.mouse.move(start.x + 30, row.y - row.height + 2, { steps: 4 });
    await page.mouse.up();
    await saved();
    await closeSheet();
    expect(written()).toEqual({
      [SCHOOL]: ['+arrange:', '+  - clause: goede-naam', '+    position:', '+      after: veilig-klimaat', '+'],
    });
  });

  it('gives a part another heading', async () => {
    const { page } = desk;
    await desk.open('troubadour', 'social-media');
    await button('Indeling').click();
    await page.locator('[data-id="uitgangspunten"]').focus();
    await page.keyboard.press('F2');
    await page.getByLabel('Kop', { exact: true }).fill('Waar wij van uitgaan');
    await page.keyboard.press('Enter');
    await saved();
    await closeSheet();
    expect(written()).toEqual({
      [SCHOOL]: ['+arrange:', '+  - part: uitgangspunten', '+    label: Waar wij van uitgaan', '+'],
    });
  });

  it('sets a fact', async () => {
    const { page } = desk;
    await desk.open('troubadour', 'social-media');
    await button('Gegevens en feiten').click();
    await page.getByRole('button', { name: /Wat er tijdens lessen zonder/ }).click();
    await page.getByLabel('actief zijn, ook in vergelijkbare situaties', { exact: true }).check();
    await page.locator('.w-parameter-form').getByRole('button', { name: 'Opslaan' }).click();
    await saved();
    await closeSheet();
    expect(written()).toEqual({ [SCHOOL]: ['+  tijdens_de_les: ook_vergelijkbaar'] });
  });

  it('does without a mouse: amends with the keyboard, and takes it back with Ctrl+Z', async () => {
    const { page } = desk;
    await desk.open('troubadour', 'social-media', 'goede-naam');
    await button('Wijzigen').waitFor();
    await tabTo(page, 'Wijzigen');
    await page.keyboard.press('Enter');
    await page.getByText('Voor wie wijzigt u dit?').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByLabel('Reden').waitFor();
    await tabTo(page, 'tekst');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Op kamp ook.');
    await page.keyboard.press('Escape');
    await tabTo(page, 'Reden');
    await page.keyboard.type('Wij gaan op kamp.');
    await tabTo(page, 'Bekijk de gevolgen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Wat er gebeurt als u opslaat' }).waitFor();
    await tabTo(page, 'Opslaan');
    await page.keyboard.press('Enter');
    await saved();
    await button('Wijzigen').waitFor();
    await page.locator('.w-undo').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => desk.changed(), { timeout: 20_000 }).toEqual({});
  });
});
