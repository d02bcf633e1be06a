import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/run/longest-first.ts';
import { seedOf } from './test/support/run/seed.ts';

/** What needs modules of its own: one watches them being loaded, the other puts others in their place. */
const APART = ['test/regular-expressions.test.ts', 'test/publish/verify-words.test.ts'];

/** Stories of the studio in a browser, which take minutes: `npm run studio`. */
const LONG = [
  'test/studio/office/*.test.ts',
  'test/studio/view/*.test.ts',
  'test/studio/write/properties.test.ts',
  'test/studio/write/safety.test.ts',
  'test/studio/write/settings.test.ts',
];
const left = process.env['STUDIO'] === '1' ? [] : LONG;

const { seed, isChosen } = seedOf(process.env);
if (isChosen) console.log(`Seed of the properties: SEED=${seed}`);

export default defineConfig({
  test: {
    // More than there are cores: a worker waits for browsers, installations and other programs for a third of its time.
    maxWorkers: 3,
    // Else the last worker begins on something long when the others are done.
    sequence: { sequencer: LongestFirst },
    env: { SEED: String(seed) },
    setupFiles: ['test/support/run/setup.ts'],
    // Whole protocols are parsed, rendered and read back; a slow machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...APART, ...left],
          // A worker loads the source once, and not for each of its files: half of what a short file took.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
