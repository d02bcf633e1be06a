/** Parts of the width that the first of two panels may have, halves first. */
const shares = [0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56, 0.42, 0.58];

/** The share that makes rows of texts of these lengths least high, so that all can be set larger. */
export function bestShare(lengths: readonly (readonly number[])[]): number {
  /** In no unit but its own: only good to compare. */
  const heightAt = (share: number) =>
    lengths.reduce((sum, [one = 0, other = 0]) => sum + Math.max(one / share, other / (1 - share)), 0);
  const [best = 0.5] = shares.toSorted((a, b) => heightAt(a) - heightAt(b));
  return best;
}
