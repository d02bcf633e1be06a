/** A line that is the name of a board or a school. */
import { plainLetters } from '../../model/letters.ts';
import type { Paper } from '../../model/paper.ts';
import { countOf } from './items.ts';

const SCHOOL =
  /(?:school|college|lyceum|gymnasium|mavo|vmbo|academie|atheneum|kindcentrum|scholengemeenschap)$|^(?:obs|cbs|rkbs|pcbs|kbs|ikc|sbo|vso|pc|sg|osg|csg|rsg)$/;
const BOARD =
  /^(?:stichting|vereniging|schoolbestuur|foundation)$|(?:onderwijsgroep|scholengroep|scholenkoepel|stichting)$/;
const MOST_WORDS = 9;

export function organisationIn(text: string, { says }: Pick<Paper, 'says'>): 'organisation' | 'school' | null {
  if (countOf(text) > MOST_WORDS || /[.;:!?]$/.test(text) || /\d/.test(text)) return null;
  if (says.organisation !== null && plainLetters(text) === plainLetters(says.organisation)) return 'organisation';
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (isSentence(words)) return null;
  if (words.some((word) => BOARD.test(plainLetters(word)))) return 'organisation';
  return words.some((word) => SCHOOL.test(plainLetters(word))) && /\p{Lu}/u.test(text) ? 'school' : null;
}

/** Words that names have between their own: `Onderwijs aan de Maas`. */
const BETWEEN = /^(?:de|het|een|van|der|den|te|ten|ter|t|s|voor|en|in|aan|op|bij|tot|of|and|the)$/;

/** Of a name that has capitals most words have these, but for the first: `Wat wij doen als iemand van school weggaat`. */
function isSentence(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  const own = rest.filter((word) => !BETWEEN.test(word));
  const small = own.filter((word) => word === word.toLowerCase()).length;
  return !BOARD.test(plainLetters(first)) && first !== first.toLowerCase() && own.length > 1 && small === own.length;
}
