/** What becomes of school holidays that are taken over from elsewhere. */
import type { Period } from './calendar.ts';
import type { HolidayName, Region } from './source.ts';

/** What becomes of a holiday in the regions of which it is the same. */
export interface HolidayChange {
  readonly year: string;
  readonly holiday: HolidayName;
  readonly regions: readonly Region[];
  /** `kept`: other days stand in the calendar, and stay. `same`: these stand there already. */
  readonly does: 'added' | 'replaced' | 'kept' | 'same';
  /** The days that stood in the calendar; null where none did. */
  readonly was: Period | null;
  /** The days that came. */
  readonly is: Period;
}

/** What was taken over, or is to be. */
export interface HolidaysTaken {
  /** From the project folder. */
  readonly file: string;
  readonly changes: readonly HolidayChange[];
  /** Holidays that the ministry fixes, and of which the calendar did not say so. */
  readonly fixed: readonly HolidayName[];
  /** Holidays that are advice, while the calendar says that the ministry fixes them; it keeps saying so. */
  readonly advised: readonly HolidayName[];
  readonly isWritten: boolean;
}
