// @ts-check
import { build } from 'esbuild';
import { common, requireBanner } from '../scripts/bundle-options.js';
import { LIBRARY } from './documents.js';

/** Bundled as dist/ is, so that both are measured alike. */
export function bundleLibrary() {
  return build({
    ...common,
    entryPoints: ['bench/library.ts'],
    outfile: LIBRARY,
    format: 'esm',
    banner: requireBanner,
  });
}
