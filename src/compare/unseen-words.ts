/** What letters do not show, in words. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { FieldKind } from '../model/tree.ts';
import { printPlace, quoted } from './change-words.ts';
import type { Comparison } from './clauses.ts';
import type { UnseenChange } from './unseen.ts';

/** What links within the two texts lead to. */
type Places = Comparison['places'];

/** A sentence without its full stop: `‘de regel’ verwijst nu naar ‘2. Regels’, punt 2 (eerst naar ‘2. Regels’, punt 1)`. */
export function printUnseen(change: UnseenChange, places: Places, language: Language): string {
  const subject = change.words === null ? subjects[language][change.what] : quoted(change.words);
  const predicate = predicates[change.what](change, language, places);
  return subject === undefined ? predicate : `${subject} ${predicate}`;
}

/** What is said of the words that it stands behind, in Dutch, as documents are: `verwijst nu naar ‘2. Regels’, punt 2 (…)`. */
export function printAside(changes: readonly UnseenChange[], places: Places): string {
  const said = changes.map((change) =>
    change.words === null ? printUnseen(change, places, 'nl') : predicates[change.what](change, 'nl', places),
  );
  return said.join('; ');
}

const subjects: Readonly<Record<Language, Partial<Record<UnseenChange['what'], string>>>> = {
  nl: { list: 'de opsomming', alt: 'de beschrijving van de afbeelding', picture: 'de afbeelding' },
  en: { list: 'the list', alt: 'the description of the picture', picture: 'the picture' },
};

type Predicate = (change: UnseenChange, language: Language, places: Places) => string;

const predicates: Readonly<Record<UnseenChange['what'], Predicate>> = {
  link({ before, after }, language, places) {
    const nl = language === 'nl';
    const was = before === null ? null : targetName(before, places, language);
    if (after === null) return `${nl ? 'verwijst niet meer naar' : 'no longer leads to'} ${was}`;
    const is = targetName(after, places, language);
    if (was === null)
      return nl ? `verwijst nu naar ${is} (eerst nergens heen)` : `now leads to ${is} (at first nowhere)`;
    if (was === is) return nl ? `verwijst nu naar een andere plaats in ${is}` : `now leads to another place in ${is}`;
    return nl ? `verwijst nu naar ${is} (eerst naar ${was})` : `now leads to ${is} (at first to ${was})`;
  },
  title({ after }, language) {
    if (language === 'nl')
      return after === null
        ? 'heeft geen toelichting meer bij de link'
        : `heeft bij de link nu als toelichting ${quoted(after)}`;
    return after === null ? 'no longer has a title on its link' : `now has as the title of its link ${quoted(after)}`;
  },
  strong: ({ after }, language) => printsLook(after, language, { nl: 'vet', en: 'bold' }),
  emphasis: ({ after }, language) => printsLook(after, language, { nl: 'cursief', en: 'italic' }),
  space({ before, after }, language) {
    const nl = language === 'nl';
    const [was, is] = [spacesIn(before ?? '', language), spacesIn(after ?? '', language)];
    if (was === '') return nl ? `heeft er ${is} bij` : `has gained ${is}`;
    if (is === '') return nl ? `heeft ${was} minder` : `has lost ${was}`;
    return nl ? `heeft nu ${is} in plaats van ${was}` : `now has ${is} instead of ${was}`;
  },
  list({ before, after }, language) {
    const nl = language === 'nl';
    const isLabel = /\W/.test(before ?? after ?? '');
    if (isLabel && after === null) return nl ? 'is niet meer genummerd' : 'is no longer numbered';
    if (isLabel && before === null) return nl ? `is nu genummerd vanaf ${after}` : `is now numbered from ${after}`;
    if (isLabel)
      return nl
        ? `is nu genummerd vanaf ${after} (eerst vanaf ${before})`
        : `is now numbered from ${after} (at first from ${before})`;
    if (after === null) return nl ? 'heeft geen nummers meer' : 'no longer has numbers';
    if (before === null) return nl ? `heeft nu nummers, vanaf ${after}` : `now has numbers, from ${after}`;
    return nl ? `begint nu bij ${after} (eerst bij ${before})` : `now begins at ${after} (at first at ${before})`;
  },
  field({ before, after }, language) {
    const [was, is] = [fieldName(before ?? '', language), fieldName(after ?? '', language)];
    return language === 'nl' ? `vraagt nu ${is} (eerst ${was})` : `now asks for ${is} (at first ${was})`;
  },
  alt: ({ before, after }, language) =>
    language === 'nl'
      ? `is nu ${quoted(after ?? '')} (eerst ${quoted(before ?? '')})`
      : `is now ${quoted(after ?? '')} (at first ${quoted(before ?? '')})`,
  picture: (_, language) => (language === 'nl' ? 'is een andere' : 'is another one'),
};

const fieldNames: Readonly<Record<FieldKind, Record<Language, string>>> = {
  line: { nl: 'een regel', en: 'a line' },
  lines: { nl: 'regels', en: 'lines' },
  date: { nl: 'een datum', en: 'a date' },
  signature: { nl: 'een handtekening', en: 'a signature' },
  boxes: { nl: 'hokjes om aan te kruisen', en: 'boxes to tick' },
  choice: { nl: 'één keuze', en: 'one choice' },
};

/** `een datum`, `6 regels`. */
function fieldName(kind: string, language: Language): string {
  const [name, lines] = kind.split(' ');
  const words = fieldNames[name as FieldKind][language];
  return lines === undefined ? words : `${lines} ${words}`;
}

function printsLook(after: string | null, language: Language, words: Record<Language, string>): string {
  if (language === 'nl') return after === null ? `is niet meer ${words.nl}` : `is nu ${words.nl}`;
  return after === null ? `is no longer ${words.en}` : `is now ${words.en}`;
}

/** Of a clause or part where it stands now, or stood when it is gone; else the address. */
function targetName(url: string, { before, after }: Places, language: Language): string {
  const id = url.startsWith('#') ? url.slice(1) : undefined;
  const place = id === undefined ? undefined : (after.get(id) ?? before.get(id));
  if (id === undefined || place === undefined) return url;
  const gone = language === 'nl' ? ', dat vervalt' : ', which goes';
  return `${printPlace(place, language)}${after.has(id) ? '' : gone}`;
}

const spaceNames: Readonly<Record<string, Record<Language, string>>> = {
  ' ': { nl: 'een spatie', en: 'a space' },
  '\n': { nl: 'een regeleinde', en: 'a line break' },
};

/** `een spatie en een regeleinde`, `2 keer een regeleinde`; empty where there are none. */
function spacesIn(text: string, language: Language): string {
  const names = Object.entries(spaceNames).flatMap(([space, { [language]: name }]) => {
    const count = text.split(space).length - 1;
    if (count < 2) return count === 0 ? [] : [name];
    return language === 'nl' ? `${count} keer ${name}` : `${count} times ${name}`;
  });
  return names.join(language === 'nl' ? ' en ' : ' and ');
}
