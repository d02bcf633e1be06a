/** Diagnostics in words, each with the passage that it is about. */
import type { Diagnostic, Language, Place } from '../../diagnostic/diagnostic.ts';
import { NO_PLACE, sorted } from '../../diagnostic/diagnostic.ts';
import { severityOf, wordsOf } from '../../diagnostic/format.ts';
import type { DocumentName } from '../../index.ts';
import type { Finding } from '../api.ts';

export interface Telling {
  readonly language: Language;
  /** Opens a place in an editor. */
  editorAt(place: Place): string;
  /** Where what it is about is to be seen. */
  leadsTo(item: Diagnostic): Lead;
}

/** A document to open, and the passage in it; null where there is none. */
export type Lead = Pick<Finding, 'document' | 'clause'>;
export const NOWHERE: Lead = { document: null, clause: null };

/** In one document, where it has a passage on those lines. */
export function leadIn(document: DocumentName, clauseAt: (place: Place) => string | null): (item: Diagnostic) => Lead {
  return ({ place }) => {
    const clause = place === NO_PLACE ? null : clauseAt(place);
    return clause === null ? NOWHERE : { document, clause };
  };
}

export function findingsOf(diagnostics: readonly Diagnostic[], telling: Telling): Finding[] {
  return sorted(diagnostics).map((item) => findingOf(item, telling));
}

function findingOf(item: Diagnostic, { language, editorAt, leadsTo }: Telling): Finding {
  const { message, help } = wordsOf(item, language);
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

function placed(place: Place | null, editorAt: Telling['editorAt']): Pick<Finding, 'place' | 'editor'> {
  if (place === null) return { place: null, editor: null };
  const { file, line, column } = place;
  return { place: { file, line, column }, editor: editorAt(place) };
}
