/** A draft as the blocks, notes and furniture of a paper. */
import type {
  Furniture,
  Joined,
  Look,
  PaperBlock,
  PaperCell,
  PaperNote,
  PaperParagraph,
  PaperPlace,
  Story,
} from '../../../model/paper.ts';
import { contentOf, type Reading } from './content.ts';
import type { Draft, DraftBlock, DraftNote, DraftParagraph, Line } from './draft.ts';
import { vocabularyOf } from './hyphens.ts';

export interface Built {
  readonly blocks: readonly PaperBlock[];
  readonly notes: readonly PaperNote[];
  readonly furniture: readonly Furniture[];
  readonly joined: readonly Joined[];
}

interface State {
  readonly reading: Reading;
  readonly joined: Joined[];
  readonly fields: ReadonlyMap<DraftParagraph, DraftParagraph['field']>;
  count: number;
  page: number;
}

export function built(draft: Draft, fields: State['fields']): Built {
  const notes = inOrder(draft);
  const noteIds = new Map(notes.map((note, index) => [note, String(index + 1)]));
  const lines = draft.blocks.flatMap(linesIn);
  const reading = { vocabulary: vocabularyOf(lines), references: draft.references, noteIds };
  const state: State = { reading, joined: [], fields, count: 0, page: 1 };
  const blocks = draft.blocks.map((block) => blockOf(block, 'body', state));
  const paperNotes = notes.map((note): PaperNote => {
    state.page = note.page;
    return {
      id: noteIds.get(note) ?? '',
      kind: 'footnote',
      blocks: note.blocks.map((block) => blockOf(block, 'footnote', state)),
    };
  });
  return { blocks, notes: paperNotes, furniture: furnitureOf(draft, state), joined: state.joined };
}

/** Notes in the order of their first reference; those that nothing leads to at the end. */
function inOrder({ notes, references, blocks }: Draft): DraftNote[] {
  const order = new Set<DraftNote>();
  for (const line of blocks.flatMap(linesIn))
    for (const run of line.runs) {
      const note = references.get(run);
      if (note !== undefined) order.add(note);
    }
  for (const note of notes) order.add(note);
  return [...order];
}

export function linesIn(block: DraftBlock): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return block.lines;
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(linesIn)));
    case 'box':
      return block.blocks.flatMap(linesIn);
    case 'picture':
      return [];
  }
}

function placeIn(story: Story, state: State): PaperPlace {
  return { story, page: state.page, line: null, paragraph: state.count };
}

function blockOf(block: DraftBlock, story: Story, state: State): PaperBlock {
  if (block.type === 'paragraph') return paragraphOf(block, story, state);
  state.page = block.page;
  const place = placeIn(story, { ...state, count: state.count + 1 });
  switch (block.type) {
    case 'table': {
      const cells = (row: DraftRow): PaperCell[] =>
        row.map(({ blocks, ...cell }) => ({ ...cell, blocks: blocks.map((one) => blockOf(one, story, state)) }));
      const { headerRows, isRuled } = block;
      return { type: 'table', place, rows: block.rows.map((row) => ({ cells: cells(row) })), headerRows, isRuled };
    }
    case 'box':
      return { type: 'box', place, kind: block.kind, blocks: block.blocks.map((one) => blockOf(one, story, state)) };
    case 'picture':
      return { type: 'picture', place, alt: block.alt, mediaType: '', bytes: null };
  }
}

type DraftRow = Extract<DraftBlock, { type: 'table' }>['rows'][number];

function paragraphOf(draft: DraftParagraph, story: Story, state: State): PaperParagraph {
  state.count += 1;
  state.page = draft.lines[0]?.page ?? state.page;
  const place = placeIn(story, state);
  const { content, joined } = contentOf(draft.lines, state.reading);
  for (const one of joined) state.joined.push({ place, ...one });
  return {
    type: 'paragraph',
    id: state.count,
    place,
    content,
    heading: draft.heading,
    role: draft.role,
    marker: draft.marker,
    depth: draft.depth,
    look: lookOf(draft),
    startsPage: false,
    anchors: [],
    field: state.fields.get(draft) ?? draft.field,
    endChange: null,
  };
}

function lookOf({ lines, align, indent, style }: DraftParagraph): Look {
  const [first] = lines;
  const isOneSize = lines.every(({ size }) => Math.abs(size - (first?.size ?? 0)) < 0.6);
  const text = lines.map((line) => line.text).join(' ');
  return {
    size: first === undefined || !isOneSize ? null : Math.round(first.size * 2) / 2,
    isBold: lines.length > 0 && lines.every((line) => line.isBold),
    isItalic: lines.length > 0 && lines.every((line) => line.isItalic),
    isCapitals: /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text),
    align,
    indent: Math.round(indent),
    style,
  };
}

function furnitureOf({ furniture }: Draft, state: State): Furniture[] {
  const found = new Map<string, { -readonly [K in keyof Furniture]: Furniture[K] }>();
  for (const { kind, page, text } of furniture) {
    const key = `${kind} ${text}`;
    const before = found.get(key);
    const story: Story = kind === 'header' || kind === 'footer' ? kind : 'body';
    if (before === undefined) {
      state.count += 1;
      const place = { story, page, line: null, paragraph: state.count };
      found.set(key, { kind, place, text, times: 1 });
    } else before.times += 1;
  }
  return [...found.values()];
}
