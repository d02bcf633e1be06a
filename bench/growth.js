// @ts-check
/**
 * Whether what it takes grows with the number of organisations and no faster: processor time and memory of a whole
 * process for each size, beside those of the size before.
 *
 *   node bench/growth.js                     100, 1,000 and 10,000 organisations
 *   node bench/growth.js 100 1000            other sizes
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { growPolicy } from './grown-policy.js';
import { median } from './measure.js';

const ROUNDS = 3;
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1_000, 10_000];
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const peak = fileURLToPath(new URL('peak.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-growth-'));

/** A revision to compare with, after which a text changes that every organisation has. @param {string} project */
function change(project) {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', ['-C', project, ...author, ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Eerste');
  const base = join(project, 'policy/protocols/media/protocol.yaml');
  writeFileSync(base, readFileSync(base, 'utf8').replace('*afspraak* 7:', '*regel* 7:'));
}

/** Of one process. @param {string} command with its options @param {number} size */
function measure(command, size) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', peak, program, ...command.split(' ')], {
    cwd: join(folder, String(size)),
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [, kibibytes, milliseconds] = /^peak (\d+)\nprocessor (\d+)$/m.exec(stderr) ?? [];
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return { mebibytes: Number(kibibytes) / 1024, milliseconds: Number(milliseconds) };
}

try {
  for (const size of sizes) {
    growPolicy(join(folder, String(size)), size);
    change(join(folder, String(size)));
  }
  console.log(`Processor time, median of ${ROUNDS}, and most memory held:`);
  for (const command of ['check', 'status', 'impact --since HEAD']) {
    let before = Number.NaN;
    for (const size of sizes) {
      const runs = Array.from({ length: ROUNDS }, () => measure(command, size));
      const each = median(runs.map(({ milliseconds }) => milliseconds)) / size;
      const memory = median(runs.map(({ mebibytes }) => mebibytes));
      const ratio = Number.isNaN(before) ? '' : `${(each / before).toFixed(2)} × the size before`;
      const figures = `${each.toFixed(2).padStart(7)} ms each ${memory.toFixed(0).padStart(6)} MiB  ${ratio}`;
      console.log(`  ${command.padEnd(19)} ${String(size).padStart(6)} ${figures}`.trimEnd());
      before = each;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
