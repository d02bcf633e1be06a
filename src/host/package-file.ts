/** Files of the packages that regelwerk depends on, such as a WebAssembly module beside its code. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** `name` as one imports it: `@resvg/resvg-wasm/index_bg.wasm`. Read from its package and not by a Host, as any import is. */
export async function packageFile(name: string): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(name));
}
