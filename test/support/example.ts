/** The policy of docs/voorbeelden: an invented board with two schools, and two protocols. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nodeHost } from '../../src/host/node.ts';
import { buildFiles, type MadeFile } from '../../src/publish/build.ts';
import { type Choice, wantedOf } from '../../src/publish/wanted.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { loadPictures } from '../../src/source/pictures/index.ts';
import { type Rendered, root } from './repository.ts';

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

/** The documents of each organisation, in all usual formats or by choice; resolved once. */
export async function renderExample(choiceOf: (organisation: string) => Choice): Promise<Rendered> {
  const host = nodeHost(EXAMPLE);
  const policy = loadPolicy(host).value;
  const { value: resolved, diagnostics } = resolvePolicy(policy);
  const pictures = (await loadPictures(host, policy)).value;
  const all = documentsOf(policy, resolved, diagnostics);
  const made: MadeFile[] = [];
  for (const id of ORGANISATIONS) {
    const own = all.filter(({ organisation }) => organisation.id === id);
    const built = await buildFiles(host, own, '2026-01-01', { isWanted: wantedOf(choiceOf(id)), pictures });
    made.push(...built.value.flatMap(({ files }) => files));
  }
  const files = new Map(made.map(({ path, bytes }) => [path, bytes]));
  return { policy, resolved, files, made, text: (path) => new TextDecoder().decode(files.get(path)) };
}
