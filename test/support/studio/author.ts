/** Somebody who writes in the studio, in the words of such a person; with a mouse or without. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Hands, keyboard, mouse } from './hands.ts';
import type { Desk, Lines } from './writing.ts';

/** For whom something is written, as the form asks it. */
export type ForWhom = 'Voor iedereen' | 'Voor ons bestuur' | 'Alleen voor onze school';

export interface Amending {
  readonly for?: ForWhom;
  /** Words behind what stands there. */
  readonly adding: string;
  /** The field; by default the one text. */
  readonly in?: string;
  readonly because?: string;
}

export interface Author {
  readonly hands: Hands;
  opens(organisation: string, passage?: string): Promise<void>;
  /** Up to what it would do. */
  amends(amending: Amending): Promise<void>;
  /** Looks at what it would do. */
  looks(within?: Locator): Promise<void>;
  /** The same, and saves. */
  saves(within?: Locator): Promise<void>;
  /** Does something that is saved at once. */
  does(what: () => Promise<void>): Promise<void>;
  reads(words: string | RegExp): Promise<void>;
}

const WAYS = [
  ['with a mouse', mouse],
  ['with the keyboard alone', keyboard],
] as const;

/**
 * Makes a test of a story: `tell` is what they do, `lines` all that differs in the files after it. Of each two stories one
 * is done, with a mouse and with the keyboard in turn; `npm run studio` does each in both ways.
 */
export function storiesAt(desk: () => Desk) {
  let count = 0;
  return (title: string, tell: (author: Author) => Promise<void>, lines: Lines): void => {
    count += 1;
    const isAsked = process.env['STUDIO'] === '1';
    const ways = isAsked ? WAYS : WAYS.slice((count >> 1) % 2).slice(0, 1);
    it.skipIf(!isAsked && count % 2 === 0).each(ways)(`${title}, %s`, async (_, hands) => {
      await tell(authorAt(desk(), hands(desk().page)));
      expect(desk().written()).toEqual(lines);
    });
  };
}

/** Resolves when a save is answered; throws where nothing was saved. */
export async function savedBy({ page }: Pick<Desk, 'page'>, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((response) => {
    const request = response.request();
    return request.url().endsWith('/api/edit') && (request.postDataJSON() as { dryRun?: boolean }).dryRun !== true;
  });
  const [answer] = await Promise.all([answered, act()]);
  if (!answer.ok()) throw new Error(`not saved: ${answer.status()} ${await answer.text()}`);
}

export function authorAt(desk: Desk, hands: Hands): Author {
  const { page } = desk;
  const looks = async (within?: Locator) => {
    await hands.press('Bekijk de gevolgen', within);
    await page.getByRole('heading', { name: 'Wat er gebeurt als je opslaat' }).waitFor();
  };
  return {
    hands,
    looks,
    async opens(organisation, passage) {
      await desk.show(`document/${organisation}/telefoons${passage === undefined ? '' : `/passage/${passage}`}`);
      await page.locator('.w-actions').first().waitFor();
      if (passage !== undefined) await hands.enter(passage);
    },
    async amends({ for: whom, adding, in: field = 'Tekst', because }) {
      await hands.press('Wijzigen');
      if (whom !== undefined) await hands.choose(whom);
      await hands.write(adding, field);
      if (because !== undefined) await hands.fill('Reden', because);
    },
    async saves(within) {
      await looks(within);
      await savedBy(desk, () => hands.press('Opslaan', within));
    },
    does: (what) => savedBy(desk, what),
    reads: (words) => page.getByText(words).first().waitFor(),
  };
}
