/** What a build is to do in the output folder, thought out before anything is changed there. Nothing is written here. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import { foreignAt, notOurs } from './journal.ts';
import type { Described } from './made.ts';
import { obstacleFinder, standsAt, unreadable } from './obstacles.ts';
import type { Present } from './present.ts';
import { groupOf, isOutputPath, type Manifest } from './records.ts';

export interface Plan<T extends Described> {
  /** Of organisations that nothing stands in the way of. */
  readonly free: readonly T[];
  /** Those of `free` that are not there yet, or otherwise. */
  readonly changed: readonly T[];
  /** Files of builds before this one that go. */
  readonly drop: readonly string[];
  /** Organisations that stay as they are. */
  readonly hindered: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Wish<T extends Described> {
  readonly made: readonly T[];
  /** What the manifest lists and should not stand there any more. */
  readonly gone: readonly string[];
  readonly before: Manifest;
  readonly present: Present;
  /** Whether a file that does not stand there can be put there. */
  readonly isAtHand: (file: Described) => boolean;
}

export function planOf<T extends Described>(host: Host, out: string, wish: Wish<T>): Plan<T> {
  const { made, gone, before, present, isAtHand } = wish;
  const wrong = made.find(({ path }) => !isOutputPath(path));
  if (wrong !== undefined) throw new Error(`Not a path of an output: ${wrong.path}`);
  const hindered = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const hinder = (path: string, told: Diagnostic) => {
    hindered.add(groupOf(path));
    diagnostics.push(told);
  };
  const find = obstacleFinder(host, out);
  const isThere = new Set<string>();
  const look = (path: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined || code === 'ELOCKLOST') throw error;
      hinder(path, unreadable(out, path, code));
    }
  };
  for (const file of made) {
    const { path, size, sha256 } = file;
    look(path, () => {
      const told = find(path);
      const isSound = told === undefined && host.size(`${out}/${path}`) === size && present.digestAt(path) === sha256;
      if (isSound) isThere.add(path);
      const hindrance = told ?? (isSound ? undefined : foreignAt(host, out, path, before));
      if (hindrance !== undefined) hinder(path, hindrance);
      // It stood there when it was asked whether to make it, and somebody changed it since.
      else if (!isSound && !isAtHand(file)) hinder(path, notOurs(out, path));
    });
  }
  const edited = new Set<string>();
  for (const path of gone) {
    look(path, () => {
      if (standsAt(host, out, path) === undefined) return;
      const isOurs = present.digestAt(path) === before.get(path);
      const told = isOurs ? find(path) : undefined;
      if (told !== undefined) hinder(path, told);
      if (isOurs) return;
      edited.add(path);
      diagnostics.push(diagnostic('output-edited', NO_PLACE, { file: `${out}/${path}` }));
    });
  }
  const isFree = (path: string) => !hindered.has(groupOf(path));
  const free = made.filter(({ path }) => isFree(path));
  return {
    free,
    changed: free.filter(({ path }) => !isThere.has(path)),
    drop: gone.filter((path) => isFree(path) && !edited.has(path)),
    hindered,
    diagnostics,
  };
}
