/** PDF renderer: tagged A4 documents with the fonts embedded, the same bytes for the same tree. */
import type { DocumentTree } from '../../model/tree.ts';
import { fromTheTop } from './levels.ts';
import { prepareDirections } from './line/direction.ts';
import { coverPage } from './page/cover.ts';
import { type LaidDocument, layDocument } from './page/document.ts';
import type { Strip } from './page/flow.ts';
import type { MissingGlyph } from './page/layout.ts';
import { paginate } from './page/paginate.ts';
import { pictureCache, picturesOf } from './page/picture.ts';
import type { FaceKey, PageMeasures } from './page/style.ts';
import { paint } from './paint/paint.ts';
import type { Sheet } from './paint/state.ts';
import { layPoster } from './poster/index.ts';
import { redlineToSet } from './redline.ts';
import { createFace, type Face } from './type/face.ts';

export type { MissingGlyph } from './page/layout.ts';

/** TrueType files. */
export type PdfFonts = Readonly<Record<FaceKey, Uint8Array>>;
/** Of each style what sets the characters that it lacks, in this order. */
export type Fallbacks = Readonly<Record<FaceKey, readonly FontFile[]>>;

/** Read when first needed. */
export interface FontFile {
  /** In letters, digits and hyphens; the same file, of the same name, may serve several styles. */
  readonly name: string;
  readonly read: () => Uint8Array;
}

export interface RenderedPdf {
  bytes: Uint8Array;
  /** A poster that takes more than its one page, also in the smallest type. */
  tooLong: boolean;
  /** Characters the fonts do not have, each with the clause it stands in, in reading order. */
  missing: MissingGlyph[];
}

export interface PdfRenderer {
  /**
   * Renders one document. Throws when the tree is not well formed: an unknown node type, a footnote without
   * definition, a link to an anchor that is nowhere.
   */
  render(document: DocumentTree): Promise<RenderedPdf>;
}

/** A renderer; parsed fonts and measured words are kept for all documents it renders. */
export function createPdfRenderer(fonts: PdfFonts, fallbacks?: Fallbacks): PdfRenderer {
  const faces = facesOf(fonts, fallbacks);
  const cache = pictureCache();
  return {
    render: async (given) => {
      const document = given.data.meta.kind === 'section' ? fromTheTop(given) : given;
      const { meta } = document.data;
      const tree = meta.comparedWith === undefined ? document : redlineToSet(document);
      const pictures = await picturesOf(tree, cache);
      await prepareDirections(
        JSON.stringify(
          [document.children, meta.title, meta.organisation.name, meta.versionLabel],
          pictures.figures.size > 0 ? withoutBytes : undefined,
        ),
      );
      if (meta.kind === 'poster') {
        const { sheets: sheet, structure, missing, tooLong } = layPoster(tree, faces, pictures);
        return { bytes: paint(sheet, meta, faces, structure), missing, tooLong };
      }
      const laid = layDocument(tree, faces, pictures);
      const bytes = paint(sheets(laid), meta, faces, laid.structure);
      return { bytes, missing: laid.missing, tooLong: false };
    },
  };
}

/** The bytes of a picture are not read from right to left. */
const withoutBytes = (_: string, value: unknown) => (value instanceof Uint8Array ? undefined : value);

function facesOf(files: PdfFonts, fallbacks?: Fallbacks): Readonly<Record<FaceKey, Face>> {
  const loaded = new Map<string, Face>();
  const face = (style: FaceKey): Face => {
    const others = (fallbacks?.[style] ?? []).map(({ name, read }) => () => {
      const one = loaded.get(name) ?? createFace(style, read(), { name });
      loaded.set(name, one);
      return one;
    });
    return createFace(style, files[style], { fallbacks: others });
  };
  return { regular: face('regular'), italic: face('italic'), bold: face('bold'), boldItalic: face('boldItalic') };
}

/** Room under a logo at the top of the text. */
const underLogo = 20;

function sheets({ logo, cover, contents, body, notes }: LaidDocument): Sheet[] {
  const placedNotes = new Set<string>();
  const result: Sheet[] = [];
  const head = logo === null ? [] : [{ ...logo, after: underLogo }];
  if (cover !== null) {
    const page = coverPage(cover, logo);
    if (page !== null) result.push({ ...page, kind: 'cover' });
    else result.push(...pages([...head, ...cover.lead, ...cover.control]));
  }
  result.push(...pages(contents));
  for (const [i, { strips, size }] of body.entries())
    result.push(...pages(cover === null && i === 0 ? [...head, ...strips] : strips, size));
  return result.map((sheet, i) => (i === 0 && sheet.kind === 'page' ? { ...sheet, kind: 'opening' } : sheet));

  function pages(strips: readonly Strip[], size?: PageMeasures): Sheet[] {
    return paginate(strips, notes, placedNotes, size).map((page) => ({ ...page, kind: 'page', letterhead: null }));
  }
}
