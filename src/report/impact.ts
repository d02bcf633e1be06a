/** `regelwerk impact`, for a terminal, a pull request and machines (schemas/output/impact.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { printDateShort } from '../document/print-date.ts';
import type { ClauseChange, Impact } from '../model/impact.ts';
import type { ChainLink } from '../model/status.ts';
import { formatTable } from './table.ts';

export function formatImpactJson(impacts: readonly Impact[]): string {
  return `${JSON.stringify(impacts, null, 2)}\n`;
}

const words = {
  nl: {
    none: 'Geen tekst verandert.',
    headers: ['Organisatie', 'Protocol', 'Verandert', 'Vervallen besluiten', 'Daarna', 'Op zijn vroegst in werking'],
    title: 'Gevolgen voor de teksten',
    unknown: 'termijn onbekend',
    added: 'nieuw document',
    removed: 'document vervalt',
    around: 'koppen, volgorde of colofon',
  },
  en: {
    none: 'No text changes.',
    headers: ['Organisation', 'Protocol', 'Changes', 'Voided decisions', 'Next', 'In force at the earliest'],
    title: 'What this does to the texts',
    unknown: 'term unknown',
    added: 'new document',
    removed: 'document goes',
    around: 'headings, order or colophon',
  },
} as const;

const signs: Record<ClauseChange['change'], string> = { added: '+', changed: '', removed: '−' };

export function formatImpactText(impacts: readonly Impact[], language: Language): string {
  const { none, headers } = words[language];
  return impacts.length === 0
    ? `${none}\n`
    : formatTable(
        headers,
        rowsOf(impacts, language, (id) => id),
      );
}

/** GitHub-flavoured: a comment on a pull request. */
export function formatImpactMarkdown(impacts: readonly Impact[], language: Language): string {
  const { none, headers, title } = words[language];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [headers, headers.map(() => '---'), ...rowsOf(impacts, language, (id) => `\`${id}\``)].map(line);
  return `### ${title}\n\n${impacts.length === 0 ? none : table.join('\n')}\n`;
}

function rowsOf(impacts: readonly Impact[], language: Language, code: (id: string) => string): string[][] {
  return impacts.map((impact) => [
    code(impact.organisation),
    code(impact.protocol),
    changesOf(impact, language, code),
    impact.voids.map(printVoid).join(', ') || '–',
    nextOf(impact, language),
    impact.earliest === null ? words[language].unknown : printDateShort(impact.earliest),
  ]);
}

function changesOf({ change, clauses, hasOtherChanges }: Impact, language: Language, code: (id: string) => string) {
  const { added, removed, around } = words[language];
  if (change !== 'changed') return change === 'added' ? added : removed;
  const changed = clauses.map((item) => `${signs[item.change]}${code(item.clause)}`);
  return [...changed, ...(hasOtherChanges ? [around] : [])].join(', ');
}

function printVoid({ body, date }: ChainLink): string {
  return date === null ? body : `${body} ${printDateShort(date)}`;
}

function nextOf({ change, underWay, inForce, isInForce }: Impact, language: Language): string {
  if (change === 'removed') return '–';
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
