/** Where a version stands, in Dutch, as documents, overviews and file metadata print it. */
import type { Status, VersionState } from '../model/status.ts';

export const NOT_RECORDED = 'niet geregistreerd';

const stateWords: Record<VersionState, string> = {
  concept: 'concept',
  voorgenomen: 'voorgenomen besluit',
  in_medezeggenschap: 'in behandeling bij de medezeggenschap',
  vastgesteld: 'vastgesteld',
  ingetrokken: 'ingetrokken',
  vervallen: 'vervallen',
};

/** `vastgesteld`, or that no adoption is recorded. */
export function printState({ versionState }: Pick<Status, 'versionState'>): string {
  return versionState === null ? `vaststelling ${NOT_RECORDED}` : stateWords[versionState];
}

/** The state that prints so, for whoever reads a file back; null where these are the words of no state, or of more than one. */
export function stateOf(words: string): VersionState | null {
  const states = (Object.keys(stateWords) as VersionState[]).filter((state) => stateWords[state] === words);
  return states.length === 1 ? (states[0] ?? null) : null;
}
