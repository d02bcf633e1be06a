// @ts-check
/** Bundles the studio's application, src/studio/app/, into assets/studio/: one script and one style sheet. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { common } from './bundle-options.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export const { metafile } = await build({
  ...common,
  platform: 'browser',
  target: ['es2022'],
  minify: true,
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  entryPoints: { app: `${root}src/studio/app/main.tsx` },
  outdir: `${root}assets/studio`,
  format: 'esm',
  metafile: true,
  external: [],
  alias: {},
  plugins: [],
});
