/** Steps and calendars to plan with. */
import { calendarOf } from '../../src/governance/calendar.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import type { CalendarFile, Region, Step } from '../../src/model/source.ts';
import { repositoryPolicy } from './repository.ts';

const policy = repositoryPolicy();

/** The school holidays of the repository, for an organisation with these regions. */
export function calendar(regions: readonly Region[], own: CalendarFile = {}): Calendar {
  const file = { ...own, regions: [...regions] };
  const source = { file: 'x', data: file, place: () => ({ file: 'x', line: 1, column: 1 }) };
  const [organisation] = policy.organisations.values();
  const calendars = {
    ...policy.calendars,
    own: new Map([['ccc', { ...source, placeWithin: source.place }]]),
  };
  if (organisation === undefined) throw new Error('no organisation');
  return calendarOf({ ...policy, calendars }, 'ccc');
}

export const step = (name: string, term?: string, holidays?: Region[]): Step => ({
  step: name.toLowerCase(),
  body: name,
  kind: name === 'CvB' ? 'vaststelling' : 'instemming',
  ...(term === undefined ? {} : { term }),
  ...(holidays === undefined ? {} : { holidays }),
});

/** The same examples in every run, so that a failure is a failure for everyone. */
export const examples = (numRuns: number) => ({ seed: 20191127, numRuns });

/** A step of which only some days count. */
export const counted = (days: NonNullable<Step['days']>, term: string, holidays?: Region[]): Step => ({
  ...step('GMR', term, holidays),
  days,
});
