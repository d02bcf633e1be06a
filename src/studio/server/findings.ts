/** Diagnostics in words, each with the passage that it is about. */
import type { Diagnostic, Language, Place } from '../../diagnostic/diagnostic.ts';
import { NO_PLACE, sorted } from '../../diagnostic/diagnostic.ts';
import { severityOf, wordsOf } from '../../diagnostic/format.ts';
import type { Finding } from '../api.ts';

export interface Telling {
  readonly language: Language;
  /** Opens a place in an editor. */
  editorAt(place: Place): string;
  /** The passage in whose lines a place stands. */
  clauseAt(place: Place): string | null;
}

export function findingsOf(diagnostics: readonly Diagnostic[], telling: Telling): Finding[] {
  return sorted(diagnostics).map((item) => findingOf(item, telling));
}

function findingOf(item: Diagnostic, { language, editorAt, clauseAt }: Telling): Finding {
  const { message, help } = wordsOf(item, language);
  const severity = severityOf(item);
  const organisations = item.reach?.map(({ organisation }) => organisation) ?? null;
  const isOfAll = organisations === null || organisations.includes(null);
  return {
    code: item.code,
    severity,
    message,
    help,
    ...placed(item.place === NO_PLACE ? null : item.place, editorAt, clauseAt),
    organisations: isOfAll ? null : [...new Set(organisations as readonly string[])],
  };
}

function placed(
  place: Place | null,
  editorAt: Telling['editorAt'],
  clauseAt: Telling['clauseAt'],
): Pick<Finding, 'place' | 'editor' | 'clause'> {
  if (place === null) return { place: null, editor: null, clause: null };
  const { file, line, column } = place;
  return { place: { file, line, column }, editor: editorAt(place), clause: clauseAt(place) };
}
