/** What is to come, in words: a term that runs, the first possible day, and that it is too late. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { LateStep, Outlook, RunningTerm, WayUnknown } from '../model/status.ts';
import { printDateShort } from '../words/dates.ts';
import { bodyName } from '../words/decisions.ts';
import type { StatusRecord } from './status-record.ts';
import { printUnknown } from './status-words.ts';

/** Of a version under way, and of a revision that cannot be in time; else there is nothing to tell. */
export function outlookNotes({ plan, outlook }: StatusRecord, language: Language): string[] {
  if (plan === null || outlook == null) return [];
  const running = plan.running.map((term) => printRunning(term, outlook.from, language));
  if (outlook.isLate && plan.target !== null) return [...running, printLate(outlook, plan.target, language)];
  if (plan.version === null) return [];
  return [...running, ...printEarliest(outlook, language)];
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

/** `te laat voor 31-1-2027: op zijn vroegst vastgesteld op 3-2-2027 (de termijn van CvB eindigt daarvoor te laat)`. */
function printLate({ from, earliest, late }: Outlook, target: string, language: Language): string {
  const nl = language === 'nl';
  const [by, day] = [printDateShort(target), printDateShort(earliest ?? '')];
  // Where the day itself has passed, that is why.
  const why = late === null || target < from ? '' : ` (${printReason(late, language)})`;
  return nl
    ? `te laat voor ${by}: op zijn vroegst vastgesteld op ${day}${why}`
    : `too late for ${by}: adopted on ${day} at the earliest${why}`;
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
