/** Takes over damaged files in a process of its own, and tells `import.js` how far it is and what came of each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type DamagedFile, damagedFile } from '../test/support/fuzz/import/damaged.ts';
import { readMany } from '../test/support/fuzz/import/read-many.ts';
import { soundFiles } from '../test/support/fuzz/import/sound.ts';
import {
  faultsOfImport,
  faultsOfReading,
  type ImportFindings,
  standingPolicy,
} from '../test/support/fuzz/import/trial.ts';

export interface ImportTask {
  readonly seed: number;
  readonly from: number;
  readonly end: number;
  /** One in so many is taken over whole. */
  readonly whole: number;
  /** Address of the module that reads. */
  readonly reader: string;
  /** Only these kinds of files. */
  readonly kinds: readonly string[];
  /** Each file is kept in fuzz/found/. */
  readonly save: boolean;
}

export type ImportMessage =
  /** About to read these, or to take over the one. */
  | { readonly at: readonly number[] }
  | (ImportFindings & { readonly file: Omit<DamagedFile, 'bytes'>; readonly milliseconds: number })
  | { readonly mebibytes: number };

/** Files in one thread: that begins in half a second. */
const TOGETHER = 60;
const FOUND = fileURLToPath(new URL('../../fuzz/found/', import.meta.url));

process.on('disconnect', () => process.exit());
const tell = (message: ImportMessage) => process.send?.(message, undefined, undefined, () => {});
const { seed, from, end, whole, reader, kinds, save } = JSON.parse(process.argv[2] ?? '') as ImportTask;
const sound = soundFiles();
const policies = await standingPolicy(sound.html[0] ?? new Uint8Array());

for (let first = from; first < end; first += TOGETHER) {
  const numbers = Array.from({ length: Math.min(TOGETHER, end - first) }, (_, index) => first + index);
  tell({ at: numbers });
  const files = numbers
    .map((number) => damagedFile(seed, number, sound))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  if (save) {
    mkdirSync(FOUND, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(`${FOUND}${name}`, bytes);
  }
  const outcomes = await readMany(files, reader, { onAttempt: ({ number }) => tell({ at: [number] }) });
  for (const [index, file] of files.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error(`No answer about ${file.number}`);
    tell({ at: [file.number] });
    const { bytes: _, ...named } = file;
    const faults = faultsOfReading(outcome, file);
    const imported =
      file.number % whole === 0 && outcome.read !== undefined
        ? await faultsOfImport(file, outcome, policies)
        : undefined;
    tell({
      file: named,
      milliseconds: outcome.milliseconds,
      faults: [...faults, ...(imported?.faults ?? [])],
      outcome:
        outcome.read === undefined
          ? 'fault'
          : (outcome.read.diagnostics[0]?.code ?? (outcome.read.value && 'paper') ?? 'nothing'),
      whole: imported?.whole,
    });
    // Without a pause it would never hear that whoever started it is gone.
    await pause();
  }
  tell({ mebibytes: process.resourceUsage().maxRSS / 1024 });
}
process.disconnect?.();
