// @ts-check
/**
 * From a file that is saved to the updated page that is served, as a window of the studio meets it: the file is written, the
 * studio sees it, tells the window, and the window asks for the page.
 *
 *   node bench/studio.js             five organisations, and 1,000
 *   node bench/studio.js --runs 31   more saves, for a quieter median
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grow } from './grow/index.js';
import { judged, median, now, print, ratio } from './measure.js';

const at = process.argv.indexOf('--runs');
const RUNS = at === -1 ? 15 : Number(process.argv[at + 1]);
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const repository = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ folder: string, organisation: string, protocol: string, change: (text: string, count: number) => string }} Policy */

/** Starts the studio and enters it. @param {string} folder */
async function open(folder) {
  const child = spawn(process.execPath, [program, 'studio', '--no-open', '--port', '0', '--as-of', '2026-11-27'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((done) => {
    let told = '';
    child.stdout.on('data', (chunk) => {
      told += chunk;
      const found = /http:\/\/\S+/.exec(told)?.[0];
      if (found !== undefined) done(found);
    });
  });
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { child, origin, headers: { cookie } };
}

/** Calls back for each event of the studio. @param {string} origin @param {Record<string, string>} headers @param {(event: any) => void} onEvent */
async function listen(origin, headers, onEvent) {
  const { body } = await fetch(`${origin}/api/events`, { headers });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of /** @type {any} */ (body)) {
    text += decoder.decode(chunk, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (data !== undefined) onEvent(JSON.parse(data));
    }
  }
}

/** Milliseconds of each save, until the page and until all is checked. @param {Policy} policy */
async function saves({ folder, organisation, protocol, change }) {
  const { child, origin, headers } = await open(folder);
  const file = join(folder, `policy/protocols/${protocol}/overrides/${organisation}.yaml`);
  const page = `${origin}/voorbeeld/${organisation}/${protocol}/protocol.html`;
  const text = readFileSync(file, 'utf8');
  /** @type {((event: any) => void)[]} */
  const waiting = [];
  const next = (/** @type {string} */ kind) =>
    new Promise((done) => {
      waiting.push((event) => event.kind === kind && done(event));
    });
  listen(origin, headers, (event) => {
    for (const told of waiting) told(event);
  }).catch(() => {});
  try {
    await (await fetch(`${origin}/api/document?organisation=${organisation}&protocol=${protocol}`, { headers })).text();
    let before = await (await fetch(page, { headers })).text();
    /** @type {number[]} */
    const pages = [];
    /** @type {number[]} */
    const all = [];
    /** @type {number[]} */
    const bare = [];
    // The first saves are of code that runs for the first time.
    for (let count = -3; count < RUNS; count++) {
      const begin = now();
      spawnSync(process.execPath, ['-e', '0']);
      if (count >= 0) bare.push(now() - begin);
      const changed = next('changed');
      const checked = next('checked');
      const start = now();
      writeFileSync(file, change(text, count + 100));
      await changed;
      const after = await (await fetch(page, { headers })).text();
      const served = now() - start;
      if (after === before) throw new Error('the page is not updated');
      before = after;
      await checked;
      if (count >= 0) {
        pages.push(served);
        all.push(now() - start);
      }
    }
    return { pages, all, bare };
  } finally {
    child.kill('SIGTERM');
  }
}

/** @param {string} name @param {number} target @param {Policy} policy */
async function measure(name, target, policy) {
  const { pages, all, bare } = await saves(policy);
  const page = median(pages);
  print(
    name,
    page,
    `target ${target} ms${page < target ? '' : ': missed'}; ${judged(ratio(pages, bare), '× node -e 0')}`,
  );
  print('  until all is checked', median(all), judged(ratio(all, bare), '× node -e 0'));
  print('  node -e 0, beside it', median(bare));
  return ratio(pages, bare);
}

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-studio-bench-'));
try {
  const five = join(folder, 'five');
  mkdirSync(five);
  cpSync(join(repository, 'policy'), join(five, 'policy'), { recursive: true });
  const thousand = join(folder, 'thousand');
  await grow(thousand, { organisations: 1_000 });
  console.log(`From save to updated page, median of ${RUNS}:`);
  const few = await measure('one organisation among five', 100, {
    folder: five,
    organisation: 'koe',
    protocol: 'social-media',
    change: (text, count) => text.replace(/^(parameters:\n(?: {2}.*\n)*? {2}organisatie: ).*$/m, `$1KOE ${count}`),
  });
  const many = await measure('one among 1,000, its own override', 250, {
    folder: thousand,
    organisation: 'school-1',
    protocol: 'social-media',
    change: (text, count) => text.replace(/^description: .*$/m, `description: Wijziging ${count}.`),
  });
  console.log(`  1,000 beside five: ${(many / few).toFixed(2)} ×`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
