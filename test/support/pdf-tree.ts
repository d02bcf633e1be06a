/** Small document trees for tests of the PDF, and what comes of them. */
import { readFileSync } from 'node:fs';
import type { Heading, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FontFamily } from '../../src/model/font-family.ts';
import type { DocumentMeta, DocumentTree } from '../../src/model/tree.ts';
import { fallbacksOf, fontsOf as shippedFonts } from '../../src/publish/fonts.ts';
import { createPdfRenderer, type PdfFonts } from '../../src/render/pdf/index.ts';
import { adoptedMeta } from './documents.ts';
import { withParts } from './parts.ts';
import { modelOf, type PdfModel, type StructElement } from './pdf-check/model.ts';
import { type Dict, decode, PdfString, readObjects, Stream } from './pdf-check/objects.ts';

export const families: readonly FontFamily[] = ['atkinson-hyperlegible-next', 'open-sans', 'source-serif-4'];

const asset = (path: string) => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));

export const fontsOf = (family: FontFamily): PdfFonts => shippedFonts({ asset }, family);
/** Sets what the font lacks too. */
export const wholeRenderer = (family: FontFamily) => createPdfRenderer(fontsOf(family), fallbacksOf({ asset }, family));

export const renderer = createPdfRenderer(fontsOf('atkinson-hyperlegible-next'));

export const text = (value: string, lang?: string): PhrasingContent => ({
  type: 'text',
  value,
  ...(lang === undefined ? {} : { data: { lang } }),
});
const phrasing = (content: string | PhrasingContent[]) => (typeof content === 'string' ? [text(content)] : content);
export const p = (content: string | PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: phrasing(content),
});
export const h = (depth: Heading['depth'], content: string | PhrasingContent[], anchor?: string): Heading => ({
  type: 'heading',
  depth,
  children: phrasing(content),
  ...(anchor === undefined ? {} : { data: { anchor } }),
});
export const bullets = (...items: string[]): List => ({
  type: 'list',
  ordered: false,
  children: items.map((item) => ({ type: 'listItem', children: [p(item)] })),
});
export const choices = (...rows: [wel: string, niet: string][]): Table => ({
  type: 'table',
  data: { kind: 'do_dont' },
  children: [['Wel', 'Niet'], ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [text(value)] })),
  })),
});
export const documentOf = (children: RootContent[], meta: Partial<DocumentMeta> = {}): DocumentTree => ({
  type: 'root',
  children: withParts(children),
  data: { meta: { ...adoptedMeta, ...meta } },
});

export interface Read {
  readonly pdf: PdfModel;
  /** Text of each page in the order it is drawn, white space made one space. */
  readonly texts: readonly string[];
  /** Places and heights of what is drawn, from the lower left corner of the page. */
  readonly items: readonly { str: string; x: number; right: number; y: number; height: number }[];
  /** Drawing operators of each page. */
  readonly contents: readonly string[];
}

export async function read(bytes: Uint8Array): Promise<Read> {
  const loaded = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const texts: string[] = [];
  const items: Read['items'][number][] = [];
  for (let number = 1; number <= loaded.numPages; number++) {
    const content = await (await loaded.getPage(number)).getTextContent();
    const parts = content.items.filter((item) => 'str' in item);
    texts.push(
      parts
        .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
    );
    for (const { str, transform, width, height } of parts) {
      const [x = 0, y = 0] = transform.slice(4);
      if (str.trim() !== '') items.push({ str, x, right: x + width, y, height });
    }
  }
  await loaded.loadingTask.destroy();
  const pdf = modelOf(readObjects(bytes));
  const contents = pdf.pages.map(({ dict }) => {
    const stream = pdf.get(dict.get('Contents'));
    return stream instanceof Stream ? Buffer.from(decode(stream) ?? []).toString('latin1') : '';
  });
  return { pdf, texts, items, contents };
}

export function elementsOf({ pdf }: Pick<Read, 'pdf'>, type: string): StructElement[] {
  return pdf.elements.filter((element) => element.type === type);
}

/** A text of an element's dictionary: `Alt`, `Lang`. */
export function entryOf({ dict }: StructElement, key: string): string | undefined {
  const value = dict.get(key);
  return value instanceof PdfString ? value.text : undefined;
}

/** Images of the file. */
export function imagesOf({ pdf }: Pick<Read, 'pdf'>): Dict[] {
  return [...pdf.objects.values()].flatMap((value) =>
    value instanceof Stream && value.dict.get('Subtype') === '/Image' ? [value.dict] : [],
  );
}
