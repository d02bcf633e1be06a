/** Two ways of doing the same in the studio: with a mouse, and with the keyboard alone. A story is told once and done in both. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { frameOf } from '../studio-view.ts';
import { choicesTo, optionsTo, passageIn, rowsTo, stopsTo, toolsTo } from './in-page.ts';

/** What somebody does, in terms of what they see. Names are those that a screen reader says. */
export interface Hands {
  /** From the page, where a passage is selected, to what can be done with it. */
  enter(passage: string): Promise<void>;
  /** A button. */
  press(name: string, within?: Locator): Promise<void>;
  /** One of several, or a box that is not ticked yet. */
  choose(label: string, within?: Locator): Promise<void>;
  /** From a list that opens. */
  pick(label: string, option: string, within?: Locator): Promise<void>;
  /** Puts these words in place of what a field holds. */
  fill(label: string, words: string, within?: Locator): Promise<void>;
  /** What is folded away is shown. */
  unfold(words: string, within?: Locator): Promise<void>;
  /** Goes on at the end of a text with an editor. */
  write(words: string, label: string): Promise<void>;
  /** A button above the text that somebody is in. */
  tool(name: string): Promise<void>;
  /** The first of what is found in a panel of the editor. */
  find(sought: string): Promise<void>;
  /** In the outline. */
  chooseRow(id: string): Promise<void>;
  /** Puts the row that is chosen above another one. */
  moveAbove(id: string): Promise<void>;
  relabel(heading: string): Promise<void>;
  undo(): Promise<void>;
}

const rowOf = (page: Page, id: string) => page.locator(`[role="treeitem"][data-id="${id}"]`);
const textNamed = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

export function mouse(page: Page): Hands {
  const button = (name: string, within?: Locator) => (within ?? page).getByRole('button', { name, exact: true });
  return {
    enter: (passage) => frameOf(page).locator(`#${passage}`).click(),
    press: (name, within) => button(name, within).click(),
    choose: (label, within) => (within ?? page).getByLabel(label).check(),
    async pick(label, option, within) {
      await (within ?? page).getByLabel(label, { exact: true }).selectOption({ label: option });
    },
    fill: (label, words, within) => (within ?? page).getByLabel(label, { exact: true }).fill(words),
    unfold: (words, within) => (within ?? page).locator('summary', { hasText: words }).click(),
    async write(words, label) {
      await textNamed(page, label).click();
      await page.keyboard.press('Control+End');
      await seen(page);
      await page.keyboard.type(words);
    },
    tool: (name) => page.getByRole('toolbar').getByRole('button', { name, exact: true }).click(),
    async find(sought) {
      const panel = page.locator('.rw-panel');
      await panel.getByRole('combobox').fill(sought);
      await panel.getByRole('option').first().click();
    },
    chooseRow: (id) => rowOf(page, id).click(),
    async moveAbove(id) {
      const handle = page.locator('[role="treeitem"][aria-selected="true"] .w-handle');
      await handle.scrollIntoViewIfNeeded();
      const [start, row] = [await handle.boundingBox(), await rowOf(page, id).boundingBox()];
      if (start === null || row === null) throw new Error('not shown');
      await page.mouse.move(start.x + 4, start.y + 4);
      await page.mouse.down();
      await page.mouse.move(start.x + 8, row.y + 1, { steps: 2 });
      await page.locator(`.w-drop + [data-id="${id}"]`).waitFor();
      await page.mouse.up();
    },
    async relabel(heading) {
      await button('Kop wijzigen').click();
      await page.getByLabel('Kop', { exact: true }).fill(heading);
      await button('Opslaan').click();
    },
    undo: () => page.locator('.w-undo').click(),
  };
}

export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await keys.press(key);
  };
  const button = (name: string, within?: Locator) => (within ?? page).getByRole('button', { name, exact: true });
  return {
    async enter(passage) {
      await frameOf(page).locator(`#${passage}.studio-selected`).waitFor();
      const frame = page.locator('.sheet iframe');
      await press('Tab', await frame.evaluate(stopsTo));
      for (let tries = 0; tries < MOST && (await frame.evaluate(passageIn)) !== passage; tries++) await press('Tab');
      await press('Enter');
      await page.locator('#bepaling:focus').waitFor();
    },
    async press(name, within) {
      await reach(page, button(name, within));
      await press('Enter');
    },
    async choose(label, within) {
      const target = (within ?? page).getByLabel(label);
      if (await target.isChecked()) return;
      if ((await target.getAttribute('type')) === 'checkbox') {
        await reach(page, target);
        await press('Space');
        return;
      }
      const group = page.locator(`input[name="${await target.getAttribute('name')}"]`);
      const chosen = group.and(page.locator(':checked'));
      if ((await chosen.count()) === 0) {
        await reach(page, group.first());
        await press('Space');
      } else await reach(page, chosen);
      const steps = await target.evaluate(choicesTo);
      await press(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    },
    async pick(label, option, within) {
      const target = (within ?? page).getByLabel(label, { exact: true });
      await reach(page, target);
      const steps = await target.evaluate(optionsTo, option);
      await press(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    },
    async fill(label, words, within) {
      const field = (within ?? page).getByLabel(label, { exact: true });
      await reach(page, field);
      if ((await field.getAttribute('type')) === 'date') {
        // Its parts one after the other, in the order of the browser's language.
        const [year, month, day] = words.split('-');
        await keys.type(`${month}${day}${year}`);
        return;
      }
      await press('Control+a');
      await keys.insertText(words);
    },
    async unfold(words, within) {
      await reach(page, (within ?? page).locator('summary', { hasText: words }));
      await press('Enter');
    },
    async write(words, label) {
      await reach(page, textNamed(page, label));
      await press('Control+End');
      await seen(page);
      await keys.type(words);
    },
    async tool(name) {
      await press('Alt+F10');
      await press('Home');
      const steps = await button(name, page.getByRole('toolbar')).evaluate(toolsTo);
      await press('ArrowRight', steps);
      await press('Enter');
    },
    async find(sought) {
      await keys.insertText(sought);
      await press('Enter');
    },
    async chooseRow(id) {
      await reach(page, page.locator('[role="treeitem"][tabindex="0"]'));
      const steps = await rowOf(page, id).evaluate(rowsTo);
      await press(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    },
    async moveAbove(id) {
      await press('m');
      await page.locator('.w-drop').waitFor();
      const above = () => page.evaluate(`document.querySelector('.w-drop').nextElementSibling?.dataset.id`);
      const key = (await rowOf(page, id).evaluate(rowsTo)) < 0 ? 'ArrowUp' : 'ArrowDown';
      for (let here = await above(); here !== id; ) {
        await press(key);
        // A key that is pressed is not seen at once.
        const before = here;
        await expect.poll(async () => (here = await above()), { interval: 5 }).not.toBe(before);
      }
      await press('Enter');
    },
    async relabel(heading) {
      await press('F2');
      await page.getByLabel('Kop', { exact: true }).waitFor();
      await press('Control+a');
      await keys.insertText(heading);
      await press('Enter');
    },
    undo: () => press('Control+z'),
  };
}

/** A browser tells a page of a moved cursor after the key that moved it: sooner than anybody presses the next one. */
export async function seen(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
}

/** Tries before somebody gives up. */
const MOST = 60;

/** Goes with the Tab key to what is wanted. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tries = 0; tries < MOST; tries++) {
    const steps = await target.evaluate(stopsTo);
    if (steps === 0) return;
    if (await page.evaluate('document.activeElement?.isContentEditable === true')) await page.keyboard.press('Escape');
    const key = steps > 0 ? 'Tab' : 'Shift+Tab';
    for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(key);
  }
  throw new Error(`the Tab key does not come to ${target}`);
}
