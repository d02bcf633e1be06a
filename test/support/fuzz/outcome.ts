/** What came of running the tool once, as the oracles are given it. */
import type { Diagnostic, Result } from '../../../src/diagnostic/diagnostic.ts';
import type { PolicyFiles } from './files.ts';

export interface Outcome<T> {
  /** Undefined where it threw. */
  readonly result: Result<T> | undefined;
  readonly thrown: unknown;
  /** Of the processor; 0 where it was over in no time. */
  readonly milliseconds: number;
  /** By which the most memory that the process ever held has grown; 0 where it was over in no time. */
  readonly mebibytes: number;
  /** Of the process, which Node would print. */
  readonly warnings: readonly string[];
}

/** In milliseconds of the clock: asking for more than the clock takes a part of what is measured. */
const NO_TIME = 100;

const peak = () => process.resourceUsage().maxRSS / 1024;
let highest = peak();

export async function outcomeOf<T>(run: () => Promise<Result<T>>): Promise<Outcome<T>> {
  const warnings: string[] = [];
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error) => {
    warnings.push(String(warning));
  };
  const start = performance.now();
  const used = process.cpuUsage();
  let result: Result<T> | undefined;
  let thrown: unknown;
  try {
    result = await run();
  } catch (error) {
    thrown = error ?? new Error('thrown: nothing');
  } finally {
    process.emitWarning = emitWarning;
  }
  if (performance.now() - start < NO_TIME) return { result, thrown, milliseconds: 0, mebibytes: 0, warnings };
  const { user, system } = process.cpuUsage(used);
  const before = highest;
  highest = peak();
  return { result, thrown, milliseconds: (user + system) / 1000, mebibytes: highest - before, warnings };
}

export function toldIn(outcome: Outcome<unknown>): readonly Diagnostic[] {
  return outcome.result?.diagnostics ?? [];
}

/** Whose files changed: ids of organisations; null where something changed that is not of one organisation alone. */
export function ownersOf(before: PolicyFiles, after: PolicyFiles): ReadonlySet<string> | null {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
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
