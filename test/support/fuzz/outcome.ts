/** What came of running the tool once, as the oracles are given it. */
import type { Diagnostic, Result } from '../../../src/diagnostic/diagnostic.ts';
import type { PolicyFiles } from './files.ts';

export interface Outcome<T> {
  /** Undefined where it threw. */
  readonly result: Result<T> | undefined;
  readonly thrown: unknown;
  /** Wall time. */
  readonly milliseconds: number;
  /** By which the most memory that the process ever held has grown. */
  readonly mebibytes: number;
}

const peak = () => process.resourceUsage().maxRSS / 1024;

export async function outcomeOf<T>(run: () => Promise<Result<T>>): Promise<Outcome<T>> {
  const before = peak();
  const start = performance.now();
  const ended = <R>(result: R, thrown: unknown) => ({
    result,
    thrown,
    milliseconds: performance.now() - start,
    mebibytes: peak() - before,
  });
  try {
    return ended(await run(), undefined);
  } catch (thrown) {
    return ended(undefined, thrown ?? new Error('thrown: nothing'));
  }
}

export function toldIn(outcome: Outcome<unknown>): readonly Diagnostic[] {
  return outcome.result?.diagnostics ?? [];
}

/** Whose files changed: ids of organisations; null where something changed that is not of one organisation alone. */
export function ownersOf(before: PolicyFiles, after: PolicyFiles): ReadonlySet<string> | null {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  const owners = changed.map((path) => ownerOf(path));
  return owners.some((owner) => owner === undefined) ? null : new Set(owners.flatMap((owner) => owner ?? []));
}

const OWN = [
  /^policy\/organisations\/([^/.]+)\.yaml$/,
  /^policy\/protocols\/[^/]+\/(?:overrides|approvals)\/([^/.]+)\.yaml$/,
  /^policy\/protocols\/[^/]+\/adopted\/([^/.]+)\/[^/]+$/,
  /^policy\/calendars\/((?!schoolvakanties)[^/.]+)\.yaml$/,
  /^templates\/([^/.]+)\/[^/]+$/,
];

function ownerOf(path: string): string | undefined {
  for (const pattern of OWN) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}
