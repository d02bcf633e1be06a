// @ts-check
/** What a run came to: counts per mutation, oracle and code, and which codes were never told. */

/** @typedef {import('../test/support/fuzz/tally.ts').Tally} Tally */

/**
 * @param {readonly Tally[]} tallies
 * @param {{ found: ReadonlyMap<string, string>, declared: readonly string[], seconds: number, peak: number }} run
 */
export function printSummary(tallies, { found, declared, seconds, peak }) {
  /** @param {keyof Tally} name */
  const sum = (name) => {
    const counts = /** @type {Record<string, number>} */ ({});
    for (const tally of tallies) {
      for (const [key, count] of Object.entries(tally[name])) counts[key] = (counts[key] ?? 0) + count;
    }
    return counts;
  };
  console.log(`\n${list(sum('work'))} in ${Math.round(seconds)} s; peak ${Math.round(peak)} MiB in one process`);
  console.log(`\nmutations: ${list(sum('kinds'))}`);
  console.log(`\noracles asked: ${list(sum('oracles'))}`);
  const codes = sum('codes');
  console.log(`\ncodes told, in trials: ${list(codes)}`);
  const never = declared.filter((code) => codes[code] === undefined);
  console.log(`\n${never.length} codes never told: ${never.join(', ')}`);
  const faults = sum('faults');
  console.log(`\n${found.size} faults`);
  for (const [signature, folder] of found) console.log(`  ${faults[signature] ?? 1} × ${signature}\n    ${folder}`);
}

/** Most first. @param {Record<string, number>} counts */
function list(counts) {
  const sorted = Object.entries(counts).sort(([, one], [, other]) => other - one);
  return sorted.map(([name, count]) => `${name} ${count}`).join(', ');
}
