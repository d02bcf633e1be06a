/**
 * The open data of the Dutch government on school holidays (opendata.rijksoverheid.nl, infotype schoolholidays), as JSON:
 * a school year `{ content: [{ schoolyear, vacations: [{ type, compulsorydates, regions: [{ region, startdate, enddate }] }] }] }`,
 * or a list of these. Its texts have spaces around them, and its days are the instants of midnight in the Netherlands:
 * `2025-10-17T22:00:00.000Z` is 18 October 2025.
 */
import { Temporal } from 'temporal-polyfill';
import { parseDocument } from 'yaml';
import { type Diagnostic, diagnostic, type Param, type Place, type Result } from '../../diagnostic/diagnostic.ts';
import { shown } from '../../diagnostic/value.ts';
import { REGIONS } from '../../model/calendar.ts';
import { isDate } from '../../model/date.ts';
import type { Path } from '../../model/policy.ts';
import type { HolidayName, Region } from '../../model/source.ts';
import { lineAndColumn } from '../../source/text.ts';

/** A holiday of one line of the feed. */
export interface FeedHoliday {
  readonly year: string;
  readonly holiday: HolidayName;
  readonly regions: readonly Region[];
  readonly first: string;
  readonly last: string;
  /** The ministry fixes it; else it is advice. */
  readonly isFixed: boolean;
  readonly at: { readonly first: Place; readonly last: Place };
}

const KINDS: ReadonlyMap<string, HolidayName> = new Map([
  ['herfstvakantie', 'herfst'],
  ['kerstvakantie', 'kerst'],
  ['voorjaarsvakantie', 'voorjaar'],
  ['meivakantie', 'mei'],
  ['zomervakantie', 'zomer'],
]);

/** All of it, or why none of it is taken; warnings tell of holidays of other kinds. */
export function readFeed(file: string, bytes: Uint8Array): Result<readonly FeedHoliday[] | undefined> {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // What is cut off goes wrong at its end; of what is no JSON at all no position is told.
    const offset = /position ([0-9]+)/.exec(message)?.[1] ?? (message.includes('end of JSON') ? text.length : 0);
    const place = { file, ...lineAndColumn(text, Number(offset)) };
    return { value: undefined, diagnostics: [diagnostic('holidays-json', place, {})] };
  }
  const reader = new Reader(file, text);
  const value = reader.read(data);
  return { value: reader.isWrong ? undefined : value, diagnostics: reader.diagnostics };
}

type Data = Readonly<Record<string, unknown>>;

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  isWrong = false;
  readonly #file: string;
  readonly #text: string;
  /** JSON is YAML, and YAML keeps positions; made when one is asked for. */
  #positions: ReturnType<typeof parseDocument> | undefined;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  read(root: unknown): FeedHoliday[] {
    const isList = Array.isArray(root);
    const years = isList ? root : [root];
    if (years.length === 0) this.#wrong([], root, expected.content);
    return years.flatMap((year, index) => this.#contentOf(year, isList ? [index] : []));
  }

  #contentOf(year: unknown, path: Path): FeedHoliday[] {
    const content = this.#list(year, path, 'content', expected.content);
    return content.flatMap((item, index) => this.#yearOf(item, [...path, 'content', index]));
  }

  #yearOf(item: unknown, path: Path): FeedHoliday[] {
    const year = this.#textOf(item, path, 'schoolyear', expected.year);
    if (year === undefined) return [];
    const [, from, to] = /^(\d{4}) ?[-–/] ?(\d{4})$/.exec(year) ?? [];
    if (from === undefined || Number(to) !== Number(from) + 1) {
      this.#wrong([...path, 'schoolyear'], year, expected.year);
      return [];
    }
    return this.#list(item, path, 'vacations', expected.vacations).flatMap((vacation, index) =>
      this.#vacationOf(vacation, [...path, 'vacations', index], `${from}-${to}`),
    );
  }

  #vacationOf(item: unknown, path: Path, year: string): FeedHoliday[] {
    const type = this.#textOf(item, path, 'type', expected.type);
    if (type === undefined) return [];
    const holiday = KINDS.get(type.toLowerCase());
    if (holiday === undefined) {
      this.diagnostics.push(diagnostic('holidays-other', this.#place([...path, 'type']), { value: shown(type) }));
      return [];
    }
    const fixed = String((item as Data)['compulsorydates'] ?? '').trim();
    if (fixed !== 'true' && fixed !== 'false') this.#wrong([...path, 'compulsorydates'], fixed, expected.fixed);
    return this.#list(item, path, 'regions', expected.regions).flatMap((region, index) => {
      const at = [...path, 'regions', index];
      const regions = this.#regionsOf(region, at);
      const first = this.#dayOf(region, at, 'startdate');
      const last = this.#dayOf(region, at, 'enddate');
      if (regions === undefined || first === undefined || last === undefined) return [];
      const places = { first: this.#place([...at, 'startdate']), last: this.#place([...at, 'enddate']) };
      return [{ year, holiday, regions, first, last, isFixed: fixed === 'true', at: places }];
    });
  }

  #regionsOf(item: unknown, path: Path): readonly Region[] | undefined {
    const name = this.#textOf(item, path, 'region', expected.region)?.toLowerCase();
    if (name === undefined) return undefined;
    const found = name === 'heel nederland' ? REGIONS : REGIONS.filter((region) => region === name);
    if (found.length === 0) this.#wrong([...path, 'region'], name, expected.region);
    return found.length === 0 ? undefined : found;
  }

  #dayOf(item: unknown, path: Path, key: string): string | undefined {
    const text = this.#textOf(item, path, key, expected.day);
    const day = text === undefined ? undefined : dayIn(text);
    if (text !== undefined && day === undefined) this.#wrong([...path, key], text, expected.day);
    return day;
  }

  /** A text of which the spaces around it are gone. */
  #textOf(item: unknown, path: Path, key: string, what: Param): string | undefined {
    const value = (item as Data | null | undefined)?.[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.#wrong([...path, key], value, what);
    return undefined;
  }

  #list(item: unknown, path: Path, key: string, what: Param): readonly unknown[] {
    const value = (item as Data | null | undefined)?.[key];
    if (Array.isArray(value) && value.length > 0) return value;
    this.#wrong([...path, key], value, what);
    return [];
  }

  #wrong(path: Path, value: unknown, what: Param): void {
    this.isWrong = true;
    this.diagnostics.push(diagnostic('holidays-shape', this.#place(path), { value: shown(value), expected: what }));
  }

  /** Of a value, or of the nearest above it that is there. */
  #place(path: Path): Place {
    this.#positions ??= parseDocument(this.#text);
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown =
        length === 0 ? this.#positions.contents : this.#positions.getIn(path.slice(0, length), true);
      const start = (node as { range?: readonly [number, number, number] } | undefined)?.range?.[0];
      if (start !== undefined) return { file: this.#file, ...lineAndColumn(this.#text, start) };
    }
    return { file: this.#file, line: 1, column: 1 };
  }
}

/** The day in the Netherlands of an instant; undefined where it is neither that nor a day. */
function dayIn(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDate(text) ? text : undefined;
  try {
    const day = Temporal.Instant.from(text).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
    return isDate(day) ? day : undefined;
  } catch {
    return undefined;
  }
}

const expected = {
  content: { nl: 'content met een of meer schooljaren', en: 'content with one or more school years' },
  year: { nl: 'schoolyear met een schooljaar als 2026-2027', en: 'schoolyear with a school year as 2026-2027' },
  vacations: {
    nl: 'vacations met de vakanties van een schooljaar',
    en: 'vacations with the holidays of a school year',
  },
  type: { nl: 'type met een vakantie als Herfstvakantie', en: 'type with a holiday as Herfstvakantie' },
  fixed: { nl: 'compulsorydates met true of false', en: 'compulsorydates with true or false' },
  regions: { nl: 'regions met een of meer regio’s', en: 'regions with one or more regions' },
  region: {
    nl: 'region met noord, midden, zuid of heel Nederland',
    en: 'region with noord, midden, zuid or heel Nederland',
  },
  day: { nl: 'een moment als 2025-10-17T22:00:00.000Z', en: 'an instant as 2025-10-17T22:00:00.000Z' },
} as const satisfies Record<string, Param>;
