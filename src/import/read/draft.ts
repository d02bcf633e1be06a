/** A paper in the making: what readers of running text share. Ids and places of paragraphs come last, in reading order. */
import type { PhrasingContent } from 'mdast';
import type {
  Furniture,
  Joined,
  Look,
  Paper,
  PaperBlock,
  PaperEvent,
  PaperFormat,
  PaperNote,
  PaperParagraph,
  PaperPlace,
  Story,
} from '../../model/paper.ts';

export interface Draft {
  readonly notes: PaperNote[];
  readonly furniture: Furniture[];
  readonly joined: Joined[];
  readonly events: Map<PaperEvent['kind'], number>;
}

export function newDraft(): Draft {
  return { notes: [], furniture: [], joined: [], events: new Map() };
}

/** Hebrew, Arabic and their kin. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;

export function tell({ events }: Draft, kind: PaperEvent['kind'], count = 1): void {
  if (count > 0) events.set(kind, (events.get(kind) ?? 0) + count);
}

/** `line` as in `PaperPlace`. */
export function leave({ furniture }: Draft, kind: Furniture['kind'], text: string, place: PaperPlace, times = 1): void {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  if (words !== '') furniture.push({ kind, place, text: words, times });
}

export const PLAIN_LOOK: Look = {
  size: null,
  isBold: false,
  isItalic: false,
  isCapitals: false,
  align: null,
  indent: null,
  style: null,
};

export function placeIn(story: Story, line: number | null = null, page: number | null = null): PaperPlace {
  return { story, page, line, paragraph: 0 };
}

/** A paragraph of running text, with what is said of it. */
export function paragraphOf(content: readonly PhrasingContent[], own: Partial<PaperParagraph> = {}): PaperParagraph {
  return {
    type: 'paragraph',
    id: 0,
    place: placeIn('body'),
    content,
    heading: null,
    role: null,
    marker: null,
    depth: 0,
    look: PLAIN_LOOK,
    startsPage: false,
    anchors: [],
    field: null,
    endChange: null,
    ...own,
  };
}

export const SAYS_NOTHING: Paper['says'] = {
  title: null,
  author: null,
  organisation: null,
  version: null,
  language: null,
  modified: null,
  generator: null,
};

interface Finished {
  readonly format: PaperFormat;
  readonly says: Paper['says'];
  readonly blocks: readonly PaperBlock[];
  /** Counted apart from the blocks. */
  readonly letters: number;
  readonly pages?: number;
}

/** The paper, its paragraphs numbered. */
export function finished(draft: Draft, { format, says, blocks, letters, pages }: Finished): Paper {
  const counter = { last: 0 };
  const numbered = blocks.map((block) => numberedIn(block, counter));
  const notes = draft.notes.map((note) => ({
    ...note,
    blocks: note.blocks.map((block) => numberedIn(block, counter)),
  }));
  return {
    format,
    says,
    pages: pages ?? null,
    blocks: numbered,
    notes,
    remarks: [],
    furniture: draft.furniture,
    joined: draft.joined,
    events: [...draft.events].map(([kind, count]) => ({ kind, count, place: null })),
    letters,
  };
}

/** Nested as deep as a reader lets them. */
function numberedIn<T extends PaperBlock>(block: T, counter: { last: number }): T {
  const own: PaperBlock = block;
  const inside = (blocks: readonly PaperBlock[]) => blocks.map((inner) => numberedIn(inner, counter));
  const place = { ...own.place, paragraph: counter.last + 1 };
  switch (own.type) {
    case 'paragraph': {
      counter.last += 1;
      return { ...own, id: counter.last, place } as PaperBlock as T;
    }
    case 'table': {
      const rows = own.rows.map(({ cells }) => ({
        cells: cells.map((cell) => ({ ...cell, blocks: inside(cell.blocks) })),
      }));
      return { ...own, place, rows } as PaperBlock as T;
    }
    case 'box':
      return { ...own, place, blocks: inside(own.blocks) } as PaperBlock as T;
    case 'picture':
      return { ...own, place } as PaperBlock as T;
  }
}
