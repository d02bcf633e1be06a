// @ts-check
/** What needs no tests to be told: pages and types that are stale, lint, and types that do not fit. All at once. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = 'node_modules/typescript/bin/tsc';

/** By name, what node runs; those that take longest first. @type {[name: string, ...command: string[]][]} */
const checks = [
  ['lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['types', tsc, '-p', 'tsconfig.json'],
  ['types of the studio', tsc, '-p', 'src/studio/app/tsconfig.json'],
  ['types of the pages', tsc, '-p', 'src/browser/tsconfig.json'],
  ['what is generated', 'scripts/generate.js', '--check'],
  ['the page of the library', 'scripts/api-page.js', '--check'],
  ['the page of the commands', 'scripts/commands-page.js', '--check'],
];
/** As many as CI has cores. */
const TOGETHER = 2;

/** @param {string[]} command @returns {Promise<{ code: number | null, told: string }>} */
const run = (command) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    child.stdout.on('data', (data) => (told += data));
    child.stderr.on('data', (data) => (told += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, told }));
  });

async function work() {
  for (let next = checks.shift(); next !== undefined; next = checks.shift()) {
    const [name, ...command] = next;
    const { code, told } = await run(command);
    if (code === 0) continue;
    console.error(`${name}:\n${told}`);
    process.exitCode = 1;
  }
}

await Promise.all(Array.from({ length: TOGETHER }, work));
