// @ts-check
/** Builds that remember against builds that do not, after random edits: `npm run fuzz:build -- --seed 1 --edits 10000`. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { common, requireBanner } from '../scripts/bundle-options.js';

/** As deep as test/support, whose files look for the repository from where they stand. */
const FOLDER = fileURLToPath(new URL('../test/.fuzz/', import.meta.url));
/** From each seed so many edits: then a policy that went a long way begins again. */
const RUN = 200;

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
  },
});

await build({
  ...common,
  entryPoints: { 'build-trial': 'test/support/builds/trial.ts', reader: 'src/import/read/index.ts' },
  outdir: FOLDER,
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  splitting: false,
  banner: requireBanner,
});
/** @type {typeof import('../test/support/builds/trial.ts')} */
const { tryBuilds } = await import(pathToFileURL(`${FOLDER}build-trial.mjs`).href);

const edits = Number(values.edits);
const first = Number(values.seed);
const start = Date.now();
let [done, builds, made, same, differences] = [0, 0, 0, 0, 0];
for (let seed = first; done < edits; seed++) {
  const run = Math.min(RUN, edits - done);
  const tally = await tryBuilds(seed, run, values.quick);
  done += run;
  builds += tally.builds;
  made += tally.made;
  same += tally.same;
  differences += tally.differences.length;
  for (const { step, edits: names, detail } of tally.differences)
    console.log(`\nseed ${seed}, build ${step}, after ${names.join(' and ')}: ${detail.slice(0, 2000)}`);
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(
    `${seconds} s: ${done} edits, ${builds} builds, ${made} files made, ${same} not, ${differences} differences`,
  );
}
process.exitCode = differences === 0 ? 0 : 1;
