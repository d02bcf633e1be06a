/** What a document says of its version: a label, phrases, and the rows of the control block. In Dutch. */
import type { OrganisationName } from '../model/resolved.ts';
import type { ApprovalsFile } from '../model/source.ts';
import type { Status, VersionState } from '../model/status.ts';
import { dateOf, printDate, printEdition } from '../words/dates.ts';
import { printBody, printDecision } from '../words/decisions.ts';
import { FROM_PAPER, NOT_RECORDED, printState } from '../words/states.ts';

/** For a running footer: `Versie 1.0, 27 november 2019`. */
export function versionLabel(status: Status): string {
  const { version, date, edition } = status;
  if (isConcept(status)) return `CONCEPT${version === null ? '' : ` van versie ${version}`}: niet vastgesteld`;
  if (version !== null) return `Versie ${version}${date === null ? '' : `, ${printDate(date)}`}`;
  return edition === null ? `Versie ${NOT_RECORDED}` : `Uitgave ${printEdition(edition)}`;
}

/** For a sentence: `versie 1.0 van 27 november 2019, vastgesteld op 26 november 2019`. */
export function versionPhrase(status: Status): string {
  const { version, date, edition } = status;
  const state = statePhrase(status);
  if (version !== null) return `versie ${version}${date === null ? '' : ` van ${printDate(date)}`}, ${state}`;
  if (edition === null) return `versie, datum en vaststelling ${NOT_RECORDED}`;
  const isDay = edition.length === 10 && dateOf(status) !== null;
  return `uitgave ${isDay ? 'van ' : ''}${printEdition(edition)}, ${state}`;
}

/** `vastgesteld op 26 november 2019`; of what has ended, and of a paper that gives the whole one status, that alone. */
function statePhrase(status: Status): string {
  const { versionState, inForceFrom, paperStatus, migrated, chain } = status;
  const isStanding = versionState === 'in_werking' || versionState === 'vastgesteld';
  const adopted =
    isStanding && paperStatus === null ? chain.findLast(({ kind }) => kind === 'vaststelling') : undefined;
  const paper = migrated ? ` (${FROM_PAPER})` : '';
  if (adopted?.date == null) return `${printState(status)}${paper}`;
  const from =
    inForceFrom === null
      ? ''
      : `, in werking ${versionState === 'in_werking' ? 'sinds' : 'vanaf'} ${printDate(inForceFrom)}`;
  return `vastgesteld op ${printDate(adopted.date)}${from}${paper}`;
}

/** Also what was withdrawn: it was never adopted. */
const UNDER_WAY: ReadonlySet<VersionState> = new Set([
  'concept',
  'voorgenomen',
  'in_medezeggenschap',
  'gereed_voor_vaststelling',
]);

/** A text that is under way: not the paper that is in force, and not yet adopted. */
export function isConcept({ versionState }: Status): boolean {
  return versionState !== null && UNDER_WAY.has(versionState);
}

/** For the top of a concept; null for any other text. */
export function conceptPhrase(status: Status, inForce: Status): string | null {
  if (!isConcept(status)) return null;
  const own = 'Dit is een concept. De tekst is niet vastgesteld.';
  return inForce.versionState === 'in_werking' ? `${own} In werking is ${versionPhrase(inForce)}.` : own;
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
        ? `${printState(status)} (${FROM_PAPER}; de organen besloten over de papieren tekst)`
        : printState(status),
    ],
    ['Verbetert', status.corrects === null ? null : `versie ${status.corrects}, zonder de inhoud te wijzigen`],
    ...status.chain.map((link): [string, string] => [printBody(link), printDecision(link)]),
    ['Geldende versie', inForce.version === status.version ? null : versionPhrase(inForce)],
    [
      'Revisie',
      isConcept(status) ? null : status.revisionDue === null ? `datum ${NOT_RECORDED}` : printDate(status.revisionDue),
    ],
  ];
  return rows.flatMap(([label, value]) => (value == null ? [] : [{ label, value }]));
}
