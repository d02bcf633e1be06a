/** Lines that a single line break parts and that are paragraphs all the same: a heading in bold above its text, items with typed bullets. */
import { areAll, plainOfRuns, type Run } from '../runs.ts';
import { typedBullet } from '../typed-bullet.ts';

const LONGEST_HEADING = 120;

/** The lines of one paragraph, together where they are of it. */
export function linesApart(runs: readonly Run[]): Run[][] {
  const lines = linesIn(runs);
  if (lines.length < 2) return [[...runs]];
  const bullets = lines.map((line) => typedBullet(plainOfRuns(line).trim(), true) !== undefined);
  const areItems = bullets.filter(Boolean).length > 1;
  const parts: Run[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isApart =
      before === undefined ||
      isHeading(before, line) ||
      (areItems && (bullets[index] === true || (bullets[index - 1] === true && hasEnded(before))));
    if (isApart) parts.push(line);
    else parts.at(-1)?.push({ type: 'break', marks: (line[0] ?? before[0])?.marks } as Run, ...line);
  }
  return parts;
}

function linesIn(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.type === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.filter((line) => line.length > 0);
}

function isHeading(line: readonly Run[], next: readonly Run[]): boolean {
  const text = plainOfRuns(line).trim();
  return areAll(line, 'strong') && !areAll(next, 'strong') && text.length < LONGEST_HEADING && !/[.,;:]$/.test(text);
}

const hasEnded = (line: readonly Run[]) => /[.;!?]$/.test(plainOfRuns(line).trimEnd());
