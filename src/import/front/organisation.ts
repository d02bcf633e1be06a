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
  const words = plainLetters(text).split(/[^\p{L}]+/u);
  if (words.some((word) => BOARD.test(word))) return 'organisation';
  return words.some((word) => SCHOOL.test(word)) && /\p{Lu}/u.test(text) ? 'school' : null;
}
