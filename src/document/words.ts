/** What a document says of its version: a label, phrases, and the rows of the control block. In Dutch. */
import { isOver } from '../model/organisation.ts';
import type { OrganisationName } from '../model/resolved.ts';
import type { ApprovalsFile } from '../model/source.ts';
import { isDropped, isGone, isUnderWay, knownBy, type Status } from '../model/status.ts';
import { printDate, printEdition, printEditionAlone } from '../words/dates.ts';
import { printBody, printDecision } from '../words/decisions.ts';
import { lastDayWords, printEnded } from '../words/organisations.ts';
import { FROM_PAPER, NOT_RECORDED, printState } from '../words/states.ts';

/** For a running footer: `Versie 1.0, 27 november 2019`. */
export function versionLabel(status: Status): string {
  const { version, date, edition, mark } = knownBy(status);
  if (isConcept(status)) return `CONCEPT${version === null ? '' : ` van versie ${version}`}: niet vastgesteld`;
  if (version !== null && isDropped(status)) return `Versie ${version}: voorstel ${printState(status)}`;
  if (version !== null) return `Versie ${version}${date === null ? '' : `, ${printDate(date)}`}`;
  if (edition !== null) return `Uitgave ${printEdition(edition)}`;
  return mark === null ? `Versie ${NOT_RECORDED}` : `Op de omslag: ${printEditionAlone(mark)}`;
}

/** For a sentence: `versie 1.0 van 27 november 2019, vastgesteld op 26 november 2019`. */
export function versionPhrase(status: Status): string {
  const name = versionName(status);
  if (name !== null) return `${name}, ${statePhrase(status)}`;
  return status.version === null
    ? `versie, datum en vaststelling ${NOT_RECORDED}`
    : `versie ${NOT_RECORDED}, ${statePhrase(status)}`;
}

/** `versie 1.0 van 27 november 2019`, or what else it is known by; null of what is known by nothing. */
export function versionName(status: Status): string | null {
  const { version, date, edition, mark } = knownBy(status);
  if (version !== null) return `versie ${version}${date === null ? '' : ` van ${printDate(date)}`}`;
  if (mark !== null) return `met ${printEditionAlone(mark)} op de omslag`;
  if (edition === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(edition);
  return `uitgave ${isDay ? 'van ' : ''}${printEdition(edition)}`;
}

/** As it stands on a cover: by itself. */
export function coverEdition({ edition }: Status): string | null {
  return edition === null ? null : printEditionAlone(edition);
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

/** A text that is under way: not the paper that is in force, and not yet adopted. */
export function isConcept({ versionState }: Status): boolean {
  return isUnderWay(versionState);
}

/** For the top of a text that does not hold; null for one that does. */
function noticePhrase(status: Status, inForce: Status): string | null {
  const own = ownNotice(status);
  if (own === null || inForce.versionState !== 'in_werking') return own;
  const until = status.versionState === 'vastgesteld' ? 'Tot die dag geldt' : 'In werking is';
  return `${own} ${until} ${versionPhrase(inForce)}.`;
}

function ownNotice(status: Status): string | null {
  const { versionState, inForceFrom } = status;
  if (isConcept(status)) return 'Dit is een concept. De tekst is niet vastgesteld.';
  if (isDropped(status)) return `Dit voorstel is ${printState(status)}. De tekst is niet vastgesteld.`;
  if (versionState === 'vastgesteld' && inForceFrom !== null)
    return `Deze tekst is vastgesteld en geldt vanaf ${printDate(inForceFrom)}.`;
  if (isGone(status)) return `Deze tekst geldt niet: ${printState(status)}.`;
  return null;
}

/** For the top of a text that is not simply in force: a concept, or that of an organisation that has ended; null for any other. */
export function standingPhrase(name: string, status: Status, inForce: Status): string | null {
  const { ended } = inForce;
  const own = ended?.isPast === true ? `${name} ${printEnded(ended, 'nl')}.` : null;
  const phrases = [noticePhrase(status, inForce), own].filter((phrase) => phrase !== null);
  return phrases.length === 0 ? null : phrases.join(' ');
}

/**
 * What stands under the notice, for that can be no notice of the author's: it follows from what is recorded, and from what
 * the document shows of it.
 */
export function colophonNotes(status: Status, { showsDecisions }: { readonly showsDecisions: boolean }): string[] {
  const { migrated, chain, inferred, name } = status;
  const areOfPaper = showsDecisions && migrated && chain.some(({ date }) => date !== null);
  return [
    ...(areOfPaper ? ['De besluiten en datums in dit document zijn die van het papieren origineel.'] : []),
    ...(inferred?.document === undefined ? [] : [inferredDocumentNote(name, inferred.document)]),
  ];
}

/** What is said of a document that the paper itself does not tell of. */
export function inferredDocumentNote(name: string, reason: string): string {
  return `Dat dit een eigen document is van ${name}, is afgeleid: ${reason}.`;
}

export interface ControlRow {
  readonly label: string;
  readonly value: string;
}

/**
 * What the label of a decision on an earlier version has behind it: ` bij versie 1.0`. It stands, for that version; it is no
 * decision on another.
 */
export function earlierSuffix(status: Status): string {
  const { version } = knownBy(status);
  const name = version === null ? (versionName(status) ?? 'de vastgestelde tekst') : `versie ${version}`;
  return ` bij ${name}${status.migrated ? ` (${FROM_PAPER})` : ''}`;
}

/** The decisions on an earlier version, as the control block of a later one tells of them. */
export function earlierRows(status: Status): ControlRow[] {
  const suffix = earlierSuffix(status);
  return decisionRows({ status }).map(({ label, value }) => ({ label: `${label}${suffix}`, value }));
}

function decisionRows({ status, earlier }: Pick<Records, 'status' | 'earlier'>): ControlRow[] {
  const own = status.chain.map((link) => ({ label: printBody(link), value: printDecision(link) }));
  if (earlier === undefined) return own;
  return [...(earlier === status ? [] : own), ...earlierRows(earlier)];
}

interface Records {
  readonly status: Status;
  readonly inForce: Status;
  readonly earlier?: Status | undefined;
  /** In other words than those of the day. */
  readonly state?: string;
}

/**
 * The control block: what the paper records, and said outright what it does not. `isEditionApart`: the edition stands where
 * the template has it, and not here as well.
 */
export function controlRows(
  organisation: OrganisationName,
  control: ApprovalsFile['control'],
  { status, inForce, earlier, state }: Records,
  isEditionApart: boolean,
): ControlRow[] {
  const { version, date, edition, mark } = knownBy(status);
  const isUnknown = version === null && edition === null && mark === null;
  const rows: [string, string | null | undefined][] = [
    ['Organisatie', organisation.city === undefined ? organisation.name : `${organisation.name}, ${organisation.city}`],
    ['Opgeheven', inForce.ended?.isPast === true ? lastDayWords(inForce.ended.date, true) : null],
    ['Uitgegeven door', control?.uitgegeven_door],
    ['Onderdeel van', control?.onderdeel_van],
    ['Versie', version ?? (isConcept(status) ? 'nog zonder nummer' : isUnknown ? NOT_RECORDED : null)],
    ['Versiedatum', date === null ? null : printDate(date)],
    ['Uitgave', edition === null || isEditionApart ? null : printEdition(edition)],
    ['Op de omslag', mark === null || isEditionApart ? null : printEditionAlone(mark)],
    ['Auteur', control?.auteur],
    ['Eigenaar', control?.eigenaar],
    ['Beheerder', control?.beheerder],
    [
      'Status',
      state ??
        (status.migrated
          ? `${printState(status)} (${FROM_PAPER}; de organen besloten over de papieren tekst)`
          : printState(status)),
    ],
    ['Verbetert', status.corrects === null ? null : `versie ${status.corrects}, zonder de inhoud te wijzigen`],
    ...decisionRows({ status, earlier }).map(({ label, value }): [string, string] => [label, value]),
    ['Geldende versie', inForce.version === status.version ? null : versionPhrase(inForce)],
    [
      'Revisie',
      isConcept(status) || isGone(status) || isOver(status)
        ? null
        : status.revisionDue === null
          ? `datum ${NOT_RECORDED}`
          : printDate(status.revisionDue),
    ],
  ];
  return rows.flatMap(([label, value]) => (value == null ? [] : [{ label, value }]));
}
