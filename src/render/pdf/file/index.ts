/** The PDF file, written with pdfkit; every place where pdfkit has to be helped is here. */
import { createHash } from 'node:crypto';
import { claimsIn } from '../../../model/claims.ts';
import type { DocumentMeta } from '../../../model/tree.ts';
import { fileTitle } from '../../file-title.ts';
import type { Picture } from '../page/picture.ts';
import { page } from '../page/style.ts';
import type { Description, Embedding } from '../type/embedding.ts';
import type { Face } from '../type/face.ts';
import { srgbProfile } from './icc.ts';
import { Sink } from './sink.ts';
import { xmpPacket } from './xmp.ts';

/** A reference to an object of the file. */
export interface Ref {
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array): void;
}

/** A structure element of pdfkit. */
export interface Element {
  dictionary: Ref;
  add(child: unknown): Element;
  end(): void;
}

export interface OutlineItem {
  outlineData: Record<string, unknown>;
  children: OutlineItem[];
  addItem(title: string): OutlineItem;
}

/** What is used of pdfkit, private parts included. */
export interface Pdf {
  page: {
    height: number;
    dictionary: Ref;
    annotations: Ref[];
    fonts: Record<string, Ref>;
    xobjects: Record<string, Ref>;
    resources: Ref;
  };
  outline: OutlineItem;
  info: Record<string, unknown>;
  _root: Ref;
  _id: Uint8Array;
  endMetadata(): void;
  endAcroForm(): void;
  /** `size` is width and height. */
  addPage(options: { size: [number, number] }): void;
  addContent(operators: string): void;
  ref(data: unknown): Ref;
  struct(tag: string, options?: Record<string, unknown>): Element;
  addStructure(element: Element): void;
  markStructureContent(tag: string): unknown;
  endMarkedContent(): void;
  getStructTreeRoot(): Ref;
  addNamedDestination(name: string, kind: string, x: number, y: number, zoom: null): void;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): void;
  end(): void;
}

/** A PDF string object; pdfkit takes plain strings for names. */
export function pdfString(value: string): object {
  return Object(value);
}

/** What is in PDF syntax already: pdfkit writes it as it is, for it is no plain object to it. */
function written(syntax: string): object {
  return { [Symbol.toStringTag]: 'PDF', toString: () => syntax };
}

export interface PdfFile {
  pdf: Pdf;
  /** Adds drawing operators to the page, and to what the file's id is made of. */
  draw(content: string): void;
  /** Adds to what the file's id is made of, without drawing it. */
  stamp(content: string): void;
  /** Adds a picture, and its pixels to what the file's id is made of. */
  picture(picture: Picture): Ref;
  finish(): Uint8Array;
}

/** `2019-11-27` or `2019-11` as that day or its first, midnight UTC; null where none is recorded. */
export function documentDate(date: string | null): Date | null {
  if (date === null) return null;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

/** Without the characters that XML, and so the metadata, cannot hold. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
}

/** Starts a file. */
export function createFile(meta: DocumentMeta): PdfFile {
  const date = documentDate(meta.date);
  const info = {
    Title: printable(fileTitle(meta)),
    Author: printable(meta.author ?? meta.organisation.name),
    Subject: printable(meta.description),
    ...(date === null ? {} : { CreationDate: date, ModDate: date }),
    Producer: 'regelwerk',
    Creator: 'regelwerk',
  };
  const document = new Sink({
    pdfVersion: '1.7',
    tagged: true,
    lang: meta.language,
    displayTitle: true,
    autoFirstPage: false,
    size: [page.width, page.height],
    margin: 0,
    info,
    // Null: no default font, or an unembedded Helvetica would slip into the file.
    font: null as unknown as string,
  });
  const pdf = document as unknown as Pdf;
  // By default the moment at which it is made.
  if (date === null) delete pdf.info['CreationDate'];
  const claims = claimsIn(meta);
  const digest = createHash('sha256').update(JSON.stringify([info, claims]));
  addOutputIntent(pdf);
  // By default sorted by locale, in which case viewers that search by halves miss names.
  const names = pdf._root.data['Names'] as Ref;
  (names.data['Dests'] as { _compareKeys(a: string, b: string): number })._compareKeys = (a, b) =>
    a < b ? -1 : a > b ? 1 : 0;
  // pdfkit's own XMP is not escaped.
  pdf.endMetadata = () => {
    const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.write(new TextEncoder().encode(xmpPacket(info, meta.language, claims)));
    metadata.end();
    pdf._root.data['Metadata'] = metadata;
  };
  return {
    pdf,
    draw: (content) => {
      digest.update(`${content}\n`, 'latin1');
      pdf.addContent(content);
    },
    stamp: (content) => void digest.update(content),
    picture: (picture) => {
      digest.update(picture.rgb).update(picture.alpha ?? '');
      return embedPicture(pdf, picture);
    },
    finish: () => {
      countOutline(pdf.outline);
      // By default made from the information dictionary alone.
      pdf._id = new Uint8Array(digest.digest().subarray(0, 16));
      pdf.end();
      if (document.made === undefined)
        throw new Error('Unexpected object that was not ended, expected all to be written');
      return document.made;
    },
  };
}

/** Says what the red, green and blue of the file are, which PDF/A asks for. */
function addOutputIntent(pdf: Pdf): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    DestOutputProfile: profile,
    Info: pdfString('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: pdfString('sRGB IEC61966-2.1'),
  });
  intent.end();
  pdf._root.data['OutputIntents'] = [intent];
}

/** How many entries are open under each; pdfkit leaves this out, and some viewers then show none. */
function countOutline(item: OutlineItem): number {
  let count = item.children.length;
  for (const child of item.children) count += countOutline(child);
  if (count > 0) item.outlineData['Count'] = count;
  return count;
}

/** Adds a picture to the file; what can be seen through is a mask beside its colours. */
function embedPicture(pdf: Pdf, { pixelWidth, pixelHeight, rgb, alpha }: Picture): Ref {
  const image = (bytes: Uint8Array, more: Record<string, unknown>): Ref => {
    const ref = pdf.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: pixelWidth,
      Height: pixelHeight,
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
      ...more,
    });
    ref.end(bytes);
    return ref;
  };
  const mask = alpha === null ? {} : { SMask: image(alpha, { ColorSpace: 'DeviceGray' }) };
  return image(rgb, { ColorSpace: 'DeviceRGB', ...mask });
}

/** A stream of what is deflated already. */
function deflated(pdf: Pdf, bytes: Uint8Array, more: Record<string, unknown> = {}): Ref {
  const ref = pdf.ref({ Filter: 'FlateDecode', ...more });
  ref.end(bytes);
  return ref;
}

/** Adds the descriptor of a font, with the font itself. */
export function describeFont(pdf: Pdf, font: Description): Ref {
  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: font.name,
    Flags: font.flags,
    FontBBox: font.bbox,
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent,
    Descent: font.descent,
    CapHeight: font.capHeight,
    XHeight: font.xHeight,
    StemV: font.stemV,
    FontFile2: deflated(pdf, font.fontFile, { Length1: font.fontFileLength }),
  });
  descriptor.end();
  return descriptor;
}

/** A font of the file, with the numbers that are drawn in it. */
export interface FileFont {
  readonly ref: Ref;
  readonly drawn: Set<number>;
}

/** Starts a font of the file: what it has is known when all is drawn. */
export function startFont(pdf: Pdf): FileFont {
  return { ref: pdf.ref({ Type: 'Font', Subtype: 'Type0' }), drawn: new Set() };
}

/** Adds a font to the file, cut to what is drawn in it. */
export function endFont(pdf: Pdf, { ref, drawn }: FileFont, face: Face): void {
  const embedding: Embedding = face.embedding(drawn);
  const stream = (bytes: Uint8Array): Ref => deflated(pdf, bytes);
  const descriptor = describeFont(pdf, embedding);
  const descendant = pdf.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: embedding.name,
    FontDescriptor: descriptor,
    W: written(embedding.widths),
    CIDToGIDMap: stream(embedding.cidToGid),
    CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
  });
  descendant.end();
  Object.assign(ref.data, {
    BaseFont: embedding.name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(embedding.toUnicode),
  });
  ref.end();
}
