/** `PROPERTIES=10` tries each property that takes long ten times as often: `npm run properties`. */
const TIMES = Number(process.env['PROPERTIES'] ?? 1);

/** How many runs a property has that has this many in each run of the tests. */
export function runs(usual: number): number {
  return usual * TIMES;
}
