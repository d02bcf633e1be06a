/** What stands in the way of a file, found before anything is moved. Nothing is written or removed through a link. */
import { type Diagnostic, diagnostic, NO_PLACE, type Param } from '../diagnostic/diagnostic.ts';
import type { EntryKind, Host } from '../host/index.ts';
import { groupOf } from './records.ts';

/** Each folder that a path is in, from the top: `a`, `a/b` of `a/b/c.md`. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** What stands at a path in the output folder, where all that it is in are folders; undefined when that is nothing. */
export function standsAt(host: Host, out: string, path: string): EntryKind | undefined {
  const isInside = foldersOf(path).every((folder) => host.kind(`${out}/${folder}`) === 'folder');
  return isInside ? host.kind(`${out}/${path}`) : undefined;
}

/** A reader of paths in the output folder: what stands in the way of a file there. Folders are looked at once. */
export function obstacleFinder(host: Host, out: string): (path: string) => Diagnostic | undefined {
  const at = (path: string) => (path === '' ? out : `${out}/${path}`);
  const kindOf = remembering((path) => host.kind(at(path)));
  const mayChange = remembering((folder) => host.mayChange(at(folder)));
  const namesIn = remembering((folder) => new Set([...host.files(at(folder)), ...host.folders(at(folder))]));
  /** A system that does not tell letter cases apart finds a file under a name that is not its own. */
  const isByItsName = (path: string) => namesIn(folderOf(path)).has(path.slice(path.lastIndexOf('/') + 1));
  const wrong = (path: string, kind: EntryKind, wanted: 'file' | 'folder') => {
    const group = wanted === 'folder' ? groupOf(`${path}/`) : groupOf(path);
    if (kind !== wanted) return obstacle(at(path), found[kind], group);
    return isByItsName(path) ? undefined : obstacle(at(path), words.letterCase, group);
  };
  const inFolders = remembering((folder: string): Diagnostic | undefined => {
    if (folder === '') return undefined;
    const above = inFolders(folderOf(folder));
    if (above !== undefined) return above;
    const kind = kindOf(folder);
    return kind === undefined ? undefined : wrong(folder, kind, 'folder');
  });
  return (path) => {
    const folder = folderOf(path);
    const above = inFolders(folder);
    if (above !== undefined) return above;
    const nearest = [...foldersOf(path).reverse(), ''].find((name) => name === '' || kindOf(name) === 'folder') ?? '';
    if (!mayChange(nearest)) return obstacle(at(nearest), words.closed, groupOf(path));
    const kind = nearest === folder ? host.kind(at(path)) : undefined;
    return kind === undefined ? undefined : wrong(path, kind, 'file');
  };
}

/**
 * What makes a folder unfit for output: a link, or what is no folder. A repository can hold a link, so each step of a
 * relative path is looked at; an absolute path, or one that begins with `..`, is of whoever typed it.
 */
export function unfitFolder(host: Host, out: string): Diagnostic | undefined {
  const steps = withoutEnd(out);
  if (/^(?:\/|[A-Za-z]:|\.\.)/.test(steps)) return undefined;
  const path = [...foldersOf(steps), steps].find((step) => step !== '.' && host.kind(step) === 'link');
  return path === undefined ? undefined : obstacle(path, found.link, null);
}

function withoutEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

const found: Record<EntryKind, Param> = {
  file: { nl: 'daar staat een bestand, en er moet een map komen', en: 'it is a file, and a folder is needed' },
  folder: { nl: 'daar staat een map, en er moet een bestand komen', en: 'it is a folder, and a file is needed' },
  link: { nl: 'het is een symbolische link', en: 'it is a symbolic link' },
  other: { nl: 'het is geen gewoon bestand', en: 'it is no ordinary file' },
};
const words = {
  letterCase: {
    nl: 'er staat iets waarvan de naam alleen in hoofdletters verschilt',
    en: 'something stands there whose name differs in capitals only',
  },
  closed: { nl: 'in die map mag niet worden geschreven', en: 'that folder may not be written in' },
} satisfies Record<string, Param>;

/** That the system does not say what stands at a path, or does not give it. */
export function unreadable(out: string, path: string, code: string): Diagnostic {
  return obstacle(
    `${out}/${path}`,
    { nl: `het is niet te lezen (${code})`, en: `it cannot be read (${code})` },
    groupOf(path),
  );
}

/** `group` is null of what stands in the way of all. */
function obstacle(file: string, why: Param, group: string | null): Diagnostic {
  return diagnostic('output-obstacle', NO_PLACE, { file, why, whose: whoseOf(group) });
}

/** The files of a group, in words. */
export function whoseOf(group: string | null): Param {
  if (group === null) return { nl: 'alle organisaties', en: 'all organisations' };
  return group === '' ? { nl: 'de overzichten', en: 'the overviews' } : group;
}

/** Empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function remembering<T>(find: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (path) => {
    const answer = known.get(path) ?? { value: find(path) };
    known.set(path, answer);
    return answer.value;
  };
}
