// @ts-check
/** Many trials in processes that can be ended: `npm run fuzz -- --checks 1000000 --builds 20000 --seed 1`. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { common, requireBanner } from '../scripts/bundle-options.js';
import { runWatched } from './process.js';
import { printSummary } from './summary.js';

/** As deep as test/support, whose files look for the repository from where they stand. */
const BUNDLE = fileURLToPath(new URL('../test/.fuzz/worker.mjs', import.meta.url));
/** Of the processor: what has not ended by then is taken never to end. A build of the real policy takes a second or two. */
const DEFAULT_SECONDS = 20;

const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '20000' },
    builds: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    processes: { type: 'string', default: '2' },
    seconds: { type: 'string', default: String(DEFAULT_SECONDS) },
    limit: { type: 'string' },
    without: { type: 'string', default: '' },
    replay: { type: 'string' },
  },
});

/** @typedef {import('./worker.ts').Task} Task */
/** @typedef {import('./worker.ts').Message} Message */

const options = {
  seed: Number(values.seed),
  without: values.without.split(',').filter((kind) => kind !== ''),
  ...(values.limit === undefined ? {} : { limit: Number(values.limit) }),
};

/** @param {Task} task @param {(message: Message) => void} onMessage */
const runProcess = (task, onMessage) =>
  runWatched({ bundle: BUNDLE, task, seconds: Number(values.seconds) }, (message) =>
    onMessage(/** @type {Message} */ (message)),
  );

/** Fewer mutations of a trial that hangs or dies: each attempt is a process. @param {Task & { plan: import('../test/support/fuzz/plan.ts').Plan }} task */
async function smallest({ plan, ...task }) {
  let small = plan;
  for (let at = plan.mutations.length - 1; at >= 0; at--) {
    const candidate = { ...small, mutations: small.mutations.toSpliced(at, 1) };
    if ((await runProcess({ ...task, action: 'try', plan: candidate }, () => {})) !== 'ended') small = candidate;
  }
  return small;
}

/**
 * All trials of one process; of one that hangs or dies the input is saved, and the next process goes on after it.
 * @param {'check' | 'build'} work @param {number} first @param {number} end @param {number} step @param {(message: Message) => void} onMessage
 */
async function runTrials(work, first, end, step, onMessage) {
  for (let from = first; from < end; ) {
    /** @type {Extract<Message, { at: number }> | undefined} */
    let last;
    const how = await runProcess({ action: 'run', work, from, end, step, options }, (message) => {
      if ('at' in message) last = message;
      onMessage(message);
    });
    if (how === 'ended') return;
    if (last === undefined) throw new Error('The process ended before it began');
    from = last.at + step;
    const { plan } = last;
    const small = plan.mutations.length > 1 ? await smallest({ action: 'try', options, plan }) : plan;
    const signature = `${how}: ${small.mutations.map(({ kind }) => kind).join(', ')}`;
    await runProcess({ action: 'save', options, plan: small, signature }, onMessage);
  }
}

await build({
  ...common,
  entryPoints: ['fuzz/worker.ts'],
  outfile: BUNDLE,
  format: 'esm',
  banner: requireBanner,
});

if (values.replay === undefined) await runAll();
else
  process.exitCode = (await runProcess({ action: 'replay', options, folder: values.replay }, say)) === 'ended' ? 0 : 1;

/** @param {Message} message */
function say(message) {
  if ('said' in message) console.log(message.said);
}

async function runAll() {
  const [checks, builds, processes, from] = [values.checks, values.builds, values.processes, values.from].map(Number);
  const start = Date.now();
  const tallies = /** @type {import('../test/support/fuzz/tally.ts').Tally[]} */ ([]);
  const found = /** @type {Map<string, string>} */ (new Map());
  /** @type {readonly string[]} */
  let declared = [];
  let done = 0;
  let peak = 0;
  let told = start;
  /** @param {Message} message */
  const hear = (message) => {
    if ('tally' in message) {
      tallies.push(message.tally);
      declared = message.declared;
      done += Object.values(message.tally.work).reduce((sum, count) => sum + count, 0);
      peak = Math.max(peak, message.mebibytes);
    }
    if ('found' in message && !found.has(message.found)) {
      found.set(message.found, message.folder);
      console.log(`\nfound: ${message.found}\n  ${message.folder}`);
    }
    if (Date.now() - told > 30_000) {
      told = Date.now();
      console.log(
        `${Math.round((told - start) / 1000)} s: ${done} trials, ${found.size} faults, peak ${Math.round(peak)} MiB`,
      );
    }
  };
  await Promise.all(
    Array.from({ length: processes }, async (_, index) => {
      await runTrials('check', from + index, from + checks, processes, hear);
      await runTrials('build', from + index, from + builds, processes, hear);
    }),
  );
  printSummary(tallies, { found, declared, seconds: (Date.now() - start) / 1000, peak });
  process.exitCode = found.size === 0 ? 0 : 1;
}
