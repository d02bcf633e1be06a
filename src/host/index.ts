/**
 * All that regelwerk asks of the machine: files, the clock, the environment, other revisions, one writer at a time. Only
 * this folder touches them, so that the tests can run in memory. Paths are relative to the project folder and use `/` on
 * every system. Under a relative path no symbolic link is followed: what stands behind it is not of the project (0031).
 */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Paper } from '../model/paper.ts';
import type { Listening, Serve } from './listen.ts';
import type { Repository } from './repository/index.ts';
import type { Watching } from './watch.ts';

/** What stands at a path itself. `other`: a socket, a pipe, a device. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** What tells, without reading a file, that it is the same file with the same bytes as before. */
export interface Stamp {
  /** Equal as long as nobody wrote or replaced the file, but for what is written in the moment itself. */
  readonly text: string;
  /** When it was last changed in any way, in milliseconds by the clock of the disk that it is on. */
  readonly moment: number;
}

export interface HowToWrite {
  /** A program that people start, where the system asks that. */
  readonly executable?: boolean | undefined;
  /** Not flushed: who reads it can tell whether it is whole, and does without. */
  readonly isPassing?: boolean | undefined;
}

/** How to wait for another process. */
export interface Waiting {
  /** Milliseconds; ten seconds by default. */
  readonly patience?: number;
  /** Called once, when it takes longer than a moment. */
  readonly onWait?: (() => void) | undefined;
}

/** A text, and who is said to have signed it on which day, `YYYY-MM-DD`. */
export interface Claim {
  readonly text: string;
  readonly signer: string;
  readonly day: string;
  /** The signature, in base64. */
  readonly value: string;
}

/**
 * `wrong`: it is no signature of this text. `signer`: there is no signer of that name. `key`: it is a signature, but not by a
 * key that is of that signer on that day.
 */
export type Verdict = 'good' | 'wrong' | 'signer' | 'key';

/** A signature in base64; or why there is none: undefined where the system cannot sign at all. */
export type Signed = { readonly value: string } | { readonly detail: string | undefined };

/** Signatures with an ssh key. `signers` is what a file of ssh-keygen's `allowed_signers` holds. */
export interface Signing {
  /** `key` is a file with a private key; or with a public one, of which an agent has the other. */
  sign(text: string, key: string): Signed;
  /** The signers whose key the signature was made with, on a day. */
  principals(value: string, signers: string, day: string): readonly string[];
  /** In the order of the claims; undefined where the system cannot tell. */
  verify(claims: readonly Claim[], signers: string): readonly Verdict[] | undefined;
}

/** What regelwerk asks of the machine. Paths are relative to the project folder and use `/`. */
export interface Host {
  /** What stands at a path; undefined when nothing does. */
  kind(path: string): EntryKind | undefined;
  /** Size in bytes, or undefined when there is no such file. */
  size(path: string): number | undefined;
  /** Undefined when there is no such file, and where the system does not tell: then the bytes must be read. */
  stamp(path: string): Stamp | undefined;
  /** Throws when the file cannot be read (ask `size` first), and with code `EAGAIN` when it changes again and again. */
  read(path: string): Uint8Array;
  /** Names of files directly in a folder, sorted; empty when there is no such folder. */
  files(folder: string): string[];
  /** Names of folders directly in a folder, sorted; empty when there is no such folder. */
  folders(folder: string): string[];
  /** Names in a folder of what is neither a file nor a folder, sorted. */
  odd(folder: string): string[];
  /** Whether files may be made and removed in a folder that is there. */
  mayChange(folder: string): boolean;
  /** Writes and flushes a file, making its folders. */
  write(path: string, bytes: Uint8Array, how?: HowToWrite): void;
  /** Writes as `write` does, and flushes while the program goes on; resolves when the file is safe on the disk. */
  writeBehind(path: string, bytes: Uint8Array): Promise<void>;
  /** Renames a file over another at once, making its folder. */
  move(from: string, to: string): void;
  /** Removes a file or a folder with all in it; nothing happens when it is not there. */
  remove(path: string): void;
  /** A file that comes with regelwerk itself, such as `templates/protocol.md.hbs`. */
  asset(path: string): Uint8Array;
  /**
   * What tells this regelwerk from any other that may make other bytes: a digest of its code, of what comes with it and of
   * the version of Node. Undefined where nobody can tell, as when it runs from its source.
   */
  tool(): string | undefined;
  /** Today as `YYYY-MM-DD`: from SOURCE_DATE_EPOCH where set (UTC), else the local day. Ask `wrongEpoch` (epoch.ts) first. */
  today(): string;
  env(name: string): string | undefined;
  readonly signing: Signing;
  /** The source as it is in another revision of the repository, read only; with the reason when it cannot be read. */
  revision(ref: string): Result<Host | undefined>;
  /**
   * Runs work that no other process may do at the same time; waits for one that does. Throws an error with code `EBUSY`
   * when that takes too long. The work is given a token: 32 hexadecimal digits that no other work is given.
   */
  exclusively<T>(lock: string, work: (token: string) => T, waiting?: Waiting): T;
  /** The same for work that takes turns with other work of this process: it is done when its promise is. */
  exclusivelyAsync<T>(lock: string, work: (token: string) => Promise<T>, waiting?: Waiting): Promise<T>;
  /**
   * Reads somebody's own document, within limits of time and memory; as `readPaper` of `import/read`. Where `stop` tells
   * that nobody waits for it any more, without value and diagnostics.
   */
  readPaper(bytes: Uint8Array, name: string, stop?: Stop): Promise<Result<Paper | undefined>>;
  /** Asks an address (https) for what stands there, within limits of time and size; it is sent on to no other site. */
  download(address: string): Promise<Result<Uint8Array | undefined>>;
  /** The repository that the project stands in; throws a `RepositoryFault` where there is none that can be used. */
  repository(): Promise<Repository>;
  /** What a server needs; loaded when it is asked for. */
  station(): Promise<Station>;
}

/** What the studio asks of the machine beside files: to listen, to watch, to open a browser, and to be told to end. */
export interface Station {
  /** Of the folder that holds `policy/`. */
  readonly folder: { readonly name: string; readonly path: string };
  /** 43 characters that nobody can guess, fit for an address and a cookie. */
  secret(): string;
  /** On the loopback of this machine alone; port 0 for any that is free. Undefined where the port is taken. */
  listen(serve: Serve, port: number): Promise<Listening | undefined>;
  /** Tells of files under these folders that changed, came or went: paths as a Host has them. Null where the system lost count. */
  watch(folders: readonly string[], onChange: (paths: readonly string[] | null) => void): Promise<Watching>;
  /** A host whose answers about these folders are kept until it is told that they changed. */
  keep(host: Host, folders: readonly string[]): Watched;
  /** Shows an address in the browser of whoever sits here; false where that cannot be done. */
  open(address: string): Promise<boolean>;
  /** Resolves when the process is asked to end. */
  stopped(): Promise<void>;
}

/** A host whose answers are kept. */
export interface Watched {
  readonly host: Host;
  /** These may be others by now, or have come or gone; null: any of them. Paths as a host has them. */
  changed(paths: readonly string[] | null): void;
}

/** Tells that nobody waits for an answer any more: what an `AbortSignal` has of it, by its own name in the standard. */
export interface Stop {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
}
