/** Papers as readers make them, of small pieces. */
import type { PhrasingContent } from 'mdast';
import { lettersOf } from '../../../src/import/paper.ts';
import type {
  Look,
  Marker,
  Paper,
  PaperBlock,
  PaperBox,
  PaperNote,
  PaperParagraph,
  PaperPicture,
  PaperTable,
} from '../../../src/model/paper.ts';

const LOOK: Look = {
  size: null,
  isBold: false,
  isItalic: false,
  isCapitals: false,
  align: null,
  indent: null,
  style: null,
};

/** What a test says of a paragraph beside its words. */
export type Own = Partial<Omit<PaperParagraph, 'look' | 'content' | 'marker'>> & {
  look?: Partial<Look>;
  marker?: string | Partial<Marker>;
};

export function paragraph(
  content: string | PhrasingContent[],
  { look = {}, marker, ...own }: Own = {},
): PaperParagraph {
  return {
    type: 'paragraph',
    id: 0,
    place: { story: 'body', page: null, line: null, paragraph: 0 },
    content: typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content,
    heading: null,
    role: null,
    marker: marker === undefined ? null : markerFrom(marker),
    depth: marker === undefined ? 0 : 1,
    startsPage: false,
    anchors: [],
    field: null,
    endChange: null,
    ...own,
    look: { ...LOOK, ...look },
  };
}

function markerFrom(marker: string | Partial<Marker>): Marker {
  const own = typeof marker === 'string' ? { text: marker } : marker;
  const kind = /[\p{L}\p{N}]/u.test(own.text ?? '') ? 'number' : 'bullet';
  return { text: '', kind, isTyped: kind === 'number', list: null, level: null, ...own };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function heading(words: string, level = 1, own: Own = {}): PaperParagraph {
  return paragraph(words, { heading: level, depth: 0, ...own });
}

export function item(marker: string, words: string | PhrasingContent[], depth = 1, own: Own = {}): PaperParagraph {
  return paragraph(words, { marker, depth, ...own });
}

type Cell = string | PaperBlock[] | { blocks: PaperBlock[]; columns?: number; rows?: number; isHeader?: boolean };

export function table(rows: readonly (readonly Cell[])[], headerRows = 1): PaperTable {
  return {
    type: 'table',
    place: { story: 'body', page: null, line: null, paragraph: 0 },
    rows: rows.map((cells, index) => ({
      cells: cells.map((cell) => {
        const own =
          typeof cell === 'string' ? { blocks: [paragraph(cell)] } : Array.isArray(cell) ? { blocks: cell } : cell;
        return { columns: 1, rows: 1, isHeader: index < headerRows, ...own };
      }),
    })),
    headerRows,
    isRuled: true,
  };
}

export function box(blocks: PaperBlock[], kind: PaperBox['kind'] = 'frame'): PaperBox {
  return { type: 'box', place: { story: 'body', page: null, line: null, paragraph: 0 }, kind, blocks };
}

export function picture(bytes: Uint8Array | null, alt = '', mediaType = 'image/png'): PaperPicture {
  return { type: 'picture', place: { story: 'body', page: null, line: null, paragraph: 0 }, alt, mediaType, bytes };
}

export function noted(id: string): PhrasingContent {
  return { type: 'footnoteReference', identifier: id, label: id };
}

export function note(id: string, words: string): PaperNote {
  return { id, kind: 'footnote', blocks: [paragraph(words)] };
}

/** Paragraphs are counted as they stand. */
export function paper(
  blocks: readonly PaperBlock[],
  { notes = [] as PaperNote[], ...own }: Partial<Paper> = {},
): Paper {
  let last = 0;
  const numbered = <T extends PaperBlock>(block: T): T => {
    if (block.type === 'paragraph') {
      last += 1;
      return { ...block, id: last, place: { ...block.place, paragraph: last } };
    }
    if (block.type === 'box') return { ...block, blocks: block.blocks.map(numbered) };
    if (block.type !== 'table') return block;
    const rows = block.rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(numbered) })),
    }));
    return { ...block, rows };
  };
  const body = blocks.map(numbered);
  const whole = {
    format: 'docx' as const,
    says: {
      title: null,
      author: null,
      organisation: null,
      version: null,
      language: null,
      modified: null,
      generator: null,
    },
    pages: null,
    blocks: body,
    notes: notes.map((one) => ({ ...one, blocks: one.blocks.map(numbered) })),
    remarks: [],
    furniture: [],
    joined: [],
    events: [],
    ...own,
  };
  return { ...whole, letters: lettersOf(whole) };
}
