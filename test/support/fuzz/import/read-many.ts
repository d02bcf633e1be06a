/** Many files read in one thread of the host, which takes a second to begin; the thread and its limits are those of an import. */
import type { Result } from '../../../../src/diagnostic/diagnostic.ts';
import { readInThread } from '../../../../src/host/reading.ts';
import { LIMITS } from '../../../../src/model/limits.ts';
import type { Paper } from '../../../../src/model/paper.ts';
import type { DamagedFile } from './damaged.ts';

export interface ReadOutcome {
  /** Undefined where it threw or was ended. */
  readonly read: Result<Paper | undefined> | undefined;
  readonly thrown: string | undefined;
  /** Of the processor. */
  readonly milliseconds: number;
}

/** In milliseconds, of the clock: for one file as for an import, and for all of them some more, on a machine that others use. */
const ONE = LIMITS.importTime.at;
const ALL = 5 * ONE;

/** A module as the thread wants it, that reads a list instead of a file. */
const moduleFor = (reader: string) =>
  `data:text/javascript,${encodeURIComponent(`
import { readPaper as readOne } from ${JSON.stringify(reader)};
export async function readPaper(files) {
  const value = [];
  for (const { bytes, name } of files) {
    const used = process.cpuUsage();
    const outcome = await readOne(bytes, name).then(
      (read) => ({ read }),
      (error) => ({ thrown: String(error && error.stack || error) }),
    );
    // What was let go is heard of by then.
    await new Promise((resolve) => setImmediate(resolve));
    const { user, system } = process.cpuUsage(used);
    value.push({ ...outcome, milliseconds: (user + system) / 1000 });
  }
  return { value, diagnostics: [] };
}`)}`;

/** `reader`: the address of a module with `readPaper`. Where the thread was ended each file is tried by itself. */
export async function readMany(
  files: readonly DamagedFile[],
  reader: string,
  { time = ALL, onAttempt }: { time?: number; onAttempt?: (file: DamagedFile) => void } = {},
): Promise<readonly ReadOutcome[]> {
  const all = await attempt(files, reader, time);
  if (typeof all !== 'string') return all;
  const outcomes: ReadOutcome[] = [];
  for (const file of files) {
    onAttempt?.(file);
    const own = await attempt([file], reader, Math.min(ONE, time));
    outcomes.push(...(typeof own === 'string' ? [{ read: undefined, thrown: own, milliseconds: ONE }] : own));
  }
  return outcomes;
}

/** A text that says how it was ended where it was. */
async function attempt(
  files: readonly DamagedFile[],
  reader: string,
  time: number,
): Promise<readonly ReadOutcome[] | string> {
  const given = files.map(({ bytes, name }) => ({ bytes, name }));
  const limits = { time, memory: LIMITS.importMemory.at };
  try {
    // The thread hands on what it is given, and gives back what the module returns.
    const { value, diagnostics } = (await readInThread(given as unknown as Uint8Array, 'alle', {
      module: moduleFor(reader),
      limits,
    })) as unknown as Result<readonly ReadOutcome[] | undefined>;
    return value ?? diagnostics.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join();
  } catch (error) {
    return String(error);
  }
}
