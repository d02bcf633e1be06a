// @ts-check
/** How code of ours is bundled, for dist/ and for the benchmark. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Patterns for hyphenation as JSON, which V8 reads in a fifth of the time it takes for the same as code. */
export const jsonData = {
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
export const common = {
  absWorkingDir: root,
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

/** CommonJS packages in a module still ask for Node's own modules through require. */
export const requireBanner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};
