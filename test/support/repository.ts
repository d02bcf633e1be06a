/** The policy of this repository, resolved and rendered once for all tests that look at real documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { nodeHost } from '../../src/host/node.ts';
import type { Pictures } from '../../src/model/picture.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import { buildFiles, type MadeFile } from '../../src/publish/build.ts';
import { type Choice, wantedOf } from '../../src/publish/wanted.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { loadPictures } from '../../src/source/pictures/index.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const host = nodeHost(root);

export interface Rendered {
  readonly policy: Policy;
  readonly resolved: readonly ResolvedProtocol[];
  /** By path, such as `quadraam/social-media/protocol.pdf`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The same files, as the build tells of them. */
  readonly made: readonly MadeFile[];
  text(path: string): string;
}

/** Renders a policy in all formats that are usual, or by choice, with the pictures of its files or those `given`; any diagnostic that is an error fails the test that asked for it. */
export async function render(policy: Policy, given?: Pictures, choice: Choice = {}): Promise<Rendered> {
  const { value: resolved, diagnostics } = resolvePolicy(policy);
  if (hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics, null, 2));
  const pictures = given === undefined ? await loadPictures(host, policy) : { value: given, diagnostics: [] };
  const built = await buildFiles(host, documentsOf(policy, resolved, diagnostics), '2026-01-01', {
    isWanted: wantedOf(choice),
    pictures: pictures.value,
  });
  const told = [...pictures.diagnostics, ...built.diagnostics];
  if (hasErrors(told)) throw new Error(JSON.stringify(told, null, 2));
  const made = built.value.flatMap((document) => document.files);
  const files = new Map(made.map(({ path, bytes }) => [path, bytes]));
  return { policy, resolved, files, made, text: (path) => new TextDecoder().decode(files.get(path)) };
}

export function repositoryPolicy(): Policy {
  const { value, diagnostics } = loadPolicy(host);
  if (hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

let repository: Promise<Rendered> | undefined;

/** The policy of this repository in all formats that are usual, made once in a worker: not to be changed. */
export function renderRepository(): Promise<Rendered> {
  repository ??= render(repositoryPolicy());
  return repository;
}

export const organisations = ['quadraam', 'koe', 'troubadour', 'ccc', 'wolfert'];

/** The resolved protocol of an organisation; throws when it has none. */
export function resolvedOf({ resolved }: Pick<Rendered, 'resolved'>, id: string): ResolvedProtocol {
  const found = resolved.find(({ organisation }) => organisation.id === id);
  if (found === undefined) throw new Error(`no document for ${id}`);
  return found;
}

/** The files of the policy of this repository, as texts; for a host in memory. */
export function policyFiles(): Record<string, string> {
  const files = readdirSync(join(root, 'policy'), { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(root, path), readFileSync(path, 'utf8')];
    }),
  );
}
