/** `regelwerk holidays`: what comes into the calendar, what goes, and what stays as it was. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import { type Period, REGIONS } from '../model/calendar.ts';
import type { HolidayChange, HolidaysTaken } from '../model/holidays-taken.ts';
import type { HolidayName } from '../model/source.ts';
import { printDateShort } from '../words/dates.ts';
import { listOf } from '../words/some-of.ts';

const words = {
  nl: {
    added: 'Nieuw',
    replaced: 'Gewijzigd',
    kept: 'Blijft staan, al geeft de bron andere dagen (met --replace neem je die over)',
    whole: 'heel Nederland',
    until: 't/m',
    was: 'was',
    stands: 'in het bestand',
    given: 'in de bron',
    same: (count: number) => (count === 1 ? 'Al bekend: 1 vakantie.' : `Al bekend: ${count} vakanties.`),
    fixed: 'Volgens de bron stelt het ministerie deze vakanties vast',
    advised: 'Volgens de bron zijn deze vakanties een advies, maar het bestand noemt ze bij fixed',
    written: 'Geschreven',
    nothing: 'Er is niets geschreven',
    names: { herfst: 'herfst', kerst: 'kerst', voorjaar: 'voorjaar', mei: 'mei', zomer: 'zomer' },
  },
  en: {
    added: 'New',
    replaced: 'Changed',
    kept: 'Stays, though the source gives other days (--replace takes those)',
    whole: 'all regions',
    until: 'to',
    was: 'was',
    stands: 'in the file',
    given: 'in the source',
    same: (count: number) => (count === 1 ? 'Known already: 1 holiday.' : `Known already: ${count} holidays.`),
    fixed: 'By the source the ministry fixes these holidays',
    advised: 'By the source these holidays are advice, but the file names them at fixed',
    written: 'Written',
    nothing: 'Nothing was written',
    names: { herfst: 'autumn', kerst: 'Christmas', voorjaar: 'spring', mei: 'May', zomer: 'summer' },
  },
} as const;

export function formatHolidays(taken: HolidaysTaken, language: Language): TerminalText {
  const say = words[language];
  const { changes, fixed, advised, file, isWritten } = taken;
  const same = changes.filter(({ does }) => does === 'same').length;
  const names = (list: readonly HolidayName[]) =>
    listOf(
      list.map((name) => say.names[name]),
      language,
      list.length,
    );
  const lines = [
    ...(['added', 'replaced', 'kept'] as const).flatMap((does) => section(changes, does, language)),
    ...(same === 0 ? [] : [terminal.line(say.same(same))]),
    ...(fixed.length === 0 ? [] : [terminal`${say.fixed}: ${terminal.line(names(fixed))}.`]),
    ...(advised.length === 0 ? [] : [terminal`${say.advised}: ${terminal.line(names(advised))}.`]),
    isWritten ? terminal`${say.written}: ${terminal.line(file)}.` : terminal`${say.nothing}.`,
  ];
  return terminal.join(
    lines.map((line) => terminal`${line}\n`),
    '',
  );
}

function section(
  changes: readonly HolidayChange[],
  does: 'added' | 'replaced' | 'kept',
  language: Language,
): TerminalText[] {
  const own = changes.filter((change) => change.does === does);
  if (own.length === 0) return [];
  return [
    terminal`${words[language][does]}:`,
    ...own.map((change) => terminal`  ${terminal.line(printChange(change, language))}`),
  ];
}

/** `2026-2027 voorjaar (zuid): 13-2-2027 t/m 21-2-2027`. */
function printChange({ year, holiday, regions, does, was, is }: HolidayChange, language: Language): string {
  const say = words[language];
  const days = ({ first, last }: Period) => `${printDateShort(first)} ${say.until} ${printDateShort(last)}`;
  const where = regions.length === REGIONS.length ? say.whole : regions.join(', ');
  const head = `${year} ${say.names[holiday]} (${where})`;
  if (was === null) return `${head}: ${days(is)}`;
  if (does === 'replaced') return `${head}: ${days(is)}; ${say.was} ${days(was)}`;
  return `${head}: ${say.stands} ${days(was)}, ${say.given} ${days(is)}`;
}
