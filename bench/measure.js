// @ts-check
/** Child processes measured in turn, and what is made of the figures. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program and its arguments. @typedef {readonly [program: string, ...args: string[]]} Command */
/**
 * What a command took, with all that it started: processor time, and time on the clock, in ms; the most memory in MiB.
 * @typedef {{ readonly processor: number, readonly wall: number, readonly memory: number }} Cost
 */

/** @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const now = () => Number(process.hrtime.bigint()) / 1e6;

/** The shell tells the processor time of what it waited for to the ms; `time` the memory of the largest process. */
const WITH_TIME = 'TIMEFORMAT="processor %3U %3S"; time /usr/bin/time -f "peak %M" "$@"';
const SAMPLE_EVERY = 50;

/** @param {Command} command @param {string} [cwd] @returns {Promise<Cost>} */
export async function costOf(command, cwd = '.') {
  const start = now();
  const child = spawn('bash', ['-c', WITH_TIME, 'bench', ...command], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  let together = 0;
  const sampling = setInterval(() => (together = Math.max(together, held(child.pid ?? 0))), SAMPLE_EVERY);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(sampling);
  const wall = now() - start;
  const [, user, system] = /processor ([\d.]+) ([\d.]+)\s*$/.exec(said) ?? [];
  const [, largest] = /^peak (\d+)$/m.exec(said) ?? [];
  if (code !== 0 || user === undefined) throw new Error(`${command.join(' ')}: ${said.slice(-2000)}`);
  const memory = Math.max(Number(largest), together) / 1024;
  return { processor: (Number(user) + Number(system)) * 1000, wall, memory };
}

/** KiB that a process and all under it hold; nothing where the system does not tell. @param {number} pid @returns {number} */
function held(pid) {
  try {
    const own = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return Number(own) + children.reduce((sum, child) => sum + held(Number(child)), 0);
  } catch {
    return 0;
  }
}

/**
 * Each command in turn, so that what slows the machine down slows all of them down.
 * @template {string} K @param {Record<K, () => Command>} commands @param {number} rounds @returns {Promise<Record<K, Cost[]>>}
 */
export async function interleaved(commands, rounds) {
  const names = /** @type {K[]} */ (Object.keys(commands));
  const costs = /** @type {Record<K, Cost[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) costs[name].push(await costOf(commands[name]()));
  }
  return costs;
}

/** @param {readonly Cost[]} costs @param {keyof Cost} [what] */
export const medianOf = (costs, what = 'processor') => median(costs.map((cost) => cost[what]));

/** Median of the ratios of each round, of processor time. @param {readonly Cost[]} costs @param {readonly Cost[]} base */
export const ratio = (costs, base) =>
  median(costs.map(({ processor }, round) => processor / (base[round]?.processor ?? Number.NaN)));

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
