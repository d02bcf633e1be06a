/** The policy of docs/voorbeelden: an invented board with two schools, and two protocols. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './repository.ts';

export const EXAMPLE = join(root, 'docs/voorbeelden/stichting-denkbeeld');
export const ORGANISATIONS = ['denkbeeld', 'luchtspiegel', 'wolkencollege'];
export const PROTOCOLS = ['pesten', 'verzuim'];

/** Its files by path, for a host in memory. */
export function exampleFiles(): Record<string, Uint8Array> {
  const files = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(EXAMPLE, path), new Uint8Array(readFileSync(path))];
    }),
  );
}
