/** What changed around the clauses and beside the text, in words. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { lineAsRead } from '../model/eye.ts';
import type { FrameChange } from './around.ts';
import { kindWords, quoted } from './change-words.ts';
import { unseenInLine } from './content.ts';
import type { LanguageChange } from './languages.ts';
import { printUnseen } from './unseen-words.ts';

const frames: Record<Language, Record<FrameChange['what'], string>> = {
  nl: {
    title: 'titel',
    notice: 'colofon',
    part: 'kop',
    arrangement: 'indeling',
    variant: 'variant',
  },
  en: {
    title: 'title',
    notice: 'notice',
    part: 'heading',
    arrangement: 'arrangement',
    variant: 'variant',
  },
};

const orders: Record<Language, Partial<Record<FrameChange['what'], string>>> = {
  nl: { arrangement: ': volgorde van de delen', variant: ': volgorde van de varianten' },
  en: { arrangement: ': order of the parts', variant: ': order of the variants' },
};

/** `kop gewijzigd: ‘Oud’ wordt ‘Nieuw’`; an arrangement goes by the label it has now. */
export function printFrame({ what, before, after }: FrameChange, language: Language): string {
  const [words, name] = [kindWords[language], frames[language][what]];
  if (before === null && after === null) return `${name} ${words.changed}${orders[language][what] ?? ''}`;
  if (before === null) return `${name} ${words.added}: ‘${after}’`;
  if (after === null) return `${name} ${words.removed}: ‘${before}’`;
  if (lineAsRead(before) === lineAsRead(after) || what === 'arrangement') return `${name} ${words.changed}: ‘${after}’`;
  const unseen = unseenInLine(before, after).map((change) => printUnseen(change, NO_PLACES, language));
  if (unseen.length > 0) return `${name} ${words.changed}: ${unseen.join('; ')}`;
  return `${name} ${words.changed}: ‘${before}’ ${language === 'nl' ? 'wordt' : 'becomes'} ‘${after}’`;
}

/** A line has no links. */
const NO_PLACES = { before: new Map(), after: new Map() };

/** By BCP 47; others go by their code. */
const languageNames: Record<Language, Readonly<Record<string, string>>> = {
  nl: { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans', fy: 'Fries', la: 'Latijn' },
  en: { nl: 'Dutch', en: 'English', de: 'German', fr: 'French', fy: 'Frisian', la: 'Latin' },
};

/** `taal gewijzigd: ‘mobile devices’ geldt nu als Engels`. */
export function printLanguage({ passage, before, after }: LanguageChange, language: Language): string {
  const nl = language === 'nl';
  const name = (tag: string) => languageNames[language][tag] ?? `‘${tag}’`;
  const subject = passage === null ? (nl ? 'het document' : 'the document') : quoted(passage);
  const lead = nl ? 'taal gewijzigd' : 'language changed';
  if (after === null)
    return `${lead}: ${subject} ${nl ? 'geldt niet meer als' : 'no longer counts as'} ${name(before ?? '')}`;
  const was = before === null ? '' : ` (${nl ? 'eerst' : 'at first'} ${name(before)})`;
  return `${lead}: ${subject} ${nl ? 'geldt nu als' : 'now counts as'} ${name(after)}${was}`;
}
