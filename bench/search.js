// @ts-check
/**
 * A search through the texts of 1,000 organisations in one process: the first, the next ones, and one after a file of one
 * organisation changed; beside a plain scan of all source files for the same words.
 *
 *   node bench/search.js          1,000 organisations
 *   node bench/search.js 100      another number
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { grow } from './grow/index.js';
import { median, now } from './measure.js';

const COUNT = Number(process.argv[2] ?? 1000);
const WORDS = ['afspraak', 'school 77', 'sociale media', 'houden', 'stichting'];
const ROUNDS = 15;
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-bench-'));

/** Milliseconds. @param {() => unknown} work */
async function timed(work) {
  const begin = now();
  await work();
  return now() - begin;
}

/** What it is held against: each file read, and looked through for each word. @param {string} words */
function scan(words) {
  const files = readdirSync(join(folder, 'policy'), { recursive: true, withFileTypes: true });
  return files.filter((item) => {
    if (!item.isFile()) return false;
    const text = readFileSync(join(item.parentPath, item.name), 'utf8').toLowerCase();
    return words.split(' ').every((word) => text.includes(word));
  }).length;
}

try {
  await grow(folder, { organisations: COUNT });
  const library = new URL('../dist/index.js', import.meta.url);
  const { nodeHost, openRegelwerk } = await import(pathToFileURL(library.pathname).href);
  const regelwerk = openRegelwerk(nodeHost(folder));
  const read = await timed(() => regelwerk.list());
  const before = process.memoryUsage().heapUsed;
  const first = await timed(() => regelwerk.search({ words: 'afspraak' }));
  const held = process.memoryUsage().heapUsed - before;
  const unchanged = [];
  for (let round = 0; round < ROUNDS; round++) unchanged.push(await timed(() => regelwerk.list()));
  const next = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const words of WORDS) next.push(await timed(() => regelwerk.search({ words })));
  const file = join(folder, 'policy/protocols/media/overrides/school-77.yaml');
  const after = [];
  const relist = [];
  for (let round = 0; round < 5; round++) {
    const data = JSON.parse(readFileSync(file, 'utf8'));
    data.parameters = { ...data.parameters, organisatie: `School Zeldzaam ${round}` };
    writeFileSync(file, JSON.stringify(data));
    relist.push(await timed(() => regelwerk.list()));
    after.push(await timed(() => regelwerk.search({ words: `zeldzaam ${round}` })));
  }
  const scans = WORDS.map((words) => {
    const begin = now();
    scan(words);
    return now() - begin;
  });
  const { value } = await regelwerk.search({ words: 'afspraak' });
  const plain = median(scans);
  const show = (/** @type {string} */ name, /** @type {number} */ ms) =>
    console.log(`${name.padEnd(48)} ${ms.toFixed(0).padStart(6)} ms ${(ms / plain).toFixed(2).padStart(7)}`);
  console.log(
    `${COUNT} organisations, ${value.total} wordings with 'afspraak'; the last column is in plain scans of the files`,
  );
  show('reading and resolving, before any search', read);
  show('first search', first);
  show('looking whether a file changed (in each search)', median(unchanged));
  show('next searches, median', median(next));
  show('next searches, slowest', Math.max(...next));
  show('one file changed: resolved anew, median', median(relist));
  show('one file changed: search after that, median', median(after));
  show('plain scan of the files', plain);
  console.log(`heap after the first search: ${(held / 2 ** 20).toFixed(0)} MiB more`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
