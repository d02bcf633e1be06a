// @ts-check
/** Child processes measured in turn, and what is made of the figures. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const peak = fileURLToPath(new URL('peak.js', import.meta.url));

/** A program and its arguments. @typedef {readonly [program: string, ...args: string[]]} Command */

/** @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const now = () => Number(process.hrtime.bigint()) / 1e6;

/** @param {Command} command @param {object} [env] @returns {string} what it said on stderr */
function run([program, ...args], env = {}) {
  const { status, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stderr;
}

/**
 * Wall times in ms of each command, interleaved: what slows the machine down slows all of them down.
 * @template {string} K @param {Record<K, () => Command>} commands @param {number} rounds @returns {Record<K, number[]>}
 */
export function interleaved(commands, rounds) {
  const names = /** @type {K[]} */ (Object.keys(commands));
  const times = /** @type {Record<K, number[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const command = commands[name]();
      const start = now();
      run(command);
      times[name].push(now() - start);
    }
  }
  return times;
}

/** Median of the ratios of each round. @param {readonly number[]} times @param {readonly number[]} base */
export const ratio = (times, base) => median(times.map((time, round) => time / (base[round] ?? Number.NaN)));

/** Most memory that a Node program held at once, in MiB. @param {Command} command */
export function peakMemory(command) {
  return Number(/^peak (\d+)$/m.exec(run(command, { NODE_OPTIONS: `--import=${peak}` }))?.[1]) / 1024;
}

/** Processor time of a Node program in ms, of all its threads. @param {Command} command */
export function processorTime(command) {
  return Number(/^processor (\d+)$/m.exec(run(command, { NODE_OPTIONS: `--import=${peak}` }))?.[1]);
}

/** Whether a program is on the PATH. @param {string} program */
export const installed = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** @param {string} name @param {number} ms @param {string} [rest] */
export function print(name, ms, rest = '') {
  console.log(`  ${name.padEnd(46)} ${ms.toFixed(ms < 100 ? 1 : 0).padStart(7)} ms  ${rest}`.trimEnd());
}

/** A ratio beside what it should stay under. @param {number} value @param {string} unit @param {number} [target] @param {number} [reach] */
export function judged(value, unit, target, reach) {
  const shown = `${value.toFixed(unit === 'MiB' ? 0 : 2).padStart(6)} ${unit}`;
  if (target === undefined) return shown;
  const aim = `${value <= target ? 'ok, ' : 'MISSED, '}target ${target}`;
  return `${shown}  (${aim}${reach === undefined ? '' : `, reach for ${reach}`})`;
}
