/** What can be mended of what is recorded, with what stands there now. */
import type { Mendable, VersionOnRecord } from '../model/agenda.ts';
import type { ApprovalsFile, SnapshotFile, Step, Version } from '../model/source.ts';
import { controlOf } from './correct.ts';
import { type Entry, entriesIn, type Owner } from './entries.ts';
import { outcomesOf } from './outcomes.ts';
import { stepsOf } from './route.ts';

/** Of an entry also where nothing stands there: that may be what was forgotten. */
const DECIDED = ['date', 'outcome', 'submitted', 'reference', 'body', 'confirmed'] as const;
const SUBMITTED = ['submitted', 'reference', 'body', 'confirmed'] as const;
const AFTERWARDS = ['condition', 'met', 'replied', 'reason'] as const;
const REPEALED = ['date', 'from', 'body', 'reason', 'reference', 'confirmed'] as const;
const OF_VERSION = ['revision_due', 'in_force_from', 'in_force_until'] as const;

/** `adopted` is its text as it is stored. */
export function mendableIn(
  version: Version,
  approvals: ApprovalsFile,
  adopted: SnapshotFile | undefined,
  owner: Owner,
): VersionOnRecord {
  const entries = entriesIn(version, owner).flatMap((entry) => {
    const fields = fieldsOf(entry, stepsOf(version, approvals));
    return fields.length === 0 ? [] : [[entry.content.id ?? entry.id, fields] as const];
  });
  const values = new Map<string, unknown>(Object.entries(version));
  const isAdopted = version.snapshot !== undefined;
  const control = Object.entries(controlOf(version, adopted, approvals) ?? {});
  return {
    version: version.version ?? null,
    fields: [
      ...OF_VERSION.filter((field) => isAdopted || values.has(field)).map((field) => mendable(values, field)),
      ...(version.edition === undefined ? [] : [{ field: 'edition', value: version.edition }]),
      ...control.map(([name, value]): Mendable => ({ field: `control.${name}`, value })),
    ],
    entries: Object.fromEntries(entries),
  };
}

function fieldsOf({ kind, content }: Entry, steps: readonly Step[]): Mendable[] {
  const values = new Map<string, unknown>(Object.entries(content));
  if (kind === 'repeal') return REPEALED.map((field) => mendable(values, field));
  if (kind !== 'decision') return [];
  const usual = values.has('date') ? DECIDED : SUBMITTED.filter((field) => field !== 'submitted' || values.has(field));
  return [...usual, ...AFTERWARDS.filter((field) => values.has(field))].map((field) => {
    const own = mendable(values, field);
    const step = steps.find((item) => item.step === values.get('step'));
    return field !== 'outcome' || step === undefined ? own : { ...own, choices: outcomesOf(step.kind) };
  });
}

function mendable(values: ReadonlyMap<string, unknown>, field: string): Mendable {
  const value = values.get(field);
  return { field, value: typeof value === 'string' ? value : null };
}
