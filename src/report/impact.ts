/** `regelwerk impact`, for a terminal, a pull request and machines (schemas/output/impact.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type Markdown, markdown, markdownTable } from '../encode/markdown.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { ClauseChange, Impact, WayUnknown } from '../model/impact.ts';
import type { ChainLink } from '../model/status.ts';
import { printDateShort } from '../words/dates.ts';
import { undecidedNotes } from './impact-undecided.ts';
import { printUnknown } from './status-words.ts';
import { formatTable } from './table.ts';

export function formatImpactJson(impacts: readonly Impact[]): Json {
  return json(impacts);
}

const words = {
  nl: {
    none: 'Geen tekst verandert.',
    headers: ['Organisatie', 'Protocol', 'Verandert', 'Vervallen besluiten', 'Daarna', 'Op zijn vroegst in werking'],
    title: 'Gevolgen voor de teksten',
    unknown: 'niet bekend',
    reasons: {
      geen_termijn: 'termijn onbekend',
      geen_procedure: 'geen procedure opgeschreven',
      keuze_procedure: 'procedure nog te kiezen',
    },
    without: 'gerekend zonder termijn van',
    and: 'en',
    from: 'Op zijn vroegst: als de tekst wordt voorgelegd op',
    added: 'nieuw document',
    removed: 'document vervalt',
    undecided: 'nog niets: bepalingen te besluiten',
    around: 'koppen, volgorde of colofon',
  },
  en: {
    none: 'No text changes.',
    headers: ['Organisation', 'Protocol', 'Changes', 'Voided decisions', 'Next', 'In force at the earliest'],
    title: 'What this does to the texts',
    unknown: 'not known',
    reasons: {
      geen_termijn: 'term unknown',
      geen_procedure: 'no procedure recorded',
      keuze_procedure: 'procedure to be chosen',
    },
    without: 'reckoned without a term for',
    and: 'and',
    from: 'At the earliest: when the text is submitted on',
    added: 'new document',
    removed: 'document goes',
    undecided: 'nothing yet: clauses to be decided on',
    around: 'headings, order or colophon',
  },
} as const;

const signs = { added: '+', changed: '', removed: '−' } as const satisfies Record<ClauseChange['change'], string>;

/** `today` is the day from which the way to the adoption was reckoned. */
export function formatImpactText(impacts: readonly Impact[], language: Language, today: string): TerminalText {
  const { none, headers } = words[language];
  if (impacts.length === 0) return terminal`${none}\n`;
  const rows = impacts.map((impact) =>
    rowOf(impact, language).map((cell) => cell.map(({ sign = '', text }) => sign + text).join(', ')),
  );
  const from = fromOf(impacts, language, today).map((line) => terminal`${terminal.line(line)}\n`);
  return terminal.join([formatTable(headers, rows), ...from], '\n');
}

/** GitHub-flavoured: a comment on a pull request. */
export function formatImpactMarkdown(impacts: readonly Impact[], language: Language, today: string): Markdown {
  const { none, headers, title } = words[language];
  const { line, code } = markdown;
  const rows = impacts.map((impact) =>
    rowOf(impact, language).map((cell) =>
      markdown.join(
        cell.map(({ sign, text }) => (sign === undefined ? line(text) : markdown`${sign}${code(text)}`)),
        ', ',
      ),
    ),
  );
  const blocks =
    impacts.length === 0
      ? [markdown`${none}\n`]
      : [
          markdownTable(headers.map(line), rows),
          ...fromOf(impacts, language, today).map((text) => markdown`${line(text)}\n`),
        ];
  return markdown`### ${title}\n\n${markdown.join(blocks, '\n')}`;
}

/** Below the table: what is still to be decided on, and from which day was reckoned, where any day is told. */
function fromOf(impacts: readonly Impact[], language: Language, today: string): string[] {
  const tells = impacts.some(({ earliest }) => earliest !== null);
  return [
    ...undecidedNotes(impacts, language),
    ...(tells ? [`${words[language].from} ${printDateShort(today)}.`] : []),
  ];
}

/** Of a list in a cell: text, or with a sign (which may be empty) an id, which Markdown sets as code. */
interface Piece {
  readonly text: string;
  readonly sign?: (typeof signs)[ClauseChange['change']];
}

function rowOf(impact: Impact, language: Language): Piece[][] {
  return [
    [{ text: impact.organisation, sign: '' }],
    [{ text: impact.protocol, sign: '' }],
    changesOf(impact, language),
    [{ text: impact.voids.map(printVoid).join(', ') || '–' }],
    [{ text: nextOf(impact, language) }],
    [{ text: earliestOf(impact, language) }],
  ];
}

/** `12-1-2027 (gerekend zonder termijn van CvB)`. */
function earliestOf({ earliest, unknown, steps }: Impact, language: Language): string {
  if (unknown !== null) return unknownOf(unknown, language);
  if (earliest === null) return '–';
  const { without, and } = words[language];
  const bodies = [...new Set(steps.flatMap(({ term, body }) => (term === null ? [body] : [])))];
  if (bodies.length === 0) return printDateShort(earliest);
  const list = [bodies.slice(0, -1).join(', '), ...bodies.slice(-1)].filter((part) => part !== '').join(` ${and} `);
  return `${printDateShort(earliest)} (${without} ${list})`;
}

function unknownOf({ reason, date }: WayUnknown, language: Language): string {
  const { reasons, unknown } = words[language];
  if (reason === 'geen_termijn' || reason === 'geen_procedure' || reason === 'keuze_procedure') return reasons[reason];
  return `${unknown}: ${printUnknown({ reason, date }, language)}`;
}

function changesOf({ change, clauses, hasOtherChanges }: Impact, language: Language): Piece[] {
  const { around } = words[language];
  if (change !== 'changed') return [{ text: words[language][change] }];
  const changed = clauses.map((item): Piece => ({ text: item.clause, sign: signs[item.change] }));
  return [...changed, ...(hasOtherChanges ? [{ text: around }] : [])];
}

function printVoid({ body, date }: ChainLink): string {
  return date === null ? body : `${body} ${printDateShort(date)}`;
}

function nextOf({ change, underWay, inForce, isInForce }: Impact, language: Language): string {
  if (change === 'removed') return '–';
  if (change === 'undecided') return language === 'nl' ? 'plaatsen of weglaten' : 'place or omit';
  const nl = language === 'nl';
  if (isInForce) return nl ? `gelijk aan vastgestelde versie ${inForce}` : `equal to adopted version ${inForce}`;
  const next =
    underWay === null
      ? nl
        ? 'voorleggen als nieuwe versie'
        : 'submit as a new version'
      : nl
        ? `versie ${underWay} opnieuw voorleggen`
        : `submit version ${underWay} anew`;
  if (inForce === null) return next;
  return `${next}; ${nl ? `versie ${inForce} blijft gelden` : `version ${inForce} stays in force`}`;
}
