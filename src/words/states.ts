/** Where a version stands, each state in one word for guide, dashboard, tool and documents alike. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Status, VersionState } from '../model/status.ts';
import { printDate, printDateShort } from './dates.ts';

export const NOT_RECORDED = 'niet geregistreerd';

/** Of a version that was adopted before it came here. */
export const FROM_PAPER = 'zoals overgenomen van papier';

interface Words {
  readonly states: Readonly<Record<VersionState | 'none', string>>;
  readonly paper: string;
  /** Before a day. */
  readonly from: string;
  readonly since: string;
  readonly until: string;
  readonly repealed: string;
  readonly after: string;
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    states: {
      concept: 'concept',
      voorgenomen: 'voorgenomen',
      in_medezeggenschap: 'in medezeggenschap',
      gereed_voor_vaststelling: 'gereed voor vaststelling',
      vastgesteld: 'vastgesteld',
      in_werking: 'in werking',
      vervangen: 'vervangen',
      ingetrokken: 'ingetrokken',
      vervallen: 'vervallen',
      none: NOT_RECORDED,
    },
    paper: 'papier',
    from: 'in werking vanaf',
    since: 'sinds',
    until: 'tot en met',
    repealed: 'ingetrokken per',
    after: 'na',
  },
  en: {
    states: {
      concept: 'draft',
      voorgenomen: 'intended',
      in_medezeggenschap: 'before council',
      gereed_voor_vaststelling: 'ready to adopt',
      vastgesteld: 'adopted',
      in_werking: 'in force',
      vervangen: 'replaced',
      ingetrokken: 'withdrawn',
      vervallen: 'lapsed',
      none: 'not recorded',
    },
    paper: 'paper',
    from: 'in force from',
    since: 'since',
    until: 'until',
    repealed: 'repealed from',
    after: 'after',
  },
};

export type StateOf = Pick<Status, 'versionState'> &
  Partial<Pick<Status, 'inForceFrom' | 'inForceUntil' | 'repeal' | 'paperStatus'>>;

/** In Dutch: `in werking`, with the day that the word is about where there is one; or that no adoption is recorded. */
export function printState(status: StateOf): string {
  if (status.versionState === null) return `vaststelling ${NOT_RECORDED}`;
  return paperStatusOf(status) ?? withDays(status, words.nl, printDate);
}

/** The same with room for a column, and `vastgesteld (papier)` where the status is that of a paper. */
export function printStateShort(status: StateOf, language: Language): string {
  const { states, paper } = words[language];
  const onPaper = paperStatusOf(status);
  return onPaper === null ? withDays(status, words[language], printDateShort) : `${states[onPaper]} (${paper})`;
}

/** The one word of a state. */
export function stateWord(state: VersionState | null, language: Language): string {
  return words[language].states[state ?? 'none'];
}

/** A status that a paper gives to the whole document stands as that. */
function paperStatusOf({ versionState, paperStatus }: StateOf) {
  return versionState === 'in_werking' || versionState === 'concept' ? (paperStatus ?? null) : null;
}

function withDays(status: StateOf, say: Words, day: (date: string) => string): string {
  const { versionState, inForceFrom, inForceUntil, repeal } = status;
  const word = say.states[versionState ?? 'none'];
  const from = inForceFrom == null ? null : day(inForceFrom);
  const until = inForceUntil == null ? null : day(inForceUntil);
  const repealed = repeal == null ? null : `${say.repealed} ${day(repeal.from)}`;
  if (versionState === 'vastgesteld' && from !== null) return `${word}, ${say.from} ${from}`;
  if (versionState === 'ingetrokken') return repealed ?? word;
  if (versionState === 'vervallen' && until !== null) return `${word} ${say.after} ${until}`;
  if (versionState !== 'in_werking') return word;
  const end = repealed !== null ? `, ${repealed}` : until === null ? '' : ` ${say.until} ${until}`;
  return `${word}${from === null ? '' : ` ${say.since} ${from}`}${end}`;
}

/** The one word of a state, as files name it for whoever reads them back; of a paper the word that it gives itself. */
export function stateName(status: StateOf): string | null {
  const { versionState } = status;
  return versionState === null ? null : words.nl.states[paperStatusOf(status) ?? versionState];
}

/** The state that is named so; null where these are the words of no state. */
export function stateOf(name: string): VersionState | null {
  return (
    (Object.keys(words.nl.states) as (VersionState | 'none')[]).find(
      (state): state is VersionState => state !== 'none' && words.nl.states[state] === name,
    ) ?? null
  );
}
