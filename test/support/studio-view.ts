/** The studio in a browser: a server on a copy of a policy, and windows that are let in. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { EXAMPLE } from './example.ts';
import { root } from './repository.ts';
import { type RunningStudio, type StartOptions, startStudio } from './studio.ts';

/**
 * What a browser complains of that is no mistake: a frame in which nothing runs focuses nothing by itself, and what is asked
 * may be refused with words.
 */
const EXPECTED = /^Blocked autofocusing on|favicon\.ico|status of 422/;
/** Milliseconds: a slow machine may take its time. */
const PATIENCE = 90_000;
/** By which a browser knows that somebody has been on tour. */
const TOUR = 'regelwerk-rondleiding';

export interface OpenedStudio {
  readonly studio: RunningStudio;
  readonly folder: string;
  /** What windows complained of. */
  readonly told: readonly string[];
  /** A window of its own, which has been on tour unless it `isNew`. `at` is behind `#/`. */
  open(at: string, options?: BrowserContextOptions & { readonly isNew?: boolean }): Promise<Page>;
  /** A window of somebody who has no key. */
  visit(address: string, options?: BrowserContextOptions): Promise<Page>;
  read(file: string): string;
  write(file: string, text: string): void;
  close(): Promise<void>;
}

const FOLDERS = { repository: root, example: EXAMPLE, small: join(root, 'test/cases/_basis') };

/**
 * `of`: the policy of this repository, of the invented example, the small one of the cases, or of a folder. `env` is the
 * browser's.
 */
export async function openStudio(
  of: keyof typeof FOLDERS | (string & {}),
  options: StartOptions = {},
  env: Readonly<Record<string, string>> = {},
): Promise<OpenedStudio> {
  const above = mkdtempSync(join(tmpdir(), 'regelwerk-studio-'));
  // Its name is shown.
  const folder = join(above, 'beleid');
  const from = Object.hasOwn(FOLDERS, of) ? FOLDERS[of as keyof typeof FOLDERS] : of;
  cpSync(join(from, 'policy'), join(folder, 'policy'), { recursive: true });
  const studio = await startStudio(folder, options);
  const browser = await startBrowser(env);
  const contexts: BrowserContext[] = [];
  const told: string[] = [];
  return {
    studio,
    folder,
    told,
    async open(at, { isNew = false, ...given } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...given });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      if (!isNew) await context.addInitScript(`try { localStorage.setItem('${TOUR}', 'gedaan'); } catch {}`);
      const page = await context.newPage();
      page.on('pageerror', (error) => told.push(String(error)));
      page.on('console', (message) => {
        const words = `${message.text()} ${message.location().url}`;
        if (message.type() === 'error' && !EXPECTED.test(words) && !words.includes('favicon.ico')) told.push(words);
      });
      await page.goto(studio.addresses.at(-1) ?? '');
      await page.goto(`${studio.origin}/#/${at}`);
      await page.locator('h1').first().waitFor();
      return page;
    },
    async visit(address, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    async close() {
      for (const context of contexts) await context.close();
      await studio.close();
      rmSync(above, { recursive: true, force: true });
    },
  };
}

/** The page of the document that is open. */
export function frameOf(page: Page): FrameLocator {
  return page.frameLocator('.sheet iframe');
}
