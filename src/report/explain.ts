/** One clause of one organisation: its final text, where it comes from and what changed it, each with place and reason. */

import { toString as textOf } from 'mdast-util-to-string';
import type { Language } from '../diagnostic/diagnostic.ts';
import { formatPlace } from '../diagnostic/format.ts';
import type { ResolvedClause, ResolvedContent } from '../model/resolved.ts';
import type { Content } from '../model/source.ts';
import { printMistakes } from './mistakes.ts';

const words = {
  nl: {
    protocol: 'protocol',
    place: 'plaats',
    number: 'punt',
    origin: 'herkomst',
    base: 'basis',
    amended: 'gewijzigd door',
    reason: 'reden',
    before: 'luidde',
    norms: 'normen',
    none: 'geen',
    wel: 'Wel',
    niet: 'Niet',
  },
  en: {
    protocol: 'protocol',
    place: 'place',
    number: 'point',
    origin: 'origin',
    base: 'base',
    amended: 'amended by',
    reason: 'reason',
    before: 'was',
    norms: 'norms',
    none: 'none',
    wel: 'Do',
    niet: "Don't",
  },
} as const;

/** A clause in the document of one protocol. */
export interface Explained {
  readonly protocol: string;
  readonly clause: ResolvedClause;
  /** Of the source of its document, of which this is then as far as it could be made. */
  readonly mistakes: number;
}

export function formatExplain({ protocol, clause, mistakes }: Explained, language: Language): string {
  const say = words[language];
  const { location, origin } = clause;
  const lines = [
    `${clause.id} (${protocol})`,
    ...(mistakes === 0 ? [] : [printMistakes(mistakes, language).trimEnd()]),
    '',
    ...printContent(clause.content, language).map((line) => `  ${line}`),
    '',
    `${say.protocol}: ${protocol}`,
    `${say.place}: ${location.label}${location.number === null ? '' : `, ${say.number} ${location.number}`}`,
    `${say.norms}: ${clause.norms.join(', ') || say.none}`,
    `${say.origin}: ${origin.layer ?? say.base} (${formatPlace(origin.place)})`,
  ];
  for (const change of clause.changes) {
    lines.push(`${say.amended} ${change.layer} (${formatPlace(change.place)})`);
    lines.push(`  ${say.reason}: ${change.reason.trim()}`);
    lines.push(`  ${say.before}: ${printSource(change.before)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The final text as plain lines, one per block. */
export function printContent(content: ResolvedContent, language: Language): string[] {
  const say = words[language];
  const lines = (blocks: Parameters<typeof textOf>[0][]) => blocks.map((block) => textOf(block));
  switch (content.kind) {
    case 'text':
      return lines([...content.text]);
    case 'do_dont':
      return [`${say.wel}: ${lines([...content.do]).join(' ')}`, `${say.niet}: ${lines([...content.dont]).join(' ')}`];
    case 'role':
      return [`${content.role}: ${lines([...content.text]).join(' ')}`];
  }
}

function printSource(content: Content): string {
  return Object.values(content)
    .map((value) => `‘${String(value).trim().replaceAll(/\s+/g, ' ')}’`)
    .join(' / ');
}

/** A list: two protocols of one organisation can each have a clause of this id. */
export function formatExplainJson(explained: readonly Explained[]): string {
  const list = explained.map(({ protocol, clause: { content, ...clause }, mistakes }) => ({
    ...{ protocol, ...clause, text: printContent(content, 'nl') },
    mistakes,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
