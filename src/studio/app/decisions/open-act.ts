/** What a form is open for: something that can be recorded now, or the mending of what is. */
import type { Act, Mendable } from '../../../index.ts';

export type OpenAct =
  | Act
  | {
      readonly does: 'correct';
      readonly version: string | null;
      /** Null for the version itself. */
      readonly entry: { readonly id: string; readonly words: string } | null;
      readonly fields: readonly Mendable[];
    };

/** Whether it is about the text as it is now, so that another text makes the form another. */
export function isOfText({ does }: OpenAct): boolean {
  return does !== 'correct' && does !== 'repeal';
}

/** By which forms are told apart. */
export function keyOfAct(act: OpenAct): string {
  if (act.does === 'correct') return `correct ${act.version ?? ''} ${act.entry?.id ?? ''}`;
  return 'step' in act ? `${act.does} ${act.step.step}` : act.does;
}
