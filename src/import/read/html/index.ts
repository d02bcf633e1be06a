/** Reads a web page, whoever or whatever wrote it: a CMS, Word, Google Docs, or regelwerk itself. */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { diagnostic, NO_PLACE, type Result } from '../../../diagnostic/diagnostic.ts';
import type { Paper, PaperBlock, PaperNote } from '../../../model/paper.ts';
import { lettersIn } from '../../paper.ts';
import { type Draft, finished, leave, newDraft, placeIn } from '../draft.ts';
import { landmarksOf } from './around.ts';
import { MARKER, measured, property, WITHOUT_TEXT } from './elements.ts';
import { targetsOf } from './links.ts';
import { withoutLabel } from './note-label.ts';
import { notesOf } from './notes.ts';
import { saysOf } from './says.ts';
import { shallow } from './shallow.ts';
import { AT_START, apart, flush, sign, type Walk } from './state.ts';
import { styleSheetOf } from './style.ts';
import { visitAll } from './visit.ts';

const parser = unified().use(rehypeParse).freeze();

export async function readHtml(text: string, name: string): Promise<Result<Paper | undefined>> {
  const { paper, letters } = paperOfPage(text, newDraft(), false);
  if (letters === 0) return { value: undefined, diagnostics: [diagnostic('import-empty', NO_PLACE, { file: name })] };
  return { value: paper, diagnostics: [] };
}

/** `isMarkdown`: the page was made of Markdown (../markdown/), and its `data-` properties say what that said. */
export function paperOfPage(html: string, draft: Draft, isMarkdown: boolean): { paper: Paper; letters: number } {
  const root = parser.parse(shallow(html));
  const typed = tidied(root, isMarkdown);
  const { says, isOwn } = saysOf(root);
  const sizes = measured(root);
  const targets = targetsOf(root);
  const walk: Walk = {
    draft,
    isOwn,
    isMarkdown,
    sizes,
    targets,
    sheet: styleSheetOf(root),
    landmarks: landmarksOf(root, sizes, isOwn, isMarkdown),
    notes: notesOf(targets),
    language: says.language,
    signs: [],
    google: new Map(),
    lists: 0,
    blocks: [],
    runs: [],
    anchors: [],
    marker: null,
    field: null,
    pictures: [],
    startsPage: false,
    visit: (nodes, around) => visitAll(walk, nodes, around),
  };
  walk.visit(root.children, AT_START);
  flush(walk, AT_START);
  const blocks = walk.blocks;
  draft.notes.push(...walk.notes.notes.map((note) => readNote(walk, note)));
  leave(draft, 'navigation', walk.signs.join(' '), placeIn('body'));
  const letters = (sizes.get(root)?.letters ?? 0) + typed;
  return { paper: finished(draft, { format: 'html', says, blocks, letters }), letters };
}

function readNote(walk: Walk, { id, kind, container, label }: Walk['notes']['notes'][number]): PaperNote {
  walk.blocks = [];
  // A list of notes counts them.
  sign(walk, property(container, MARKER));
  const blocks: PaperBlock[] = apart(walk, container.children, { ...AT_START, isInText: true, story: 'footnote' });
  return { id, kind, blocks: withoutLabel(blocks, label, walk.signs) };
}

/** Texts in NFC. Returns the letters of markers that Markdown has as text and HTML does not. */
function tidied(root: Root, isMarkdown: boolean): number {
  let typed = 0;
  const ahead: Nodes[] = [root];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node.type === 'text') node.value = node.value.normalize('NFC');
    if (!('children' in node) || (node.type === 'element' && WITHOUT_TEXT.has(node.tagName))) continue;
    if (node.type === 'element') typed += markerLetters(node, isMarkdown);
    ahead.push(...node.children);
  }
  return typed;
}

function markerLetters(element: Element, isMarkdown: boolean): number {
  if (!isMarkdown) delete element.properties[MARKER];
  return lettersIn(property(element, MARKER));
}
