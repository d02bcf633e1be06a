/** The words of the status outside documents, in both languages where a terminal shows them. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { CountedDays, RecordState, RevisionState, Status, TextState, Unknown } from '../model/status.ts';
import { printDateShort } from '../words/dates.ts';
import { bodyName } from '../words/decisions.ts';
import { listOf } from '../words/some-of.ts';
import { NOT_RECORDED } from '../words/states.ts';
import { isNext, type StatusRecord } from './status-record.ts';

type Words<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

export const revisionWords: Words<RevisionState> = {
  nl: { geen_datum: 'geen datum', op_tijd: 'op tijd', nadert: 'nadert', verlopen: 'verlopen', opgeheven: 'opgeheven' },
  en: { geen_datum: 'no date', op_tijd: 'in time', nadert: 'near', verlopen: 'passed', opgeheven: 'ended' },
};

const textWords: Words<TextState> = {
  nl: {
    gelijk: 'gelijk',
    overgenomen: 'zoals overgenomen',
    gewijzigd: 'gewijzigd',
    niet_vastgelegd: 'niet vastgelegd',
    met_fouten: 'met fouten',
  },
  en: {
    gelijk: 'same',
    overgenomen: 'as taken over',
    gewijzigd: 'changed',
    niet_vastgelegd: 'not recorded',
    met_fouten: 'with mistakes',
  },
};

type PrintedText = Pick<Status, 'textState' | 'changedClauses'>;

/** The text as it is now against that of the version: `gelijk`, or `gewijzigd (3)` with the number of clauses. */
export function printText({ textState, changedClauses }: PrintedText, language: Language): string {
  const words = textWords[language][textState];
  return textState === 'gewijzigd' && (changedClauses ?? 0) > 0 ? `${words} (${changedClauses})` : words;
}

export function printRecord(state: RecordState): string {
  return state === 'geregistreerd' ? 'geregistreerd' : NOT_RECORDED;
}

export function printUnknown({ reason, date }: Unknown, language: Language): string {
  const nl = language === 'nl';
  if (reason === 'regio_onbekend') return nl ? 'vakantieregio niet bekend' : 'holiday region not known';
  if (date === null) return nl ? 'geen schoolvakanties bekend' : 'no school holidays known';
  const day = printDateShort(date);
  if (reason === 'geen_vakanties_na')
    return nl ? `geen schoolvakanties bekend na ${day}` : `no school holidays known after ${day}`;
  return nl ? `geen schoolvakanties bekend vóór ${day}` : `no school holidays known before ${day}`;
}

/** `6 weken`, `15 schooldagen`; an ISO 8601 duration where it is of more than one unit. */
export function printTerm(term: string | null, days: CountedDays | null, language: Language): string {
  if (term === null) return language === 'nl' ? 'geen termijn' : 'no term';
  const [, number = '', letter = ''] = /^P([0-9]+)([YMWD])$/.exec(term) ?? [];
  const unit = letter === 'D' ? (days ?? 'calendar') : letter;
  const word = termUnits[language][unit]?.[Number(number) === 1 ? 0 : 1];
  return word === undefined ? term : `${Number(number)} ${word}`;
}

type OneAndMore = readonly [one: string, more: string];

/** By the letter of a duration, and of days by which of them count. */
const termUnits: Readonly<Record<Language, Readonly<Record<string, OneAndMore>>>> = {
  nl: {
    ...{ Y: ['jaar', 'jaar'], M: ['maand', 'maanden'], W: ['week', 'weken'], calendar: ['dag', 'dagen'] },
    ...{ school: ['schooldag', 'schooldagen'], working: ['werkdag', 'werkdagen'] },
  },
  en: {
    ...{ Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], calendar: ['day', 'days'] },
    ...{ school: ['school day', 'school days'], working: ['working day', 'working days'] },
  },
};

/** Bodies beside each other, of more than these the first ones. */
const MOST = 3;

/** Whom it is before, or comes before next: `GMR en DMR`. */
export function printTurn(
  { turn, chain }: Pick<NonNullable<StatusRecord['plan']>, 'turn' | 'chain'>,
  language: Language,
): string {
  return listOf(turn.filter((item) => isNext(item, chain)).map(bodyName), language, MOST);
}
