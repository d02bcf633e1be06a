/** Small builds of five organisations, and what must hold of an output folder whatever befell them. */
import { createHash } from 'node:crypto';
import type { Host } from '../../src/host/index.ts';
import { writeFiles } from './write-files.ts';

export const ORGANISATIONS = ['a', 'b', 'c', 'd', 'e'];
const OUT = 'out';

/** What the build of a version makes: of each organisation some files of its own, some that stay, some of this version. */
export function buildOf(version: string, size = 40): { path: string; bytes: Uint8Array }[] {
  const encoder = new TextEncoder();
  const bytes = (path: string, of: string) => encoder.encode(`${path} ${of}\n`.repeat(size));
  const documents = ORGANISATIONS.flatMap((id) => [
    ...['protocol.md', 'protocol.pdf', 'concept/renvooi.md'].map((name) => ({ path: `${id}/p/${name}`, of: version })),
    { path: `${id}/p/schoolgids.md`, of: 'altijd' },
    { path: `${id}/p/poster-${version}.pdf`, of: version },
  ]);
  const all = [...documents, { path: 'index.html', of: version }];
  return all.map(({ path, of }) => ({ path, bytes: bytes(path, of) }));
}

/** Publishes a version; without one, a build that makes nothing and so only finishes what another left. */
export function publish(host: Host, version?: string, size?: number) {
  return version === undefined
    ? writeFiles(host, [], { out: OUT, isStale: () => false })
    : writeFiles(host, buildOf(version, size), { out: OUT, isStale: () => true });
}

/** The text of files by path from the output folder, work files left out. */
export type Seen = ReadonlyMap<string, string>;

/** Version of each organisation's files where they are wholly of one; throws where they are of two. `''` of the overviews. */
export function versionsOf(seen: Seen, versions: readonly string[], size?: number): Record<string, string | undefined> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    [...ORGANISATIONS, ''].map((group) => {
      const isOf = (path: string) => (path.includes('/') ? path.split('/')[0] : '') === group;
      const own = [...seen].filter(([path]) => isOf(path) && path !== 'manifest.json').sort();
      const version = versions.find((one) => {
        const made = buildOf(one, size).filter(({ path }) => isOf(path));
        const files = made.map(({ path, bytes }) => [path, decoder.decode(bytes)]).sort();
        return JSON.stringify(files) === JSON.stringify(own);
      });
      if (version === undefined && own.length > 0) throw new Error(`half of ${group}: ${own.map(([path]) => path)}`);
      return [group, version];
    }),
  );
}

/** What the manifest lists otherwise than it stands there. */
export function unlisted(seen: Seen): string[] {
  const manifest = JSON.parse(seen.get('manifest.json') ?? '{}') as Record<string, string>;
  const own = [...seen].filter(([path]) => path !== 'manifest.json');
  const found = Object.fromEntries(own.map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]));
  return [...new Set([...Object.keys(manifest), ...Object.keys(found)])].filter(
    (path) => manifest[path] !== found[path],
  );
}

/** Whether a name in the output folder is a work file of a build. */
export function isWork(path: string): boolean {
  return path.startsWith('.regelwerk-');
}
