// @ts-check
/**
 * What commands cost on grown policies of several sizes: from nothing, a second time, and after each kind of edit.
 *
 *   node bench/scale.js                                       5, 100 and 1,000 organisations
 *   node bench/scale.js --sizes 100 --only 'one override'     the scenarios whose names fit the regular expression
 *   node bench/scale.js --sizes 100 --in /tmp/policies        policies that stay, for the next time
 *   node bench/scale.js --node /opt/node22/bin/node           with another Node, or several
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { edits } from './edits.js';
import { grow } from './grow/index.js';
import { costOf, medianOf, ratio } from './measure.js';

/** @typedef {import('./measure.js').Cost} Cost */
/** @typedef {{ readonly name: string, readonly args: readonly string[], readonly prepare: (round: number) => Promise<void>, readonly most: number }} Scenario */

const OPTIONS = /** @type {const} */ ({
  sizes: { type: 'string', default: '5,100,1000' },
  only: { type: 'string' },
  in: { type: 'string' },
  node: { type: 'string', multiple: true },
  runs: { type: 'string' },
  seed: { type: 'string', default: '1' },
});
const PROGRAM = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
/** What organisations have on their sites and in their guides. */
const THREE = ['--format', 'markdown', '--format', 'pdf'];
const FORMATS = ['markdown', 'html', 'docx', 'pdf', 'text', 'akn'];
/** Files of all formats of more than so many organisations are gigabytes. */
const MOST_WHOLE = 100;
/** So much of a build of thousands takes a quarter of an hour. */
const MOST_BUILT = 1000;

/** @param {readonly string[]} argv */
export async function scale(argv) {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: false });
  const sizes = String(values.sizes).split(',').map(Number);
  const given = values.in === undefined ? undefined : resolve(String(values.in));
  const folder = given ?? mkdtempSync(join(tmpdir(), 'regelwerk-scale-'));
  try {
    for (const size of sizes) {
      const project = join(folder, `${size}-${values.seed}`);
      if (!existsSync(project)) await grow(project, { organisations: size, seed: Number(values.seed) });
    }
    for (const node of /** @type {string[]} */ (values.node ?? [process.execPath])) {
      console.log(`\n## Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
      /** @type {Map<number, Record<string, Cost[]>>} */
      const all = new Map();
      for (const size of sizes) {
        const rounds = Number(values.runs ?? (size <= 5 ? 5 : size <= 100 ? 3 : 1));
        const costs = await measure(join(folder, `${size}-${values.seed}`), size, { node, rounds, only: values.only });
        all.set(size, costs);
        printSize(size, rounds, costs);
      }
      printGrowth(all);
    }
  } finally {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} project @param {number} size @param {{ node: string, rounds: number, only: any }} options */
async function measure(project, size, { node, rounds, only }) {
  const run = (/** @type {readonly string[]} */ args) => costOf([node, PROGRAM, ...args], project);
  const wanted = scenarios(project, run).filter(
    ({ name, most }) => size <= most && (only === undefined || new RegExp(String(only)).test(name)),
  );
  /** @type {Record<string, Cost[]>} */
  const costs = { 'node -e 0': [] };
  for (let round = 0; round < rounds; round++) {
    costs['node -e 0']?.push(await costOf([node, '-e', '0'], project));
    for (const { name, args, prepare } of wanted) {
      await prepare(round);
      costs[name] = [...(costs[name] ?? []), await run(args)];
      if (process.stderr.isTTY) process.stderr.write(`${size}: ${name}, ${round + 1} of ${rounds}\u001b[K\r`);
    }
    undoAll();
  }
  forget(project);
  return costs;
}

/** @type {(() => void)[]} */
let done = [];
/** The last edit first, for several may be of one file. */
function undoAll() {
  for (const undo of done.reverse()) undo();
  done = [];
}

/** What was remembered and what was made. @param {string} project */
function forget(project) {
  for (const made of ['.regelwerk', 'out']) rmSync(join(project, made), { recursive: true, force: true });
}

/** @param {string} project @param {(args: readonly string[]) => Promise<Cost>} run @returns {Scenario[]} */
function scenarios(project, run) {
  const nothing = async () => undefined;
  const anew = async () => forget(project);
  const build = ['build', ...THREE];
  const [most, whole] = [MOST_BUILT, MOST_WHOLE];
  let count = Date.now() % 1_000_000;
  return [
    { name: 'check, cold', args: ['check'], prepare: anew, most: Infinity },
    { name: 'check, warm', args: ['check'], prepare: nothing, most: Infinity },
    { name: 'status, cold', args: ['status'], prepare: anew, most: Infinity },
    { name: 'status, warm', args: ['status'], prepare: nothing, most: Infinity },
    ...FORMATS.map((format) => ({
      name: `build, ${format}`,
      args: ['build', '--format', format],
      prepare: anew,
      most: whole,
    })),
    { name: 'build, all there is', args: ['build'], prepare: anew, most: whole },
    { name: 'build, cold', args: build, prepare: anew, most },
    // Edits come one after the other, so that each build makes what its own edit changed.
    ...Object.entries(edits).map(([edit, act]) => ({
      name: `build, after ${edit}`,
      args: build,
      prepare: async () => {
        if (!existsSync(join(project, 'out'))) await run(build);
        done.push(act(project, count++));
      },
      most,
    })),
  ];
}

const ROW = (/** @type {readonly (string | number)[]} */ cells) => console.log(`| ${cells.join(' | ')} |`);
const figure = (/** @type {number} */ value, digits = 2) => (Number.isNaN(value) ? '' : value.toFixed(digits));

/** @param {number} size @param {number} rounds @param {Record<string, Cost[]>} costs */
function printSize(size, rounds, costs) {
  const against = (/** @type {readonly Cost[]} */ list, /** @type {string} */ name) => ratio(list, costs[name] ?? []);
  console.log(`\n### ${size.toLocaleString('en')} organisations, median of ${rounds}\n`);
  ROW(['', 'processor ms', '× `node -e 0`', '× `status`', '% of a cold build', 'MiB', 'clock ms']);
  ROW(['---', '--:', '--:', '--:', '--:', '--:', '--:']);
  for (const [name, list] of Object.entries(costs)) {
    ROW([
      name,
      figure(medianOf(list), 0),
      figure(against(list, 'node -e 0')),
      figure(against(list, 'status, warm')),
      figure(100 * against(list, 'build, cold'), 1),
      figure(medianOf(list, 'memory'), 0),
      figure(medianOf(list, 'wall'), 0),
    ]);
  }
}

/** @param {ReadonlyMap<number, Record<string, Cost[]>>} all */
function printGrowth(all) {
  const sizes = [...all.keys()];
  if (sizes.length < 2) return;
  const names = [...new Set([...all.values()].flatMap((costs) => Object.keys(costs)))];
  console.log(
    '\n### Growth: processor ms per organisation; between sizes what a doubling multiplies time and memory by\n',
  );
  ROW(['', ...sizes.flatMap((size, at) => [...(at === 0 ? [] : ['doubling']), size.toLocaleString('en')])]);
  ROW(['---', ...sizes.flatMap((_, at) => [...(at === 0 ? [] : ['--:']), '--:'])]);
  const value = (/** @type {number} */ size, /** @type {string} */ name, /** @type {keyof Cost} */ what) =>
    medianOf(all.get(size)?.[name] ?? [], what);
  for (const name of names.filter((own) => own !== 'node -e 0')) {
    const cells = sizes.flatMap((size, at) => {
      const own = figure(value(size, name, 'processor') / size);
      const former = sizes[at - 1];
      if (former === undefined) return [own];
      const doublings = Math.log2(size / former);
      const times = (/** @type {keyof Cost} */ what) =>
        figure((value(size, name, what) / value(former, name, what)) ** (1 / doublings));
      const both = [times('processor'), times('memory')].filter((text) => text !== '');
      return [both.join(', '), own];
    });
    ROW([name, ...cells]);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await scale(process.argv.slice(2));
