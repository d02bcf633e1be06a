// @ts-check
/**
 * `node scripts/compile.js <script> check|run|import`: runs a script of commands once on the policy of this repository and keeps
 * what V8 compiled, beside it. What src/host/compiled.ts reads back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const [name = '', which] = process.argv.slice(2);
const { nodeHost } = await import(pathToFileURL(`${dist}index.js`).href);

const script = new Script(readFileSync(dist + name, 'latin1'), { filename: name });
/** @type {any} */
const module = {};
script.runInThisContext()(module, createRequire(`${dist}cli.js`), pathToFileURL(dist + name).href);

const io = { out: () => {}, error: () => {}, progress: () => {} };
// Nothing is published while compiling. A policy with a mistake is no reason to have no tool: what ran is kept.
const host = { ...nodeHost(root), write: () => {}, writeBehind: async () => {}, move: () => {}, remove: () => {} };
/** @type {Record<string, string[][]>} */
const commands = {
  check: [['check']],
  run: [['status'], ['build', '--out', 'dist/none']],
  // A paper that the policy has in another way, so that all that an import may do runs.
  import: [
    ['import', 'README.md', '--org', 'koe', '--dry-run'],
    ['import', 'test/import/samples/docx-lang/document.docx', '--org', 'koe', '--dry-run'],
  ],
};
for (const args of commands[which ?? ''] ?? []) await module.exports.run(args, io, host);
writeFileSync(`${dist}${name}.${process.versions.v8}-${process.arch}`, script.createCachedData());
