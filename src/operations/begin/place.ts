/** Files that are not there yet, put in place together. */
import type { Host } from '../../host/index.ts';

export interface NewFile {
  readonly bytes: Uint8Array;
  readonly executable?: boolean;
}

/** How new files come to their places. */
export interface Placing {
  /** A folder for them until then, on the same disk. */
  readonly stage: string;
  /** Files, and folders with all in them; each in one rename, in this order. After each of them the source is sound. */
  readonly moves: readonly string[];
}

/**
 * Whoever is killed leaves some of the moves done, and those are the same when it is done anew. What fails is undone. Nothing
 * is overwritten: who calls has looked.
 */
export function placeTogether(host: Host, files: ReadonlyMap<string, NewFile>, { stage, moves }: Placing): void {
  const moved: string[] = [];
  try {
    host.remove(stage);
    for (const [path, { bytes, executable }] of files) host.write(`${stage}/${path}`, bytes, { executable });
    for (const path of moves) {
      host.move(`${stage}/${path}`, path);
      moved.push(path);
    }
  } catch (error) {
    for (const path of moved) attempt(() => host.remove(path));
    throw error;
  } finally {
    attempt(() => host.remove(stage));
  }
}

/** What made it fail may make this fail too. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // It was said already what is wrong.
  }
}
