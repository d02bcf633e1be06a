/** A studio in a browser, on a copy of a policy, for stories of authors: what they do, and which lines of which file it changes. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { structuredPatch } from 'diff';
import type { BrowserContext, Page } from 'playwright-core';
import type { Host, Station } from '../../../src/host/index.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { startBrowser } from '../browser.ts';
import { type Client, enter, type RunningStudio, type StartOptions, startStudio } from '../studio.ts';
import { STARS } from './stars.ts';

export { STARS };

const PROTOCOL = 'policy/protocols/telefoons/';

export type Lines = Readonly<Record<string, readonly string[]>>;

export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly studio: RunningStudio;
  readonly client: Client;
  readonly folder: string;
  /** What the browser complained of. */
  readonly told: readonly string[];
  /** Lines that went and came since the copy was made, by file. */
  changed(): Lines;
  /** The same of what an author writes, with short names: not of `pinned.yaml`, which follows from it. */
  written(): Lines;
  read(file: string): string;
  /** As somebody else does, in another program. Null takes it away. */
  write(file: string, text: string | null): void;
  /** Goes to an address behind `#/`, by way of another page: nothing of what was done before is still open. */
  show(at: string): Promise<void>;
  /** All files are as they were, and the browser keeps nothing. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions extends StartOptions {
  /** The page's own policy holds, and whatever the browser complains of is told. An audit cannot be made then. */
  readonly isStrict?: boolean;
}

/** A frame in which nothing runs focuses nothing by itself; there is no picture for a tab; a conflict is an answer. */
const EXPECTED = /^Blocked autofocusing on|favicon\.ico|409 \(Conflict\)/;
/** Stops of the Tab key on a page. */
const MOST_STEPS = 300;

/** A window that looks at a studio; the tour is over. */
export async function openWindow(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  return page;
}

export async function openContext(isStrict = false): Promise<BrowserContext> {
  const context = await (await startBrowser()).newContext({
    // The audit is a script, which the page's own policy would rightly refuse.
    bypassCSP: !isStrict,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`try { localStorage.setItem('regelwerk-rondleiding', 'gedaan'); } catch {}`);
  return context;
}

/** A copy of the `policy/` of a folder, in a folder of its own. */
export function copyOf(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-writing-'));
  cpSync(join(from, 'policy'), join(folder, 'policy'), { recursive: true });
  return folder;
}

/** `from` is a folder that holds `policy/`. */
export async function openDesk(from: string = STARS, { isStrict, ...options }: DeskOptions = {}): Promise<Desk> {
  const folder = copyOf(from);
  const before = textsOf(folder);
  const watched = toldHost(folder);
  const studio = await startStudio(folder, { ...options, host: { ...watched.host, ...options.host } });
  const context = await openContext(isStrict);
  const page = await openWindow(context, studio.url);
  const client = await enter(studio);
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('console', (message) => {
    if (isStrict && message.type() === 'error' && !EXPECTED.test(message.text())) told.push(message.text());
  });
  const changed = () => linesOf(before, textsOf(folder));
  const write = (files: ReadonlyMap<string, string | null>) => {
    for (const [file, text] of files) {
      if (text === null) rmSync(join(folder, file));
      else {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
    }
    watched.tell([...files.keys()]);
  };
  return {
    page,
    context,
    studio,
    client,
    folder,
    told,
    changed,
    written: () => shortened(changed()),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => write(new Map([[file, text]])),
    async show(at) {
      // Without loading it anew, which takes longer than most stories.
      await page.evaluate(`location.hash = '#/hulp'`);
      await page.locator('main .keys').waitFor();
      await page.evaluate(`location.hash = '#/${at}'`);
      await page.locator('main .keys').waitFor({ state: 'detached' });
    },
    async restore() {
      await page.evaluate('localStorage.clear()');
      const isChanged = () => Object.keys(changed()).length > 0;
      if (!isChanged()) return;
      const asked = page.url().includes('#/document') ? '/api/document' : '/api/start';
      // What is asked from now on is of now; it may be asked before an undo is answered.
      const listen = () => {
        const request = page.waitForRequest((own) => own.url().includes(asked));
        request.catch(() => {});
        return request;
      };
      let next = listen();
      while (isChanged() && (await client.post('/api/undo')).ok) if (isChanged()) next = listen();
      if (isChanged()) {
        next = listen();
        write(new Map(Object.keys(changed()).map((file) => [file, before.get(file) ?? null])));
      }
      await (await (await next).response())?.finished();
    },
    async close() {
      client.close();
      await context.close();
      await studio.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Files that others change are told of at once: that a system does so too is seen where files are watched. */
function toldHost(folder: string): { readonly host: Partial<Host>; tell(files: readonly string[]): void } {
  let tell: (paths: readonly string[]) => void = () => {};
  const station = async (): Promise<Station> => ({
    ...(await nodeHost(folder).station()),
    async watch(_, onChange) {
      tell = onChange;
      return { close: async () => {} };
    },
  });
  return { host: { station }, tell: (files) => tell(files) };
}

export function textsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, 'policy'), { recursive: true, withFileTypes: true });
  const paths = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** Of each file that differs the lines that went and came. */
export function linesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Lines {
  const files = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return Object.fromEntries(
    files.map((file) => {
      const [one, other] = [before, after].map((all) => all.get(file) ?? '');
      const { hunks } = structuredPatch(file, file, one ?? '', other ?? '', '', '', { context: 0 });
      return [file, hunks.flatMap(({ lines }) => lines)];
    }),
  );
}

/** What a choice rests on is pinned by a number that says nothing to a reader. */
function shortened(changed: Lines): Lines {
  const own = Object.entries(changed).filter(([file]) => !file.endsWith('/pinned.yaml'));
  return Object.fromEntries(
    own.map(([file, lines]) => [
      file.replace(PROTOCOL, '').replace(/^policy\//, ''),
      file.includes('/pins/') ? lines.map((line) => line.replace(/: p[0-9a-f]{16}$/, ': …')) : lines,
    ]),
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
