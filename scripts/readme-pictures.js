// @ts-check
/** Takes the pictures of README.md anew: `node scripts/readme-pictures.js`. Boards on them are invented. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/docs/readme-pictures.test.ts'],
  { cwd: fileURLToPath(new URL('..', import.meta.url)), env: { ...process.env, UPDATE: '1' }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
