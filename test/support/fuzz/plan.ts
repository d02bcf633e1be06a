/** Which mistakes a trial makes, by its number: the same in every run with the same seed. */
import type { PolicyFiles } from './files.ts';
import { KINDS, MILD, type Mutation, mutate, someMutations } from './mutation.ts';
import { createRandom } from './random.ts';
import { basisSeed, mistakes, realSeed, smallSeed } from './seeds.ts';
import { type Findings, type Ground, groundOf, tryBuild, tryCheck } from './trial.ts';

export type Work = 'check' | 'build';

/** A trial as data: to run it again, and to make it smaller. */
export interface Plan {
  readonly work: Work;
  readonly ground: GroundName;
  /** The case of test/cases whose mistake is made first; null for none. */
  readonly mistake: string | null;
  readonly mutations: readonly Mutation[];
  /** Decides what else is done beside the check or the build. */
  readonly dice: number;
}

export type GroundName = 'small' | 'basis' | 'real';
export type Grounds = Readonly<Record<GroundName, Ground>> & { readonly mistakes: ReadonlyMap<string, PolicyFiles> };

export interface PlanOptions {
  readonly seed: number;
  /** Kinds that are left out. */
  readonly without?: readonly string[];
  /** Of the size of a mutation. */
  readonly limit?: number;
}

export async function openGrounds(): Promise<Grounds> {
  return {
    small: groundOf(await smallSeed()),
    basis: groundOf(basisSeed()),
    real: groundOf(realSeed()),
    mistakes: mistakes(),
  };
}

export function planOf(
  work: Work,
  number: number,
  { seed, without = [], limit = Number.POSITIVE_INFINITY }: PlanOptions,
  grounds: Grounds,
): Plan {
  const random = createRandom(seed, work === 'check' ? 1 : 2, number);
  const isMild = work === 'build' && random.chance(0.6);
  const from = (isMild ? MILD : KINDS).filter((kind) => !without.includes(kind));
  const isReal = random.chance(1 / 1000);
  const ground = isReal ? 'real' : random.chance(0.88) ? 'small' : 'basis';
  const mistake = ground === 'basis' && random.chance(0.4) ? random.pick([...grounds.mistakes.keys()]) : null;
  return { work, ground, mistake, mutations: someMutations(random, from, limit), dice: random.seed() };
}

export function filesOf({ ground, mistake, mutations }: Plan, grounds: Grounds): PolicyFiles {
  const { seed } = grounds[ground];
  return mutate(mistake === null ? seed.files : (grounds.mistakes.get(mistake) ?? seed.files), mutations);
}

/** `files` instead of those that the plan makes, where they were made smaller since. */
export function tryPlan(plan: Plan, grounds: Grounds, files: PolicyFiles = filesOf(plan, grounds)): Promise<Findings> {
  return { check: tryCheck, build: tryBuild }[plan.work](grounds[plan.ground], files, createRandom(plan.dice));
}
