/** Diagnostics in words, each with the passage that it is about. */
import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import { NO_PLACE, sorted } from '../../diagnostic/diagnostic.ts';
import { severityOf, wordsOf } from '../../diagnostic/format.ts';
import type { DocumentName } from '../../index.ts';
import type { Finding } from '../api.ts';
import { type Studio, textsOf } from './studio.ts';

/** A document to open, and the passage in it; null where there is none. */
export type Lead = Pick<Finding, 'document' | 'clause'>;
export const NOWHERE: Lead = { document: null, clause: null };

export type LeadsTo = (item: Diagnostic) => Lead;

/** In one document, where that has a passage on those lines. */
export function leadIn(studio: Studio, document: DocumentName): LeadsTo {
  const textOf = textsOf(studio);
  return ({ place }) => {
    const clause = place === NO_PLACE ? null : studio.looks.clauseAt(document, place, textOf);
    return clause === null ? NOWHERE : { document, clause };
  };
}

export function findingsOf(
  diagnostics: readonly Diagnostic[],
  studio: Studio,
  leadsTo: LeadsTo = () => NOWHERE,
): Finding[] {
  return sorted(diagnostics).map((item) => findingOf(item, studio, leadsTo));
}

function findingOf(item: Diagnostic, { options, editorAt }: Studio, leadsTo: LeadsTo): Finding {
  const { message, help } = wordsOf(item, options.language);
  const severity = severityOf(item);
  const organisations = item.reach?.map(({ organisation }) => organisation) ?? null;
  const isOfAll = organisations === null || organisations.includes(null);
  return {
    code: item.code,
    severity,
    message,
    help,
    ...placed(item.place === NO_PLACE ? null : item.place, editorAt),
    ...leadsTo(item),
    organisations: isOfAll ? null : [...new Set(organisations as readonly string[])],
  };
}

function placed(place: Place | null, editorAt: Studio['editorAt']): Pick<Finding, 'place' | 'editor'> {
  if (place === null) return { place: null, editor: null };
  const { file, line, column } = place;
  return { place: { file, line, column }, editor: editorAt(place) };
}
