// @ts-check
/**
 * Makes what is made of the source and stands beside it: validators, dist/ and its types. Where it was made of just these
 * files, it stays as it is: dist/made.json, written last, says of what it was made.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MADE = 'dist/made.json';
/** What nothing is made of. Whatever is not named here counts. */
const APART = new Set([
  '.git',
  '.regelwerk',
  'bench',
  'coverage',
  'dist',
  'docs/.vitepress/cache',
  'docs/.vitepress/dist',
  'fuzz',
  'node_modules',
  'out',
  'public',
  'test',
]);
const OUTPUTS = [
  'src/source/schema/validators.cjs',
  'assets/site/zoeken.js',
  'assets/site/regelwerk-tekst.js',
  'assets/studio/app.css',
  'assets/studio/app.js',
];
const LAST = [...OUTPUTS, 'dist/cli.js', 'dist/index.js', 'dist/index.d.ts', 'dist/begin.json'];

function digest() {
  const hash = createHash('sha256').update(process.version);
  const add = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
      const path = folder + entry.name;
      if (APART.has(path)) continue;
      if (entry.isDirectory()) add(`${path}/`);
      else if (entry.isFile() && !OUTPUTS.includes(path) && !path.endsWith('.tgz')) {
        const bytes = readFileSync(root + path);
        hash.update(`${path}\0${bytes.length}\0`).update(bytes);
      }
    }
  };
  add('');
  // Which packages there are says the lock file; that they are there, npm.
  return hash.digest('hex');
}

const now = digest();
const isMade =
  existsSync(root + MADE) &&
  JSON.parse(readFileSync(root + MADE, 'utf8')).of === now &&
  LAST.every((file) => existsSync(root + file));
if (!isMade) {
  const run = (/** @type {string[]} */ ...command) =>
    execFileSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  run('scripts/generate.js', '--validators');
  run('scripts/bundle.js');
  run('scripts/types.js');
  writeFileSync(root + MADE, `${JSON.stringify({ of: now })}\n`);
}
