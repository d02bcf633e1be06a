import { configDefaults, defineConfig } from 'vitest/config';

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

export default defineConfig({
  test: {
    // More than there are cores: a worker waits for browsers, installations and other programs for a third of its time.
    maxWorkers: 3,
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
