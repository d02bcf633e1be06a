/** Papers whose front is read, of small pieces; and their facts in lines that can be compared. */
import type { PhrasingContent } from 'mdast';
import { type Front, frontOf } from '../../../src/import/front/index.ts';
import { lettersOf, paragraphsOf, plainOf } from '../../../src/import/paper.ts';
import type { Look, Paper, PaperBlock, PaperBox, PaperParagraph, PaperTable } from '../../../src/model/paper.ts';

const LOOK: Look = {
  ...{ size: null, isBold: false, isItalic: false, isCapitals: false },
  ...{ align: null, indent: null, style: null },
};
const PLACE = { story: 'body', page: null, line: null, paragraph: 0 } as const;

export type Own = Partial<Omit<PaperParagraph, 'look'>> & { readonly look?: Partial<Look> };

/** `\n` is a line break within it. */
export function paragraph(words: string, { look = {}, ...own }: Own = {}): PaperParagraph {
  const content = words
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value },
    ]);
  return {
    ...{ type: 'paragraph', id: 0, place: PLACE, content: words === '' ? [] : content, heading: null, role: null },
    ...{ marker: null, depth: 0, startsPage: false, anchors: [], field: null, endChange: null },
    ...own,
    look: { ...LOOK, ...look },
  };
}

export function title(words: string): PaperParagraph {
  return paragraph(words, { role: 'title' });
}

export function heading(words: string, level = 1, own: Own = {}): PaperParagraph {
  return paragraph(words, { heading: level, ...own });
}

/** `\n` is another paragraph in a cell. */
export function table(rows: readonly (readonly string[])[], headerRows = 0): PaperTable {
  return {
    type: 'table',
    place: PLACE,
    rows: rows.map((cells, index) => ({
      cells: cells.map((cell) => {
        const blocks = cell.split('\n').map((words) => paragraph(words));
        return { blocks, columns: 1, rows: 1, isHeader: index < headerRows };
      }),
    })),
    headerRows,
    isRuled: true,
  };
}

export function box(blocks: readonly PaperBlock[]): PaperBox {
  return { type: 'box', place: PLACE, kind: 'frame', blocks };
}

/** A text that any protocol could begin with. */
export const TEXT: readonly PaperBlock[] = [
  heading('1. Inleiding'),
  paragraph('Op onze scholen gaan wij goed met elkaar om, en daar horen deze afspraken bij.'),
  heading('2. Wat wij doen'),
  paragraph('Wie iets ziet wat niet klopt, zegt dat tegen een leraar of tegen de directeur.'),
];

const SAYS: Paper['says'] = {
  ...{ title: null, author: null, organisation: null, version: null },
  ...{ language: null, modified: null, generator: null },
};

export function paper(
  blocks: readonly PaperBlock[],
  { says = {}, ...own }: Partial<Omit<Paper, 'says'>> & { readonly says?: Partial<Paper['says']> } = {},
): Paper {
  let last = 0;
  const numbered = (block: PaperBlock): PaperBlock => {
    if (block.type === 'paragraph') {
      last += 1;
      return { ...block, id: last, place: { ...block.place, paragraph: last } };
    }
    if (block.type === 'box') return { ...block, blocks: block.blocks.map(numbered) };
    if (block.type === 'picture') return block;
    const rows = block.rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(numbered) })),
    }));
    return { ...block, rows };
  };
  const whole = {
    ...{ format: 'docx' as const, says: { ...SAYS, ...says }, pages: null, blocks: blocks.map(numbered), notes: [] },
    ...{ remarks: [], furniture: [], joined: [], events: [] },
    ...own,
  };
  return { ...whole, letters: lettersOf(whole) };
}

/** `adopted cvb 2021-06-03`: what is understood, apart from how it is called there; without what is only kept. */
export function understoodIn({ facts }: Pick<Front, 'facts'>): string[] {
  return facts
    .filter(({ key }) => key !== 'other' && key !== 'title')
    .map(({ key, body, date, value }) => [key, ...(body === null ? [] : [body]), date ?? value].join(' '));
}

export function read(
  blocks: readonly PaperBlock[],
  own: Parameters<typeof paper>[1] = {},
): Front & {
  /** What stays in the text. */
  readonly left: string[];
} {
  const whole = paper(blocks, own);
  const front = frontOf(whole);
  const taken = new Set(front.fates.map(({ paragraph: id }) => id));
  const left = paragraphsOf(whole).filter(({ id }) => !taken.has(id));
  return { ...front, left: left.map(({ content }) => plainOf(content)) };
}
