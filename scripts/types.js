// @ts-check
/**
 * Makes dist/index.d.ts: what src/index.ts exports, and all that those types are made of, in one file. The compiler writes
 * a declaration of each module; rollup-plugin-dts puts together what is reached and leaves out the rest. Decision 0025.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = `${root}dist/types`;
const rules = `${modules}/diagnostic/catalogue.d.ts`;

/**
 * Of each rule what the types ask: its code, and the Dutch words, for the names of the values in them. The English words and
 * the severity are as much again, and nobody's types depend on them.
 * @param {string} declarations of the catalogue
 */
function asked(declarations) {
  const left = declarations.replaceAll(/^( +)readonly (?:en: \{\n[\s\S]*?\n\1\};|severity: ["']\w+["'];)\n/gm, '');
  if (/^ +readonly (?:en|severity): /m.test(left)) throw new Error('Rules are declared otherwise than expected');
  return left;
}

rmSync(modules, { recursive: true, force: true });
try {
  // What is wrong with the types, `npm run typecheck` tells.
  const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', '--noCheck'];
  execFileSync(process.execPath, compiler, { cwd: root, stdio: 'inherit' });
  writeFileSync(rules, asked(readFileSync(rules, 'utf8')));
  const bundle = await rollup({
    input: `${modules}/index.d.ts`,
    plugins: [dts({ tsconfig: `${root}tsconfig.types.json` })],
    // Types of packages stay theirs: what is imported here must be among the dependencies of package.json.
    external: /^[^./]/,
    onwarn: (warning) => {
      // A module may import more than what is reached in it needs.
      if (warning.code === 'UNUSED_EXTERNAL_IMPORT') return;
      throw new Error(warning.message);
    },
  });
  await bundle.write({ file: `${root}dist/index.d.ts`, format: 'es' });
} finally {
  rmSync(modules, { recursive: true, force: true });
}
