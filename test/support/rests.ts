/** What is told of choices that rest on another text, or of which that is not recorded: no matter of most tests. */
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';

export const RESTS: readonly string[] = ['base-moved', 'decisions-unpinned'];

/** What a command prints, without these lines and without the count at the end. */
export function printedBesideRests(printed: string): string {
  const own = new RegExp(`\\[(${RESTS.join('|')})\\]$`);
  const count = /^(In orde|\d+ fout)/;
  return printed
    .split('\n')
    .filter((line) => !own.test(line) && !count.test(line))
    .join('\n');
}

export function besideRests(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => !RESTS.includes(code));
}
