/** Which language a paper is in, by the small words that every text has. */
import type { Why } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { Paper } from '../../model/paper.ts';
import { paragraphsOf, plainOf } from '../paper.ts';

/** Words that one of them has and the others do not, or seldom. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  nl: 'de het een en van voor met niet zijn wordt worden aan bij ook als dat deze naar door kan moet of over uit zij wij je ze'.split(
    ' ',
  ),
  en: 'the of and to for with not is are be that this by from or should must will can have has their you we they at an'.split(
    ' ',
  ),
  de: 'der die das und von fur mit nicht ist sind wird werden auf dem den ein eine im zu bei oder auch sie durch zum zur'.split(
    ' ',
  ),
  fr: 'le la les et des du pour avec ne pas est sont dans une au aux par sur qui que ou cette ce leur il elle se'.split(
    ' ',
  ),
};
/** So many words tell. */
const ENOUGH = 5000;
const FEWEST = 8;

export function languageOf(paper: Pick<Paper, 'blocks' | 'notes'>): { language: string; why: Why } {
  const counts = new Map(Object.keys(SMALL_WORDS).map((language) => [language, 0]));
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(SMALL_WORDS))
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), language]);
  let seen = 0;
  for (const { content } of paragraphsOf(paper)) {
    for (const word of plainLetters(plainOf(content)).match(/\p{L}+/gu) ?? []) {
      seen += 1;
      for (const language of languages.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    if (seen > ENOUGH) break;
  }
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  const [language = 'nl', most = 0] = first ?? [];
  const next = second?.[1] ?? 0;
  if (most < FEWEST || most < next * 1.3)
    return { language: 'nl', why: { rule: 'front-language-unclear', certainty: 0.5 } };
  return { language, why: { rule: 'front-language', certainty: Math.min(0.99, 1 - next / most / 2) } };
}
