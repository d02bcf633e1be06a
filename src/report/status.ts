/** `regelwerk status` for a terminal, and for machines (schemas/output/status.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import { isEnding } from '../governance/status.ts';
import type { Status, Turn } from '../model/status.ts';
import { printDateShort } from '../words/dates.ts';
import { bodyName, printMatter, printOutcome } from '../words/decisions.ts';
import { inferredFields, markInferred } from '../words/inferred.ts';
import { organisationNotes } from '../words/organisations.ts';
import { printStateShort } from '../words/states.ts';
import { printUndecided } from '../words/undecided.ts';
import { askedIn, chainsOf, printAsked } from './status-asked.ts';
import { outlookLines } from './status-outlook.ts';
import {
  isAnswered,
  isNext,
  isSetback,
  isSubmitted,
  type RecordedLink,
  type StatusRecord,
  waitsUntil,
} from './status-record.ts';
import { printTerm, printText, printTurn, printUnknown, revisionWords } from './status-words.ts';
import { formatTable } from './table.ts';

export function formatStatusJson(statuses: readonly StatusRecord[]): Json {
  return json(statuses);
}

const NONE = '–';
/** There is no room for the word. */
const INFERRED = '*';

const words = {
  nl: {
    header: ['Organisatie', 'Protocol', 'Versie', 'Status', 'Tekst', 'Volgende', 'Begin', 'Revisie'],
    organisations: 'Organisaties',
    undecided: 'Te besluiten',
    see: 'Zie',
    decisions: 'Besluiten',
    submitted: 'voorgelegd',
    lapsed: 'opnieuw nodig',
    canRule: 'kan worden gevraagd',
    waits: 'vaststellen kan na',
    from: 'vanaf',
    remarks: 'Bijzonderheden',
    repealed: 'ingetrokken per',
    not: 'nog niet',
    plan: 'Planning',
    outlook: 'Vooruitzicht',
    planHeader: ['Organisatie', 'Protocol', 'Orgaan', 'Termijn', 'Voorleggen', 'Besluiten', 'Opmerking'],
    meeting: 'vergadering',
    since: 'sinds',
    before: 'uiterlijk',
    unknown: 'niet bekend',
  },
  en: {
    header: ['Organisation', 'Protocol', 'Version', 'State', 'Text', 'Next', 'Start', 'Revision'],
    organisations: 'Organisations',
    undecided: 'To be decided',
    see: 'See',
    decisions: 'Decisions',
    submitted: 'submitted',
    lapsed: 'needed anew',
    canRule: 'can be asked',
    waits: 'adoption after',
    from: 'from',
    remarks: 'Remarks',
    repealed: 'repealed from',
    not: 'not yet',
    plan: 'Plan',
    outlook: 'Outlook',
    planHeader: ['Organisation', 'Protocol', 'Body', 'Term', 'Submit by', 'Decide by', 'Remark'],
    meeting: 'meeting',
    since: 'since',
    before: 'before',
    unknown: 'not known',
  },
} as const;

/** One row a document; the decisions and the plan stand below, so that the table fits a terminal. */
export function formatStatusTable(statuses: readonly Status[], language: Language): TerminalText {
  const rows = statuses.map((status) => statusRow(status, language));
  const parts = [
    formatTable(words[language].header, rows),
    underHeading('organisations', organisationLines(statuses, language), language),
    underHeading('undecided', undecidedLines(statuses, language), language),
    underHeading('remarks', remarkLines(statuses, language), language),
    decisions(statuses, language),
    plan(statuses, language),
    underHeading('outlook', outlookLines(statuses, language), language),
  ];
  return terminal.join(
    parts.filter((part) => part !== ''),
    '\n',
  );
}

export function statusHeader(language: Language): readonly string[] {
  return words[language].header;
}

export function statusRow(status: Status, language: Language): string[] {
  const { organisation, protocol, coming, textState } = status;
  const state = printStateShort(status, language);
  return [
    organisation,
    protocol,
    printVersionShort(status),
    coming === null
      ? state
      : `${state}; ${[coming.version, words[language].from, printDateShort(coming.from)].filter(Boolean).join(' ')}`,
    textState === 'niet_vastgelegd' ? NONE : printText(status, language),
    next(status, language),
    start(status, language),
    revision(status, language),
  ];
}

function next({ plan: way, version }: Status, language: Language): string {
  if (way === null) return NONE;
  const bodies = printTurn(way, language);
  return way.version === null || way.version === version ? bodies : `${bodies} (${way.version})`;
}

function start(status: Status, language: Language): string {
  const { plan: way } = status;
  const open = way?.turn.filter((turn) => isNext(turn, way.chain)) ?? [];
  const isWaiting = ({ step }: Turn) => way?.chain.some((link) => link.step === step && isAnswered(link)) ?? false;
  if (open.some(isWaiting)) return NONE;
  if (open.length > 0 && open.every(({ step }) => isSubmitted(status, step))) return words[language].submitted;
  if (way?.target == null) return NONE;
  return way.start === null ? words[language].unknown : printDateShort(way.start);
}

/** The number, or the edition where there is none; with a sign where the remarks say that it was inferred. */
function printVersionShort({ version, edition, inferred }: Status): string {
  if (version !== null) return inferred?.version === undefined ? version : `${version}${INFERRED}`;
  return edition === null ? NONE : printEditionShort(edition);
}

/** `2017-2018` as it is; a month or day as a date. */
function printEditionShort(edition: string): string {
  return /^\d{4}-(0\d|1[0-2])(-\d{2})?$/.test(edition) ? printDateShort(edition) : edition;
}

function revision(status: Status, language: Language): string {
  const { revisionState, nextRevision, passedFrom } = status;
  const state = revisionWords[language][revisionState];
  const { since, before } = words[language];
  if (nextRevision === null || passedFrom === null) return isEnding(status) ? NONE : state;
  return revisionState === 'verlopen'
    ? `${state} ${since} ${printDateShort(passedFrom)}`
    : `${state}, ${before} ${printDateShort(nextRevision)}`;
}

/** A line for each document that leaves inherited clauses out, for nobody decided on them. */
export function undecidedLines(statuses: readonly Status[], language: Language): string[] {
  return statuses.flatMap(({ organisation, protocol, undecided }) => {
    if (undecided === undefined) return [];
    const see = `${words[language].see} regelwerk outline ${organisation}.`;
    return [`${organisation}, ${protocol}: ${printUndecided(undecided, language)}. ${see}`];
  });
}

/** A line for each organisation that ends or has ended, and for each that comes under another board or did. */
export function organisationLines(
  organisations: readonly (Parameters<typeof organisationNotes>[0] & { readonly organisation: string })[],
  language: Language,
): string[] {
  const lines = organisations.flatMap((own) =>
    organisationNotes(own, language).map((note) => `${own.organisation}: ${note}.`),
  );
  return [...new Set(lines)];
}

function underHeading(
  heading: 'organisations' | 'undecided' | 'remarks' | 'outlook',
  lines: readonly string[],
  language: Language,
): TerminalText {
  const printed = lines.map((line) => terminal`  ${terminal.line(line)}\n`);
  return printed.length === 0 ? terminal`` : terminal`${words[language][heading]}\n${terminal.join(printed, '')}`;
}

/** A line for each version that was repealed, for what was inferred, and for each council that a board asks something. */
export function remarkLines(statuses: readonly Status[], language: Language): string[] {
  const say = words[language];
  const repealed = statuses.flatMap(({ organisation, protocol, version, repeal }) => {
    if (repeal === null) return [];
    const by = repeal.body === null ? '' : `, ${repeal.body} ${printDateShort(repeal.date)}`;
    const why = repeal.reason === null ? '' : `: ${repeal.reason}`;
    const what = `${say.repealed} ${printDateShort(repeal.from)}${by}${why}`;
    return [`${organisation}, ${protocol}${version === null ? '' : ` ${version}`}: ${what}`];
  });
  const inferred = statuses.flatMap((status) => {
    const fields = inferredFields(status, language);
    const see = `${say.see} regelwerk ledger ${status.organisation}.`;
    const sign = status.inferred?.version === undefined ? '' : ` ${INFERRED}`;
    return fields === null ? [] : [`${status.organisation}, ${status.protocol}${sign}: ${fields}. ${see}`];
  });
  const asked = askedIn(statuses).map((item) => {
    const answer = printLink(item.link, language) ?? say.not;
    return `${item.organisation}, ${item.protocol}: ${printAsked(item, language)}: ${answer}`;
  });
  return [...repealed, ...inferred, ...asked];
}

/** What holds on a step, with the day and what is still to be done; null where nothing was. */
function printLink(link: RecordedLink, language: Language): string | null {
  const say = words[language];
  const { date, submitted, kind } = link;
  if (link.lapsed) return say.lapsed;
  if (date === null && submitted === null) return kind === 'uitspraak' ? say.canRule : null;
  if (date === null) return `${say.submitted} ${printDateShort(submitted ?? '')}`;
  const matter = printMatter(link, language);
  const nl = language === 'nl';
  const said = [
    ...(isSetback(link) && link.outcome !== null ? [nl ? printOutcome(link.outcome) : link.outcome] : []),
    ...(matter === null ? [] : [matter]),
  ];
  return `${printDateShort(date)}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
}

/** Of the version in force, of one adopted for a later day, and of the one under way. */
function decisions(statuses: readonly Status[], language: Language): TerminalText {
  const say = words[language];
  const lines = statuses.flatMap((status) =>
    chainsOf(status)
      .filter(({ chain }) => chain.some(({ submitted, date }) => submitted !== null || date !== null))
      .map(({ version, chain }) => {
        const links = chain.map((link) => `${bodyName(link)} ${printLink(link, language) ?? NONE}`);
        const until = waitsUntil(chain);
        const waits = until === null ? [] : [`${say.waits} ${printDateShort(until)}`];
        const note = version === status.version ? status.inferred?.version : undefined;
        const number = version === null ? '' : ` ${markInferred(version, note, language)}`;
        const name = `${status.organisation}, ${status.protocol}${number}`;
        return terminal`  ${terminal.line(`${name}: ${[...links, ...waits].join(', ')}`)}\n`;
      }),
  );
  return lines.length === 0 ? terminal`` : terminal`${say.decisions}\n${terminal.join(lines, '')}`;
}

function plan(statuses: readonly Status[], language: Language): TerminalText {
  const say = words[language];
  const day = (value: string | null) => (value === null ? say.unknown : printDateShort(value));
  const rows = statuses.flatMap(({ organisation, protocol, plan: way }) =>
    way?.target == null
      ? []
      : way.steps.map(({ term, days, submitBy, decideBy, atMeeting, ...step }) => [
          ...[organisation, protocol, bodyName(step), printTerm(term, days, language), day(submitBy), day(decideBy)],
          submitBy === null && way.unknown !== null
            ? printUnknown(way.unknown, language)
            : atMeeting
              ? say.meeting
              : '',
        ]),
  );
  return rows.length === 0 ? terminal`` : terminal`${say.plan}\n${formatTable(say.planHeader, rows)}`;
}
