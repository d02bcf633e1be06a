/** Words with their letters set apart for looks: `H o o f d s t u k` is one word, and white space between words is told apart. */
import type { Run } from './raw.ts';

const isApart = (text: string, least: number) =>
  text.length >= 2 * least - 1 &&
  /\p{L}/u.test(text) &&
  [...text].every((sign, index) => (index % 2 === 1) === (sign === ' '));

/** From how many letters on a word by itself shows it; beside such a word, two are enough. */
const SURE = 4;
const BESIDE = 2;

export function withoutSpacing(runs: readonly Run[]): readonly Run[] {
  const key = ({ y, size }: Run) => `${Math.round(y)} ${Math.round(size)}`;
  const spaced = new Set(runs.filter(({ text }) => isApart(text, SURE)).map(key));
  if (spaced.size === 0) return runs;
  return runs.map((run) =>
    spaced.has(key(run)) && isApart(run.text, BESIDE) ? { ...run, text: run.text.replaceAll(' ', '') } : run,
  );
}
