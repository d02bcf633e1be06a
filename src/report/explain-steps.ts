/** The way that a change of a text goes, in words. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { CountedDays, StepKind } from '../model/status.ts';
import { printBody } from '../words/decisions.ts';
import { printTerm } from './status-words.ts';

/** A step of the procedure that applies. */
export interface ExplainedStep {
  readonly body: string;
  readonly kind: StepKind;
  /** ISO 8601 duration; null when none is recorded. */
  readonly term: string | null;
  /** Which days count in the term; null without one. */
  readonly days: CountedDays | null;
}

/** `GMR (instemming): 6 weken; CvB (vaststelling): 10 schooldagen`. */
export function printSteps(steps: readonly ExplainedStep[], language: Language): string {
  return steps.map((step) => `${printBody(step)}: ${printTerm(step.term, step.days, language)}`).join('; ');
}
