// @ts-check
/**
 * Bundles src/ into dist/: one small entry, chunks that a command loads when it needs them, all as compiled code, and the
 * licences of the packages that have code in it.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noticesFor } from './notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });

/** Patterns for hyphenation as JSON, which V8 reads in a fifth of the time it takes for the same as code. */
const jsonData = {
  name: 'json-data',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /[/\\]hyphen[/\\]patterns[/\\]\w+\.js$/ }, ({ path }) => {
      const json = JSON.stringify(createRequire(import.meta.url)(path));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(json)})` };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  // What is never reached: pdfkit takes fontkit and linebreak along for its own text, which regelwerk sets itself, and
  // a cipher for files with a password, which makes a megabyte of tables at once; Handlebars a source-map, without which
  // it joins strings.
  alias: {
    '@noble/ciphers/aes': './scripts/not-bundled.cjs',
    fontkit: './scripts/not-bundled.cjs',
    linebreak: './scripts/not-bundled.cjs',
    'source-map': './scripts/not-bundled.cjs',
  },
  // The bundle names modules by their path: within this folder, wherever node_modules may really be.
  preserveSymlinks: true,
  // Read with its WebAssembly from its own package: decision 0018.
  external: ['@resvg/resvg-wasm'],
  plugins: [jsonData],
};

/** Leaves out every command and operation but one. @param {string} name @returns {import('esbuild').Plugin} */
const only = (name) => ({
  name: 'only',
  setup(build) {
    build.onResolve({ filter: /^\.\/(commands|operations)\/[\w-]+\.ts$/ }, ({ path, kind }) =>
      kind !== 'dynamic-import' ||
      [`./commands/${name}.ts`, `./operations/${name}.ts`, './operations/session.ts'].includes(path)
        ? undefined
        : { path: `${root}scripts/not-bundled.cjs` },
    );
  },
});

/**
 * Commands as one script, whose code can be compiled ahead; its name tells its content.
 * @param {string} name @param {import('esbuild').Plugin[]} plugins
 */
async function bundleScript(name, plugins) {
  const { metafile } = await build({
    ...common,
    entryPoints: { [name]: 'src/cli/run.ts' },
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // A script that is compiled ahead has no import(): what is not in the bundle is required.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
    // A function of what a module is given, as src/host/compiled.ts calls it.
    banner: { js: '(function (module, require, moduleUrl) {' },
    footer: { js: '})' },
    metafile: true,
    plugins: [jsonData, ...plugins],
  });
  return basename(Object.keys(metafile.outputs)[0] ?? '');
}
const scripts = { run: await bundleScript('run', []), check: await bundleScript('check', [only('check')]) };

const { metafile } = await build({
  ...common,
  entryPoints: { cli: 'src/main.ts', index: 'src/index.ts' },
  splitting: true,
  format: 'esm',
  metafile: true,
  define: { COMPILED_RUN: JSON.stringify(scripts.run), COMPILED_CHECK: JSON.stringify(scripts.check) },
  // CommonJS packages in the bundle still ask for Node's own modules through require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

writeFileSync(`${root}dist/THIRD-PARTY-NOTICES.txt`, noticesFor(metafile, root));

// Each in a process of its own, for V8 keeps what has run.
for (const [name, script] of Object.entries(scripts))
  execFileSync(process.execPath, ['scripts/compile.js', script, name], { cwd: root, stdio: 'inherit' });
