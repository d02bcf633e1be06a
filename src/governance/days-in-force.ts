/** From when until when a version holds, from the approvals alone: whatever day it is. */
import type { ApprovalsFile, Version } from '../model/source.ts';
import { addDays } from './dates.ts';
import { isAdopted, startOf, takesEffect } from './in-force.ts';

export interface DaysInForce {
  /** `YYYY-MM-DD`, or `YYYY-MM` of a paper that tells no day; null where neither is recorded. */
  readonly from: string | null;
  /** The first day, or month, on which it holds no more; null where nothing ends it. */
  readonly end: string | null;
  /** The last day, `YYYY-MM-DD`; null where nothing ends it, or the day is not known. */
  readonly until: string | null;
  readonly by: 'replaced' | 'repealed' | 'lapsed' | null;
  /** What holds after it, where it is replaced. */
  readonly replacedBy: Version | null;
  /** It ended before its first day. */
  readonly isNever: boolean;
}

/** Null of what was not adopted. The approvals must have passed their check. */
export function daysInForce(version: Version, approvals: ApprovalsFile): DaysInForce | null {
  if (!isAdopted(version, approvals)) return null;
  const from = startOf(version) ?? null;
  const [first] = endsOf(version, approvals).sort(byDay);
  if (first === undefined) return { from, end: null, until: null, by: null, replacedBy: null, isNever: false };
  const { end, by, replacedBy } = first;
  const isDay = end !== null && end.length === DAY;
  return {
    from,
    end,
    until: isDay ? addDays(end, -1) : null,
    by,
    replacedBy,
    // What starts on the same day takes its place at once; of a paper without days nothing is known.
    isNever: end !== null && from !== null && end <= from && (by !== 'lapsed' || end < from),
  };
}

const DAY = 'YYYY-MM-DD'.length;

type End = Pick<DaysInForce, 'end' | 'replacedBy'> & { readonly by: NonNullable<DaysInForce['by']> };

function endsOf(version: Version, approvals: ApprovalsFile): End[] {
  const { versions = [] } = approvals;
  const { repealed, in_force_until: last } = version;
  const later = versions.slice(versions.indexOf(version) + 1).filter((item) => takesEffect(item, approvals));
  return [
    ...later.map((item): End => ({ end: startOf(item) ?? null, by: 'replaced', replacedBy: item })),
    ...(repealed === undefined ? [] : [{ end: repealed.from, by: 'repealed', replacedBy: null } satisfies End]),
    ...(last === undefined ? [] : [{ end: addDays(last, 1), by: 'lapsed', replacedBy: null } satisfies End]),
  ];
}

/** An end of which the day is not recorded is one all the same, and has always been there. */
function byDay(a: End, b: End): number {
  const [one, other] = [a.end ?? '', b.end ?? ''];
  return one < other ? -1 : Number(one > other);
}

/** The version that holds on a day, `YYYY-MM-DD`; undefined where none does. Of a paper without days it holds for all that is known. */
export function heldOn(approvals: ApprovalsFile | undefined, day: string): Version | undefined {
  return approvals?.versions?.findLast((version) => {
    const days = daysInForce(version, approvals);
    return days !== null && !days.isNever && isWithin(days, day);
  });
}

function isWithin({ from, end, by }: DaysInForce, day: string): boolean {
  const hasStarted = from === null || from <= day;
  const hasEnded = by !== null && (end === null || end <= day);
  return hasStarted && !hasEnded;
}

/** The first that starts to hold after a day; undefined where none does. */
export function firstAfter(approvals: ApprovalsFile | undefined, day: string): Version | undefined {
  const starting = (approvals?.versions ?? []).flatMap((version) => {
    const days = daysInForce(version, approvals ?? {});
    return days?.from == null || days.isNever || days.from <= day ? [] : [{ version, from: days.from }];
  });
  return starting.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))[0]?.version;
}
