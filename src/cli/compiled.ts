/** The commands as V8 compiled them when dist/ was made: decision 0015. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import type { run } from './run.ts';

/** Name of the script in dist/, with a hash of its content; scripts/bundle.js fills it in. */
declare const COMPILED: string | undefined;

/**
 * The same `run`, from one script with its compiled code; undefined where there is none, or none that this V8 takes.
 * `key` names the version of V8 and the processor.
 */
export function compiledRun(key: string): typeof run | undefined {
  if (typeof COMPILED === 'undefined') return undefined;
  try {
    const url = new URL(COMPILED, import.meta.url);
    const cachedData = readFileSync(new URL(`${COMPILED}.${key}`, import.meta.url));
    // The bundle is ASCII; read so, it takes half the memory.
    const source = readFileSync(url, 'latin1');
    const script = new Script(source, { filename: COMPILED, cachedData });
    if (script.cachedDataRejected === true) return undefined;
    const module: { exports?: { run: typeof run } } = {};
    script.runInThisContext()(module, createRequire(import.meta.url), url.href);
    return module.exports?.run;
  } catch (error) {
    // No such file: dist/ was made with another version of Node.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
