/**
 * Files that change together, cut off between two of them. What is to be done stands in a journal before the first of them
 * changes, and whoever writes next does the rest: it is all done, or nothing of it.
 */
import type { Host } from '../host/index.ts';
import type { FileChange } from '../model/edit.ts';
import { POLICY } from '../source/index.ts';
import { isSha256, sha256 } from '../source/sha256.ts';
import { replaceFile, stagedName } from '../source/staged.ts';
import { namedBy } from './edit/files.ts';

/** No reader of the source looks in it. */
const JOURNAL = `${POLICY}/.regelwerk-samen.json`;

/** SHA-256 in hexadecimal of a file before and after; null where there is none. */
interface Step {
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

const encoder = new TextEncoder();

/** Notes what is to be done; what the files become stands beside them already. */
export function noteTogether(host: Host, changes: readonly FileChange[]): void {
  const digest = (text: string | null) => (text === null ? null : sha256(encoder.encode(text)));
  const steps = changes.map(
    ({ file, before, after }): Step => ({ file, before: digest(before), after: digest(after) }),
  );
  replaceFile(host, JOURNAL, encoder.encode(`${JSON.stringify(steps)}\n`));
}

export function forgetTogether(host: Host): void {
  host.remove(JOURNAL);
}

/** Does the rest of what was cut off. What somebody changed since stays as they left it. Under the lock. */
export function finishTogether(host: Host): void {
  if (host.kind(JOURNAL) !== 'file') return;
  const steps = stepsIn(new TextDecoder().decode(host.read(JOURNAL)));
  const now = new Map(steps.map(({ file }) => [file, digestAt(host, file)]));
  const isDone = ({ file, after }: Step) => now.get(file) === after;
  const isToDo = ({ file, before, after }: Step) =>
    now.get(file) === before && (after === null || digestAt(host, stagedName(file)) === after);
  // Cut off before the first of them: all of it can still be done, or nothing is.
  const isWhole = steps.every((step) => isDone(step) || isToDo(step));
  if (isWhole || steps.some(isDone)) {
    for (const step of steps.filter((own) => !isDone(own) && isToDo(own))) {
      if (step.after === null) host.remove(step.file);
      else host.move(stagedName(step.file), step.file);
    }
  }
  for (const { file } of steps) host.remove(stagedName(file));
  forgetTogether(host);
}

function digestAt(host: Host, file: string): string | null {
  return host.kind(file) === 'file' ? sha256(host.read(file)) : null;
}

/** Anybody may have changed it: what is not to the letter as it is noted here is nothing to do. */
function stepsIn(text: string): readonly Step[] {
  const isDigest = (value: unknown) => value === null || isSha256(value);
  const isStep = (value: unknown): value is Step => {
    const { file, before, after } = (value ?? {}) as Partial<Record<keyof Step, unknown>>;
    return typeof file === 'string' && namedBy(file) !== undefined && isDigest(before) && isDigest(after);
  };
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) && steps.every(isStep) ? steps : [];
  } catch {
    return [];
  }
}
