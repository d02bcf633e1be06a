/** Makes a failing trial smaller, as long as it fails in the same way. */
import { type PolicyFiles, withFile, withoutFile } from './files.ts';
import { filesOf, type Grounds, type Plan, tryPlan } from './plan.ts';
import type { Fault } from './trial.ts';

/** Attempts at leaving out lines: each costs a check or a build. */
const ATTEMPTS = 150;
/** What takes long each time is left as small as it got by then. */
const MILLISECONDS = 60_000;

export interface Small {
  readonly plan: Plan;
  readonly files: PolicyFiles;
}

/** What two findings of one fault share: the oracle, and its words without what was made up for the trial. */
export function signatureOf({ oracle, detail }: Fault): string {
  const [message = '', ...stack] = detail.split('\n');
  const frame = stack.map((line) => /at (\S+)/.exec(line)?.[1]).find((name) => name !== undefined) ?? '';
  const words = message
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/\d+/g, '#')
    .replace(/\S+\/\S+/g, '…');
  return `${oracle}: ${words.slice(0, 120)} ${frame}`.trim();
}

/** First fewer mutations, then smaller ones, then fewer changed files, then fewer lines in these. */
export async function minimise(plan: Plan, signature: string, grounds: Grounds, onAttempt: () => void): Promise<Small> {
  const start = performance.now();
  const fails = async (candidate: Plan, files?: PolicyFiles) => {
    if (performance.now() - start > MILLISECONDS) return false;
    onAttempt();
    const { faults } = await tryPlan(candidate, grounds, files);
    return faults.some((fault) => signatureOf(fault) === signature);
  };
  const fewer = await smallerPlan(plan, (candidate) => fails(candidate));
  let files = filesOf(fewer, grounds);
  const pristine = grounds[plan.ground].seed.files;
  for (const path of new Set([...pristine.keys(), ...files.keys()])) {
    const old = pristine.get(path);
    if (files.get(path) === old) continue;
    const reverted = old === undefined ? withoutFile(files, path) : withFile(files, path, old);
    if (await fails(fewer, reverted)) files = reverted;
  }
  for (const [path, bytes] of files) {
    if (pristine.get(path) === bytes) continue;
    const text = await fewerLines(new TextDecoder('latin1').decode(bytes), (shorter) =>
      fails(fewer, withFile(files, path, Buffer.from(shorter, 'latin1'))),
    );
    files = withFile(files, path, Buffer.from(text, 'latin1'));
  }
  return { plan: fewer, files };
}

/** Greedy: whatever can go, goes. */
export async function smallerPlan(plan: Plan, fails: (candidate: Plan) => Promise<boolean>): Promise<Plan> {
  let small = plan;
  for (let at = plan.mutations.length - 1; at >= 0; at--) {
    const candidate = { ...small, mutations: small.mutations.toSpliced(at, 1) };
    if (await fails(candidate)) small = candidate;
  }
  for (let at = 0; at < small.mutations.length; at++) {
    for (;;) {
      const mutation = small.mutations[at];
      if (mutation === undefined || mutation.size <= 1) break;
      const candidate = { ...small, mutations: small.mutations.with(at, { ...mutation, size: mutation.size >> 1 }) };
      if (!(await fails(candidate))) break;
      small = candidate;
    }
  }
  return small;
}

async function fewerLines(text: string, fails: (shorter: string) => Promise<boolean>): Promise<string> {
  let lines = text.split('\n');
  let attempts = 0;
  for (let length = lines.length >> 1; length >= 1; length >>= 1) {
    for (let at = 0; at < lines.length && attempts < ATTEMPTS; attempts++) {
      const shorter = lines.toSpliced(at, length);
      if (await fails(shorter.join('\n'))) lines = shorter;
      else at += length;
    }
  }
  return lines.join('\n');
}
