/** Does trials in a process of its own, and tells `run.js` how far it is and what it found. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join as joinPath, relative } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PolicyFiles } from '../test/support/fuzz/files.ts';
import { minimise, type Small, signatureOf } from '../test/support/fuzz/minimise.ts';
import {
  filesOf,
  openGrounds,
  type Plan,
  type PlanOptions,
  planOf,
  tryPlan,
  type Work,
} from '../test/support/fuzz/plan.ts';
import { CODES, count, countFault, newTally, type Tally } from '../test/support/fuzz/tally.ts';

export type Task = { readonly options: PlanOptions } & (
  | { readonly action: 'run'; readonly work: Work; readonly from: number; readonly end: number; readonly step: number }
  /** Whether it hangs or dies is all that is asked. */
  | { readonly action: 'try'; readonly plan: Plan }
  | { readonly action: 'save'; readonly plan: Plan; readonly signature: string }
  | { readonly action: 'replay'; readonly folder: string }
);

export type Message =
  /** About to do this trial, or still at it. */
  | { readonly at: number; readonly plan: Plan }
  | { readonly tally: Tally; readonly mebibytes: number; readonly declared: readonly string[] }
  | { readonly found: string; readonly folder: string }
  | { readonly said: string };

/** Trials between two counts. */
const REPORT = 500;
const FOUND = fileURLToPath(new URL('../../fuzz/found/', import.meta.url));
const PLAN = 'trial.json';

process.on('disconnect', () => process.exit());
const tell = (message: Message) => process.send?.(message);
const grounds = await openGrounds();
const task = JSON.parse(process.argv[2] ?? '') as Task;

if (task.action === 'run') await run(task);
else if (task.action === 'try') await tryPlan(task.plan, grounds);
else if (task.action === 'save') {
  const folder = save({ plan: task.plan, files: filesOf(task.plan, grounds) }, task.signature, '');
  tell({ found: task.signature, folder });
} else await replay(task.folder);
process.disconnect?.();

async function run({ work, from, end, step, options }: Extract<Task, { action: 'run' }>): Promise<void> {
  let tally = newTally();
  const report = () => {
    tell({ tally, mebibytes: process.resourceUsage().maxRSS / 1024, declared: CODES });
    tally = newTally();
  };
  const known = new Set<string>();
  let sinceReport = 0;
  for (let number = from; number < end; number += step) {
    const plan = planOf(work, number, options, grounds);
    tell({ at: number, plan });
    const findings = await tryPlan(plan, grounds);
    count(tally, plan, findings);
    for (const fault of findings.faults) {
      const signature = signatureOf(fault);
      countFault(tally, signature);
      if (known.has(signature)) continue;
      known.add(signature);
      const small = await minimise(plan, signature, grounds, () => tell({ at: number, plan }));
      tell({ found: signature, folder: save(small, signature, fault.detail) });
    }
    sinceReport = (sinceReport + 1) % REPORT;
    if (sinceReport === 0) report();
    // Without a pause it would never hear that whoever started it is gone.
    await pause();
  }
  report();
}

/** A folder that is a project of its own, with the trial beside it. Returns it, from the working folder. */
function save({ plan, files }: Small, signature: string, detail: string): string {
  const name = createHash('sha256')
    .update(JSON.stringify([signature, plan]))
    .digest('hex')
    .slice(0, 12);
  const folder = joinPath(FOUND, name);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const file = joinPath(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(joinPath(folder, PLAN), `${JSON.stringify({ signature, detail, plan }, null, 2)}\n`);
  return relative(process.cwd(), folder);
}

function saved(folder: string): PolicyFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, joinPath(entry.parentPath, entry.name)));
  return new Map(paths.filter((path) => path !== PLAN).map((path) => [path, readFileSync(joinPath(folder, path))]));
}

/** The trial of a folder, on its files as they are now. */
async function replay(folder: string): Promise<void> {
  const { plan } = JSON.parse(readFileSync(joinPath(folder, PLAN), 'utf8')) as { plan: Plan };
  const pristine = grounds[plan.ground].seed.files;
  const same = (path: string, bytes: Uint8Array) => {
    const old = pristine.get(path);
    return old !== undefined && Buffer.compare(old, bytes) === 0 ? old : bytes;
  };
  const files = new Map([...saved(folder)].map(([path, bytes]) => [path, same(path, bytes)] as const));
  const { faults } = await tryPlan(plan, grounds, files);
  for (const { oracle, detail } of faults) tell({ said: `${oracle}: ${detail}` });
  if (faults.length === 0) tell({ said: 'No fault.' });
  process.exitCode = faults.length === 0 ? 0 : 1;
}
