/** When a version is in force and revised, against the days on which it was decided on. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import type { Version } from '../model/source.ts';
import { compareDates, latestOf } from './dates.ts';
import { adoptedDay } from './in-force.ts';

/** One piece for what a command records and for what was written by hand. `at` is the place of a value of the version. */
export function checkPeriod(version: Version, at: (key: string) => Place): Diagnostic[] {
  const { in_force_from: from, in_force_until: until } = version;
  const adopted = adoptedDay(version);
  const first = from ?? adopted;
  return [
    ...checkRevision(version, at),
    ...(from !== undefined && adopted !== undefined && compareDates(from, adopted) < 0
      ? [diagnostic('in-force-early', at('in_force_from'), { from, date: adopted })]
      : []),
    ...(until !== undefined && first !== undefined && compareDates(until, first) < 0
      ? [diagnostic('in-force-order', at('in_force_until'), { from: first, until })]
      : []),
  ];
}

/** A correction is revised when what it corrects is, also where that has passed. */
function checkRevision(
  { revision_due: due, corrects, date, decisions = [] }: Version,
  at: (key: string) => Place,
): Diagnostic[] {
  if (due === undefined || corrects !== undefined) return [];
  const latest = latestOf([date, ...decisions.map((item) => item.date)]);
  if (latest === undefined || compareDates(due, latest) >= 0) return [];
  return [diagnostic('revision-early', at('revision_due'), { due, date: latest })];
}
