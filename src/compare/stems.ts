/** Dutch words without their endings, so that one word in two forms is found to be one. Nothing is equal by it. */
import { stemmer } from '@orama/stemmers/dutch';

/** Of these no rule makes the other. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mag: 'mogen',
    mocht: 'mogen',
    kan: 'kunnen',
    kon: 'kunnen',
    zal: 'zullen',
    zou: 'zullen',
    heeft: 'hebben',
    had: 'hebben',
    is: 'zijn',
    was: 'zijn',
    waren: 'zijn',
    bent: 'zijn',
    ging: 'gaan',
    stad: 'steden',
    lid: 'leden',
  }),
);

/** Stems that a word may have; the first is the likeliest. The stemmer knows endings, and neither `ge-` nor doubled letters. */
export function stemsOf(word: string): readonly string[] {
  const own = IRREGULAR.get(word) ?? word;
  const stem = stemOf(/[aeou]s$|ies$/.test(own) && own.length > 4 ? own.slice(0, -1) : own);
  const stems = [stem];
  // kinderen, kind
  if (/er(?:en|s)$/.test(own) && stem.length > 5 && stem.endsWith('er')) stems.push(closed(stem.slice(0, -2)));
  // meldt, geplaatst, plaatste
  if (/[^aeiou]t$|[^n]d$/.test(stem) && stem.length > 3)
    stems.push(closed(stem.slice(0, -1)), stemOf(stem.slice(0, -1)));
  if (/^ge.{3,}/.test(stem) && /(?:[td]|en)$/.test(own)) stems.push(...stemsOf(stem.slice(2)));
  // melding
  if (/.{3}ing(?:en)?$/.test(own)) stems.push(stemOf(own.replace(/ing(?:en)?$/, 'en')));
  return [...new Set(stems)];
}

function stemOf(word: string): string {
  return closed(stemmer(word));
}

/** At the end of a word one letter stands for two, and `f` and `s` for `v` and `z`: lessen, les; brieven, brief. */
function closed(stem: string): string {
  const single = stem.replace(/([bcdfgklmnprst])\1$/, '$1');
  return single.replace(/v$/, 'f').replace(/z$/, 's');
}
