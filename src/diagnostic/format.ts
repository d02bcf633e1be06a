/** Diagnostics as text: for people, for machines, and as GitHub annotations. Each returns a string and prints nothing. */
import { catalogue } from './catalogue.ts';
import { type Diagnostic, type Language, NO_PLACE, type Place, type RelatedNote } from './diagnostic.ts';
import type { Rule, Severity, Words } from './rules/rule.ts';

const notes: Record<Language, Record<RelatedNote, string>> = {
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
    used: 'used here',
  },
};

const severityWords: Record<Language, Record<Severity, string>> = {
  nl: { error: 'fout', warning: 'waarschuwing' },
  en: { error: 'error', warning: 'warning' },
};

export function severityOf(item: Diagnostic): Severity {
  return catalogue[item.code].severity;
}

/** Whether any of them is an error: warnings alone stop nothing. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((item) => severityOf(item) === 'error');
}

/** The message and advice of a diagnostic, filled in. */
export function wordsOf(item: Diagnostic, language: Language): Words {
  const rule: Rule = catalogue[item.code];
  const fill = (template: string) =>
    template.replace(/%\{(\w+)\}/g, (_, name: string) => {
      const param = item.params[name] ?? '';
      return visible(typeof param === 'string' ? param : param[language]);
    });
  return { message: fill(rule[language].message), help: fill(rule[language].help) };
}

/** What would steer a terminal, or turn the order of the letters around, as its number: `U+001B`. */
function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

export function formatPlace(place: Place): string {
  return `${visible(place.file)}:${place.line}:${place.column}`;
}

/** For people: `file:line:column fout message [code]`, the advice, and places that explain it. */
export function formatText(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics
    .map((item) => {
      const { message, help } = wordsOf(item, language);
      const at = item.place === NO_PLACE ? '' : `${formatPlace(item.place)} `;
      // A message of more lines, such as one that shows texts side by side, keeps its advice apart from the last of them.
      const space = message.includes('\n') ? '\n  ' : ' ';
      const lines = [`${at}${severityWords[language][severityOf(item)]}: ${message}${space}${help} [${item.code}]`];
      for (const { place, note } of item.related) lines.push(`    ${notes[language][note]}: ${formatPlace(place)}`);
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

/** For machines: one JSON array; `place` is null where none exists. */
export function formatJson(diagnostics: readonly Diagnostic[], language: Language): string {
  const items = diagnostics.map((item) => ({
    code: item.code,
    severity: severityOf(item),
    ...wordsOf(item, language),
    place: item.place === NO_PLACE ? null : item.place,
    related: item.related.map(({ place, note }) => ({ ...place, note: notes[language][note] })),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** GitHub workflow commands (docs.github.com, "Workflow commands"): one annotation a line. */
export function formatGithub(diagnostics: readonly Diagnostic[], language: Language): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return diagnostics
    .map((item) => {
      const { message, help } = wordsOf(item, language);
      const place =
        item.place === NO_PLACE
          ? ''
          : `file=${property(visible(item.place.file))},line=${item.place.line},col=${item.place.column},`;
      return `::${severityOf(item)} ${place}title=${property(item.code)}::${data(`${message} ${help}`)}\n`;
    })
    .join('');
}
