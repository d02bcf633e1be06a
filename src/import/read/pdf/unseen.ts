/** Letters that nobody sees: outside the page (as far as pdf.js tells of these), or drawn again at the same place to look bold. */
import type { DraftFurniture } from './draft.ts';
import type { RawPage, Run } from './raw.ts';

export function unseenOn({ runs, width, height, number }: RawPage): { furniture: DraftFurniture[]; taken: Set<Run> } {
  const taken = new Set<Run>();
  const seen = new Map<string, Run[]>();
  for (const run of runs) {
    const isOff = run.right < -1 || run.x > width + 1 || run.y < -1 || run.y - run.size > height + 1;
    const near = seen.get(run.text) ?? [];
    const again = near.some(
      (other) => Math.abs(other.x - run.x) < 0.12 * run.size && Math.abs(other.y - run.y) < 0.12 * run.size,
    );
    if (isOff || again) taken.add(run);
    // A text that stands on a page a hundred times is not looked at further.
    else if (near.length < 100) seen.set(run.text, [...near, run]);
  }
  return { taken, furniture: [...taken].map(({ text }) => ({ kind: 'hidden', page: number, text })) };
}
