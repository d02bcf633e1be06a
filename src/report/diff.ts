/** What changed between two texts of one protocol: for people, for machines, and as Markdown for a message. */
import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { printFrame, printLanguage } from '../compare/around-words.ts';
import { printCounts, printFormer, printKind, printPlace } from '../compare/change-words.ts';
import { type ClauseChange, type Comparison, isMoved, type Standing } from '../compare/clauses.ts';
import { type FieldName, mergeContent, type Run, runsOf, unseenOf } from '../compare/content.ts';
import { printUnseen } from '../compare/unseen-words.ts';
import type { Language } from '../diagnostic/diagnostic.ts';
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
  nl: { role: '', do: 'Wel: ', dont: 'Niet: ', text: '' },
  en: { role: '', do: 'Do: ', dont: "Don't: ", text: '' },
};

/** Clauses with their words where these changed; `[-weg-]` and `{+erbij+}`, in colour where `colour` is set. */
export function formatDiff(diff: Diff, language: Language, colour: boolean): string {
  const { comparison } = diff;
  const lines = [
    `${headline(diff, language)}\n${printMistakes(diff.mistakes, language)}`.trimEnd(),
    printCounts(comparison.counts, language),
  ];
  const around = aroundOf(comparison, language);
  if (around.length > 0) lines.push('', ...around);
  for (const clause of comparison.clauses.filter(({ kind }) => kind !== 'unchanged')) {
    lines.push('', `${printKind(clause, language)}: ${clause.id}, ${placeOf(clause, language)}`);
    for (const line of linesOf(clause, language)) {
      lines.push(`  ${line.map((run) => printRun(run, colour)).join('')}`);
    }
    lines.push(...unseenLines(clause, comparison, language).map((line) => `  [${line}]`));
  }
  return `${lines.join('\n')}\n`;
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

const ansi: Record<Edit, string> = { delete: '\u001B[31m', insert: '\u001B[32m' };

export function printRun({ text, change }: Run, colour: boolean): string {
  if (change === undefined) return text;
  const marked = change === 'delete' ? `[-${text}-]` : `{+${text}+}`;
  return colour ? `${ansi[change]}${marked}\u001B[0m` : marked;
}

/** Without the clauses that are the same: `counts` tells how many these are. */
export function formatDiffJson({ comparison, ...names }: Diff): string {
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
  return `${JSON.stringify({ ...names, counts, frame, languages, clauses }, null, 2)}\n`;
}

function plainLines({ content }: Standing): string[] {
  const fields = mergeContent(content, content);
  return fields.flatMap(({ blocks }) => runsOf(blocks).map((line) => line.map(({ text }) => text).join('')));
}

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '_' }).freeze();

/** What goes is struck through, what comes is bold. */
export function formatDiffMarkdown(diff: Diff, language: Language): string {
  const { comparison } = diff;
  const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
  const heading = (depth: 2 | 3, ...children: PhrasingContent[]): RootContent => ({ type: 'heading', depth, children });
  const words = (value: string): PhrasingContent => ({ type: 'text', value });
  const children: RootContent[] = [
    heading(2, words(headline(diff, language))),
    paragraph(words(`${printCounts(comparison.counts, language)}.`)),
  ];
  const around = aroundOf(comparison, language);
  if (around.length > 0) {
    const items = around.map(
      (line): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children: [words(line)] }] }),
    );
    children.push({ type: 'list', children: items });
  }
  for (const clause of comparison.clauses.filter(({ kind }) => kind !== 'unchanged')) {
    const title = `${printKind(clause, language)}: ${placeOf(clause, language)} `;
    children.push(heading(3, words(title), { type: 'inlineCode', value: clause.id }));
    for (const line of linesOf(clause, language)) children.push(paragraph(...line.flatMap(markedRun)));
    for (const line of unseenLines(clause, comparison, language))
      children.push(paragraph({ type: 'emphasis', children: [words(line)] }));
  }
  return writer.stringify({ type: 'root', children } satisfies Root);
}

/** Spaces at the ends stay outside: Markdown takes no marks beside a space. */
function markedRun({ text, change }: Run): PhrasingContent[] {
  const middle = text.trim();
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(start.length + middle.length);
  const words = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  if (change === undefined || middle === '') return words(text);
  const type = change === 'delete' ? 'delete' : 'strong';
  return [...words(start), { type, children: words(middle) }, ...words(end)];
}
