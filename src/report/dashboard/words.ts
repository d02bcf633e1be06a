/** The words of the dashboard that documents do not have. In Dutch, for the dashboard is. */
import { daysBetween, monthsBetween } from '../../governance/dates.ts';
import { isEnding } from '../../governance/status.ts';
import { knownBy, type RevisionState, type Status, type Unknown } from '../../model/status.ts';
import { dateOf, printDate, printEdition, printEditionAlone } from '../../words/dates.ts';
import { bodyName } from '../../words/decisions.ts';
import { markInferred } from '../../words/inferred.ts';
import { listOf } from '../../words/some-of.ts';
import { FROM_PAPER, NOT_RECORDED } from '../../words/states.ts';

/** Of the revision, as a heading. */
export const stateWords: Readonly<Record<RevisionState, string>> = {
  verlopen: 'Verlopen',
  nadert: 'Nadert',
  geen_datum: 'Geen datum',
  op_tijd: 'Op tijd',
  opgeheven: 'Opgeheven',
};

/** After a number: `1 revisie verlopen`, `2 revisies verlopen`. */
export function printCount(state: RevisionState, count: number): string {
  const words: Record<RevisionState, [one: string, more: string]> = {
    verlopen: ['revisie verlopen', 'revisies verlopen'],
    nadert: ['nadert', 'naderen'],
    geen_datum: ['zonder revisiedatum', 'zonder revisiedatum'],
    op_tijd: ['op tijd', 'op tijd'],
    opgeheven: ['van een opgeheven organisatie', 'van opgeheven organisaties'],
  };
  return words[state][count === 1 ? 0 : 1];
}

/** `over 5 weken`, `bijna 6 jaar geleden`: how far `date` is from `today`, both `YYYY-MM-DD`. */
export function printDistance(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'vandaag';
  const length = printLength(Math.abs(days), days < 0 ? [date, today] : [today, date]);
  return days < 0 ? `${length} geleden` : `over ${length}`;
}

function printLength(days: number, [first, last]: [string, string]): string {
  if (days < 15) return days === 1 ? '1 dag' : `${days} dagen`;
  if (days < 60) return `${Math.floor(days / 7)} weken`;
  const months = monthsBetween(first, last);
  if (months < 24) return months === 1 ? '1 maand' : `${months} maanden`;
  const years = Math.floor(months / 12);
  return months % 12 === 11 ? `bijna ${years + 1} jaar` : `${years} jaar`;
}

/** `Versie 1.0`, `Uitgave 2017-2018`; says outright that none is recorded. */
export function printVersion(status: Status): string {
  const { version, versionState, inferred } = status;
  if (version !== null) return markInferred(`Versie ${version}`, inferred?.version, 'nl');
  if (versionState === 'concept') return 'Concept zonder versienummer';
  const { edition, mark } = knownBy(status);
  if (mark !== null) return `Met ${printEditionAlone(mark)} op de omslag`;
  return edition === null ? `Versie ${NOT_RECORDED}` : `Uitgave ${printEdition(edition)}`;
}

/** The day or month of the version; null where the heading says it, or where none is recorded. */
export function versionDay(status: Status): string | null {
  const date = status.version === null ? null : dateOf(status);
  return date === null ? null : printDate(date);
}

/** The text as it is now against that of the version. */
export function printText({ textState, versionState, migrated, changedClauses: count }: Status): string {
  if (textState === 'niet_vastgelegd') return 'Tekst niet vastgelegd';
  if (textState === 'met_fouten') return 'Tekst in de bron heeft fouten';
  if (textState === 'overgenomen') return `Tekst ${FROM_PAPER}`;
  const isAdopted = versionState === 'vastgesteld' || versionState === 'in_werking';
  if (textState === 'gelijk') return isAdopted ? 'Tekst zoals vastgesteld' : 'Tekst zoals vastgelegd';
  const since = `sinds ${migrated ? 'de overname' : isAdopted ? 'de vaststelling' : 'het vastleggen'}`;
  if (count === null || count === 0) return `Tekst gewijzigd ${since}`;
  return `${count} ${count === 1 ? 'bepaling' : 'bepalingen'} gewijzigd ${since}`;
}

/** As rows are marked and chosen: of a text that is repealed, or has ended, there is no revision. */
export function rowState(status: Status): RevisionState | 'geen_revisie' {
  return isEnding(status) && status.nextRevision === null ? 'geen_revisie' : status.revisionState;
}

/** Of many bodies that stand beside each other, nobody reads all in a cell. */
const MOST = 3;

/** `GMR en DMR`. */
export function namesOf(bodies: readonly { readonly body: string; readonly ofName?: string }[]): string {
  return listOf(bodies.map(bodyName), 'nl', MOST);
}

/** Why there is no latest start. */
export function printUnknown({ reason, date }: Unknown): string {
  if (reason === 'regio_onbekend') return 'vakantieregio niet bekend';
  if (date === null) return 'schoolvakanties niet bekend';
  return `schoolvakanties niet bekend ${reason === 'geen_vakanties_na' ? 'na' : 'vóór'} ${printDate(date)}`;
}

/** `versie 1.0` becomes `Versie 1.0`. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
