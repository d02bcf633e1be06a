/**
 * Samples as Word itself would have them: styles by their Dutch ids, numbers that stand nowhere in the text, and sentences cut
 * into runs. The author says of each block which number it has on paper; how Word comes to that is said apart.
 */
import { escaped, type LevelSpec, p, r, type WordParts } from './word.ts';

/** How Word numbers a block: `[numId, level]`; of a heading its style does. */
export type Counted = readonly [number, number];

export type SampleBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly number: string;
      readonly text: string;
      readonly style?: string;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style?: string; readonly xml?: string }
  | { readonly kind: 'item'; readonly number: string; readonly text: string; readonly counted: Counted }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly hasHead: boolean };

export interface WordSample {
  /** Name of its folder. */
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly blocks: readonly SampleBlock[];
  readonly numbering: string;
  readonly footnotes?: readonly string[];
  readonly comments?: string;
  readonly header?: string;
  /** The three levels of headings count by this numbering; else they have no number. */
  readonly headings?: number;
}

export const h = (level: number, number: string, text: string): SampleBlock => ({
  kind: 'heading',
  level,
  number,
  text,
});
export const t = (...texts: readonly string[]): SampleBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));
export const li = (counted: Counted, items: Readonly<Record<string, string>> | readonly string[]): SampleBlock[] =>
  Array.isArray(items)
    ? items.map((text: string) => ({ kind: 'item', number: '•', text, counted }))
    : Object.entries(items as Readonly<Record<string, string>>).map(([number, text]) => ({
        kind: 'item',
        number,
        text,
        counted,
      }));
export const table = (hasHead: boolean, ...rows: readonly (readonly string[])[]): SampleBlock => ({
  kind: 'table',
  rows,
  hasHead,
});

export const BULLETS: LevelSpec[] = [
  [
    'bullet',
    '\uf0b7',
    '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>',
  ],
  [
    'bullet',
    'o',
    '<w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New" w:hint="default"/></w:rPr>',
  ],
];
export const numbered = (...levels: readonly (readonly [string, string])[]): LevelSpec[] =>
  levels.map(([format, text], at) => [
    format,
    text,
    `<w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr>`,
  ]);
export const headed = (...texts: readonly string[]): LevelSpec[] =>
  texts.map((text, at) => ['decimal', text, `<w:pStyle w:val="Kop${at + 1}"/>`]);

const style = (type: string, id: string, name: string, inside: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${name}"/>${inside}</w:style>`;

function stylesOf(headings: number | undefined): string {
  const kop = (level: number, size: number) => {
    const counted =
      headings === undefined
        ? ''
        : `<w:numPr>${level === 1 ? '' : `<w:ilvl w:val="${level - 1}"/>`}<w:numId w:val="${headings}"/></w:numPr>`;
    return style(
      'paragraph',
      `Kop${level}`,
      `heading ${level}`,
      `<w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>${counted}<w:spacing w:before="240" w:after="0"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:color w:val="2F5496"/><w:sz w:val="${size}"/></w:rPr>`,
    );
  };
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    style('paragraph', 'Standaard', 'Normal', '<w:qFormat/>', ' w:default="1"'),
    kop(1, 32),
    kop(2, 26),
    kop(3, 24),
    style('paragraph', 'Titel', 'Title', '<w:basedOn w:val="Standaard"/><w:qFormat/><w:rPr><w:sz w:val="56"/></w:rPr>'),
    style(
      'paragraph',
      'Lijstalinea',
      'List Paragraph',
      '<w:basedOn w:val="Standaard"/><w:qFormat/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr>',
    ),
    style('paragraph', 'Koptekst', 'header', '<w:basedOn w:val="Standaard"/>'),
    style('paragraph', 'Voettekst', 'footer', '<w:basedOn w:val="Standaard"/>'),
    style(
      'paragraph',
      'Voetnoottekst',
      'footnote text',
      '<w:basedOn w:val="Standaard"/><w:rPr><w:sz w:val="20"/></w:rPr>',
    ),
    style('character', 'Voetnootmarkering', 'footnote reference', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
    style('table', 'Standaardtabel', 'Normal Table', '', ' w:default="1"'),
    style(
      'table',
      'Tabelraster',
      'Table Grid',
      `<w:basedOn w:val="Standaardtabel"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr>`,
    ),
  ].join('');
}

/** Cut as Word cuts what was written on several days: `**vet**`, and `[^1]` for a note. */
function runs(text: string): string {
  return text
    .split(/(\*\*[^*]+\*\*|\[\^\d+\])/)
    .map((piece) => {
      const note = /^\[\^(\d+)\]$/.exec(piece)?.[1];
      if (note !== undefined)
        return `<w:r w:rsidR="00A1"><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
      const isBold = piece.startsWith('**');
      return pieces(isBold ? piece.slice(2, -2) : piece)
        .map((part) => r(part, isBold ? '<w:b/><w:bCs/>' : ''))
        .join('<w:proofErr w:type="spellStart"/>');
    })
    .join('');
}

function pieces(text: string): string[] {
  if (text.length < 60) return text === '' ? [] : [text];
  const cut = 20 + (text.length % 17);
  return [text.slice(0, cut), text.slice(cut)];
}

function xmlOf(block: SampleBlock): string {
  switch (block.kind) {
    case 'heading':
      return p(runs(block.text), `<w:pStyle w:val="${block.style ?? `Kop${block.level}`}"/>`);
    case 'paragraph':
      return p(block.xml ?? runs(block.text), block.style === undefined ? '' : `<w:pStyle w:val="${block.style}"/>`);
    case 'item': {
      const [id, level] = block.counted;
      return p(
        runs(block.text),
        `<w:pStyle w:val="Lijstalinea"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`,
      );
    }
    case 'table': {
      const rows = block.rows.map((cells, at) => {
        const head = at === 0 && block.hasHead;
        const made = cells.map(
          (cell) =>
            `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell
              .split('\n')
              .map((line) => p(head ? r(line, '<w:b/>') : runs(line)))
              .join('')}</w:tc>`,
        );
        return `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${made.join('')}</w:tr>`;
      });
      return `<w:tbl><w:tblPr><w:tblStyle w:val="Tabelraster"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr>${rows.join('')}</w:tbl>`;
    }
  }
}

export function partsOfSample(sample: WordSample): WordParts {
  const notes = sample.footnotes?.map(
    (text, at) =>
      `<w:footnote w:id="${at + 1}">${p(`<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteRef/></w:r>${r(` ${text}`)}`, '<w:pStyle w:val="Voetnoottekst"/>')}</w:footnote>`,
  );
  const page =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return {
    body: `${p(r(sample.title), '<w:pStyle w:val="Titel"/>')}${sample.blocks.map(xmlOf).join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/><w:footerReference w:type="default" r:id="rId-footer1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
    styles: stylesOf(sample.headings),
    numbering: sample.numbering,
    ...(notes === undefined
      ? {}
      : {
          footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${notes.join('')}`,
        }),
    ...(sample.comments === undefined ? {} : { comments: sample.comments }),
    headers: [p(r(sample.header ?? sample.organisation), '<w:pStyle w:val="Koptekst"/>')],
    footers: [p(`${r('Pagina ')}${page}`, '<w:pStyle w:val="Voettekst"/>')],
    core: `<dc:title>${escaped(sample.title)}</dc:title><dc:creator>Administratie</dc:creator><dcterms:modified>2024-03-12T09:00:00Z</dcterms:modified>`,
    app: `<Application>Microsoft Office Word</Application><Company>${escaped(sample.organisation)}</Company>`,
  };
}

/** A line for each paragraph, as it is on paper. */
export function wordsOfSample({ title, blocks, footnotes = [] }: WordSample): string {
  const plain = (text: string) => text.replaceAll('**', '').replaceAll(/\[\^\d+\]/g, '');
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap((cells) => cells.flatMap((cell) => cell.split('\n')));
    const number = block.kind === 'paragraph' || block.number === '•' ? '' : block.number;
    return [number === '' ? block.text : `${number} ${block.text}`];
  });
  return `${[title, ...lines, ...footnotes].map(plain).join('\n')}\n`;
}

/** Its structure as test/import/samples/README.md says it. */
export function keyOfSample({ blocks, footnotes = [] }: WordSample): string {
  const lines: string[] = [];
  let texts = 0;
  let items: Item[] = [];
  const flush = () => {
    if (texts > 0) lines.push(texts === 1 ? 'p' : `p ${texts}`);
    lines.push(...keyOfList(items));
    texts = 0;
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && items.length === 0) texts += 1;
    else if (block.kind === 'item' && texts === 0) items.push(block);
    else {
      flush();
      if (block.kind === 'paragraph') texts = 1;
      else if (block.kind === 'item') items = [block];
      else if (block.kind === 'heading')
        lines.push(`${'#'.repeat(block.level + 1)} ${`${block.number} ${block.text}`.trim()}`);
      else lines.push(`tabel ${block.rows.length - 1}x${block.rows[0]?.length ?? 0}${block.hasHead ? ' kop' : ''}`);
    }
  }
  flush();
  return `${[...lines, ...(footnotes.length === 0 ? [] : [`noten ${footnotes.length}`])].join('\n')}\n`;
}

type Item = Extract<SampleBlock, { kind: 'item' }>;

/** What is further in stands below the item before it. */
function keyOfList(items: readonly Item[]): string[] {
  const [first] = items;
  if (first === undefined) return [];
  const own = items.filter(({ counted: [, level] }) => level === first.counted[1]).length;
  const inside: Item[][] = [];
  let open: Item[] | undefined;
  for (const item of items) {
    if (item.counted[1] === first.counted[1]) open = undefined;
    else if (open === undefined) {
      open = [item];
      inside.push(open);
    } else open.push(item);
  }
  const nested = inside.flatMap((group) => keyOfList(group)).map((line) => `  ${line}`);
  return [`${first.number.replace(/\d+/, '1')} ${own}`, ...nested];
}
