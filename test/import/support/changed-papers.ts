/** Papers made by hand, for tests of what becomes of them. */
import type { PhrasingContent } from 'mdast';
import { lettersOf } from '../../../src/import/paper.ts';
import type {
  Paper,
  PaperBlock,
  PaperNote,
  PaperParagraph,
  PaperRemark,
  PaperTable,
} from '../../../src/model/paper.ts';

let last = 0;

/** `gewoon +erbij+ -eraf-`: what stands between signs is put in, or taken out. */
export function running(text: string, author?: string): PhrasingContent[] {
  return text.split(/(\+[^+]*\+|-[^-]*-)/).flatMap((piece): PhrasingContent[] => {
    if (piece === '') return [];
    const change = piece.startsWith('+') ? 'insert' : piece.startsWith('-') ? 'delete' : undefined;
    if (change === undefined) return [{ type: 'text', value: piece }];
    const data = author === undefined ? { change } : { change, author };
    return [{ type: 'text', value: piece.slice(1, -1), data } as PhrasingContent];
  });
}

/** `paragraph` as the place of each is reckoned from the number of those made before. */
export function paragraph(text: string, own: Partial<PaperParagraph> = {}): PaperParagraph {
  last += 1;
  return {
    type: 'paragraph',
    id: last,
    place: { story: 'body', page: null, line: null, paragraph: last },
    content: running(text),
    heading: null,
    role: null,
    marker: null,
    depth: 0,
    look: { size: null, isBold: false, isItalic: false, isCapitals: false, align: null, indent: null, style: null },
    startsPage: false,
    anchors: [],
    field: null,
    endChange: null,
    ...own,
  };
}

export function table(
  rows: readonly (readonly string[])[],
  change?: readonly ('insert' | 'delete' | undefined)[],
): PaperTable {
  const made = rows.map((cells, index) => {
    const own = change?.[index];
    return {
      ...(own === undefined ? {} : { change: own }),
      cells: cells.map((cell) => ({ blocks: [paragraph(cell)], columns: 1, rows: 1, isHeader: false })),
    };
  });
  return {
    type: 'table',
    place: { story: 'body', page: null, line: null, paragraph: last },
    rows: made,
    headerRows: 0,
    isRuled: null,
  };
}

export function paperOf(
  blocks: readonly PaperBlock[],
  {
    notes = [],
    remarks = [],
  }: { readonly notes?: readonly PaperNote[]; readonly remarks?: readonly PaperRemark[] } = {},
): Paper {
  const paper: Omit<Paper, 'letters'> = {
    format: 'docx',
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
    blocks,
    notes,
    remarks,
    furniture: [],
    joined: [],
    events: [],
  };
  return { ...paper, letters: lettersOf(paper) };
}
