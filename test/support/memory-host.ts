/** A Host and an Io in memory, so that tests run the whole of regelwerk without touching a disk, a clock or a terminal. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Io } from '../../src/cli/command.ts';
import { type Diagnostic, diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import type { EntryKind, Host, Signing, Station, Waiting } from '../../src/host/index.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { fakeRepository } from './fake-repository.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface MemoryHost extends Host {
  /** What the host holds, by path; tests may read and change it. (`files` is the Host's own word for a listing.) */
  readonly contents: Map<string, Uint8Array>;
  /** The text of a file, for expectations. Throws when there is no such file. */
  text(path: string): string;
}

export interface MemoryHostOptions {
  /** `YYYY-MM-DD`; or what tells it, for a test in which days pass. */
  readonly today?: string | (() => string);
  readonly env?: Readonly<Record<string, string>>;
  /** Which regelwerk it says to be; or what tells it. By default none, and then nothing is remembered from build to build. */
  readonly tool?: string | (() => string);
}

const packageRoot = new URL('../../', import.meta.url);

/** Like the errors of node:fs: callers tell them by `code`. */
function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

export function memoryHost(files: Files, { today = '2020-06-01', env = {}, tool }: MemoryHostOptions = {}): MemoryHost {
  const encoder = new TextEncoder();
  let works = 0;
  const contents = new Map<string, Uint8Array>();
  /** Of each array of bytes its number: it comes with them, whoever puts them there. */
  const numbers = new WeakMap<Uint8Array, number>();
  let writes = 0;
  const isFolder = (path: string) => [...contents.keys()].some((file) => file.startsWith(`${path}/`));
  const read = (path: string): Uint8Array => {
    const bytes = contents.get(posix.normalize(path));
    if (bytes === undefined) throw systemError(isFolder(posix.normalize(path)) ? 'EISDIR' : 'ENOENT', path);
    return bytes;
  };
  /** Names directly in a folder: of files (a path that ends there) or of folders (a path that goes on). */
  const names = (folder: string, want: 'file' | 'folder'): string[] => {
    const start = folder === '' || folder === '.' ? '' : `${posix.normalize(folder)}/`;
    const found = new Set<string>();
    for (const path of contents.keys()) {
      if (!path.startsWith(start)) continue;
      const [name = '', ...rest] = path.slice(start.length).split('/');
      if (rest.length > 0 === (want === 'folder')) found.add(name);
    }
    return [...found].sort();
  };
  const put = (path: string, bytes: Uint8Array): void => {
    const to = posix.normalize(path);
    if (isFolder(to)) throw systemError('EISDIR', path);
    for (let above = posix.dirname(to); above !== '.' && above !== '/'; above = posix.dirname(above)) {
      if (contents.has(above)) throw systemError('ENOTDIR', path);
    }
    contents.set(to, bytes);
    numbers.set(bytes, ++writes);
  };
  /** `.odd/<path>` stands for what is no file: it holds `link`, `other`, or the code of an error that reading it gives. */
  const oddAt = (path: string): string | undefined => {
    const bytes = contents.get(`.odd/${posix.normalize(path)}`);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes).trim();
  };
  const isKind = (text: string | undefined): text is EntryKind => text === 'link' || text === 'other';
  const refuseAt = (path: string) => {
    const code = oddAt(path);
    if (code !== undefined && code !== 'closed' && !isKind(code)) throw systemError(code, path);
  };
  const take = (lock: string, { onWait }: Waiting = {}): string => {
    if (contents.has(lock)) {
      onWait?.();
      throw systemError('EBUSY', lock);
    }
    put(lock, new Uint8Array());
    works += 1;
    return works.toString(16).padStart(32, '0');
  };
  for (const [path, content] of Object.entries(files))
    put(path, typeof content === 'string' ? encoder.encode(content) : content);
  return {
    contents,
    text: (path) => new TextDecoder().decode(read(path)),
    kind(path) {
      const odd = oddAt(path);
      if (isKind(odd)) return odd;
      if (contents.has(posix.normalize(path))) return 'file';
      return isFolder(posix.normalize(path)) ? 'folder' : undefined;
    },
    size: (path) => (isKind(oddAt(path)) ? undefined : contents.get(posix.normalize(path))?.length),
    stamp(path) {
      const bytes = isKind(oddAt(path)) ? undefined : contents.get(posix.normalize(path));
      if (bytes === undefined) return undefined;
      const number = numbers.get(bytes) ?? ++writes;
      numbers.set(bytes, number);
      // One second from one to the next.
      return { text: String(number), moment: number * 1000 };
    },
    /** `.meanwhile/<path>` holds what another program saves there as soon as the file has been read. */
    read(path) {
      refuseAt(path);
      const bytes = read(path);
      const saved = contents.get(`.meanwhile/${posix.normalize(path)}`);
      if (saved !== undefined) contents.set(posix.normalize(path), saved);
      return bytes;
    },
    files(folder) {
      refuseAt(folder);
      return names(folder, 'file');
    },
    folders(folder) {
      refuseAt(folder);
      return names(folder, 'folder');
    },
    odd: (folder) => names(`.odd/${folder}`, 'file').filter((name) => isKind(oddAt(`${folder}/${name}`))),
    mayChange: (folder) => oddAt(folder) !== 'closed',
    write: (path, bytes) => put(path, bytes.slice()),
    async writeBehind(path, bytes) {
      put(path, bytes.slice());
    },
    move(from, to) {
      refuseAt(to);
      const start = posix.normalize(from);
      const moved = [...contents].filter(([path]) => path === start || path.startsWith(`${start}/`));
      if (moved.length === 0) throw systemError('ENOENT', from);
      for (const [path, bytes] of moved) {
        put(posix.normalize(to) + path.slice(start.length), bytes);
        contents.delete(path);
      }
    },
    remove(path) {
      const gone = posix.normalize(path);
      for (const file of [...contents.keys()]) {
        if (file === gone || file.startsWith(`${gone}/`)) contents.delete(file);
      }
    },
    tool: () => (typeof tool === 'function' ? tool() : tool),
    asset: (path) => readFileSync(new URL(path, packageRoot)),
    today: () => (typeof today === 'string' ? today : today()),
    env: (name) => env[name],
    signing: fakeSigning(contents),
    /** `.git/` stands for a repository, and `.git/revisions/<ref>/` holds the files of a revision. */
    revision(ref) {
      const fail = (item: Diagnostic) => ({ value: undefined, diagnostics: [item] });
      if (contents.has('.git/missing')) return fail(diagnostic('git-missing', NO_PLACE, {}));
      if (!isFolder('.git')) return fail(diagnostic('git-no-repository', NO_PLACE, { detail: 'not a git repository' }));
      const start = `.git/revisions/${ref}/`;
      const files = [...contents].filter(([path]) => path.startsWith(start));
      if (files.length === 0) return fail(diagnostic('git-ref-unknown', NO_PLACE, { ref }));
      const named = files.map(([path, bytes]) => [path.slice(start.length), bytes] as const);
      return { value: memoryHost(Object.fromEntries(named), { today, env }), diagnostics: [] };
    },
    exclusively(lock, work, waiting) {
      const token = take(lock, waiting);
      try {
        return work(token);
      } finally {
        contents.delete(lock);
      }
    },
    async exclusivelyAsync(lock, work, waiting) {
      const token = take(lock, waiting);
      try {
        return await work(token);
      } finally {
        contents.delete(lock);
      }
    },
    readPaper: async (bytes, name) => (await import('../../src/import/read/index.ts')).readPaper(bytes, name),
    /** `.web/<address>` is what stands at an address. */
    async download(address) {
      const bytes = contents.get(posix.normalize(`.web/${address}`));
      if (bytes !== undefined) return { value: bytes, diagnostics: [] };
      const why = { nl: 'de site antwoordt met 404', en: 'the site answers with 404' };
      return { value: undefined, diagnostics: [diagnostic('holidays-address', NO_PLACE, { address, why })] };
    },
    repository: () => fakeRepository((path) => contents.get(posix.normalize(path))),
    station: async () => fakeStation(contents),
  };
}

/** Where `.port/4400` stands somebody listens at that port; nobody asks anything, and it is ended as soon as it began. */
function fakeStation(contents: ReadonlyMap<string, Uint8Array>): Station {
  return {
    folder: { name: 'proef', path: '/proef' },
    secret: () => 's'.repeat(43),
    listen: async (_serve, port) => (contents.has(`.port/${port}`) ? undefined : { port, close: async () => {} }),
    watch: async () => ({ close: async () => {} }),
    keep: (host) => ({ host, changed: () => {} }),
    open: async () => true,
    stopped: async () => {},
  };
}

/**
 * A key is a file with its name in it, and a signature that name and the hash of what was signed. In the signers each line is
 * of a signer and the name of a key. With a file `.ssh/missing` the system cannot sign.
 */
function fakeSigning(contents: ReadonlyMap<string, Uint8Array>): Signing {
  const isMissing = () => contents.has('.ssh/missing');
  const make = (key: string, text: string) => btoa(`SSHSIG ${key} ${sha256(new TextEncoder().encode(text))}`);
  const keyOf = (value: string) => atob(value).split(' ')[1] ?? '';
  const linesOf = (signers: string) => signers.split('\n').map((line) => line.split(' '));
  return {
    sign(text, file) {
      if (isMissing()) return { detail: undefined };
      const key = contents.get(posix.normalize(file));
      if (key === undefined) return { detail: 'geen sleutel' };
      return { value: make(new TextDecoder().decode(key).trim(), text) };
    },
    principals: (value, signers) =>
      linesOf(signers).flatMap(([signer = '', key]) => (key === keyOf(value) ? [signer] : [])),
    verify(claims, signers) {
      if (isMissing()) return undefined;
      return claims.map(({ text, signer, value }) => {
        if (value !== make(keyOf(value), text)) return 'wrong';
        const own = linesOf(signers).filter(([name]) => name === signer);
        if (own.length === 0) return 'signer';
        return own.some(([, key]) => key === keyOf(value)) ? 'good' : 'key';
      });
    },
  };
}

export interface CapturedIo extends Io {
  readonly outBytes: Uint8Array;
  readonly outText: string;
  readonly errorText: string;
}

/** An Io that keeps what it is told. Progress is dropped: it is for terminals. Who sits there gives these answers. */
export function captureIo(isTerminal = false, answers?: readonly string[]): CapturedIo {
  const left = [...(answers ?? [])];
  let out = '';
  let error = '';
  let bytes = new Uint8Array();
  return {
    isTerminal,
    out(text) {
      out += text;
    },
    bytes(file) {
      bytes = file.slice();
    },
    get outBytes() {
      return bytes;
    },
    error(text) {
      error += text;
    },
    progress() {},
    ask:
      answers === undefined
        ? undefined
        : async (question) => {
            out += question;
            const answer = left.shift();
            out += `${answer ?? ''}\n`;
            return answer;
          },
    get outText() {
      return out;
    },
    get errorText() {
      return error;
    },
  };
}
