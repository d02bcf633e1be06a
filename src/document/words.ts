/** The words of status and decisions, as a document prints them. */
import type { Organisation } from '../model/policy.ts';
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
};

const NOT_RECORDED = 'niet geregistreerd';

/** `vastgesteld`, or that no adoption is recorded. */
export function printState({ versionState }: Pick<Status, 'versionState'>): string {
  return versionState === null ? `vaststelling ${NOT_RECORDED}` : stateWords[versionState];
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
export function versionLabel({ version, date, edition }: Status): string {
  if (version !== null) return `Versie ${version}${date === null ? '' : `, ${printDate(date)}`}`;
  return edition === null ? `Versie ${NOT_RECORDED}` : `Uitgave ${printEdition(edition)}`;
}

/** For a sentence: `versie 1.0 van 27 november 2019, vastgesteld op 26 november 2019`. */
export function versionPhrase(status: Status): string {
  const { version, date, edition, chain } = status;
  const adopted =
    status.versionState === 'vastgesteld' ? chain.findLast(({ kind }) => kind === 'vaststelling') : undefined;
  const state = adopted?.date == null ? printState(status) : `vastgesteld op ${printDate(adopted.date)}`;
  if (version !== null) return `versie ${version}${date === null ? '' : ` van ${printDate(date)}`}, ${state}`;
  if (edition === null) return `versie, datum en vaststelling ${NOT_RECORDED}`;
  const isDay = edition.length === 10 && dateOf(status) !== null;
  return `uitgave ${isDay ? 'van ' : ''}${printEdition(edition)}, ${state}`;
}

export interface ControlRow {
  readonly label: string;
  readonly value: string;
}

/** The control block: what the paper records, and said outright what it does not. */
export function controlRows(
  organisation: Organisation,
  control: ApprovalsFile['control'],
  status: Status,
  inForce: Status,
): ControlRow[] {
  const rows: [string, string | null | undefined][] = [
    ['Organisatie', organisation.city === undefined ? organisation.name : `${organisation.name}, ${organisation.city}`],
    ['Uitgegeven door', control?.uitgegeven_door],
    ['Onderdeel van', control?.onderdeel_van],
    ['Versie', status.version ?? (status.edition === null ? NOT_RECORDED : null)],
    ['Versiedatum', status.date === null ? null : printDate(status.date)],
    ['Uitgave', status.edition === null ? null : printEdition(status.edition)],
    ['Auteur', control?.auteur],
    ['Eigenaar', control?.eigenaar],
    ['Beheerder', control?.beheerder],
    ['Status', status.migrated ? `${printState(status)} (van papier overgenomen)` : printState(status)],
    ...status.chain.map((link): [string, string] => [`${link.body} (${stepWords[link.kind]})`, printDecision(link)]),
    ['Geldende versie', inForce.version === status.version ? null : versionPhrase(inForce)],
    ['Revisie', status.revisionDue === null ? `datum ${NOT_RECORDED}` : printDate(status.revisionDue)],
  ];
  return rows.flatMap(([label, value]) => (value == null ? [] : [{ label, value }]));
}

export function printDecision({ date, outcome }: ChainLink): string {
  if (date === null) return 'nog niet';
  return outcome == null
    ? `${printDate(date)} (uitkomst ${NOT_RECORDED})`
    : `${printDate(date)}: ${outcomeWords[outcome]}`;
}
