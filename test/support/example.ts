/** The policy of docs/voorbeelden: an invented board with two schools, and two protocols. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { nodeHost } from '../../src/host/node.ts';
import type { Choice } from '../../src/publish/wanted.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { loadPictures } from '../../src/source/pictures/index.ts';
import { type Rendered, render, root } from './repository.ts';

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

/** All documents of it, and what is told of their source. */
export async function renderExample(choice: Choice = {}): Promise<Rendered & { told: readonly Diagnostic[] }> {
  const host = nodeHost(EXAMPLE);
  const { value: policy, diagnostics } = loadPolicy(host);
  const pictures = await loadPictures(host, policy);
  const told = [...diagnostics, ...resolvePolicy(policy).diagnostics, ...pictures.diagnostics];
  return { ...(await render(policy, pictures.value, choice)), told };
}
