/** From what there is to tell to the exit code of a command. Documented in README.md; scripts rely on them. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { command } from '../diagnostic/rules/command.ts';

export const EXIT = {
  ok: 0,
  /** The source, a template or the output folder is not in order. */
  mistakes: 1,
  /** The command line is not in order. */
  usage: 2,
  /** What `--fail-on` asked for is the case. */
  failOn: 3,
} as const;

/** About the machine, not about what was typed. */
const ELSEWHERE = new Set(['git-missing', 'git-no-repository', 'git-source-broken', 'ledger-busy']);

/** With `strict`, a warning counts as an error does. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], { strict = false } = {}): number {
  if (diagnostics.some(({ code }) => Object.hasOwn(command, code) && !ELSEWHERE.has(code))) return EXIT.usage;
  return (strict ? diagnostics.length > 0 : hasErrors(diagnostics)) ? EXIT.mistakes : EXIT.ok;
}
