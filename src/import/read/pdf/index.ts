/** Reads a PDF: by its tags where these cover the text, else by where its letters stand (decision 0069). */
import { type Diagnostic, diagnostic, figure, NO_PLACE, type Result } from '../../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../../model/limits.ts';
import type { Paper, PaperEvent } from '../../../model/paper.ts';
import { lettersIn, lettersOf } from '../../paper.ts';
import { built } from './build.ts';
import type { Draft } from './draft.ts';
import { placedFields } from './fields.ts';
import { type Bookmark, bookmarksOf, headedBy } from './outline.ts';
import { rawPage } from './page.ts';
import { openPdf, type PdfjsDocument, pdfjs } from './pdfjs.ts';
import { draftByPositions } from './positions.ts';
import type { RawPage } from './raw.ts';
import { type Metadata, saysOf } from './says.ts';
import { draftByTags } from './tags.ts';

/**
 * In a thread that passes over rejections that nobody hears (src/host/reading.ts), for of a file with two damaged pages pdf.js
 * leaves one: Catalog.getPageDict asks for all pages ahead, and waits for none beyond the first that it cannot read.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<Paper | undefined>> {
  // That pdf.js cannot be loaded is no fault of the file.
  await pdfjs();
  let document: PdfjsDocument;
  try {
    document = await openPdf(bytes);
  } catch (error) {
    return failed(refusal(error, name));
  }
  try {
    return await readDocument(document, bytes, name);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readDocument(
  document: PdfjsDocument,
  bytes: Uint8Array,
  name: string,
): Promise<Result<Paper | undefined>> {
  if (document.numPages > LIMITS.importPdfPages.at) return failed(tooMany(name, 'importPdfPages'));
  const pages: RawPage[] = [];
  const count = { items: 0, operators: 0 };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await onPage(document, number);
    if (page === undefined) return failed(broken(name, BROKEN_PAGE(number)));
    pages.push(page);
    count.items += page.runs.length;
    count.operators += page.operators;
    if (count.items > LIMITS.importPdfRuns.at) return failed(tooMany(name, 'importPdfRuns'));
    if (count.operators > LIMITS.importPdfOperators.at) return failed(tooMany(name, 'importPdfOperators'));
  }
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (letters === 0) return failed(withoutLetters(bytes, pages.length, name));
  return { value: await paperOf(document, pages, letters), diagnostics: [] };
}

/** What pdf.js cannot read of a page makes it throw. */
async function onPage(
  document: PdfjsDocument,
  number: number,
): Promise<Awaited<ReturnType<typeof rawPage>> | undefined> {
  try {
    const page = await document.getPage(number);
    const raw = await rawPage(page, number);
    page.cleanup();
    return raw;
  } catch {
    return undefined;
  }
}

/** By tags that lose or double a letter, as those of a damaged file may, nothing is read. */
async function paperOf(document: PdfjsDocument, pages: readonly RawPage[], letters: number): Promise<Paper> {
  const beside: Beside = {
    bookmarks: await quietly(() => bookmarksOf(document), []),
    metadata: await quietly<Metadata>(() => document.getMetadata(), { info: {}, metadata: null }),
  };
  const tagged = draftByTags(pages);
  const paper = tagged === undefined ? undefined : paperFrom(tagged, pages, letters, beside, true);
  if (paper !== undefined && lettersOf(paper) === paper.letters) return paper;
  return paperFrom(draftByPositions(pages), pages, letters, beside, false);
}

interface Beside {
  readonly bookmarks: readonly Bookmark[];
  readonly metadata: Metadata;
}

function paperFrom(
  draft: Draft,
  pages: readonly RawPage[],
  letters: number,
  { bookmarks, metadata }: Beside,
  isTagged: boolean,
): Paper {
  const { blocks, fields } = placedFields(headedBy(draft.blocks, bookmarks), pages);
  const options = pages.flatMap((page) => page.fields.flatMap((field) => field.options));
  return {
    format: 'pdf',
    says: saysOf(metadata),
    pages: pages.length,
    ...built({ ...draft, blocks }, fields),
    remarks: [],
    events: eventsOf(pages, draft, isTagged),
    letters: letters - draft.noteLetters + options.reduce((sum, option) => sum + lettersIn(option), 0),
  };
}

/** What is beside the text may be damaged without harm to it. */
async function quietly<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}

function eventsOf(pages: readonly RawPage[], { columns }: Draft, isTagged: boolean): PaperEvent[] {
  const recognised = pages.filter((page) => page.isRecognised).length;
  const rtl = pages.reduce((sum, { runs }) => sum + runs.filter((run) => run.isRtl).length, 0);
  const events: PaperEvent[] = [
    { kind: 'untagged', count: isTagged ? 0 : 1, place: null },
    { kind: 'columns', count: columns.length, place: null },
    { kind: 'right-to-left', count: rtl, place: null },
    { kind: 'recognised', count: recognised, place: null },
  ];
  return events.filter(({ count }) => count > 0);
}

const failed = (one: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [one] });

/** What pdf.js throws of a file; anything else is a fault of ours. */
const DAMAGE = new Set(['InvalidPDFException', 'UnknownErrorException', 'FormatError', 'ResponseException']);

function refusal(error: unknown, name: string): Diagnostic {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException') return diagnostic('import-encrypted', NO_PLACE, { file: name });
  if (!DAMAGE.has(kind)) throw error;
  return broken(name, BROKEN_FILE);
}

const broken = (file: string, detail: { nl: string; en: string }) =>
  diagnostic('import-broken', NO_PLACE, { file, detail });

const BROKEN_FILE = { nl: 'er is geen PDF in te herkennen', en: 'no PDF can be recognised in it' };
const BROKEN_PAGE = (page: number) => ({
  nl: `bladzijde ${page} is niet te lezen`,
  en: `page ${page} cannot be read`,
});

const COUNTED = {
  importPdfPages: { nl: 'het aantal bladzijden', en: 'the number of pages' },
  importPdfRuns: { nl: 'het aantal stukjes tekst', en: 'the number of pieces of text' },
  importPdfOperators: { nl: 'het aantal tekenopdrachten', en: 'the number of drawing operators' },
} as const;

function tooMany(file: string, what: keyof typeof COUNTED): Diagnostic {
  return diagnostic('import-limit', NO_PLACE, { file, what: COUNTED[what], limit: figure(LIMITS[what].at) });
}

/** Pages of pictures, or of nothing: an image is never in a compressed object of its own, so its name can be read. */
function withoutLetters(bytes: Uint8Array, pages: number, file: string): Diagnostic {
  const hasPictures = /\/Subtype\s{0,2}\/Image\b/.test(new TextDecoder('latin1').decode(bytes));
  if (!hasPictures) return diagnostic('import-empty', NO_PLACE, { file });
  const count = {
    nl: `${pages} ${pages === 1 ? 'bladzijde' : 'bladzijden'}`,
    en: `${pages} ${pages === 1 ? 'page' : 'pages'}`,
  };
  return diagnostic('import-scanned', NO_PLACE, { file, pages: count });
}
