/** What the status shows in a spreadsheet: two sheets of columns, each with its value of a row. In Dutch. */

import { lastDay } from '../model/date.ts';
import { groupBy } from '../model/group.ts';
import { keyOf } from '../model/policy-document.ts';
import type { PlannedStep } from '../model/status.ts';
import { printDate, printEdition } from '../words/dates.ts';
import { bodyName, printDecision, printStep } from '../words/decisions.ts';
import { inferredNotes, markEdition, markInferred } from '../words/inferred.ts';
import { organisationNotes } from '../words/organisations.ts';
import { FROM_PAPER, printState } from '../words/states.ts';
import { printUndecided } from '../words/undecided.ts';
import { lacksTerms, NO_TERMS, outlookNotes } from './outlook-words.ts';
import { askedIn, chainsOf, printAsked } from './status-asked.ts';
import { type RecordedLink, type StatusRecord, waitsUntil } from './status-record.ts';
import { printRecord, printTerm, printText, printTurn, printUnknown, revisionWords } from './status-words.ts';

/** Text, a day as `YYYY-MM-DD`, or nothing. */
export type Cell = string | { readonly day: string } | null;

export interface Column<Row> {
  readonly header: string;
  /** The widest it may be, in characters; what is longer goes on below. */
  readonly width: number;
  value(row: Row): Cell;
}

const day = (value: string | null): Cell => (value === null ? null : { day: value });

const common: readonly Column<StatusRecord>[] = [
  { header: 'Organisatie', width: 30, value: ({ name }) => name },
  { header: 'Protocol', width: 28, value: ({ title }) => title },
  {
    header: 'Versie',
    width: 10,
    value: ({ version, inferred }) => (version === null ? null : markInferred(version, inferred?.version, 'nl')),
  },
  {
    header: 'Uitgave',
    width: 16,
    value: ({ edition, inferred }) =>
      edition === null ? null : markEdition(printEdition(edition), inferred?.edition, 'nl'),
  },
  { header: 'Status', width: 22, value: printState },
  { header: 'Tekst', width: 16, value: (status) => printText(status, 'nl') },
  { header: 'Registratie', width: 16, value: ({ recordState }) => printRecord(recordState) },
  {
    header: 'Laatste besluit',
    width: 12,
    value: ({ chain }) => day(chain.findLast(({ date, lapsed }) => date !== null && !lapsed)?.date ?? null),
  },
  { header: 'In voorbereiding', width: 16, value: ({ plan, next }) => next ?? plan?.version ?? null },
  { header: 'Volgend orgaan', width: 14, value: ({ plan }) => (plan === null ? null : printTurn(plan, 'nl')) },
  { header: 'Uiterlijk beginnen', width: 12, value: ({ plan }) => day(plan?.start ?? null) },
  { header: 'Revisie uiterlijk', width: 13, value: ({ nextRevision }) => day(dayOf(nextRevision)) },
  { header: 'Nadert vanaf', width: 13, value: ({ nearFrom }) => day(nearFrom) },
  { header: 'Verlopen vanaf', width: 14, value: ({ passedFrom }) => day(passedFrom) },
];

const revision: Column<StatusRecord> = {
  header: 'Revisie',
  width: 12,
  value: ({ revisionState }) => (revisionState === undefined ? null : revisionWords.nl[revisionState]),
};
/** Days that few documents have: each a column only where one has it. */
const inForce: readonly Column<StatusRecord>[] = [
  { header: 'In werking vanaf', width: 16, value: ({ inForceFrom }) => day(inForceFrom) },
  { header: 'In werking tot en met', width: 20, value: ({ inForceUntil }) => day(inForceUntil) },
  { header: 'Ingetrokken per', width: 15, value: ({ repeal }) => day(repeal?.from ?? null) },
  { header: 'Aanstaande versie', width: 16, value: ({ coming }) => coming?.version ?? null },
  { header: 'Aanstaande vanaf', width: 16, value: ({ coming }) => day(coming?.from ?? null) },
];

function remarkOf(statuses: readonly StatusRecord[]): Column<StatusRecord> {
  const asked = groupBy(askedIn(statuses), (item) => [keyOf(item)]);
  return {
    header: 'Opmerking',
    width: 44,
    value: (status) => {
      const { plan, migrated, undecided, repeal } = status;
      const until = waitsUntil(plan?.chain ?? []);
      return (
        [
          ...organisationNotes(status, 'nl'),
          migrated ? FROM_PAPER : null,
          ...inferredNotes(status, 'nl'),
          repeal?.reason == null ? null : `ingetrokken: ${repeal.reason}`,
          until === null ? null : `vaststellen kan na ${printDate(until)}`,
          plan?.unknown == null ? null : printUnknown(plan.unknown, 'nl'),
          ...outlookNotes(status, 'nl'),
          lacksTerms(status) ? NO_TERMS : null,
          undecided === undefined ? null : printUndecided(undecided, 'nl'),
          ...(asked.get(keyOf(status)) ?? []).map((item) => `${printAsked(item, 'nl')}: ${printDecision(item.link)}`),
        ]
          .filter((text) => text !== null)
          .join('; ') || null
      );
    },
  };
}

/** The state of the revision stands there only when the statuses are those of a day. */
export function statusColumns(statuses: readonly StatusRecord[]): Column<StatusRecord>[] {
  const isOfDay = statuses.some(({ revisionState }) => revisionState !== undefined);
  const used = inForce.filter(({ value }) => statuses.some((status) => value(status) !== null));
  return [...common, ...used, ...(isOfDay ? [revision] : []), remarkOf(statuses)];
}

function dayOf(due: string | null): string | null {
  return due === null ? null : lastDay(due).toString();
}

/** A step of a version that was submitted or decided on, or one that is planned. */
export interface StepRow {
  readonly status: StatusRecord;
  readonly version: string | null;
  readonly planned: PlannedStep | null;
  readonly link: RecordedLink | null;
}

/** First what was decided on the version in force, on the one that is to follow it and on the one under way, then what is to come. */
export function stepRows(statuses: readonly StatusRecord[]): StepRow[] {
  return statuses.flatMap((status) => {
    const { plan } = status;
    const done = ({ version, chain }: { readonly version: string | null; readonly chain: readonly RecordedLink[] }) =>
      chain
        .filter(({ submitted, date }) => submitted !== null || date !== null)
        .map((link): StepRow => ({ status, version, planned: null, link }));
    return [
      ...chainsOf(status).flatMap(done),
      ...(plan?.steps ?? []).map(
        (planned): StepRow => ({ status, version: plan?.version ?? 'volgende versie', planned, link: null }),
      ),
    ];
  });
}

function nameIn(step: PlannedStep | RecordedLink | null): string | null {
  return step === null ? null : bodyName(step);
}

const reference: Column<StepRow> = { header: 'Kenmerk', width: 20, value: ({ link }) => link?.reference ?? null };

const stepsDone: readonly Column<StepRow>[] = [
  { header: 'Organisatie', width: 30, value: ({ status }) => status.name },
  { header: 'Protocol', width: 28, value: ({ status }) => status.title },
  {
    header: 'Versie',
    width: 16,
    value: ({ version }) => version,
  },
  { header: 'Orgaan', width: 16, value: ({ planned, link }) => nameIn(planned ?? link) },
  {
    header: 'Soort',
    width: 16,
    value: ({ planned, link }) => {
      const kind = planned?.kind ?? link?.kind;
      return kind == null ? null : printStep(kind);
    },
  },
  { header: 'Voorgelegd', width: 12, value: ({ link }) => day(link?.submitted ?? null) },
  { header: 'Besluit', width: 12, value: ({ link }) => day(link?.date ?? null) },
  { header: 'Uitkomst', width: 50, value: ({ link }) => (link === null ? null : printDecision(link)) },
];

const stepsToCome: readonly Column<StepRow>[] = [
  {
    header: 'Termijn',
    width: 14,
    value: ({ planned }) => (planned === null ? null : printTerm(planned.term, planned.days, 'nl')),
  },
  { header: 'Uiterlijk voorleggen', width: 12, value: ({ planned }) => day(planned?.submitBy ?? null) },
  { header: 'Uiterlijk besluiten', width: 12, value: ({ planned }) => day(planned?.decideBy ?? null) },
  { header: 'Op vergaderdatum', width: 16, value: ({ planned }) => (planned?.atMeeting === true ? 'ja' : null) },
];

/** The references of minutes stand there only where the steps carry them. */
export function stepColumns(rows: readonly StepRow[]): Column<StepRow>[] {
  const isWithout = rows.some(({ link }) => link !== null && link.reference === undefined);
  return [...stepsDone, ...(isWithout ? [] : [reference]), ...stepsToCome];
}
