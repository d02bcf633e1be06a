/** In English nothing that the application says is Dutch: no word of its Dutch catalogues that its English ones have not. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../../src/diagnostic/catalogue.ts';
import { root } from '../../support/repository.ts';
import { frameOf, type OpenedStudio, openStudio } from '../../support/studio-view.ts';

/** Words that are no Dutch, so that what is Dutch on the screen is ours. */
const FILES = {
  'policy/organisations/ipsum.yaml': 'name: Ipsum\nkind: bestuur\nhouse_style:\n  accent: "#112233"\n',
  'policy/organisations/dolor.yaml': 'name: Dolor\nkind: school\nparent: ipsum\n',
  'policy/protocols/lorem/protocol.yaml': `title: Lorem
description: Lorem ipsum.
parameters:
  sit: { description: Sit amet., default: amet }
clauses:
  - { id: consectetur, audience: [all], force: oblige, text: "Consectetur {{sit}} adipiscing." }
  - { id: tempor, audience: [pupils], force: permit, text: Tempor incididunt. }
  - { id: labore, audience: [pupils], force: permit, text: Labore dolore. }
outline:
  - { part: eiusmod, label: Eiusmod, numbering: numbered, entries: [consectetur, tempor, labore] }
schoolgids: { label: Magna, entries: [tempor] }
`,
  'policy/protocols/lorem/overrides/ipsum.yaml': 'parameters: { sit: amet }\n',
  'policy/protocols/lorem/overrides/dolor.yaml': 'omit:\n  - { clause: [tempor], reason: Aliqua. }\n',
};

let at: OpenedStudio;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regelwerk-lorem-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  at = await openStudio(folder, { language: 'en' });
  page = await at.open('overzicht', { isNew: true });
  page.setDefaultTimeout(30_000);
});

afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All texts in a catalogue; what makes one of values is given some. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    return [[1], [2], ['x'], ['x', 0], ['x', 2], ['x', 'x', 'amend'], ['x', 'x', 'omit']].flatMap((values) => {
      try {
        return textsIn(words(...values));
      } catch {
        return [];
      }
    });
  }
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

const filesIn = (below: string) =>
  readdirSync(join(root, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Both languages of everything that a module of words exports. */
async function catalogues(): Promise<{ readonly nl: Set<string>; readonly en: Set<string> }> {
  const found = { nl: new Set<string>(), en: new Set<string>() };
  // What there is to tell is said in the words of its rules.
  for (const rule of Object.values(catalogue))
    for (const language of ['nl', 'en'] as const)
      for (const word of wordsIn(`${rule[language].message} ${rule[language].help}`)) found[language].add(word);
  const files = filesIn('src/studio').filter(
    (file) => /(?:^|\/)words(?:\/[^/]+)?\.ts$/.test(file) && !/server|names/.test(file),
  );
  for (const file of files) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href);
    for (const own of Object.values(exported)) {
      const isPair = typeof own === 'object' && own !== null && 'nl' in own && 'en' in own;
      for (const language of ['nl', 'en'] as const) {
        const words = isPair
          ? (own as Record<string, unknown>)[language]
          : typeof own === 'function' && own.length === 1 && /words$/i.test(own.name)
            ? own(language)
            : [];
        for (const word of textsIn(words).flatMap(wordsIn)) found[language].add(word);
      }
    }
  }
  return found;
}

/** The name of the folder, which is shown. */
const FOLDER = 'beleid';

/** What a window says, names of buttons and fields too, but not the document in its frame. */
const SAID = `[document.body.innerText, document.title, ...[...document.querySelectorAll('body *')].flatMap((it) =>
  ['aria-label', 'title', 'placeholder', 'alt'].map((name) => it.getAttribute(name) ?? ''))].join(' ')`;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
async function go(to: string): Promise<void> {
  await page.goto(`${at.studio.origin}/#/niets`);
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await page.goto(`${at.studio.origin}/#/${to}`);
  await page.locator('h1').waitFor();
}
async function sheet(name: string | RegExp): Promise<void> {
  await go('document/dolor/lorem');
  await page.locator('.bar').getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor();
}

test('no word is left over in any view', async () => {
  const { nl, en } = await catalogues();
  // So that a catalogue that is not found does not pass for one without words.
  expect(nl.size).toBeGreaterThan(400);
  // What a form asks, schemas say; these are in Dutch, as the source is.
  const schemas = filesIn('schemas').map((file) => readFileSync(join(root, file), 'utf8'));
  const inSchemas = new Set(schemas.flatMap(wordsIn));
  const left: string[] = [];
  const look = async (view: string, isForm = false) => {
    const said = wordsIn(String(await page.evaluate(SAID)));
    const dutch = said.filter(
      (word) => word !== FOLDER && nl.has(word) && !en.has(word) && !(isForm && inSchemas.has(word)),
    );
    left.push(...new Set(dutch.map((word) => `${view}: ${word}`)));
  };
  for (const [index, words] of ['Next', 'Next', 'Next', 'Next', 'Done'].entries()) {
    await page.getByText(`Step ${index + 1} of 5`).waitFor();
    await look('tour');
    await button(words).click();
  }
  await go('overzicht');
  await page.locator('.item').first().waitFor();
  for (const one of await page.locator('.todo summary').all()) await one.click();
  await page.locator('.today button').first().click();
  await look('overview');
  await go('document/dolor/lorem/passage/consectetur');
  await frameOf(page).locator('#consectetur').hover();
  await page.locator('.peek').waitFor();
  await look('document');
  for (const name of await page.locator('.panes button').all()) await name.click();
  await look('findings of a document');
  await page.locator('.panes button').first().click();
  await page.locator('.panel .w-actions button').first().click();
  // For its own school, so that a reason is asked.
  await page.locator('.panel input[type=radio]').last().check();
  const text = page.locator('.w-editor [contenteditable]').first();
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Magna.');
  await look('editor');
  await page.locator('.panel .w-main').click();
  await look('a reason that is asked');
  await page.locator('.panel textarea').last().fill('Aliqua.');
  await page.locator('.panel .w-main').click();
  await page.locator('.w-before').waitFor();
  await look('before saving');
  for (const name of ['Outline', 'Details and facts', /^Without a place/, /^Not saved/]) {
    await sheet(name);
    await look(String(name));
  }
  await go('instellingen/dolor/lorem');
  await page.locator('.w-settings').first().waitFor();
  await look('settings', true);
  await go('hulp');
  await look('help');
  const file = 'policy/protocols/lorem/overrides/dolor.yaml';
  at.write(file, 'omit: [');
  await go('meldingen');
  await page.locator('.finding').first().waitFor();
  await look('findings');
  await go('document/dolor/lorem');
  await page.getByText('The source has an error.').first().waitFor();
  await look('a broken file');
  await at.studio.close();
  await page.locator('.banners .banner').waitFor();
  await look('a studio that stopped');
  expect(left).toEqual([]);
});
