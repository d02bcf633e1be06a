/** The words of status and decisions, as a document prints them. */
import type { OrganisationName } from '../model/resolved.ts';
import type { ApprovalsFile } from '../model/source.ts';
import type { ChainLink, Status } from '../model/status.ts';
import { printDate } from './print-date.ts';

type Outcome = NonNullable<ChainLink['outcome']>;

const outcomeWords: Record<Outcome, string> = {
  besproken: 'besproken',
  akkoord: 'akkoord',
  aanpassen: 'aanpassen',
  positief: 'positief advies',
  onder_voorbehoud: 'advies onder voorbehoud',
  negatief: 'negatief advies',
  geen_advies: 'geen advies',
  verleend: 'instemming verleend',
  verleend_met_opmerkingen: 'instemming verleend met opmerkingen',
  onthouden: 'instemming onthouden',
  vastgesteld: 'vastgesteld',
  aangehouden: 'aangehouden',
  ingetrokken: 'ingetrokken',
  goedgekeurd: 'goedgekeurd',
  niet_goedgekeurd: 'niet goedgekeurd',
  kennisgenomen: 'kennisgenomen',
};

const stepWords: Record<ChainLink['kind'], string> = {
  overleg: 'overleg',
  advies: 'advies',
  instemming: 'instemming',
  vaststelling: 'vaststelling',
  goedkeuring_rvt: 'goedkeuring',
  ter_kennisneming: 'ter kennisneming',
};

const stateWords: Record<NonNullable<Status['versionState']>, string> = {
  concept: 'concept',
  voorgenomen: 'voorgenomen besluit',
  in_medezeggenschap: 'in behandeling bij de medezeggenschap',
  vastgesteld: 'vastgesteld',
  ingetrokken: 'ingetrokken',
  vervallen: 'vervallen',
};

const NOT_RECORDED = 'niet geregistreerd';
const FROM_PAPER = 'overgenomen van papier';

/** `vastgesteld`, or that no adoption is recorded. */
export function printState({ versionState }: Pick<Status, 'versionState'>): string {
  return versionState === null ? `vaststelling ${NOT_RECORDED}` : stateWords[versionState];
}

/** What a body is asked: `instemming`. */
export function printStep(kind: ChainLink['kind']): string {
  return stepWords[kind];
}

/** An edition is a school year, a month or a day; the last two print as dates. */
export function printEdition(edition: string): string {
  return /^\d{4}-(0\d|1[0-2])(-\d{2})?$/.test(edition) ? printDate(edition) : edition;
}

/** The date of the version; else of the edition, where that is a day or month. */
export function dateOf({ date, edition }: Status): string | null {
  if (date !== null) return date;
  return edition !== null && /^\d{4}-(0\d|1[0-2])(-\d{2})?$/.test(edition) ? edition : null;
}

/** For a running footer: `Versie 1.0, 27 november 2019`. */
export function versionLabel(status: Status): string {
  const { version, date, edition } = status;
  if (isConcept(status)) return `CONCEPT${version === null ? '' : ` van versie ${version}`}: niet vastgesteld`;
  if (version !== null) return `Versie ${version}${date === null ? '' : `, ${printDate(date)}`}`;
  return edition === null ? `Versie ${NOT_RECORDED}` : `Uitgave ${printEdition(edition)}`;
}

/** For a sentence: `versie 1.0 van 27 november 2019, vastgesteld op 26 november 2019`. */
export function versionPhrase(status: Status): string {
  const { version, date, edition, chain } = status;
  const adopted =
    status.versionState === 'vastgesteld' ? chain.findLast(({ kind }) => kind === 'vaststelling') : undefined;
  const state =
    adopted?.date == null
      ? printState(status)
      : `vastgesteld op ${printDate(adopted.date)}${status.migrated ? ` (${FROM_PAPER})` : ''}`;
  if (version !== null) return `versie ${version}${date === null ? '' : ` van ${printDate(date)}`}, ${state}`;
  if (edition === null) return `versie, datum en vaststelling ${NOT_RECORDED}`;
  const isDay = edition.length === 10 && dateOf(status) !== null;
  return `uitgave ${isDay ? 'van ' : ''}${printEdition(edition)}, ${state}`;
}

/** A text that is under way: not the paper that is in force, and not yet adopted. */
export function isConcept({ versionState }: Status): boolean {
  return versionState !== null && !['vastgesteld', 'vervallen'].includes(versionState);
}

/** For the top of a concept; null for any other text. */
export function conceptPhrase(status: Status, inForce: Status): string | null {
  if (!isConcept(status)) return null;
  const own = 'Dit is een concept. De tekst is niet vastgesteld.';
  return inForce.versionState === 'vastgesteld' ? `${own} In werking is ${versionPhrase(inForce)}.` : own;
}

export interface ControlRow {
  readonly label: string;
  readonly value: string;
}

/** The control block: what the paper records, and said outright what it does not. */
export function controlRows(
  organisation: OrganisationName,
  control: ApprovalsFile['control'],
  status: Status,
  inForce: Status,
): ControlRow[] {
  const rows: [string, string | null | undefined][] = [
    ['Organisatie', organisation.city === undefined ? organisation.name : `${organisation.name}, ${organisation.city}`],
    ['Uitgegeven door', control?.uitgegeven_door],
    ['Onderdeel van', control?.onderdeel_van],
    [
      'Versie',
      status.version ?? (isConcept(status) ? 'nog zonder nummer' : status.edition === null ? NOT_RECORDED : null),
    ],
    ['Versiedatum', status.date === null ? null : printDate(status.date)],
    ['Uitgave', status.edition === null ? null : printEdition(status.edition)],
    ['Auteur', control?.auteur],
    ['Eigenaar', control?.eigenaar],
    ['Beheerder', control?.beheerder],
    [
      'Status',
      status.migrated
        ? `${printState(status)} (${FROM_PAPER}: de organen besloten over de papieren tekst)`
        : printState(status),
    ],
    ...status.chain.map((link): [string, string] => [`${link.body} (${stepWords[link.kind]})`, printDecision(link)]),
    ['Geldende versie', inForce.version === status.version ? null : versionPhrase(inForce)],
    [
      'Revisie',
      isConcept(status) ? null : status.revisionDue === null ? `datum ${NOT_RECORDED}` : printDate(status.revisionDue),
    ],
  ];
  return rows.flatMap(([label, value]) => (value == null ? [] : [{ label, value }]));
}

export function printDecision({ submitted, date, outcome, lapsed }: ChainLink): string {
  if (lapsed) return 'opnieuw nodig, want de tekst is gewijzigd';
  if (date === null) return submitted === null ? 'nog niet' : `voorgelegd op ${printDate(submitted)}`;
  return outcome == null
    ? `${printDate(date)} (uitkomst ${NOT_RECORDED})`
    : `${printDate(date)}: ${outcomeWords[outcome]}`;
}
