/** SOURCE_DATE_EPOCH: what to take for today, in seconds since 1 January 1970 (UTC). Source: reproducible-builds.org. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { shown } from '../diagnostic/value.ts';

export const EPOCH = 'SOURCE_DATE_EPOCH';

/** The first second of 2200. A moment of our time in milliseconds is far beyond it. */
const END = Date.UTC(2200, 0, 1) / 1000;

/** What is wrong with the value of the variable; nothing when it is not set, or empty. */
export function wrongEpoch(value: string | undefined): Diagnostic | undefined {
  if (isUnset(value) || isSeconds(value)) return undefined;
  return diagnostic('source-date-epoch', NO_PLACE, { value: shown(value) });
}

/** The day as `YYYY-MM-DD`; undefined when the variable is not set. Throws RangeError where `wrongEpoch` tells something. */
export function dayOfEpoch(value: string | undefined): string | undefined {
  if (isUnset(value)) return undefined;
  if (!isSeconds(value)) throw new RangeError(`${EPOCH} is ${value}`);
  return new Date(Number(value) * 1000).toISOString().slice(0, 10);
}

function isUnset(value: string | undefined): value is undefined | '' {
  return value === undefined || value === '';
}

function isSeconds(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) < END;
}
