/** Small papers, as a reader would have made them. */
import type { Paper, PaperBlock, PaperParagraph } from '../../../src/model/paper.ts';

export function paragraph(id: number, text: string, more: Partial<PaperParagraph> = {}): PaperParagraph {
  return {
    type: 'paragraph',
    id,
    place: { story: 'body', page: null, line: null, paragraph: id + 1 },
    content: text === '' ? [] : [{ type: 'text', value: text }],
    ...{
      heading: null,
      role: null,
      marker: null,
      depth: 0,
      startsPage: false,
      anchors: [],
      field: null,
      endChange: null,
    },
    look: { size: null, isBold: false, isItalic: false, isCapitals: false, align: null, indent: null, style: null },
    ...more,
  };
}

export function paperOf(blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Paper {
  const nothing = { title: null, author: null, organisation: null, version: null, language: null };
  return {
    format: 'docx',
    says: { ...nothing, modified: null, generator: null },
    pages: null,
    blocks,
    ...{ notes: [], remarks: [], furniture: [], joined: [], events: [], letters: 0 },
    ...more,
  };
}
