/** Diagnostics as text: for people, for machines, and as GitHub annotations. Each returns what its sink takes, and prints nothing. */
import { type Annotations, annotation, annotations } from '../encode/annotations.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import { catalogue } from './catalogue.ts';
import { type Diagnostic, type Language, NO_PLACE, type Place, type RelatedNote } from './diagnostic.ts';
import type { Rule, Severity, Words } from './rules/rule.ts';

const notes = {
  nl: {
    first: 'eerder hier',
    declared: 'hier aangemaakt',
    changed: 'hier gewijzigd',
    omitted: 'hier weggelaten',
    outline: 'de indeling',
    base: 'de basis',
    norm: 'de norm',
    earlier: 'het vorige besluit',
    later: 'de latere versie',
    submitted: 'de dag van voorleggen',
    adopted: 'hier als vastgesteld opgeschreven',
    parent: 'hier genoemd',
    period: 'de vorige periode',
    ended: 'de laatste dag',
    used: 'hier gebruikt',
  },
  en: {
    first: 'first here',
    declared: 'declared here',
    changed: 'amended here',
    omitted: 'omitted here',
    outline: 'the outline',
    base: 'the base',
    norm: 'the norm',
    earlier: 'the preceding decision',
    later: 'the later version',
    submitted: 'the day of submission',
    adopted: 'recorded here as adopted',
    parent: 'named here',
    period: 'the period before',
    ended: 'the last day',
    used: 'used here',
  },
} as const satisfies Record<Language, Record<RelatedNote, string>>;

const severityWords = {
  nl: { error: 'fout', warning: 'waarschuwing' },
  en: { error: 'error', warning: 'warning' },
} as const satisfies Record<Language, Record<Severity, string>>;

export function severityOf(item: Diagnostic): Severity {
  return catalogue[item.code].severity;
}

/** Whether any of them is an error: warnings alone stop nothing. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((item) => severityOf(item) === 'error');
}

/** The message and advice of a diagnostic, filled in. */
export function wordsOf(item: Diagnostic, language: Language): Readonly<Record<keyof Words, TerminalText>> {
  const rule: Rule = catalogue[item.code];
  const wordFor = (name: string) => {
    const param = item.params[name] ?? '';
    return typeof param === 'string' ? param : param[language];
  };
  const { message, help } = rule[language];
  return { message: terminal.fill(message, wordFor), help: terminal.fill(help, wordFor) };
}

export function formatPlace({ file, line, column }: Place): TerminalText {
  return terminal`${terminal.line(file)}:${line}:${column}`;
}

/** For people: `file:line:column fout message [code]`, the advice, and places that explain it. */
export function formatText(diagnostics: readonly Diagnostic[], language: Language): TerminalText {
  return terminal.join(
    diagnostics.map((item) => textOf(item, language)),
    '',
  );
}

function textOf(item: Diagnostic, language: Language): TerminalText {
  const { message, help } = wordsOf(item, language);
  const at = item.place === NO_PLACE ? '' : terminal`${formatPlace(item.place)} `;
  // A message of more lines, such as one that shows texts side by side, keeps its advice apart from the last of them.
  const space = message.includes('\n') ? '\n  ' : ' ';
  const severity = severityWords[language][severityOf(item)];
  const related = item.related.map(
    ({ place, note }) => terminal`    ${notes[language][note]}: ${formatPlace(place)}\n`,
  );
  return terminal`${at}${severity}: ${message}${space}${help} [${item.code}]\n${terminal.join(related, '')}`;
}

/** For machines: one JSON array; `place` is null where none exists. */
export function formatJson(diagnostics: readonly Diagnostic[], language: Language): Json {
  const items = diagnostics.map((item) => ({
    code: item.code,
    severity: severityOf(item),
    ...wordsOf(item, language),
    place: item.place === NO_PLACE ? null : item.place,
    related: item.related.map(({ place, note }) => ({ ...place, note: notes[language][note] })),
  }));
  return json(items);
}

/** As annotations on GitHub. */
export function formatGithub(diagnostics: readonly Diagnostic[], language: Language): Annotations {
  return annotations(
    diagnostics.map((item) => {
      const { message, help } = wordsOf(item, language);
      const { place } = item;
      const at = place === NO_PLACE ? {} : { file: place.file, line: place.line, col: place.column };
      return annotation(severityOf(item), { ...at, title: item.code }, terminal`${message} ${help}`);
    }),
  );
}
