/** A build that remembers gives what one that does not would give, whatever was edited. `npm run fuzz:build` does the long form. */
import { expect, test } from 'vitest';
import { tryBuilds } from '../support/builds/trial.ts';

test('after any edit to anything', { timeout: 600_000 }, async () => {
  const { differences, made, same, builds } = await tryBuilds(Number(process.env['SEED'] ?? 1), 40, true);
  expect(differences).toEqual([]);
  // Enough was made, and enough was not, for this to mean something.
  expect(builds).toBeGreaterThan(20);
  expect(made).toBeGreaterThan(20);
  expect(same).toBeGreaterThan(20);
});
