/** The table of contents: a field that Word can renew, filled in beforehand. */
import type { Heading } from 'mdast';
import { plainTexts } from '../plain-text.ts';
import { fieldEnd, fieldStart, ownRun, textRuns } from './inline.ts';
import { paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { tracked, within } from './tracking.ts';
import { element, value } from './xml.ts';

const label = 'Inhoud';
const deepest = 3;

/**
 * The entries are links without page numbers: which page a heading is on, Word alone knows. It adds them when the
 * reader renews the field. `language` is the document's. See docs/decisions/0017-contents-in-word.md.
 */
export function writeContents(
  headings: readonly Heading[],
  language: string,
  { topHeading }: Context,
  state: State,
): string {
  const listed = headings.filter(({ depth }) => depth >= topHeading && depth < topHeading + deepest);
  if (listed.length === 0) return '';
  const title = paragraph(ownRun(label, language), { style: 'TOCHeading', newPage: true }, state);
  const entries = listed.map((heading, i) => {
    const start = i === 0 ? fieldStart(`TOC \\o "1-${deepest}" \\h \\z \\u`) : '';
    const end = i === listed.length - 1 ? fieldEnd : '';
    const look = { style: `TOC${heading.depth - topHeading + 1}` };
    return within(heading.data?.change, state, () => paragraph(start + entry(heading, state) + end, look, state));
  });
  const properties = element('w:docPartObj', {}, `${value('docPartGallery', 'Table of Contents')}<w:docPartUnique/>`);
  return element(
    'w:sdt',
    {},
    element('w:sdtPr', {}, properties) + element('w:sdtContent', {}, title + entries.join('')),
  );
}

function entry(heading: Heading, state: State): string {
  const texts = plainTexts(heading.children, true);
  const content = texts
    .map(({ value, data }) => {
      const own = textRuns(value, { lang: data?.lang });
      return tracked(own, state.change ?? data?.change, state);
    })
    .join('');
  const bookmark = state.bookmarks.get(heading.data?.anchor ?? '');
  return bookmark === undefined ? content : element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, content);
}
