/**
 * The way that a version goes: its steps, and which of them stand beside each other. A version keeps the route that it was
 * proposed on, so that what changes in the procedures is for the versions after it.
 */
import type { ApprovalsFile, Procedure, Step, Version } from '../model/source.ts';
import type { StepKind } from '../model/status.ts';

/** The steps of a procedure, in order. */
export function stepsIn(procedure: Procedure | undefined): readonly Step[] {
  return Array.isArray(procedure) ? procedure : (procedure?.stages ?? []);
}

export function procedureNamed({ procedures = {} }: ApprovalsFile, id: string | undefined): Procedure | undefined {
  return id !== undefined && Object.hasOwn(procedures, id) ? procedures[id] : undefined;
}

/** Corrections that leave the substance as it is. */
export function isEditorial(procedure: Procedure | undefined): boolean {
  return !Array.isArray(procedure) && procedure?.editorial === true;
}

/** How many words such a correction may change at most; null where the procedure sets no limit. */
export function wordLimitOf(procedure: Procedure | undefined): number | null {
  const atMost = Array.isArray(procedure) ? undefined : procedure?.at_most;
  return atMost === undefined ? null : Number.parseInt(atMost, 10);
}

/** Never in the way of an adoption: what is only told, and what is only asked when bodies do not agree. */
const beside: ReadonlySet<StepKind> = new Set(['ter_kennisneming', 'uitspraak']);

/** Whether a version cannot be adopted without it. */
export function isRequired({ kind }: { readonly kind: StepKind | null }): boolean {
  return kind === null || !beside.has(kind);
}

/**
 * In order. Of a version that keeps its route, the terms and the basis are those of the procedure as it is now: they are of what is to come.
 * A dispute can arise that the procedure did not know of, so such a step joins from the procedure at any time.
 */
export function stepsOf(version: Version | undefined, approvals: ApprovalsFile | undefined): readonly Step[] {
  const procedure = stepsIn(procedureNamed(approvals ?? {}, version?.procedure));
  const route = version?.route;
  if (route === undefined) return procedure;
  const now = new Map(procedure.map((step) => [step.step, step]));
  const known = new Set(route.map(({ step }) => step));
  const joined = version?.snapshot === undefined ? procedure : [];
  return [
    ...route.map((step) => ({ ...termsOf(now.get(step.step)), ...step })),
    ...joined.filter((step) => !isRequired(step) && !known.has(step.step) && known.has(step.on ?? step.step)),
  ];
}

/**
 * A revision goes the way of the version whose substance it revises, and not that of a correction of it: by the procedure as it
 * is now, for that is the one it will be proposed on.
 */
export function revisionStepsOf(version: Version | undefined, approvals: ApprovalsFile | undefined): readonly Step[] {
  const { versions = [] } = approvals ?? {};
  const corrected =
    version?.corrects === undefined
      ? undefined
      : versions.slice(0, versions.indexOf(version)).find((earlier) => earlier.version === version.corrects);
  if (corrected !== undefined) return revisionStepsOf(corrected, approvals);
  const now = stepsIn(procedureNamed(approvals ?? {}, version?.procedure));
  return now.length === 0 ? stepsOf(version, approvals) : withNames(now, version);
}

/** What was a slip in the name of a body is one in the procedure too, as long as that says the same. */
function withNames(steps: readonly Step[], version: Version | undefined): Step[] {
  return steps.map((step) => {
    const mended = version?.corrections?.findLast(({ field }) => field === `route.${step.step}`);
    return mended?.new !== undefined && mended.old === step.body ? { ...step, body: mended.new } : step;
  });
}

/** How long a body takes plans the next version, and its basis is told when it is asked: of one that was decided on they say nothing. */
function termsOf(step: Step | undefined): Pick<Step, 'term' | 'days' | 'holidays' | 'basis'> {
  const { term, days, holidays, basis } = step ?? {};
  return {
    ...(term === undefined ? {} : { term }),
    ...(days === undefined ? {} : { days }),
    ...(holidays === undefined ? {} : { holidays }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** As a version keeps it. */
export function routeOf(procedure: Procedure | undefined): Step[] {
  return stepsIn(procedure).map(({ term: _, days: __, holidays: ___, basis: ____, ...step }) => step);
}

/** The steps, those that stand beside each other together, also where the one that they name is left out. */
export function stagesOf(steps: readonly Step[]): Step[][] {
  const stages: Step[][] = [];
  for (const step of steps) {
    const stage = stages.at(-1);
    const isTogether = ({ step: other, beside: of }: Step) => other === step.beside || of === step.beside;
    if (step.beside !== undefined && stage?.some(isTogether) === true) stage.push(step);
    else stages.push([step]);
  }
  return stages;
}

/** By step, the ids of the earlier steps that it waits for: all, or those that it names. */
export function waitsOf(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const earlier: string[] = [];
  const waits = new Map<string, readonly string[]>();
  for (const stage of stagesOf(steps)) {
    for (const { step, needs, on } of stage) waits.set(step, needs ?? (on === undefined ? [...earlier] : []));
    earlier.push(...stage.filter(isRequired).map(({ step }) => step));
  }
  return waits;
}
