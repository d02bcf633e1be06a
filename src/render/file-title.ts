/** What a file calls itself where no page of it is seen: in a list of files, on a tab, by whoever hears it. */
import type { DocumentMeta } from '../model/tree.ts';
import { stateWord } from '../words/states.ts';

/** `Protocol sociale media (concept)`: nobody should take a text under way for one that is adopted. */
export function fileTitle({ title, concept, language }: Pick<DocumentMeta, 'title' | 'concept' | 'language'>): string {
  const word = stateWord('concept', /^en\b/iu.test(language) ? 'en' : 'nl');
  return concept !== true || title.toLowerCase().includes(word) ? title : `${title} (${word})`;
}
