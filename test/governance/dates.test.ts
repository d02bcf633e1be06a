/** Whatever passes the schemas and `isDate` can be reckoned with, and comes out as a day that is compared as a text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDuration, firstWithin, schoolYearOf, subtractDuration } from '../../src/governance/dates.ts';
import { planBackwards } from '../../src/governance/planning.ts';
import { planForwards } from '../../src/governance/planning-forward.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import { isDate, lastDay } from '../../src/model/date.ts';
import type { Step } from '../../src/model/source.ts';

const { $defs } = JSON.parse(readFileSync(new URL('../../schemas/common.schema.json', import.meta.url), 'utf8')) as {
  $defs: Record<'Date' | 'DateOrMonth' | 'Duration', { pattern: string }>;
};
const patternOf = (name: keyof typeof $defs) => new RegExp($defs[name].pattern, 'u');

/** Of the longest and shortest that there are, and of any length. */
const duration = fc
  .oneof(
    fc.constantFrom('P99Y999M999W9999D', 'P1D', 'P9999D', 'P99Y', 'P01M', 'P0Y1D'),
    fc
      .tuple(fc.nat({ max: 99 }), fc.nat({ max: 999 }), fc.nat({ max: 999 }), fc.nat({ max: 9999 }))
      .map(([years, months, weeks, days]) => `P${years}Y${months}M${weeks}W${days}D`),
  )
  .filter((text) => patternOf('Duration').test(text));
const day = fc.oneof(
  fc.constantFrom('1900-01-01', '2999-12-31', '2000-02-29'),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

describe('the patterns of the schemas', () => {
  test.each(['P', 'P0D', 'P0Y0M', 'P1000000000D', 'P100Y', 'P1000M', 'PT1H', 'P-1D', 'P1.5M', 'p1m', 'P1M2', '1M'])(
    'refuse the duration %s',
    (text) => {
      expect(patternOf('Duration').test(text)).toBe(false);
    },
  );

  test.each(['0000-01-01', '1899-12-31', '3000-01-01', '9999-12-31', '+002020-01-01', '20200101', '2020-1-1'])(
    'refuse the day %s, and so does isDate',
    (text) => {
      expect(patternOf('Date').test(text)).toBe(false);
      expect(isDate(text)).toBe(false);
    },
  );

  test('hold for every date, of whatever text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-+TZ'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(digits, day, fc.string()), (text) => {
        expect(isDate(text) && !patternOf('DateOrMonth').test(text)).toBe(false);
      }),
    );
  });
});

test('a duration before or after a date is a day of four digits in the year', () => {
  fc.assert(
    fc.property(day, duration, (date, length) => {
      for (const found of [addDuration(date, length), subtractDuration(date, length), firstWithin([length], date)])
        expect(found).toMatch(DAY);
      expect(addDuration(date, length) > date).toBe(true);
      expect(subtractDuration(date, length) < date).toBe(true);
      expect(schoolYearOf(lastDay(date.slice(0, 7)).toString())).toMatch(/^\d{4}-\d{4}$/);
    }),
  );
});

test('a plan with terms of any length comes to an end', () => {
  const calendar: Calendar = { regions: [], holidays: new Map(), meetings: () => undefined };
  const step = (id: string, term: string): Step => ({ step: id, body: id, kind: 'advies', term, holidays: [] });
  fc.assert(
    fc.property(day, duration, duration, (date, one, other) => {
      const steps = [step('gmr', one), step('cvb', other)];
      expect(planBackwards(steps, date, calendar).start).toMatch(DAY);
      const open = steps.map((item) => ({ step: item, submitted: null }));
      expect(planForwards(open, date, calendar).end).toMatch(DAY);
    }),
  );
});
