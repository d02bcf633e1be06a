/** Where a version stands, in Dutch, as documents, overviews and file metadata print it. */
import type { Status, VersionState } from '../model/status.ts';
import { printDate } from './dates.ts';

export const NOT_RECORDED = 'niet geregistreerd';

const stateWords: Record<VersionState, string> = {
  concept: 'concept',
  voorgenomen: 'voorgenomen besluit',
  in_medezeggenschap: 'in medezeggenschap',
  gereed_voor_vaststelling: 'gereed voor vaststelling',
  vastgesteld: 'vastgesteld',
  in_werking: 'in werking',
  vervangen: 'vervangen',
  ingetrokken: 'ingetrokken',
  vervallen: 'vervallen',
};

export type StateOf = Pick<Status, 'versionState'> &
  Partial<Pick<Status, 'inForceFrom' | 'inForceUntil' | 'repeal' | 'paperStatus'>>;

/** `in werking`, with the day that the word is about where there is one; or that no adoption is recorded. */
export function printState(status: StateOf): string {
  const { versionState, inForceFrom, inForceUntil, repeal, paperStatus } = status;
  if (versionState === null) return `vaststelling ${NOT_RECORDED}`;
  const words = stateWords[versionState];
  // A status that a paper gives to the whole document stands as that.
  if (versionState === 'in_werking' && paperStatus != null) return stateWords[paperStatus];
  if (versionState === 'vastgesteld' && inForceFrom != null)
    return `${words}, in werking vanaf ${printDate(inForceFrom)}`;
  if (versionState === 'ingetrokken' && repeal != null) return `${words} per ${printDate(repeal.from)}`;
  if (versionState === 'vervallen' && inForceUntil != null) return `${words} na ${printDate(inForceUntil)}`;
  if (versionState !== 'in_werking') return words;
  const end =
    repeal?.from != null
      ? `, ingetrokken per ${printDate(repeal.from)}`
      : inForceUntil == null
        ? ''
        : ` tot en met ${printDate(inForceUntil)}`;
  return `${words}${inForceFrom == null ? '' : ` sinds ${printDate(inForceFrom)}`}${end}`;
}

/** The one word of a state, as files name it for whoever reads them back; of a paper the word that it gives itself. */
export function stateName({ versionState, paperStatus }: StateOf): string | null {
  if (versionState === null) return null;
  return stateWords[versionState === 'in_werking' ? (paperStatus ?? versionState) : versionState];
}

/** The state that is named so; null where these are the words of no state. */
export function stateOf(words: string): VersionState | null {
  return (Object.keys(stateWords) as VersionState[]).find((state) => stateWords[state] === words) ?? null;
}
