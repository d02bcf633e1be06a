/** One trial: a policy without mistakes, some mistakes in it, the tool run on it, and all the oracles asked. */
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { type AskedFormat, FORMATS } from '../../../src/index.ts';
import { build } from '../../../src/operations/build.ts';
import { check } from '../../../src/operations/check.ts';
import { openSession, type Session } from '../../../src/operations/session.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { violations } from '../pdf-check/index.ts';
import { areSameBytes, buildsWhatIsSound, hasTrueManifest, leavesOthers, leavesWhatFails } from './build-oracles.ts';
import type { PolicyFiles } from './files.ts';
import { operate } from './operations.ts';
import {
  areDeclared,
  areSame,
  areWellTold,
  type Family,
  hasPlaces,
  isBounded,
  reachOnlyOwn,
  throwsNothing,
  warnsNothing,
} from './oracles.ts';
import { type Outcome, outcomeOf, ownersOf, toldIn } from './outcome.ts';
import type { Random } from './random.ts';
import type { Seed } from './seeds.ts';
import { isWellFormed } from './well-formed.ts';

/** What an oracle found. */
export interface Fault {
  readonly oracle: string;
  readonly detail: string;
}

export interface Findings {
  readonly faults: readonly Fault[];
  readonly diagnostics: readonly Diagnostic[];
  /** How often each oracle was asked. */
  readonly asked: ReadonlyMap<string, number>;
}

/** A policy to make mistakes in, opened once for many trials. */
export interface Ground {
  readonly seed: Seed;
  readonly family: Family;
  /** One session for many checks, so that what it remembers is put to the test too. */
  readonly kept: { session: Session; host: MemoryHost; uses: number };
  /** What a whole build of it publishes; made when first needed. */
  published(): Promise<PolicyFiles>;
}

/** After so many checks a session is opened anew: what it remembers grows. */
const USES = 400;

export function hostOf({ today }: Seed, files: PolicyFiles): MemoryHost {
  const host = memoryHost({}, { today });
  for (const [path, bytes] of files) host.contents.set(path, bytes);
  return host;
}

export function groundOf(seed: Seed): Ground {
  const host = hostOf(seed, seed.files);
  const session = openSession(host);
  const { policy } = session.read();
  const parents = new Map([...policy.organisations].map(([id, { parent }]) => [id, parent]));
  let published: Promise<PolicyFiles> | undefined;
  const publish = async () => {
    const own = hostOf(seed, seed.files);
    await build(openSession(own), {});
    return outIn(own);
  };
  return {
    seed,
    family: { parents, protocols: policy.protocols.map(({ id }) => id) },
    kept: { session, host, uses: 0 },
    published() {
      published ??= publish();
      return published;
    },
  };
}

const outIn = (host: MemoryHost): PolicyFiles =>
  new Map([...host.contents].filter(([path]) => path.startsWith('out/')));

/** Asks oracles, and keeps what they answer. */
function inquiry() {
  const faults: Fault[] = [];
  const asked = new Map<string, number>();
  return {
    faults,
    asked,
    ask<T extends unknown[]>(oracle: (...given: T) => string[], ...given: T): void {
      asked.set(oracle.name, (asked.get(oracle.name) ?? 0) + 1);
      for (const detail of oracle(...given)) faults.push({ oracle: oracle.name, detail });
    },
  };
}

function askOfTold(ask: ReturnType<typeof inquiry>['ask'], outcome: Outcome<unknown>, files: PolicyFiles): void {
  const told = toldIn(outcome);
  ask(throwsNothing, outcome);
  ask(warnsNothing, outcome);
  ask(isBounded, outcome);
  ask(areDeclared, told);
  ask(hasPlaces, told, files);
  ask(areWellTold, told);
}

/** In the session that is open, with exactly these files. */
function checkKept({ kept }: Ground, files: PolicyFiles): Promise<Outcome<unknown>> {
  kept.uses += 1;
  if (kept.uses % USES === 0) kept.session = openSession(kept.host);
  const { contents } = kept.host;
  for (const path of contents.keys()) if (!files.has(path)) contents.delete(path);
  for (const [path, bytes] of files) contents.set(path, bytes);
  return outcomeOf(() => check(kept.session));
}

/** `random` says what else is done beside the check, now and then. */
export async function tryCheck(ground: Ground, files: PolicyFiles, random: Random): Promise<Findings> {
  const { seed, family } = ground;
  const { ask, faults, asked } = inquiry();
  const outcome = await checkKept(ground, files);
  const told = toldIn(outcome);
  askOfTold(ask, outcome, files);
  ask(reachOnlyOwn, told, ownersOf(seed.files, files), family);
  if (random.chance(1 / 40) && outcome.thrown === undefined) {
    const fresh = await outcomeOf(() => check(openSession(hostOf(seed, files))));
    ask(areSame, told, toldIn(fresh));
  }
  if (random.chance(1 / 20)) {
    const operated = await operate(hostOf(seed, files), random);
    askOfTold(ask, operated.outcome, files);
    ask(operated.writesOnlyWhenDone);
  }
  return { faults, diagnostics: told, asked };
}

/** One format as a rule, those that take long less often; now and then all of them, with what is about all documents. */
function someFormats(random: Random): readonly AskedFormat[] | undefined {
  if (random.chance(0.02)) return undefined;
  const often: readonly AskedFormat[] = [
    'markdown',
    'markdown',
    'schoolgids',
    'schoolgids',
    'html',
    'html',
    'docx',
    'text',
  ];
  return [random.chance(0.92) ? random.pick(often) : random.pick<AskedFormat>([...FORMATS, 'poster'])];
}

export async function tryBuild(ground: Ground, files: PolicyFiles, random: Random): Promise<Findings> {
  const { seed, family } = ground;
  const { ask, faults, asked } = inquiry();
  const before = await ground.published();
  const host = hostOf(seed, new Map([...files, ...before]));
  const formats = someFormats(random);
  const checked = await outcomeOf(() => check(openSession(host)));
  const outcome = await outcomeOf(() => build(openSession(host), { formats }));
  askOfTold(ask, outcome, new Map(host.contents));
  const after = outIn(host);
  const owners = ownersOf(seed.files, files);
  if (outcome.result !== undefined && checked.result !== undefined) {
    const { documents } = await openSession(host).illustrated();
    ask(buildsWhatIsSound, documents, toldIn(checked), outcome.result, family, formats?.includes('poster') !== true);
  }
  ask(leavesWhatFails, before, after, outcome.result?.value);
  ask(leavesOthers, before, after, owners, family);
  ask(hasTrueManifest, after);
  for (const [path, bytes] of after) {
    const old = before.get(path);
    if (old === bytes || (old !== undefined && Buffer.compare(old, bytes) === 0)) continue;
    ask(isWellFormed, path, bytes);
    if (path.endsWith('.pdf') && random.chance(1 / 4)) ask(isAccessiblePdf, path, bytes);
  }
  if (random.chance(1 / 16) && outcome.thrown === undefined) {
    const again = hostOf(seed, new Map([...files, ...before]));
    await outcomeOf(() => build(openSession(again), { formats }));
    ask(areSameBytes, after, outIn(again));
  }
  return { faults, diagnostics: toldIn(outcome), asked };
}

function isAccessiblePdf(path: string, bytes: Uint8Array): string[] {
  return violations(bytes).map((fault) => `${path}: ${fault}`);
}
