/** `regelwerk status` for a terminal, and for machines (schemas/output/status.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Status } from '../model/status.ts';
import { printDateShort } from '../words/dates.ts';
import { organisationNotes } from '../words/organisations.ts';
import { printUndecided } from '../words/undecided.ts';
import { isSubmitted, type StatusRecord } from './status-record.ts';
import { printStateShort, printTerm, printText, printUnknown, revisionWords } from './status-words.ts';
import { formatTable } from './table.ts';

export function formatStatusJson(statuses: readonly StatusRecord[]): Json {
  return json(statuses);
}

const NONE = '–';

const words = {
  nl: {
    header: ['Organisatie', 'Protocol', 'Versie', 'Status', 'Tekst', 'Volgende', 'Begin', 'Revisie'],
    organisations: 'Organisaties',
    undecided: 'Te besluiten',
    see: 'Zie',
    decisions: 'Besluiten',
    submitted: 'voorgelegd',
    lapsed: 'opnieuw nodig',
    plan: 'Planning',
    planHeader: ['Organisatie', 'Protocol', 'Orgaan', 'Termijn', 'Voorleggen', 'Besluiten', 'Opmerking'],
    meeting: 'vergadering',
    since: 'sinds',
    before: 'voor',
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
    plan: 'Plan',
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
    decisions(statuses, language),
    plan(statuses, language),
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
  const { organisation, protocol, version, edition, versionState, textState, plan: way } = status;
  return [
    organisation,
    protocol,
    version ?? (edition === null ? NONE : printEditionShort(edition)),
    printStateShort(versionState, language),
    textState === 'niet_vastgelegd' ? NONE : printText(status, language),
    way === null ? NONE : way.version === null || way.version === version ? way.body : `${way.body} (${way.version})`,
    start(status, language),
    revision(status, language),
  ];
}

function start(status: Status, language: Language): string {
  const { plan: way } = status;
  const [first] = way?.steps ?? [];
  if (first !== undefined && isSubmitted(status, first.step)) return words[language].submitted;
  if (way?.target == null) return NONE;
  return way.start === null ? words[language].unknown : printDateShort(way.start);
}

/** `2017-2018` as it is; a month or day as a date. */
function printEditionShort(edition: string): string {
  return /^\d{4}-(0\d|1[0-2])(-\d{2})?$/.test(edition) ? printDateShort(edition) : edition;
}

function revision({ revisionState, revisionDue, passedFrom }: Status, language: Language): string {
  const state = revisionWords[language][revisionState];
  const { since, before } = words[language];
  if (revisionDue === null || passedFrom === null) return state;
  return revisionState === 'verlopen'
    ? `${state} ${since} ${printDateShort(passedFrom)}`
    : `${state}, ${before} ${printDateShort(revisionDue)}`;
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
  heading: 'organisations' | 'undecided',
  lines: readonly string[],
  language: Language,
): TerminalText {
  const printed = lines.map((line) => terminal`  ${terminal.line(line)}\n`);
  return printed.length === 0 ? terminal`` : terminal`${words[language][heading]}\n${terminal.join(printed, '')}`;
}

function decisions(statuses: readonly Status[], language: Language): TerminalText {
  const say = words[language];
  const link = ({ body, date, submitted, lapsed }: Status['chain'][number]) => {
    const name = terminal.line(body);
    if (lapsed) return terminal`${name} ${say.lapsed}`;
    if (date !== null) return terminal`${name} ${terminal.line(printDateShort(date))}`;
    if (submitted === null) return terminal`${name} ${NONE}`;
    return terminal`${name} ${say.submitted} ${terminal.line(printDateShort(submitted))}`;
  };
  // Of the version in force, and of the one under way where that is another.
  const chains = statuses.flatMap(({ organisation, protocol, version, chain, plan: way }) => [
    { organisation, protocol, version, chain },
    ...(way === null || way.version === version ? [] : [{ organisation, protocol, ...way }]),
  ]);
  const lines = chains
    .filter(({ chain }) => chain.some(({ submitted, date }) => submitted !== null || date !== null))
    .map(({ organisation, protocol, version, chain }) => {
      const name = terminal.line(`${organisation}, ${protocol}${version === null ? '' : ` ${version}`}`);
      return terminal`  ${name}: ${terminal.join(chain.map(link), ', ')}\n`;
    });
  return lines.length === 0 ? terminal`` : terminal`${say.decisions}\n${terminal.join(lines, '')}`;
}

function plan(statuses: readonly Status[], language: Language): TerminalText {
  const say = words[language];
  const day = (value: string | null) => (value === null ? say.unknown : printDateShort(value));
  const rows = statuses.flatMap(({ organisation, protocol, plan: way }) =>
    way?.target == null
      ? []
      : way.steps.map(({ body, term, submitBy, decideBy, atMeeting }) => [
          ...[organisation, protocol, body, printTerm(term, language), day(submitBy), day(decideBy)],
          submitBy === null && way.unknown !== null
            ? printUnknown(way.unknown, language)
            : atMeeting
              ? say.meeting
              : '',
        ]),
  );
  return rows.length === 0 ? terminal`` : terminal`${say.plan}\n${formatTable(say.planHeader, rows)}`;
}
