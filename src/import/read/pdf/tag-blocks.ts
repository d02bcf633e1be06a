/** The tags of one page as blocks: a handler for each kind of tag, in the order of the tree. */
import type { Marker } from '../../../model/paper.ts';
import { lettersIn } from '../../paper.ts';
import { type DraftBlock, type DraftParagraph, draftParagraph } from './draft.ts';
import { bulletIn } from './letters.ts';
import { lineOf, oneLine } from './lines.ts';
import { bulletOf, DRAWN, isNumbered } from './marks.ts';
import { noteNumber } from './notes.ts';
import type { Run, Tag } from './raw.ts';
import { addNote } from './tag-notes.ts';
import { tableOfTags } from './tag-table.ts';
import { linesInOrder, readMark, type Walk } from './tag-walk.ts';

/** Where in the tree it is. */
interface Within {
  readonly depth: number;
  readonly heading: number | null;
  readonly role: DraftParagraph['role'];
  readonly style: string | null;
}

const TOP: Within = { depth: 0, heading: null, role: null, style: null };

const INLINE = new Set([
  '',
  'Span',
  'Link',
  'Reference',
  'Quote',
  'Em',
  'Strong',
  'Sub',
  'Annot',
  'BibEntry',
  'Code',
  'Lbl',
  'Formula',
  'Ruby',
  'RB',
  'RT',
  'Warichu',
  'NonStruct',
]);
const NOTES = new Set(['Note', 'FENote']);
const CONTENTS = new Set(['TOC', 'TOCI']);
/** A picture with more letters than this is text that somebody put in a frame. */
const PICTURE_LETTERS = 120;

export function walked(tag: Tag, walk: Walk, within: Within = TOP): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let inline: Run[] = [];
  const flush = () => {
    if (inline.length > 0) blocks.push(paragraphOf(inline, walk, within));
    inline = [];
  };
  for (const child of tag.children) {
    if (isInline(child)) inline.push(...runsOf(child, walk));
    else if (NOTES.has(child.role)) addNote(child, walk);
    else {
      flush();
      blocks.push(...blockOf(child, walk, within));
    }
  }
  flush();
  return blocks;
}

/** Words of a line; a note among them is none of these, and what it holds is looked for apart. */
function isInline(tag: Tag): boolean {
  return INLINE.has(tag.role) && tag.children.every((child) => isInline(child) || NOTES.has(child.role));
}

/** Letters in the order of the tree. */
function runsOf(tag: Tag, walk: Walk): readonly Run[] {
  if (NOTES.has(tag.role)) {
    addNote(tag, walk);
    return [];
  }
  const own = readMark(tag, walk);
  const all = [...own, ...tag.children.flatMap((child) => runsOf(child, walk))];
  if (tag.role === 'Reference') for (const run of all) if (noteNumber(run.text) !== undefined) walk.leads.add(run);
  return all;
}

function blockOf(tag: Tag, walk: Walk, within: Within): DraftBlock[] {
  const { role } = tag;
  const level = /^H([1-9])$/.exec(role)?.[1];
  if (level !== undefined || role === 'H')
    return walked(tag, walk, { ...within, heading: Number(level ?? 1), style: role });
  if (role === 'L') return listOf(tag, walk, within);
  if (role === 'Table') return [tableOfTags(tag, walk, (cell) => walked(cell, walk))];
  if (role === 'Figure') return figureOf(tag, walk);
  if (role === 'BlockQuote')
    return [{ type: 'box', kind: 'quote', page: walk.page.number, blocks: walked(tag, walk, within) }];
  if (role === 'Caption') return walked(tag, walk, { ...within, role: 'caption' });
  if (role === 'Title') return walked(tag, walk, { ...within, role: 'title' });
  if (CONTENTS.has(role)) return contentsOf(tag, walk);
  return walked(tag, walk, within);
}

function contentsOf(tag: Tag, walk: Walk): DraftBlock[] {
  if (tag.role === 'TOC' || tag.children.some((child) => CONTENTS.has(child.role))) {
    const rest = tag.children.filter((child) => !CONTENTS.has(child.role));
    addContents(
      rest.flatMap((child) => runsOf(child, walk)),
      walk,
    );
    for (const child of tag.children) if (CONTENTS.has(child.role)) contentsOf(child, walk);
  } else addContents(runsOf(tag, walk), walk);
  return [];
}

function addContents(runs: readonly Run[], { furniture, page, leads }: Walk): void {
  if (runs.length === 0) return;
  for (const run of runs) leads.delete(run);
  furniture.push({
    kind: 'contents',
    page: page.number,
    text: linesInOrder(runs)
      .map(({ text }) => text)
      .join(' '),
  });
}

function figureOf(tag: Tag, walk: Walk): DraftBlock[] {
  const runs = runsOf(tag, walk);
  const page = walk.page.number;
  if (runs.reduce((sum, { text }) => sum + lettersIn(text), 0) > PICTURE_LETTERS)
    return [{ type: 'box', kind: 'frame', page, blocks: walked(tag, walk) }];
  if (runs.length > 0)
    walk.furniture.push({
      kind: 'picture',
      page,
      text: linesInOrder(runs)
        .map(({ text }) => text)
        .join(' '),
    });
  return [{ type: 'picture', page, alt: tag.alt ?? '' }];
}

function listOf(tag: Tag, walk: Walk, within: Within): DraftBlock[] {
  const inside = { ...TOP, depth: within.depth + 1 };
  return tag.children.flatMap((child) => {
    if (child.role === 'L') return listOf(child, walk, within.depth === 0 ? inside : within);
    if (child.role !== 'LI') return blockOf({ ...NO_TAG, children: [child] }, walk, within);
    const label = child.children.filter(({ role }) => role === 'Lbl');
    const rest = child.children.filter(({ role }) => role !== 'Lbl');
    const marker = markerOf(label.flatMap((one) => runsOf(one, walk)));
    const blocks = rest.flatMap((one) =>
      one.role === 'L' ? listOf(one, walk, inside) : walked({ ...NO_TAG, children: [one] }, walk, inside),
    );
    const [first, ...others] = blocks;
    if (first === undefined && marker === null) return [];
    if (first?.type === 'paragraph' && first.marker === null && first.depth === inside.depth)
      return [{ ...first, marker: marker ?? drawnBefore(first) }, ...others];
    return marker === null ? blocks : [draftParagraph([], { marker, depth: inside.depth }), ...blocks];
  });
}

/** What no tag tells of: a number that stands in the words, or else a bullet that is a drawing, as browsers make them. */
function drawnBefore({ lines }: DraftParagraph): Marker | null {
  return isNumbered(lines[0]?.text ?? '') ? null : DRAWN;
}

const NO_TAG: Tag = { role: 'Div', alt: null, lang: null, mark: null, children: [] };

function markerOf(runs: readonly Run[]): Marker | null {
  const [first] = runs;
  if (first === undefined) return null;
  const text = oneLine([lineOf(runs)]).text;
  const bullet = text === 'o' ? 'o' : bulletIn(text, first.isSymbol);
  return {
    text: bullet ?? text,
    kind: bullet === undefined ? 'number' : 'bullet',
    isTyped: true,
    list: null,
    level: null,
  };
}

function paragraphOf(runs: readonly Run[], walk: Walk, within: Within): DraftParagraph {
  const lines = linesInOrder(runs);
  const [first] = lines;
  const last = lines.at(-1);
  const { column } = walk;
  const room = last === undefined ? Infinity : column.right - last.right;
  const bullet = first === undefined || within.heading !== null ? undefined : bulletOf(first);
  const own = bullet === undefined ? lines : [...(bullet.rest === null ? [] : [bullet.rest]), ...lines.slice(1)];
  return draftParagraph(own, {
    ...within,
    room,
    indent: Math.max(0, (first?.x ?? 0) - column.x),
    ...(bullet === undefined ? {} : { marker: bullet.marker, depth: Math.max(1, within.depth) }),
  });
}
