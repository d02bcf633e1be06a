/** Every view of the studio by axe, at three widths, light and dark; and the targets of fingers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const KOE = 'policy/protocols/social-media/overrides/koe.yaml';
const WIDTHS = [360, 768, 1280];

let at: OpenedStudio;

beforeAll(async () => {
  at = await openStudio('repository');
  // With a finding there is more to look at.
  at.write(KOE, at.read(KOE).replace('Bij communicatie in', '{{niet_bekend}} communicatie in'));
});

afterAll(() => at.close());

test.each([
  ['the overview', 'overzicht', '.item'],
  ['all findings', 'meldingen', '.finding'],
  ['a document with a passage', 'document/koe/social-media/passage/net-als-in-de-gewone-wereld', '.panel .layers'],
  ['help', 'hulp', '.keys'],
  ['an address of nothing', 'niets', '.page'],
])('%s', async (_, place, shown) => {
  const page = await at.open(place, { bypassCSP: true });
  await page.locator(shown).first().waitFor();
  if (place.startsWith('document')) await frameOf(page).locator('.studio-selected').waitFor();
  expect(await auditWidths(page, WIDTHS)).toEqual([]);
});

test('the lists and the findings of a document, on a telephone, and the tour over it', async () => {
  const page = await at.open('overzicht', { bypassCSP: true, viewport: { width: 360, height: 740 }, isNew: true });
  await page.locator('.tour').waitFor();
  expect(await auditWidths(page, [360])).toEqual([]);
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await page.goto(`${at.studio.origin}/#/document/koe/social-media`);
  for (const [pane, shown] of [
    ['Inhoud', '.outline'],
    ['Meldingen', '.panel .finding'],
  ] as const) {
    await page.locator('.panes').getByRole('button', { name: pane }).click();
    await page.locator(shown).first().waitFor();
    expect(await auditWidths(page, [360])).toEqual([]);
  }
});

test('with a finger every target is large enough', async () => {
  const page = await at.open('document/koe/social-media', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await frameOf(page).locator('[data-passage]').first().tap();
  for (const pane of ['Tekst', 'Inhoud', 'Bepaling', 'Meldingen']) {
    await page.locator('.panes').getByRole('button', { name: pane }).tap();
    const small =
      await page.evaluate(`[...document.querySelectorAll('button, select, input, summary, .menu a, .lists a, .downloads a, .panel a')]
      .map((it) => [it.textContent.trim(), it.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && height > 1 && height < 43.5)
      .map(([words, { height }]) => [words, height])`);
    expect([pane, small]).toEqual([pane, []]);
  }
});
