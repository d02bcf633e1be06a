/** A law or collective agreement, as documents and tables name it. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { LegalReferences } from '../model/source.ts';
import { printDate } from './dates.ts';

type LegalReference = LegalReferences[number];

/** In Dutch: `Uitvoeringswet AVG, artikel 5 (nagekeken op 27 november 2026)`. */
export function printLegal({ source, article, checked }: LegalReference): string {
  // An article may be given as a number, or with the word for what it is.
  const named = /^\d/.test(article) ? `artikel ${article}` : article;
  return `${source}, ${named}${checked === undefined ? '' : ` (nagekeken op ${printDate(checked)})`}`;
}

/** For who works on the source. */
export function describeLegal(reference: LegalReference, language: Language): string {
  if (language === 'nl') return printLegal(reference);
  const { source, article, checked } = reference;
  const named = /^\d/.test(article) ? `article ${article}` : article;
  return `${source}, ${named}${checked === undefined ? '' : ` (checked on ${checked})`}`;
}
