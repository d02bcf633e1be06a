/**
 * All that regelwerk puts a limit to, in one place: docs/naslag/limieten.md tells authors of each. No honest policy comes near one;
 * beyond it time or memory grow out of proportion. Every limit counts something, so that it is the same on every machine.
 */
import type { Code } from '../diagnostic/diagnostic.ts';

interface Limit {
  /** The most that is allowed. */
  readonly at: number;
  /** What tells that there is more. */
  readonly rule: Code;
}

/** Of a table: what still can be read on a page on its side. The schema asks it of the source. */
export const MOST_COLUMNS = 12;

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

export const LIMITS = {
  /** In bytes. A protocol of 300 pages is about 1 MB; YAML of 50 MB would exhaust memory. */
  file: { at: 8 * MEGABYTE, rule: 'file-too-large' },
  /** Levels of YAML. */
  yamlDepth: { at: 60, rule: 'yaml-depth' },
  /** In one list or block of a file. Of the largest regulations the longest list has some hundreds. */
  items: { at: 5000, rule: 'yaml-items' },
  /** Told of one file: who has so many mends these first. */
  mistakes: { at: 200, rule: 'file-mistakes' },
  /** Of the texts of one document, values filled in, with what it quotes and its variants: some 900 pages. */
  documentLetters: { at: 3_000_000, rule: 'document-too-large' },
  /** The same, in clauses. */
  documentClauses: { at: 5000, rule: 'document-too-large' },
  /** Quotations, lists and marks within each other in a text. The parser's time grows with their square. */
  textDepth: { at: 20, rule: 'markdown-depth' },
  /** Characters in one paragraph that may mean something to Markdown: it tries each against those before it. */
  paragraphMarks: { at: 2000, rule: 'markdown-marks' },
  /** The same in one text, lines counted too. */
  textMarks: { at: 10_000, rule: 'markdown-marks' },
  /** Characters of a template. */
  templateSize: { at: 50_000, rule: 'template-limit' },
  /** Blocks within each other: the parser's time grows with their square. */
  templateDepth: { at: 20, rule: 'template-limit' },
  /** How often a block of a template runs, times its mustaches: a loop in a loop in a loop has no other end. */
  templateSteps: { at: 100_000, rule: 'template-limit' },
  /** Characters of what a template comes to, values included; the clauses are not in it. */
  templateText: { at: 200_000, rule: 'template-limit' },
  /** In bytes. A drawing is a few kB; what is larger slows down every page that it stands on. */
  svgFile: { at: 500 * KILOBYTE, rule: 'picture-too-large' },
  pngFile: { at: MEGABYTE, rule: 'picture-too-large' },
  /** Wide or high. Decoded, a picture of this size takes 64 MB. On A4 it is over 400 dots per inch. */
  pngPixels: { at: 4000, rule: 'picture-pixels' },
  /** A drawing has some hundreds of elements. What draws these out of all proportion would exhaust memory and stack. */
  svgDepth: { at: 100, rule: 'picture-depth' },
  svgElements: { at: 20_000, rule: 'picture-elements' },
  /** Letters in a drawing: each becomes a shape of some 300 bytes, in every page that shows it. */
  svgLetters: { at: 3000, rule: 'picture-letters' },
  /** Octaves of noise (feTurbulence): each is half as coarse as the one before, so the ninth is finer than a picture shows. */
  noiseOctaves: { at: 8, rule: 'picture-effect' },
  /** Rows of a feConvolveMatrix. */
  convolveOrder: { at: 9, rule: 'picture-effect' },
  /** Of a feMorphology: its work grows with the square. */
  morphologyRadius: { at: 10, rule: 'picture-effect' },
  /** In milliseconds, of one picture: a limit of time, for what no rule foresees. An honest one takes some ten. */
  drawingTime: { at: 1500, rule: 'picture-drawing' },
  /** The same, for its letters to become shapes in one font: an honest one takes some hundred, most of it to read the font. */
  letteringTime: { at: 5000, rule: 'picture-drawing' },
  /** In bytes, of the calendar that is published now. 60 schools with ten documents each make some 3 MB. */
  feedFile: { at: 20 * MEGABYTE, rule: 'feed-too-large' },
  /** In bytes, of a file that is taken over. Word files with photos are the largest. */
  importFile: { at: 20 * MEGABYTE, rule: 'import-limit' },
  /** In milliseconds, to read such a file: 300 pages take some seconds. */
  importTime: { at: 60_000, rule: 'import-limit' },
  /** In bytes, of the memory that it is read in. */
  importMemory: { at: 1024 * MEGABYTE, rule: 'import-limit' },
  /** As `textMarks` and `paragraphMarks`, in Markdown that is taken over: a whole document in one text, tables in it. */
  importMarks: { at: 200_000, rule: 'import-limit' },
  importParagraphMarks: { at: 10_000, rule: 'import-limit' },
  /** In bytes, of the memory that one picture is drawn in. */
  drawingMemory: { at: 128 * MEGABYTE, rule: 'picture-drawing' },
  /** Of what is packed in a Word file, in bytes once unpacked. 300 pages with pictures are some 30 MB. */
  importUnpacked: { at: 128 * MEGABYTE, rule: 'import-limit' },
  /** Of one part in it: how many times larger it is than packed. A table of 300 pages packs to a fortieth. */
  importRatio: { at: 250, rule: 'import-limit' },
  /** Parts in it. */
  importEntries: { at: 4000, rule: 'import-limit' },
  /** Elements of XML within each other. A table in a table in a text box is at some forty. */
  importDepth: { at: 200, rule: 'import-limit' },
  /** Elements of XML in all parts together. 300 pages have some 600,000. */
  importElements: { at: 2_000_000, rule: 'import-limit' },
  /** Paragraphs and cells of tables together. 300 pages have some 10,000. */
  importParagraphs: { at: 60_000, rule: 'import-limit' },
  /** Of a PDF to take over. The longest regulations have some hundreds. */
  importPdfPages: { at: 1000, rule: 'import-limit' },
  /** Pieces of text in it: a page has some hundreds, more where each letter is set by itself. */
  importPdfRuns: { at: 400_000, rule: 'import-limit' },
  /** Operators of its pages: a page of text has some hundreds, a map some ten thousands. */
  importPdfOperators: { at: 4_000_000, rule: 'import-limit' },
} as const satisfies Readonly<Record<string, Limit>>;
