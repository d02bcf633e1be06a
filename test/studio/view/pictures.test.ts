/**
 * What the studio looks like, on the invented example. After a change of the looks, `UPDATE=1 npx vitest run
 * test/studio/view/pictures.test.ts` takes the pictures anew; look at them before they are committed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectPicture } from '../../support/pictures.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { root } from '../../support/repository.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

const PASSAGE = 'document/wolkencollege/pesten/passage';

/** Three columns of words take more than a page. */
const ALBUM = { folder: join(root, 'test/pictures'), largest: 32_000 };

const fonts = plainFonts();
let at: OpenedStudio;

beforeAll(async () => {
  at = await openStudio('example', {}, fonts.env);
});

afterAll(async () => {
  await at.close();
  rmSync(fonts.folder, { recursive: true, force: true });
  expect(at.told).toEqual([]);
});

test.each([
  ['studio-overview-desk', 1280, 'light', 'overzicht', false],
  ['studio-overview-phone', 360, 'dark', 'overzicht', false],
  ['studio-document-desk', 1280, 'light', `${PASSAGE}/wettelijke-plicht`, true],
  ['studio-document-desk-dark', 1280, 'dark', `${PASSAGE}/wettelijke-plicht`, true],
  ['studio-document-tablet', 768, 'light', `${PASSAGE}/wettelijke-plicht`, true],
  ['studio-document-phone', 360, 'light', `${PASSAGE}/wettelijke-plicht`, true],
] as const)('%s', async (name, width, colorScheme, place, hasText) => {
  const viewport = { width, height: width < 500 ? 720 : 860 };
  const deviceScaleFactor = width < 500 ? 0.75 : 0.36;
  const page = await at.open(place, { viewport, colorScheme, deviceScaleFactor, reducedMotion: 'reduce' });
  if (hasText) await frameOf(page).locator('.studio-selected').waitFor();
  else await page.locator('.item').first().waitFor();
  expectPicture(name, await page.screenshot(), ALBUM);
});
