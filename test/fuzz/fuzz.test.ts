/** The fuzzer in short: the same trials in every run. The long form is `npm run fuzz` (docs/developers/fuzz.md). */
import { beforeAll, expect, test } from 'vitest';
import { isBounded } from '../support/fuzz/oracles.ts';
import { type Grounds, openGrounds, planOf, tryPlan, type Work } from '../support/fuzz/plan.ts';
import { count, newTally } from '../support/fuzz/tally.ts';

/** `limit` keeps out what the long run has a watchdog for. */
const OPTIONS = { seed: 20261126, limit: 50 };

let grounds: Grounds;

beforeAll(async () => {
  grounds = await openGrounds();
});

async function run(work: Work, trials: number) {
  const tally = newTally();
  const faults: string[] = [];
  for (let number = 0; number < trials; number++) {
    const plan = planOf(work, number, OPTIONS, grounds);
    const findings = await tryPlan(plan, grounds);
    count(tally, plan, findings);
    // Of the process: here that is of hundreds of other tests too. The long run has processes of its own.
    const own = findings.faults.filter(({ oracle }) => oracle !== isBounded.name);
    faults.push(...own.map(({ oracle, detail }) => `${work} ${number}: ${oracle}: ${detail}`));
  }
  return { tally, faults };
}

test('whatever is wrong in a policy, check tells it as it should', async () => {
  const { tally, faults } = await run('check', 400);
  expect(faults).toEqual([]);
  // Else the mistakes would be of few kinds.
  expect(Object.keys(tally.codes).length).toBeGreaterThan(70);
});

test('and build makes what is sound, and leaves the rest as it was', async () => {
  const { tally, faults } = await run('build', 12);
  expect(faults).toEqual([]);
  expect(tally.oracles).toMatchObject({ leavesWhatFails: 12, leavesOthers: 12 });
  expect(tally.oracles['isWellFormed']).toBeGreaterThan(5);
});
