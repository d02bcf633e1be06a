/** Takes school holidays over from the open data of the government into the calendar of the country. */
import { type Diagnostic, diagnostic, NO_PLACE, type Place, type Result } from '../../diagnostic/diagnostic.ts';
import { hasErrors, severityOf, wordsOf } from '../../diagnostic/format.ts';
import { checkHolidays, holidayNames } from '../../governance/check-calendars.ts';
import type { HolidaysTaken } from '../../model/holidays-taken.ts';
import type { HolidayName, Holidays, SchoolHolidaysFile } from '../../model/source.ts';
import { NATIONAL_HOLIDAYS } from '../../source/index.ts';
import type { Session } from '../session.ts';
import { newFile, writeSource } from '../write-source.ts';
import { type FeedHoliday, readFeed } from './feed.ts';
import { isTaken, mergeHolidays } from './merge.ts';

/** A file with the open data, or the address where they stand. */
export interface HolidaysRequest {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | { readonly address: string };
  /** Days that differ from those in the calendar take their place; by default these stay. */
  readonly replace?: boolean | undefined;
  /** Tell only what would change. */
  readonly isDry?: boolean | undefined;
}

const SOURCE = 'Open data van de Rijksoverheid over schoolvakanties';

/** Without a value nothing was written. What cannot be right is left out, and told. */
export async function holidays(session: Session, request: HolidaysRequest): Promise<Result<HolidaysTaken | undefined>> {
  const { file, replace = false, isDry = false } = request;
  const got = 'address' in file ? await session.host.download(file.address) : { value: file.bytes, diagnostics: [] };
  if (got.value === undefined) return { value: undefined, diagnostics: got.diagnostics };
  const feed = readFeed('address' in file ? file.address : file.name, got.value);
  if (feed.value === undefined) return { value: undefined, diagnostics: feed.diagnostics };
  const { sound, doubtful } = sifted(feed.value);
  const told = [...feed.diagnostics, ...doubtful];
  return writeSource<HolidaysTaken>(session, ({ policy, diagnostics }, write) => {
    const { national } = policy.calendars;
    const wrong = diagnostics.filter(isOfCalendar);
    if (wrong.length > 0) return { value: undefined, diagnostics: [...wrong, ...told] };
    const before = national?.data ?? { source: SOURCE, retrieved: '', fixed: [], years: {} };
    const { years, changes } = mergeHolidays(before.years, sound, replace);
    const errors = checkMerged(national, sound, years);
    if (errors.length > 0) return { value: undefined, diagnostics: [...errors, ...told] };
    const { fixed, advised } = fixedBy(sound, national?.data.fixed);
    const isChanged = fixed.length > 0 || changes.some(isTaken);
    const taken = { file: NATIONAL_HOLIDAYS, changes, fixed, advised };
    if (isDry || !isChanged) return { value: { ...taken, isWritten: false }, diagnostics: told };
    const data: SchoolHolidaysFile = {
      ...before,
      retrieved: session.host.today(),
      fixed: [...before.fixed, ...fixed],
      years,
    };
    const failed = write({ kind: 'holidays', source: national ?? newFile(NATIONAL_HOLIDAYS), data });
    return { value: failed.length > 0 ? undefined : { ...taken, isWritten: true }, diagnostics: [...failed, ...told] };
  });
}

/** A mistake in the calendar is mended first. */
function isOfCalendar(item: Diagnostic): boolean {
  return item.place !== NO_PLACE && item.place.file === NATIONAL_HOLIDAYS && severityOf(item) === 'error';
}

/** Each by itself: a spring holiday of five weeks is a slip of who made the list. */
function sifted(feed: readonly FeedHoliday[]): { sound: FeedHoliday[]; doubtful: Diagnostic[] } {
  const sound: FeedHoliday[] = [];
  const doubtful: Diagnostic[] = [];
  for (const item of feed) {
    const [wrong] = checkHolidays(
      placing(() => item),
      [],
      { [item.year]: [entryOf(item)] },
    ).filter((found) => severityOf(found) === 'error');
    if (wrong === undefined) sound.push(item);
    else {
      const params = { holiday: holidayNames[item.holiday], year: item.year, regions: item.regions.join(', ') };
      doubtful.push(
        diagnostic('holidays-doubtful', wrong.place, {
          ...params,
          why: { nl: wordsOf(wrong, 'nl').message, en: wordsOf(wrong, 'en').message },
        }),
      );
    }
  }
  return { sound, doubtful };
}

/** Beside what stands there: whether each follows the one before it, and stands once. */
function checkMerged(
  national: { readonly place: (path: readonly (string | number)[]) => Place } | undefined,
  feed: readonly FeedHoliday[],
  years: Holidays,
): Diagnostic[] {
  const fromFeed = (path: readonly (string | number)[]) => {
    const [year = '', index = 0] = path;
    const entry = years[year]?.[Number(index)];
    return feed.find((item) => item.year === year && item.holiday === entry?.holiday && item.first === entry.first);
  };
  const place = (path: readonly (string | number)[]) => {
    const item = fromFeed(path);
    if (item !== undefined) return item.at[path.at(-1) === 'last' ? 'last' : 'first'];
    return national?.place(['years', ...path]) ?? { file: NATIONAL_HOLIDAYS, line: 1, column: 1 };
  };
  const found = checkHolidays({ place }, [], years);
  return hasErrors(found) ? found.filter((item) => severityOf(item) === 'error') : [];
}

function placing(item: () => FeedHoliday) {
  return { place: (path: readonly (string | number)[]) => item().at[path.at(-1) === 'last' ? 'last' : 'first'] };
}

function entryOf({ holiday, regions, first, last }: FeedHoliday) {
  return { holiday, regions: [...regions], first, last };
}

/** As the latest school year of the feed has it. `known` are those of the calendar. */
function fixedBy(feed: readonly FeedHoliday[], known: readonly HolidayName[] | undefined) {
  const latest = new Map(
    feed.toSorted((a, b) => (a.year < b.year ? -1 : 1)).map((item) => [item.holiday, item.isFixed]),
  );
  const of = (isFixed: boolean) => [...latest].filter(([, own]) => own === isFixed).map(([name]) => name);
  return {
    fixed: of(true).filter((name) => known?.includes(name) !== true),
    advised: of(false).filter((name) => known?.includes(name) === true),
  };
}
