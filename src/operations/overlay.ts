/** A host as it will be. */
import type { Host } from '../host/index.ts';

/** With these texts in the place of what stands there, or beside it; read only. */
export function overlay(host: Host, texts: Readonly<Record<string, string>>): Host {
  const bytes = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
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
