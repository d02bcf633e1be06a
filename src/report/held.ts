/** In words: what was in force on a day, and whether the source still says so. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { ResolvedContent } from '../model/resolved.ts';
import { printDate, printDateShort } from '../words/dates.ts';
import { NOT_RECORDED } from '../words/states.ts';

/** A version, and its days in force as far as they are recorded. */
export interface HeldVersion {
  readonly version: string | null;
  /** The first day, or month, of its being in force; null where it is not recorded. */
  readonly from: string | null;
  /** The last day; null where nothing ends it, or the day is not known. */
  readonly until: string | null;
  /** The first day, or month, on which it holds no more; null where nothing ends it, or that is not recorded. */
  readonly end: string | null;
}

/** A clause as it held on a day. */
export interface HeldClause {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** That was in force; null where none was, as far as is recorded. */
  readonly version: HeldVersion | null;
  /** Where none was: the first that came after. */
  readonly next: HeldVersion | null;
  /** Whether the adopted text of that version is there. */
  readonly isStored: boolean;
  /** Null where that text does not have it. The label of its part, and its number, where these are known. */
  readonly clause: {
    readonly id: string;
    readonly label: string | null;
    readonly number: string | null;
    readonly content: ResolvedContent;
  } | null;
  /** The source of now reads the same. */
  readonly isNow: boolean;
}

/** `Op 10 januari 2025 gold versie 1.0, van 1 augustus 2024 tot en met 31 juli 2025:` */
export function printHeld({ day, version, next, isStored, clause }: HeldClause, language: Language): string {
  const nl = language === 'nl';
  const on = nl ? `Op ${printDate(day)}` : `On ${printDateShort(day)}`;
  if (version === null) {
    const none = nl ? `${on} was hiervan geen vastgestelde tekst in werking` : `${on} no adopted text was in force`;
    if (next === null) return nl ? `${none}, voor zover geregistreerd.` : `${none}, as far as is recorded.`;
    const first = nl ? `de eerste daarna is ${nameOf(next, language)}` : `the first after is ${nameOf(next, language)}`;
    return `${none}; ${first}, ${printDays(next, language)}.`;
  }
  const held = nl ? `${on} gold ${nameOf(version, language)}` : `${on} ${nameOf(version, language)} was in force`;
  const days = `${held}, ${printDays(version, language)}`;
  if (!isStored) return nl ? `${days}. Haar tekst is niet vastgelegd.` : `${days}. Its text is not stored.`;
  if (clause === null) return nl ? `${days}. Deze bepaling stond er niet in.` : `${days}. It did not have this clause.`;
  return `${days}:`;
}

/** Whether the source of now says the same; and where the text of now follows, that it does. */
export function printNow({ clause, isNow }: HeldClause, isInSource: boolean, language: Language): string {
  const nl = language === 'nl';
  if (!isInSource) return nl ? 'In de bron staat deze bepaling nu niet meer.' : 'The source has this clause no more.';
  if (clause === null) return nl ? 'In de bron staat nu:' : 'The source says now:';
  if (isNow) return nl ? 'In de bron staat nu hetzelfde:' : 'The source says the same now:';
  return nl ? 'In de bron staat nu iets anders:' : 'The source says something else now:';
}

function nameOf({ version }: HeldVersion, language: Language): string {
  const word = language === 'nl' ? 'versie' : 'version';
  return `${word} ${version ?? (language === 'nl' ? NOT_RECORDED : 'not recorded')}`;
}

/** `van 1 augustus 2024 tot en met 31 juli 2025`, `sinds 1 augustus 2024`. */
function printDays({ from, until, end }: HeldVersion, language: Language): string {
  const nl = language === 'nl';
  const date = (value: string) => (nl ? printDate(value) : printDateShort(value));
  const last =
    until !== null
      ? `${nl ? 'tot en met' : 'until'} ${date(until)}`
      : end === null
        ? null
        : `${nl ? 'tot' : 'before'} ${date(end)}`;
  if (from === null) {
    const unknown = nl ? `eerste dag in werking ${NOT_RECORDED}` : 'first day in force not recorded';
    return last === null ? unknown : `${unknown}, ${last}`;
  }
  if (last === null) return `${nl ? 'in werking vanaf' : 'in force from'} ${date(from)}`;
  return `${nl ? 'in werking van' : 'in force from'} ${date(from)} ${last}`;
}
