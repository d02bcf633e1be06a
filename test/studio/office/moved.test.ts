/**
 * The base moved: somebody reads what changed and chooses, for one organisation, for another, and for twelve alike after reading
 * once; with a mouse, and with the keyboard alone. Exactly the lines differ that should.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { ALIKE, BASE, movedFolder, overrideOf, SCHOOLS } from '../../support/moved-policy.ts';
import { expectPicture } from '../../support/pictures.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { root } from '../../support/repository.ts';
import { savedBy } from '../../support/studio/author.ts';
import { type Hands, keyboard, mouse } from '../../support/studio/hands.ts';
import { type Desk, openDesk } from '../../support/studio/writing.ts';
import { openStudio } from '../../support/studio-view.ts';

let folder: string;
let desk: Desk;

beforeAll(async () => {
  folder = await movedFolder();
  desk = await openDesk(folder);
});

afterEach(async () => {
  await desk.restore();
  expect(desk.changed()).toEqual({});
});

afterAll(async () => {
  expect(desk.told).toEqual([]);
  expect(desk.studio.failures).toEqual([]);
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const items = () => desk.page.locator('.moved-item');
/** The question of which this is said. */
const about = (words: string | RegExp): Locator => items().filter({ hasText: words }).first();
const count = (words: string) => desk.page.getByRole('heading', { name: words, exact: true }).waitFor();

async function reads(): Promise<void> {
  await desk.show('basis');
  await items().first().waitFor();
}
async function saves(hands: Hands, item: Locator): Promise<void> {
  await item.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
  await savedBy(desk, () => hands.press('Opslaan', item));
}

const KEPT = [
  '-      text: De telefoon ligt tijdens de les in de kluis.',
  '+      text: De telefoon en de smartwatch liggen tijdens de les in de kluis.',
];
const PINNED = ['-amend/kluis: …', '+amend/kluis: …'];

const WAYS = [
  ['with a mouse', mouse],
  ['with the keyboard alone', keyboard],
] as const;

describe.each(WAYS)('%s', (_, handsOf) => {
  const hands = () => handsOf(desk.page);

  test('the base is taken over for one', async () => {
    await reads();
    await count('10 keuzes te lezen');
    const item = about('De Berk');
    await hands().press('Basis overnemen', item);
    await item.locator('.w-before').getByText('De Berk', { exact: true }).waitFor();
    await item.locator('.w-before ins').first().waitFor();
    await saves(hands(), item);
    await count('9 keuzes te lezen');
    expect(desk.written()).toEqual({
      'overrides/berk.yaml': [
        '-amend:',
        '-  kluis:',
        '-    reason: Dat is rustiger.',
        '-    text: De telefoon ligt de hele dag in de kluis.',
        '-    base:',
        '-      text: De telefoon ligt tijdens de les in de kluis.',
      ],
      'pins/berk.yaml': expect.any(Array),
    });
  });

  test('another adapts its own text', async () => {
    await reads();
    const item = about('De Ahorn');
    await hands().press('Eigen tekst aanpassen', item);
    await item.locator('.w-editor [contenteditable]').waitFor();
    await hands().write(' De smartwatch ook.', 'Tekst');
    await hands().fill('Reden', 'Wij hebben een mand.', item);
    await hands().press('Bekijk de gevolgen', item);
    await saves(hands(), item);
    await count('9 keuzes te lezen');
    expect(desk.written()).toEqual({
      'overrides/ahorn.yaml': [
        '-    reason: Wij hebben geen kluizen.',
        '-    text: De telefoon ligt tijdens de les in de mand van de leraar.',
        '+    reason: Wij hebben een mand.',
        '+    text: De telefoon ligt tijdens de les in de mand van de leraar. De smartwatch ook.',
        ...KEPT,
      ],
      'pins/ahorn.yaml': PINNED,
    });
  });

  test('twelve keep theirs, after it was read once; and it is taken back', async () => {
    await reads();
    const item = about('12 organisaties');
    await hands().press('Eigen tekst houden', item);
    await item.getByText('Er verandert geen tekst die iemand leest.').waitFor();
    await saves(hands(), item);
    await count('9 keuzes te lezen');
    expect(desk.written()).toEqual(
      Object.fromEntries(
        ALIKE.flatMap((id) => [
          [`overrides/${id}.yaml`, KEPT],
          [`pins/${id}.yaml`, PINNED],
        ]),
      ),
    );
    await desk.page.locator('.w-undo').waitFor();
    await hands().undo();
    await count('10 keuzes te lezen');
  });

  test('some of them leave it out, with a reason', async () => {
    await reads();
    const item = about('12 organisaties');
    await hands().press('Geen', item);
    await item.getByText('Kies ten minste één organisatie.').waitFor();
    await hands().choose('De Iep', item);
    await hands().choose('De Noot', item);
    await hands().press('Weglaten', item);
    await hands().press('Bekijk de gevolgen', item);
    await item.getByText('Vul de reden in.').waitFor();
    await hands().fill('Waarom laten jullie dit weg?', 'Er zijn geen kluizen meer.', item);
    await hands().press('Bekijk de gevolgen', item);
    await saves(hands(), item);
    await about('10 organisaties').waitFor();
    const written = desk.written();
    expect(Object.keys(written).filter((file) => file.startsWith('overrides/'))).toEqual([
      'overrides/iep.yaml',
      'overrides/noot.yaml',
    ]);
    expect(written['overrides/iep.yaml']?.filter((line) => line.startsWith('+'))).toEqual([
      '+omit:',
      '+  - clause: kluis',
      '+    reason: Er zijn geen kluizen meer.',
    ]);
  });

  test('what nobody decided on comes where the base has it, and for one elsewhere', async () => {
    await reads();
    const item = desk.page.locator('.moved-item.undecided');
    await hands().press('Geen', item);
    await hands().choose('De Gele Kornoelje', item);
    await hands().press('Overnemen', item);
    await item.getByLabel('Plaats', { exact: true }).waitFor();
    await hands().pick('Plaats', 'Komt na: 4 Maak geen foto van een ander.', item);
    await hands().press('Bekijk de gevolgen', item);
    await saves(hands(), item);
    await item.getByText('De Hazelaar').first().waitFor();
    await hands().press('Overnemen', item);
    await hands().press('Bekijk de gevolgen', item);
    await saves(hands(), item);
    await count('9 keuzes te lezen');
    expect(desk.written()).toEqual({
      'overrides/gele.yaml': [
        '-    entries: [doel, kluis, pauze, foto, ouders, kamp]',
        '+    entries: [doel, kluis, pauze, foto, toets, ouders, kamp]',
      ],
      'overrides/hazelaar.yaml': [
        '-    entries: [foto, kluis, pauze, ouders, kamp]',
        '+    entries: [foto, kluis, toets, pauze, ouders, kamp]',
      ],
    });
  });
});

describe('while the queue is open', () => {
  test('the base moves again: what was typed stays, what is new is shown, and nothing is written until it was read', async () => {
    await reads();
    const hands = mouse(desk.page);
    const item = about('De Ahorn');
    await hands.press('Eigen tekst aanpassen', item);
    await item.locator('.w-editor [contenteditable]').waitFor();
    await hands.write(' En het horloge.', 'Tekst');
    await expect.poll(() => item.locator('.w-editor').innerText()).toContain('En het horloge.');
    const base = desk.read(BASE);
    desk.write(BASE, base.replace('liggen tijdens de les in de kluis.', 'liggen tijdens elke les in de kluis.'));
    const notice = item.getByRole('alert');
    await notice.getByText('Dit is intussen weer veranderd').waitFor();
    expect(await notice.locator('ins').allInnerTexts()).toEqual(['elke']);
    expect(await item.locator('.w-editor').innerText()).toContain('En het horloge.');
    await hands.press('Bekijk de gevolgen', item);
    await item.getByText('Iets anders is intussen veranderd.').waitFor();
    await hands.press('Ik heb dit gelezen', item);
    await notice.waitFor({ state: 'detached' });
    await hands.press('Bekijk de gevolgen', item);
    await saves(hands, item);
    await count('9 keuzes te lezen');
    expect(desk.written()['overrides/ahorn.yaml']).toEqual([
      '-    text: De telefoon ligt tijdens de les in de mand van de leraar.',
      '+    text: De telefoon ligt tijdens de les in de mand van de leraar. En het horloge.',
      '-      text: De telefoon ligt tijdens de les in de kluis.',
      '+      text: De telefoon en de smartwatch liggen tijdens elke les in de kluis.',
    ]);
    desk.write(BASE, base);
  });

  test('somebody else settles it: that is told, and what was typed is still there', async () => {
    await reads();
    const hands = mouse(desk.page);
    await hands.press('Eigen tekst aanpassen', about('De Ahorn'));
    await about('De Ahorn').locator('.w-editor [contenteditable]').waitFor();
    await hands.write(' En het horloge.', 'Tekst');
    const own = desk.read(overrideOf('ahorn'));
    desk.write(overrideOf('ahorn'), 'parameters:\n  organisatie: De Ahorn\n');
    const notice = desk.page.getByRole('alert');
    await notice.getByText('Dit is intussen geregeld').waitFor();
    await notice.getByText('En het horloge.').waitFor();
    await hands.press('Sluiten', notice);
    await count('9 keuzes te lezen');
    desk.write(overrideOf('ahorn'), own);
  });

  test('a file gets a mistake: its organisation stands there with what is wrong', async () => {
    await reads();
    const own = desk.read(overrideOf('berk'));
    desk.write(overrideOf('berk'), 'amend: [');
    const section = desk.page.getByRole('region', { name: 'Nog niet te zeggen' });
    await section.getByRole('heading', { name: 'De Berk, Protocol telefoons' }).waitFor();
    await section.locator('.finding').first().waitFor();
    await count('9 keuzes te lezen');
    desk.write(overrideOf('berk'), own);
    await count('10 keuzes te lezen');
  });
});

describe('the way there', () => {
  test('leads from the overview, from a finding and from the menu', async () => {
    const { page } = desk;
    await desk.show('overzicht');
    const item = page.locator('.item').filter({ hasText: SCHOOLS['gele'] ?? '' });
    await item.getByRole('link', { name: '1 bepaling waarover nog niet is gekozen' }).click();
    await page.getByText('Alleen wat De Gele Kornoelje, Protocol telefoons moet lezen.').waitFor();
    await count('3 keuzes te lezen');
    await page.getByRole('link', { name: 'Toon alles' }).click();
    await count('10 keuzes te lezen');
    expect(await page.locator('.menu [aria-current]').innerText()).toMatch(/14/);
    await desk.show('document/ahorn/telefoons/passage/kluis');
    await page.getByRole('link', { name: 'Lees en kies' }).first().click();
    await count('1 keuze te lezen');
  });

  test('ends where there is nothing to read', async () => {
    const base = desk.read(BASE);
    await reads();
    const lines = base.replace('De telefoon en de smartwatch liggen', 'De telefoon ligt');
    desk.write(BASE, lines);
    await count('7 keuzes te lezen');
    desk.write(BASE, base);
    await count('10 keuzes te lezen');
  });
});

describe('to look at', () => {
  const ALBUM = { folder: join(root, 'test/pictures'), largest: 32_000 };

  test('axe finds nothing, at any width, light or dark', async () => {
    const { page } = desk;
    await reads();
    const own = desk.read(overrideOf('berk'));
    desk.write(overrideOf('berk'), 'amend: [');
    await page.getByRole('region', { name: 'Nog niet te zeggen' }).waitFor();
    expect(await auditWidths(page, [360, 768, 1280])).toEqual([]);
    await mouse(page).press('Eigen tekst aanpassen', about('De Ahorn'));
    await about('De Ahorn').locator('.w-editor [contenteditable]').waitFor();
    await mouse(page).press('Eigen tekst houden', about('12 organisaties'));
    await page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
    expect(await auditWidths(page, [360, 768, 1280])).toEqual([]);
    desk.write(overrideOf('berk'), own);
    await count('10 keuzes te lezen');
  });

  test.each([
    ['studio-moved-desk', 1280, 'light', 0.36],
    ['studio-moved-phone', 360, 'dark', 0.7],
  ] as const)('%s', async (name, width, colorScheme, deviceScaleFactor) => {
    const fonts = plainFonts();
    const at = await openStudio(folder, {}, fonts.env);
    const still = { reducedMotion: 'reduce', viewport: { width, height: 860 } } as const;
    const page = await at.open('basis', { ...still, colorScheme, deviceScaleFactor });
    await page.locator('.moved-item').first().waitFor();
    expectPicture(name, await page.screenshot(), ALBUM);
    await at.close();
    rmSync(fonts.folder, { recursive: true, force: true });
  });
});
