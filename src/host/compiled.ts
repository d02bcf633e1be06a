/** Code as V8 compiled it when dist/ was made: decision 0015. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Names of the scripts in dist/, with a hash of their content; scripts/bundle.js fills them in. */
declare const COMPILED_RUN: string | undefined;
declare const COMPILED_CHECK: string;
declare const COMPILED_IMPORT: string;

/**
 * What src/cli/run.ts exports, from a script with its compiled code; undefined where there is none, or none that this V8
 * takes. One script is of all commands, one of `check` alone, which runs at every edit, one of `import`, of which the others
 * have nothing. A file of compiled code is named
 * after the version of V8 and the processor that it is for.
 */
export function compiledModule<T>(command: string | undefined): T | undefined {
  if (typeof COMPILED_RUN === 'undefined') return undefined;
  try {
    const name = command === 'check' ? COMPILED_CHECK : command === 'import' ? COMPILED_IMPORT : COMPILED_RUN;
    const url = new URL(name, import.meta.url);
    const cachedData = readFileSync(new URL(`${name}.${process.versions.v8}-${process.arch}`, import.meta.url));
    // The bundle is ASCII; read so, it takes half the memory.
    const source = readFileSync(url, 'latin1');
    const script = new Script(source, { filename: name, cachedData });
    if (script.cachedDataRejected === true) return undefined;
    // A command is over before V8's room for new objects, which it would let grow at each turn, repays itself: 26 MiB less
    // and no slower. After the script, for V8 takes no code that was compiled under other flags.
    // What is read of a large document outlives a turn or two: without room to grow it would be moved about.
    if (command !== 'import') setFlagsFromString('--semi-space-growth-factor=1');
    const module: { exports?: T } = {};
    script.runInThisContext()(module, createRequire(import.meta.url), url.href);
    return module.exports;
  } catch (error) {
    // No such file: dist/ was made with another version of Node.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
