/** What is to come, in words: a term that runs, the first possible day, and that it is too late. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { LateStep, Outlook, RunningTerm, WayUnknown } from '../model/status.ts';
import { printDateShort } from '../words/dates.ts';
import { bodyName } from '../words/decisions.ts';
import type { StatusRecord } from './status-record.ts';
import { printUnknown } from './status-words.ts';

/**
 * Of a version under way, and of a revision that cannot be in time; else there is nothing to tell. That no term is recorded is
 * told apart (`lacksTerms`), for that is mended once and asks for nothing now.
 */
export function outlookNotes(status: StatusRecord, language: Language): string[] {
  const { plan, outlook } = status;
  if (plan === null || outlook == null) return [];
  const running = plan.running.map((term) => printRunning(term, outlook.from, language));
  const late = lateOf(status, language);
  if (late !== null) return [...running, late.why === null ? late.what : `${late.what} (${late.why})`];
  if (plan.version === null || lacksTerms(status)) return running;
  return [...running, ...printEarliest(outlook, language)];
}

/** Of one document, in Dutch. */
export const NO_TERMS = 'geen termijnen opgeschreven';

/** A version is under way, and no first possible day can be reckoned because no step to come has a term or known meetings. */
export function lacksTerms({ plan, outlook }: StatusRecord): boolean {
  return plan !== null && plan.version !== null && outlook?.unknown?.reason === 'geen_termijn';
}

/** `de termijn van GMR loopt tot en met 2-12-2026`. `today` as `YYYY-MM-DD`. */
export function printRunning(running: RunningTerm, today: string, language: Language): string {
  const { submitted, term, ends, unknown } = running;
  const nl = language === 'nl';
  const body = bodyName(running);
  const since = printDateShort(submitted);
  if (term === null) return nl ? `ligt voor bij ${body} sinds ${since}` : `before ${body} since ${since}`;
  if (ends === null) {
    const why = unknown === null ? '' : ` (${printUnknown(unknown, language)})`;
    return nl ? `einde van de termijn van ${body} niet bekend${why}` : `end of the term of ${body} not known${why}`;
  }
  const end = printDateShort(ends);
  if (ends < today)
    return nl
      ? `de termijn van ${body} liep tot en met ${end}, en er is geen besluit vastgelegd`
      : `the term of ${body} ran until ${end}, and no decision is recorded`;
  return nl ? `de termijn van ${body} loopt tot en met ${end}` : `the term of ${body} runs until ${end}`;
}

/** The first day on which it can be adopted; nothing where nobody is to decide any more. */
export function printEarliest({ earliest, unknown }: Outlook, language: Language): string[] {
  const nl = language === 'nl';
  if (earliest !== null) {
    const day = printDateShort(earliest);
    return [nl ? `op zijn vroegst vastgesteld op ${day}` : `adopted on ${day} at the earliest`];
  }
  if (unknown === null) return [];
  const why = printWayUnknown(unknown, language);
  return [nl ? `eerste mogelijke dag niet bekend: ${why}` : `first possible day not known: ${why}`];
}

/** That the date cannot be met. */
export interface LateWords {
  /** `te laat voor 31-1-2027: op zijn vroegst vastgesteld op 3-2-2027`. */
  readonly what: string;
  /** `GMR moet uiterlijk 17-1-2027 besluiten en vergadert pas op 20-1-2027`; null where the day itself has passed. */
  readonly why: string | null;
}

/** Null of what is in time, or of which that is not known. */
export function lateOf({ plan, outlook }: StatusRecord, language: Language): LateWords | null {
  if (outlook == null || !outlook.isLate || plan === null || plan.target === null) return null;
  const { from, earliest, late } = outlook;
  const [by, day] = [printDateShort(plan.target), printDateShort(earliest ?? '')];
  const what =
    language === 'nl'
      ? `te laat voor ${by}: op zijn vroegst vastgesteld op ${day}`
      : `too late for ${by}: adopted on ${day} at the earliest`;
  return { what, why: late === null || plan.target < from ? null : printReason(late, language) };
}

function printReason(late: LateStep, language: Language): string {
  const nl = language === 'nl';
  const body = bodyName(late);
  const [can, by] = [printDateShort(late.decide), printDateShort(late.decideBy)];
  const must = nl ? `${body} moest uiterlijk ${by} besluiten` : `${body} had to decide by ${by}`;
  if (late.reason === 'verstreken') return must;
  if (late.reason === 'vergadering')
    return nl
      ? `${body} moet uiterlijk ${by} besluiten en vergadert pas op ${can}`
      : `${body} must decide by ${by} and meets on ${can}`;
  return nl
    ? `${body} moet uiterlijk ${by} besluiten en kan dat door de termijn pas op ${can}`
    : `${body} must decide by ${by} and its term lets it on ${can}`;
}

const reasons = {
  nl: {
    geen_termijn: 'termijn onbekend',
    geen_procedure: 'geen procedure opgeschreven',
    keuze_procedure: 'procedure nog te kiezen',
  },
  en: {
    geen_termijn: 'term unknown',
    geen_procedure: 'no procedure recorded',
    keuze_procedure: 'procedure to be chosen',
  },
} as const;

/** Why nothing is known of the way. */
export function printWayUnknown({ reason, date }: WayUnknown, language: Language): string {
  if (reason === 'geen_termijn' || reason === 'geen_procedure' || reason === 'keuze_procedure')
    return reasons[language][reason];
  return printUnknown({ reason, date }, language);
}
