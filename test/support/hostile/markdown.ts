/** Markdown that nests or repeats what a parser finds hard. Signature: `(random: () => number) => string`, random in [0, 1). */

type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const OPENERS = ['>', '> ', '- ', '1. ', '[^a]: ', '* '] as const;
const RUNS = [
  '*',
  '_',
  '**',
  '[',
  '![',
  '[a](',
  '`',
  '<',
  '&',
  '{{',
  '[^',
  '*a ',
  '*a **a ',
  'a_ ',
  '|',
  '\\\\',
] as const;
const LINES = [
  'a\n=\n',
  '> ',
  '- a\n',
  '|a|\n|-|\n',
  '[^a]: b\n\n',
  '[a]: b\n',
  '    a\n',
  '```\n',
  '- - - a\n',
  'a  \n',
] as const;

/** One hard piece over and over, between harmless words; up to `most` characters. */
export function hostileMarkdown(random: Random, most = 100_000): string {
  const [piece, end] = pick(random, [
    () => [pick(random, OPENERS), 'a'],
    () => [pick(random, RUNS), pick(random, ['', ']', 'a*', '](x)'])],
    () => [pick(random, LINES), 'a'],
    () => [pick(random, RUNS) + pick(random, RUNS), pick(random, RUNS)],
    () => [pick(random, OPENERS) + pick(random, LINES), ''],
  ] as const)() as [string, string];
  // Of every size alike: few are near the limits, or far over.
  const length = Math.floor(most ** random());
  const times = Math.max(1, Math.floor(length / piece.length));
  return `Een zin. ${piece.repeat(times)}${end.repeat(Math.min(times, 2000))}`.slice(0, most);
}
