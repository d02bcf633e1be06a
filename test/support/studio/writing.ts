/** A studio in a browser, on a copy of a policy, for stories of authors: what they do, and which lines of which file it changes. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { structuredPatch } from 'diff';
import type { BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { root } from '../repository.ts';
import { type RunningStudio, startStudio } from '../studio.ts';

export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly studio: RunningStudio;
  readonly folder: string;
  /** What the browser complained of. */
  readonly told: readonly string[];
  /** Lines that went and came since the copy was made, by file. */
  changed(): Readonly<Record<string, readonly string[]>>;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Opens a document, at a passage. */
  open(organisation: string, protocol: string, passage?: string): Promise<void>;
  close(): Promise<void>;
}

/** `from` is a folder that holds `policy/`: by default that of this repository. */
export async function openDesk(from: string = root, language: 'nl' | 'en' = 'nl'): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-writing-'));
  cpSync(join(from, 'policy'), join(folder, 'policy'), { recursive: true });
  const before = texts(folder);
  const studio = await startStudio(folder, { language });
  // The audit is a script, which the page's own policy would rightly refuse.
  const context = await (await startBrowser()).newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(String(error)));
  await page.goto(studio.url);
  await page.locator('main h1').waitFor();
  return {
    page,
    context,
    studio,
    folder,
    told,
    changed: () => changes(before, texts(folder)),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    async open(organisation, protocol, passage) {
      // From elsewhere, so that nothing of what was done before is still open.
      await page.goto(`${studio.origin}/#/hulp`);
      await page.locator('.document').waitFor({ state: 'detached' });
      await page.goto(`${studio.origin}/#/document/${organisation}/${protocol}${passage ? `/passage/${passage}` : ''}`);
      await page.locator('.w-actions').first().waitFor();
    },
    async close() {
      await context.close();
      await studio.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function texts(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, 'policy'), { recursive: true, withFileTypes: true });
  const paths = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const files = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return Object.fromEntries(
    files.map((file) => {
      const [one, other] = [before, after].map((all) => Buffer.from(all.get(file) ?? '', 'latin1').toString());
      const { hunks } = structuredPatch(file, file, one ?? '', other ?? '', '', '', { context: 0 });
      return [file, hunks.flatMap(({ lines }) => lines)];
    }),
  );
}

/** Goes with the Tab key, as who has no mouse does, to what bears a name or is the text to write in. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const named = `(({ activeElement: it }) =>
    it?.getAttribute('aria-label') ?? it?.labels?.[0]?.innerText ?? (it?.isContentEditable ? 'tekst' : it?.innerText))(document)`;
  for (let step = 0; step < MOST_STEPS; step++) {
    if ((await page.evaluate(named)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not come to ${name}`);
}

/** Stops of the Tab key on a page. */
const MOST_STEPS = 300;
