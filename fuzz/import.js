// @ts-check
/** Damaged files, taken over in a process that can be ended: `npm run fuzz:import -- --files 10000 --seed 1`. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { common, requireBanner } from '../scripts/bundle-options.js';
import { runWatched } from './process.js';

/** As deep as test/support, whose files look for the repository from where they stand. */
const FOLDER = fileURLToPath(new URL('../test/.fuzz/', import.meta.url));

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    whole: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '60' },
    kinds: { type: 'string', default: '' },
    save: { type: 'boolean', default: false },
  },
});

/** @typedef {import('./import-worker.ts').ImportMessage} Message */
/** @typedef {import('./import-worker.ts').ImportTask} Task */

await build({
  ...common,
  entryPoints: { 'import-worker': 'fuzz/import-worker.ts', reader: 'src/import/read/index.ts' },
  outdir: FOLDER,
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  splitting: false,
  banner: requireBanner,
});

const seed = Number(values.seed);
const from = Number(values.from);
const end = from + Number(values.files);
const start = Date.now();
/** Files by kind and what came of them. @type {Record<string, number>} */
const outcomes = {};
/** By how they were damaged. @type {Record<string, number>} */
const damage = {};
/** What came of whole imports. @type {Record<string, number>} */
const wholes = {};
/** Of whole imports, the first file of which this came. @type {Record<string, number>} */
const firsts = {};
/** By what was wrong, with the numbers of the files. @type {Map<string, number[]>} */
const faults = new Map();
let done = 0;
let peak = 0;
let slowest = { milliseconds: 0, number: -1 };

/** @param {Record<string, number>} counts @param {string} name */
const count = (counts, name) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

/** @param {string} kind @param {number} number @param {string} detail */
function found(kind, number, detail) {
  const name = `${kind}: ${detail.split('\n')[0]}`;
  const numbers = faults.get(name);
  if (numbers === undefined) console.log(`\nfound: ${kind}: ${detail}\n  ${repeat(number)}`);
  faults.set(name, [...(numbers ?? []), number]);
}

/** @param {number} number */
const repeat = (number) => `npm run fuzz:import -- --seed ${seed} --from ${number} --files 1 --whole 1 --save`;

/** @param {Extract<Message, { file: unknown }>} message */
function hear({ file, outcome, whole, milliseconds, faults: own }) {
  done += 1;
  count(outcomes, `${file.kind} ${outcome}`);
  for (const how of file.how) count(damage, `${file.kind} ${how}`);
  if (whole !== undefined) {
    count(wholes, whole);
    firsts[whole] ??= file.number;
  }
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number: file.number };
  for (const { oracle, detail } of own) found(`${file.kind} ${file.how.join(', ')}: ${oracle}`, file.number, detail);
  if (Date.now() - told > 30_000) {
    told = Date.now();
    console.log(
      `${Math.round((told - start) / 1000)} s: ${done} files, ${faults.size} faults, peak ${Math.round(peak)} MiB`,
    );
  }
}
let told = start;

// Whoever stops it half-way gets what there is; the worker ends where nobody listens.
process.on('SIGINT', () => {
  summary();
  process.exit();
});

for (let first = from; first < end; ) {
  /** @type {readonly number[]} */
  let at = [];
  /** @type {Task} */
  const task = {
    seed,
    from: first,
    end,
    whole: Number(values.whole),
    reader: pathToFileURL(`${FOLDER}reader.mjs`).href,
    kinds: values.kinds.split(',').filter((kind) => kind !== ''),
    save: values.save,
  };
  const how = await runWatched(
    { bundle: `${FOLDER}import-worker.mjs`, task, seconds: Number(values.seconds) },
    (told) => {
      const message = /** @type {Message} */ (told);
      if ('at' in message) at = message.at;
      else if ('mebibytes' in message) peak = Math.max(peak, message.mebibytes);
      else hear(message);
    },
  );
  if (how === 'ended') break;
  const last = at.at(-1);
  if (last === undefined) throw new Error('The process ended before it began');
  // Of more than one it is not known which it was: then the thread that reads failed to end them.
  found(how, at[0] ?? last, `the process, at ${at.length === 1 ? 'a whole import' : `files ${at[0]} to ${last}`}`);
  first = last + 1;
}

summary();

function summary() {
  console.log(`\n${done} files in ${Math.round((Date.now() - start) / 1000)} s; peak ${Math.round(peak)} MiB`);
  console.log(`slowest: ${Math.round(slowest.milliseconds)} ms of the processor, file ${slowest.number}`);
  console.log(`\nread:\n${list(outcomes)}\n\ntaken over whole:\n${list(wholes, firsts)}\n\ndamage:\n${list(damage)}`);
  console.log(`\n${faults.size} faults`);
  for (const [name, numbers] of faults) console.log(`  ${numbers.length} × ${name}\n    ${repeat(numbers[0] ?? 0)}`);
  if (faults.size > 0) process.exitCode = 1;
}

/** Most first. @param {Record<string, number>} counts @param {Record<string, number>} [examples] */
function list(counts, examples = {}) {
  const sorted = Object.entries(counts).sort(([, one], [, other]) => other - one);
  return sorted
    .map(
      ([name, number]) =>
        `  ${String(number).padStart(6)}  ${name}${name in examples ? ` (as ${examples[name]})` : ''}`,
    )
    .join('\n');
}
