/** Organisations in time, in words: that one ends or has ended, and whom it is under when. After its name. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { dayAfter } from '../model/date.ts';
import type { Belonging, Ended } from '../model/organisation.ts';
import { printDate, printDateShort } from './dates.ts';

/** `is opgeheven (fusie): 31 juli 2027 was de laatste dag; de opvolger is Stichting Quadraam`. */
export function printEnded({ date, successor, reason, isPast }: Ended, language: Language): string {
  const why = reason === null ? '' : ` (${reason})`;
  const next = successor === null ? '' : `; ${nextWords[language][isPast ? 'past' : 'ahead']} ${successor.name}`;
  if (language === 'en')
    return `${isPast ? 'has ended' : 'ends'}${why}: ${printDateShort(date)} ${isPast ? 'was' : 'is'} its last day${next}`;
  return `${isPast ? 'is opgeheven' : 'houdt op te bestaan'}${why}: ${lastDayWords(date, isPast)}${next}`;
}

/** `31 juli 2027 was de laatste dag`. */
export function lastDayWords(date: string, isPast: boolean): string {
  return `${printDate(date)} ${isPast ? 'was' : 'is'} de laatste dag`;
}

const nextWords = {
  nl: { past: 'de opvolger is', ahead: 'de opvolger wordt' },
  en: { past: 'its successor is', ahead: 'its successor will be' },
};

const underWords = {
  nl: { past: 'viel', now: 'valt', until: 'tot en met', next: 'daarna', today: 'nu', from: 'vanaf', under: 'onder' },
  en: { past: 'was', now: 'is', until: 'until', next: 'then', today: 'now', from: 'from', under: 'under' },
};

/** `valt tot en met 31 juli 2027 onder Stichting KOE, daarna onder Quadraam`. */
export function printParents(parents: readonly Belonging[], language: Language): string {
  const say = underWords[language];
  const day = language === 'nl' ? printDate : printDateShort;
  let verb = '';
  const phrases = parents.map(({ name, from, until, isPast }, index) => {
    const before = parents[index - 1]?.until ?? null;
    const isNext = before !== null && from === dayAfter(before);
    const wanted = isPast ? say.past : say.now;
    const days = [
      isNext || from === null ? '' : `${say.from} ${day(from)}`,
      until === null ? '' : `${say.until} ${day(until)}`,
    ];
    const board = `${say.under} ${name}`;
    // Said again only where the tense changes: what follows on what is past, is so today.
    const isSaid = wanted === verb;
    const lead = [isSaid ? '' : wanted, isNext ? (isSaid ? say.next : say.today) : ''];
    const words = language === 'nl' ? [...lead, ...days, board] : [...lead, board, ...days];
    verb = wanted;
    return words.filter((word) => word !== '').join(' ');
  });
  return phrases.join(', ');
}

/** What there is to tell of an organisation in time; nothing of one that goes on under the same board. */
export function organisationNotes(
  { parents, ended }: { readonly parents?: readonly Belonging[]; readonly ended?: Ended },
  language: Language,
): string[] {
  return [
    ...(parents === undefined ? [] : [printParents(parents, language)]),
    ...(ended === undefined ? [] : [printEnded(ended, language)]),
  ];
}
