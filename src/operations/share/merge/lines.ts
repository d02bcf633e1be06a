/** Two changes of one text, by its lines. */
import { diffArrays } from 'diff';

/** What stands in the place of lines of the base: from one to before another. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Both changes made, where they stand apart; undefined where they touch. */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const [from, one, other] = [base, ours, theirs].map((text) => text.split('\n')) as [string[], string[], string[]];
  const hunks = [...hunksOf(from, one)];
  for (const hunk of hunksOf(from, other)) {
    const near = hunks.filter((own) => own.start <= hunk.end && hunk.start <= own.end);
    if (near.length === 0) hunks.push(hunk);
    else if (near.length > 1 || JSON.stringify(near[0]) !== JSON.stringify(hunk)) return undefined;
  }
  const merged: string[] = [];
  let at = 0;
  for (const { start, end, lines } of hunks.sort((a, b) => a.start - b.start)) {
    merged.push(...from.slice(at, start), ...lines);
    at = end;
  }
  return [...merged, ...from.slice(at)].join('\n');
}

function hunksOf(base: readonly string[], text: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { start: number; end: number; lines: string[] } | undefined;
  for (const { added, removed, value } of diffArrays([...base], [...text])) {
    if (!added && !removed) {
      open = undefined;
      at += value.length;
      continue;
    }
    if (open === undefined) {
      open = { start: at, end: at, lines: [] };
      hunks.push(open);
    }
    if (removed) {
      at += value.length;
      open.end = at;
    } else open.lines.push(...value);
  }
  return hunks;
}
