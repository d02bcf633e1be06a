// @ts-check
/** Takes the pictures of the guides anew: `node scripts/guide-pictures.js`. What is on them: test/support/guide.ts. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/docs/guide-pictures.test.ts'],
  { cwd: fileURLToPath(new URL('..', import.meta.url)), env: { ...process.env, UPDATE: '1' }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
