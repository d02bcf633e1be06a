/** `regelwerk ledger`: what is recorded of each version, entry by entry, in the order in which it stands. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Correction, Decision, Repeal, Transcription } from '../model/source.ts';
import type { Inferred, VersionState } from '../model/status.ts';
import { printField } from '../words/corrections.ts';
import { printDateShort } from '../words/dates.ts';
import { printOutcome } from '../words/decisions.ts';
import { inferredNotes, markEdition, markInferred } from '../words/inferred.ts';
import { stateWord } from '../words/states.ts';

/** One thing that was recorded. */
export interface RecordedEntry {
  readonly kind: 'decision' | 'repeal' | 'correction' | 'transcription';
  /** 16 hexadecimal digits. */
  readonly id: string;
  /** It was about a former text. */
  readonly hasLapsed: boolean;
  /** The body that it is of; null where it is of none. */
  readonly body: string | null;
  readonly content: Decision | Repeal | Correction | Transcription;
}

/** One version, with its entries in the order in which they stand. */
export interface RecordedVersion {
  readonly version: string | null;
  readonly edition: string | null;
  /** From what each of these was inferred; absent where nothing was. */
  readonly inferred?: Inferred;
  readonly state: VersionState | null;
  readonly procedure: string | null;
  /** The day on which its text was fixed, `YYYY-MM-DD`. */
  readonly proposed: string | null;
  readonly fingerprint: string | null;
  readonly entries: readonly RecordedEntry[];
}

/** All that is recorded of the versions of one document. */
export interface RecordOfVersions {
  readonly organisation: string;
  readonly protocol: string;
  /** Oldest first. */
  readonly versions: readonly RecordedVersion[];
}

export function formatRecordsJson(records: readonly RecordOfVersions[]): Json {
  return json(records);
}

export function formatRecords(records: readonly RecordOfVersions[], language: Language): TerminalText {
  const nl = language === 'nl';
  const lines = records.flatMap(({ organisation, protocol, versions }) => [
    terminal.line(`${organisation}, ${protocol}`),
    ...(versions.length === 0 ? [terminal.line(nl ? '  Er is niets vastgelegd.' : '  Nothing is recorded.')] : []),
    ...versions.flatMap((version) => [
      terminal.line(`  ${headline(version, language)}`),
      ...inferredNotes(version, language).map((note) => terminal.line(`    ${note}`)),
      ...version.entries.map((entry) => terminal.line(`    ${entry.id}  ${printEntry(entry, language)}`)),
    ]),
  ]);
  return terminal`${terminal.join(lines, '\n')}\n`;
}

function headline(
  { version, edition, inferred, state, procedure, proposed }: RecordedVersion,
  language: Language,
): string {
  const nl = language === 'nl';
  const name =
    version === null
      ? `${nl ? 'uitgave' : 'edition'} ${markEdition(edition ?? '–', inferred?.edition, language)}`
      : `${nl ? 'versie' : 'version'} ${markInferred(version, inferred?.version, language)}`;
  return [
    `${name}: ${stateWord(state, language)}`,
    ...(procedure === null ? [] : [`${nl ? 'procedure' : 'procedure'} ${procedure}`]),
    ...(proposed === null ? [] : [`${nl ? 'tekst van' : 'text of'} ${printDateShort(proposed)}`]),
  ].join(', ');
}

/** One line. */
export function printEntry(entry: RecordedEntry, language: Language): string {
  const { signature } = entry.content;
  const words = printContent(entry, language);
  if (signature === undefined) return words;
  const { signer, on } = signature;
  const date = printDateShort(on);
  return `${words}; ${language === 'nl' ? `ondertekend door ${signer} op ${date}` : `signed by ${signer} on ${date}`}`;
}

function printContent({ kind, content, body, hasLapsed }: RecordedEntry, language: Language): string {
  const nl = language === 'nl';
  if (kind === 'correction') return printCorrection(content as Correction, language);
  if (kind === 'repeal') return printRepeal(content as Repeal, language);
  if (kind === 'transcription') {
    const { on, reason } = content as Transcription;
    return `${printDateShort(on)} ${nl ? 'overname hersteld' : 'transcription mended'}: ${reason}`;
  }
  const words = printRecorded(content as Decision, body, language);
  return hasLapsed ? `${words} (${nl ? 'over een vorige tekst' : 'on a former text'})` : words;
}

/** What is told of each key of an entry, in the order in which it is read. */
const TOLD = [
  ['submitted', 'voorgelegd op', 'submitted on'],
  ['condition', 'voorwaarde:', 'condition:'],
  ['met', 'aan de voorwaarde voldaan op', 'condition met on'],
  ['replied', 'reactie van het bestuur op', 'reply of the board on'],
  ['reason', 'redenen:', 'reasons:'],
  ['no_objection', 'geen bezwaar op', 'no objection on'],
  ['reference', 'kenmerk', 'reference'],
  ['confirmed', 'bevestigd:', 'confirmed:'],
] as const;

const DAYS: ReadonlySet<string> = new Set(['submitted', 'met', 'replied', 'no_objection']);

function printRecorded(decision: Decision, body: string | null, language: Language): string {
  const { date, outcome } = decision;
  const said = outcome === undefined ? [] : [language === 'nl' ? printOutcome(outcome) : outcome];
  const decided = date === undefined ? [] : [[printDateShort(date), ...said].join(' ')];
  const told = TOLD.flatMap(([key, nl, en]) => {
    const value = decision[key];
    if (value === undefined) return [];
    return [`${language === 'nl' ? nl : en} ${DAYS.has(key) ? printDateShort(value) : value}`];
  });
  return `${body ?? decision.body ?? decision.step ?? ''}: ${[...decided, ...told].join(', ')}`;
}

function printCorrection({ corrects, field, old, new: value, on, reason }: Correction, language: Language): string {
  const nl = language === 'nl';
  const nothing = nl ? '(niets)' : '(nothing)';
  const of = corrects === 'version' ? '' : `${nl ? ' van' : ' of'} ${corrects}`;
  const words = nl
    ? `correctie van ${printField(field, 'nl')}${of}: was ${old ?? nothing}, is ${value ?? nothing}`
    : `correction of ${printField(field, 'en')}${of}: was ${old ?? nothing}, is ${value ?? nothing}`;
  return `${printDateShort(on)} ${words}; ${reason}`;
}

function printRepeal({ date, from, body, reason, reference }: Repeal, language: Language): string {
  const nl = language === 'nl';
  return [
    `${printDateShort(date)} ${nl ? 'ingetrokken per' : 'repealed from'} ${printDateShort(from)}`,
    ...(body === undefined ? [] : [`${nl ? 'door' : 'by'} ${body}`]),
    ...(reason === undefined ? [] : [reason]),
    ...(reference === undefined ? [] : [`${nl ? 'kenmerk' : 'reference'} ${reference}`]),
  ].join(', ');
}
