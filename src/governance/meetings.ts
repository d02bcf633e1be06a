/** When a body meets, and by when it must have the text for that; by the same rules as the planning. */
import type { Meeting } from '../model/agenda.ts';
import type { Calendar } from '../model/calendar.ts';
import type { Step } from '../model/source.ts';
import { addDays, schoolYearOf } from './dates.ts';
import { termOf } from './term.ts';

/** As many as one plans with, and as one looks back on. */
const NEXT = 4;
const LAST = 6;
const YEAR = 365;

/** From today on, in order: of this school year and the next. */
export function nextMeetings(step: Step, today: string, calendar: Calendar): Meeting[] {
  return meetingDays(step, [today, addDays(today, YEAR)], calendar)
    .filter((day) => day >= today)
    .slice(0, NEXT)
    .map((day) => ({ day, ...submissionFor(step, day, calendar) }));
}

/** Before today, the last first: of this school year and the one before. */
export function lastMeetings(step: Step, today: string, calendar: Calendar): string[] {
  return meetingDays(step, [addDays(today, -YEAR), today], calendar)
    .filter((day) => day < today)
    .toReversed()
    .slice(0, LAST);
}

function meetingDays({ body }: Step, days: readonly string[], calendar: Calendar): string[] {
  const years = [...new Set(days.map(schoolYearOf))];
  return years.flatMap((year) => calendar.meetings(body, year) ?? []).toSorted();
}

/** A step without a term takes no time: what is handed over at the meeting is in time. */
function submissionFor(step: Step, day: string, calendar: Calendar): Pick<Meeting, 'submitBy' | 'unknown'> {
  if (step.term === undefined) return { submitBy: day, unknown: null };
  const term = termOf({ ...step, term: step.term }, calendar);
  if (term === null) return { submitBy: null, unknown: { reason: 'regio_onbekend', date: null } };
  const notYet = term.unknownAt(day);
  if (notYet !== null) return { submitBy: null, unknown: notYet };
  const found = term.latest(day);
  return typeof found === 'string' ? { submitBy: found, unknown: null } : { submitBy: null, unknown: found };
}
