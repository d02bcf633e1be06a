/** A host as it will be. */
import type { Host } from '../host/index.ts';

/** With these files in the place of what stands there, or beside it; null: it is not there. Read only. */
export function overlay(below: Host, texts: Readonly<Record<string, string | Uint8Array | null>>): Host {
  const gone = new Set(Object.keys(texts).filter((path) => texts[path] === null));
  const host = gone.size === 0 ? below : without(below, gone);
  const bytes = new Map(
    Object.entries(texts).flatMap(([path, text]) =>
      text === null ? [] : [[path, typeof text === 'string' ? new TextEncoder().encode(text) : text] as const],
    ),
  );
  /** What of the texts stands in a folder: `a/b` of `folder/a/b`. */
  const within = (folder: string): string[] => {
    const start = folder === '.' ? '' : `${folder}/`;
    return [...bytes.keys()].flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : []));
  };
  const union = (...lists: readonly string[][]) => [...new Set(lists.flat())].sort();
  return {
    ...host,
    kind: (path) => (bytes.has(path) ? 'file' : within(path).length > 0 ? 'folder' : host.kind(path)),
    size: (path) => bytes.get(path)?.length ?? host.size(path),
    read: (path) => bytes.get(path) ?? host.read(path),
    files: (folder) =>
      union(
        host.files(folder),
        within(folder).filter((path) => !path.includes('/')),
      ),
    folders: (folder) =>
      union(
        host.folders(folder),
        within(folder).flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])),
      ),
  };
}

function without(host: Host, gone: ReadonlySet<string>): Host {
  return {
    ...host,
    kind: (path) => (gone.has(path) ? undefined : host.kind(path)),
    size: (path) => (gone.has(path) ? undefined : host.size(path)),
    files: (folder) => host.files(folder).filter((name) => !gone.has(folder === '.' ? name : `${folder}/${name}`)),
  };
}
