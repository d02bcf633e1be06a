/** Where the paper itself begins new pages, where that is always so. */
import type { Layout } from '../../model/source.ts';
import type { Section } from './heading/sections.ts';
import { APPENDIX_WORDS } from './number/split.ts';
import { wordOf } from './number/typed.ts';

const NEARLY_ALL = 0.8;

export function layoutOf(sections: readonly Section[]): Layout | undefined {
  const headed = sections.filter(({ heading }) => heading !== null);
  const starts = ({ heading }: Section) => heading?.passage.paragraph.startsPage === true;
  // What stands first is on a new page by itself.
  const later = headed.slice(1);
  const appendices = later.filter(isAppendix);
  const chapters = later.filter((section) => !isAppendix(section));
  const share = (own: readonly Section[]) => (own.length === 0 ? 0 : own.filter(starts).length / own.length);
  if (chapters.length > 0 && share(chapters) >= NEARLY_ALL) return { new_page: 'chapters' };
  return appendices.length > 0 && share(appendices) >= NEARLY_ALL && !chapters.some(starts)
    ? { new_page: 'appendices' }
    : undefined;
}

function isAppendix({ heading }: Section): boolean {
  const number = heading?.passage.number ?? null;
  return number !== null && APPENDIX_WORDS.has(wordOf(number));
}
