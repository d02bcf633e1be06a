/** What changed between two texts of one protocol: for people, for machines, and as Markdown for a message. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { printFrame, printLanguage } from '../compare/around-words.ts';
import { printCounts, printFormer, printKind, printPlace } from '../compare/change-words.ts';
import { type ClauseChange, type Comparison, isMoved, type Standing } from '../compare/clauses.ts';
import { type FieldName, mergeContent, type Run, runsOf, unseenOf } from '../compare/content.ts';
import { printUnseen } from '../compare/unseen-words.ts';
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type Markdown, markdownNodes } from '../encode/markdown.ts';
import { markdownMessage } from '../encode/markdown-file.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Edit } from '../model/tree.ts';
import { printMistakes } from './mistakes.ts';

/** Two texts of one document, clause by clause. */
export interface Diff {
  readonly organisation: string;
  readonly protocol: string;
  /** A version, `concept` or `base`. */
  readonly from: string;
  readonly to: string;
  /** Of the source of the text after, which is then shown as far as it could be made. */
  readonly mistakes: number;
  readonly comparison: Comparison;
}

export const fieldWords: Record<Language, Record<FieldName, string>> = {
  nl: { role: '', term: '', do: 'Wel: ', dont: 'Niet: ', text: '', cells: '', form: '', figure: '' },
  en: { role: '', term: '', do: 'Do: ', dont: "Don't: ", text: '', cells: '', form: '', figure: '' },
};

/** Clauses with their words where these changed; `[-weg-]` and `{+erbij+}`, in colour where `colour` is set. */
export function formatDiff(diff: Diff, language: Language, colour: boolean): TerminalText {
  const { comparison } = diff;
  const { line } = terminal;
  const mistakes = printMistakes(diff.mistakes, language);
  const lines = [
    terminal.trimEnd(terminal`${line(headline(diff, language))}\n${mistakes}`),
    line(printCounts(comparison.counts, language)),
  ];
  const around = aroundOf(comparison, language);
  if (around.length > 0) lines.push(terminal``, ...around.map(line));
  for (const clause of comparison.clauses.filter(({ kind }) => kind !== 'unchanged')) {
    lines.push(terminal``, line(`${printKind(clause, language)}: ${clause.id}, ${placeOf(clause, language)}`));
    lines.push(...linesOf(clause, language).map((words) => terminal`  ${printLine(words, colour)}`));
    lines.push(...unseenLines(clause, comparison, language).map((words) => terminal`  [${line(words)}]`));
  }
  return terminal`${terminal.join(lines, '\n')}\n`;
}

function aroundOf({ frame, languages }: Comparison, language: Language): string[] {
  return [
    ...frame.map((change) => printFrame(change, language)),
    ...languages.map((change) => printLanguage(change, language)),
  ];
}

/** What the words do not show. */
function unseenLines(clause: ClauseChange, { places }: Comparison, language: Language): string[] {
  return unseenOf(clause).map((change) => printUnseen(change, places, language));
}

function headline({ organisation, protocol, from, to }: Diff, language: Language): string {
  const name = (version: string) => versionName(version, language);
  return language === 'nl'
    ? `${organisation}, ${protocol}: van ${name(from)} naar ${name(to)}`
    : `${organisation}, ${protocol}: from ${name(from)} to ${name(to)}`;
}

function versionName(version: string, language: Language): string {
  if (version === 'base') return language === 'nl' ? 'de basis' : 'the base';
  if (version === 'concept') return language === 'nl' ? 'het concept' : 'the concept';
  return language === 'nl' ? `versie ${version}` : `version ${version}`;
}

function placeOf(clause: ClauseChange, language: Language): string {
  const former = printFormer(clause, language);
  const standing = clause.after ?? clause.before;
  return `${standing === null ? '' : printPlace(standing, language)}${former === '' ? '' : ` (${former})`}`;
}

/** Of a clause that moved, its words are as they were. */
function linesOf({ kind, before, after }: ClauseChange, language: Language): Run[][] {
  if (kind === 'moved' || kind === 'unchanged') return [];
  return mergeContent(before?.content ?? null, after?.content ?? null).flatMap(({ name, blocks }) => {
    const lead = fieldWords[language][name];
    const lines = runsOf(blocks);
    return lead === ''
      ? lines
      : lines.map((line, index) => (index === 0 ? [{ text: lead, change: undefined }, ...line] : line));
  });
}

const ansi = { delete: '\u001B[31m', insert: '\u001B[32m' } as const satisfies Record<Edit, string>;

/** A line of runs, each with its mark. */
export function printLine(line: readonly Run[], colour: boolean): TerminalText {
  return terminal.join(
    line.map((run) => printRun(run, colour)),
    '',
  );
}

function printRun({ text, change }: Run, colour: boolean): TerminalText {
  const words = terminal.line(text);
  if (change === undefined) return words;
  const marked = change === 'delete' ? terminal`[-${words}-]` : terminal`{+${words}+}`;
  return colour ? terminal`${ansi[change]}${marked}\u001B[0m` : marked;
}

/** Without the clauses that are the same: `counts` tells how many these are. */
export function formatDiffJson({ comparison, ...names }: Diff): Json {
  const standing = (own: Standing | null) =>
    own === null ? null : { part: own.part, label: own.label, number: own.number, text: plainLines(own) };
  const clauses = comparison.clauses
    .filter(({ kind }) => kind !== 'unchanged')
    .map((clause) => ({
      id: clause.id,
      kind: clause.kind,
      moved: isMoved(clause),
      before: standing(clause.before),
      after: standing(clause.after),
      unseen: unseenOf(clause),
    }));
  const { counts, frame, languages } = comparison;
  return json({ ...names, counts, frame, languages, clauses });
}

function plainLines({ content }: Standing): string[] {
  const fields = mergeContent(content, content);
  return fields.flatMap(({ blocks }) => runsOf(blocks).map((line) => line.map(({ text }) => text).join('')));
}

/** What goes is struck through, what comes is bold. */
export function formatDiffMarkdown(diff: Diff, language: Language): Markdown {
  const { comparison } = diff;
  const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
  const heading = (depth: 2 | 3, ...children: PhrasingContent[]): RootContent => ({ type: 'heading', depth, children });
  const children: RootContent[] = [
    heading(2, ...markdownNodes(headline(diff, language))),
    paragraph(...markdownNodes(`${printCounts(comparison.counts, language)}.`)),
  ];
  const around = aroundOf(comparison, language);
  if (around.length > 0) {
    const items = around.map(
      (line): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children: markdownNodes(line) }] }),
    );
    children.push({ type: 'list', children: items });
  }
  for (const clause of comparison.clauses.filter(({ kind }) => kind !== 'unchanged')) {
    const title = `${printKind(clause, language)}: ${placeOf(clause, language)} `;
    children.push(heading(3, ...markdownNodes(title), { type: 'inlineCode', value: clause.id }));
    for (const line of linesOf(clause, language)) children.push(paragraph(...line.flatMap(markedRun)));
    for (const line of unseenLines(clause, comparison, language))
      children.push(paragraph({ type: 'emphasis', children: markdownNodes(line) }));
  }
  return markdownMessage({ type: 'root', children });
}

/** Spaces at the ends stay outside: Markdown takes no marks beside a space. */
function markedRun({ text, change }: Run): PhrasingContent[] {
  const middle = text.trim();
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(start.length + middle.length);
  if (change === undefined || middle === '') return markdownNodes(text);
  const type = change === 'delete' ? 'delete' : 'strong';
  return [...markdownNodes(start), { type, children: markdownNodes(middle) }, ...markdownNodes(end)];
}
