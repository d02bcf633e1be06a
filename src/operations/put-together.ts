/** Files of the source that change together. */
import { hasBytes } from '../host/has-bytes.ts';
import type { Host } from '../host/index.ts';
import type { FileChange } from '../model/edit.ts';
import { replaceFile, stagedName } from '../source/staged.ts';
import { forgetTogether, noteTogether } from './unfinished.ts';

/**
 * Changes all of them, or none. Whatever can fail (a full disk, a folder that is closed) mostly does while the new texts are
 * written beside the old ones; only after that are they put in place, each in one rename, in the order given. A rename that
 * fails undoes those before it. Who is killed between two renames leaves a journal, by which whoever writes next does the
 * rest; until then each file is whole, in an order in which it does no harm that some are changed.
 *
 * @returns The first file that is not as its change has it before; nothing was changed then.
 */
export function putTogether(host: Host, changes: readonly FileChange[]): string | undefined {
  const put: FileChange[] = [];
  try {
    for (const { file, after } of changes) if (after !== null) host.write(stagedName(file), bytesOf(after));
    if (changes.length > 1) noteTogether(host, changes);
    // As late as can be: somebody may save a file in an editor, which asks nobody.
    const changed = changes.find((change) => !isBefore(host, change));
    if (changed !== undefined) return changed.file;
    for (const change of changes) {
      if (change.after === null) host.remove(change.file);
      else host.move(stagedName(change.file), change.file);
      put.push(change);
    }
    return undefined;
  } catch (error) {
    for (const change of put.toReversed()) attempt(() => putBack(host, change));
    throw error;
  } finally {
    for (const { file } of changes) attempt(() => host.remove(stagedName(file)));
    if (changes.length > 1) attempt(() => forgetTogether(host));
  }
}

/** Whether a file is, byte for byte, as the change has it before. */
function isBefore(host: Host, { file, before }: FileChange): boolean {
  return before === null ? host.kind(file) === undefined : hasBytes(host, file, bytesOf(before));
}

function putBack(host: Host, { file, before }: FileChange): void {
  if (before === null) host.remove(file);
  else replaceFile(host, file, bytesOf(before));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What made it fail may make this fail too; it was said already what is wrong. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Told by the error that is thrown on.
  }
}
