// @ts-check
/**
 * Bundles src/ into dist/: one small entry, chunks that a command loads when it needs them, all as compiled code, and the
 * licences of the packages that have code in it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { common, jsonData, requireBanner } from './bundle-options.js';
import { noticesFor } from './notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });

/** What a site has for its readers' browsers: a classic script that stands in a page, and a module for pages of others. */
const browsers = {
  zoeken: {
    format: 'iife',
    notice: `MiniSearch\n${readFileSync(`${root}node_modules/minisearch/LICENSE.txt`, 'utf8').trim()}`,
  },
  'regelwerk-tekst': { format: 'esm', notice: 'regelwerk, MIT' },
};
for (const [name, { format, notice }] of Object.entries(browsers)) {
  const outfile = `${root}assets/site/${name}.js`;
  await build({
    ...common,
    platform: 'browser',
    target: ['es2022'],
    minify: true,
    charset: 'ascii',
    entryPoints: [`src/browser/${name}.ts`],
    outfile,
    format: /** @type {import('esbuild').Format} */ (format),
    banner: { js: `/*! ${notice} */` },
    external: [],
    alias: {},
    plugins: [],
  });
  // In a page these would end the script, or begin a comment in it.
  if (/<\/script|<script|<!--/i.test(readFileSync(outfile, 'utf8'))) throw new Error(`${name} cannot stand in a page`);
}

/**
 * Of all that the bundle is made of and that stands beside it: what a build remembers is of this regelwerk and of no other
 * (src/host/tool.ts).
 */
function digestOfSources() {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    const bytes = readFileSync(root + path);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  };
  for (const folder of ['src', 'assets/fonts', 'templates']) {
    const entries = readdirSync(root + folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) add(relative(root, file).replaceAll('\\', '/'));
  }
  for (const file of ['package-lock.json', 'scripts/bundle.js', 'scripts/bundle-options.js']) add(file);
  return hash.digest('hex');
}
const define = { MADE_OF: JSON.stringify(digestOfSources()) };

/** Leaves out every command and operation but one. @param {string} name @returns {import('esbuild').Plugin} */
const only = (name) => ({
  name: 'only',
  setup(build) {
    // What src/index.ts loads for every command stands beside the operation itself.
    const needed = [name, 'session', 'request'];
    build.onResolve({ filter: /^\.\/(commands|operations)\/[\w-]+\.ts$/ }, ({ path, kind }) =>
      kind !== 'dynamic-import' ||
      [`./commands/${name}.ts`, ...needed.map((own) => `./operations/${own}.ts`)].includes(path)
        ? undefined
        : { path: `${root}scripts/not-bundled.cjs` },
    );
  },
});

/** Leaves out what is loaded when it is needed, and is not here. @param {RegExp} own @returns {import('esbuild').Plugin} */
const without = (own) => ({
  name: 'without',
  setup(build) {
    build.onResolve({ filter: own }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `${root}scripts/not-bundled.cjs` } : undefined,
    );
  },
});

/** What only the studio needs, which never runs from a script: src/host/terminal.ts. */
const withoutStudio = without(
  /^\.\/(commands\/studio|station|operations\/(changes|passages|preview|edit\/index|edit\/undo))\.ts$/,
);
/** What only the taking over of documents needs, which has a script of its own. */
const withoutImport = without(/^\.\/(commands\/import|reading|office|operations\/importing\/index)\.ts$/);

/** What makes posters is a file of its own beside a script, read when there are some to make. @param {string} file @returns {import('esbuild').Plugin} */
const postersIn = (file) => ({
  name: 'posters',
  setup(build) {
    build.onResolve({ filter: /\/poster-maker\.ts$/ }, () => ({ path: `./${file}`, external: true }));
  },
});

/**
 * Source as one file of CommonJS, whose name tells its content.
 * @param {string} name @param {string} entry @param {import('esbuild').BuildOptions} own @param {import('esbuild').Plugin[]} plugins
 */
async function bundleOne(name, entry, own, plugins = []) {
  const { metafile } = await build({
    ...common,
    outdir: 'dist',
    entryPoints: { [name]: entry },
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // A script that is compiled ahead has no import(): what is not in the bundle is required.
    supported: { 'dynamic-import': false },
    define: { ...define, 'import.meta.url': 'moduleUrl' },
    metafile: true,
    plugins: [jsonData, withoutStudio, ...plugins],
    ...own,
  });
  const file = basename(Object.keys(metafile.outputs)[0] ?? '');
  const code = readFileSync(`${root}dist/${file}`, 'utf8');
  writeFileSync(`${root}dist/${file}`, inAscii(code));
  return file;
}

/**
 * src/host/compiled.ts reads a script byte by byte. esbuild escapes what is not ASCII in strings alone: in a regular expression
 * or a tagged template the same escape means the same.
 * @param {string} code
 */
function inAscii(code) {
  if (/\\[^\0-\x7F]/.test(code)) throw new Error('A backslash before what is not ASCII cannot be escaped');
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const bundlePosters = () =>
  bundleOne('posters', 'src/publish/poster-maker.ts', {
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });

/**
 * Commands as one script, whose code can be compiled ahead.
 * @param {string} name @param {import('esbuild').Plugin[]} plugins
 */
const bundleScript = (name, plugins) =>
  bundleOne(
    name,
    'src/cli/run.ts',
    // A function of what a module is given, as src/host/compiled.ts calls it.
    { banner: { js: '(function (module, require, moduleUrl) {' }, footer: { js: '})' } },
    plugins,
  );
const posters = await bundlePosters();
const scripts = {
  run: await bundleScript('run', [withoutImport]),
  check: await bundleScript('check', [only('check'), withoutImport, postersIn(posters)]),
  import: await bundleScript('import', [only('import'), postersIn(posters)]),
};

const { metafile } = await build({
  ...common,
  outdir: 'dist',
  // The reader is imported by a thread of its own: src/host/reading.ts.
  entryPoints: { cli: 'src/main.ts', index: 'src/index.ts', reader: 'src/import/read/index.ts' },
  splitting: true,
  format: 'esm',
  metafile: true,
  define: {
    ...define,
    COMPILED_RUN: JSON.stringify(scripts.run),
    COMPILED_CHECK: JSON.stringify(scripts.check),
    COMPILED_IMPORT: JSON.stringify(scripts.import),
  },
  banner: requireBanner,
});

const studio = await import('./bundle-studio.js');
writeFileSync(`${root}dist/THIRD-PARTY-NOTICES.txt`, noticesFor([metafile, studio.metafile], root));

// Each in a process of its own, for V8 keeps what has run.
for (const [name, script] of Object.entries(scripts))
  execFileSync(process.execPath, ['scripts/compile.js', script, name], { cwd: root, stdio: 'inherit' });

await import('./beginnings.js');
