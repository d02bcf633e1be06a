/**
 * A document as it was read from somebody's own file, before anything of it is understood: what stands there, in reading
 * order, and how it looks. The same for every format. Running text is mdast, as in all of regelwerk.
 */
import type { PhrasingContent } from 'mdast';
import type { FieldKind } from './tree.ts';

/** How a file is read. What else can be read (.odt, .doc) is first made into one of these. */
export const PAPER_FORMATS = ['docx', 'pdf', 'html', 'markdown', 'text'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** `box`: a text box or frame that floats beside the text. */
export type Story = 'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'box' | 'comment';

/** Where it stands in the file, as a person would look for it. Numbers count from 1. */
export interface PaperPlace {
  readonly story: Story;
  /** Null where the format knows no pages. */
  readonly page: number | null;
  /** In a text file: its first line; else null. */
  readonly line: number | null;
  /** Which paragraph of all in the file, in reading order. */
  readonly paragraph: number;
}

/** What stands before a paragraph as its number or bullet. */
export interface Marker {
  /** As it reads: `Artikel 3`, `2.1`, `b)`, `•`; without white space around it. */
  readonly text: string;
  readonly kind: 'number' | 'bullet';
  /** It stands in the file as letters, and is not in `content`. Else the program that shows the file makes it, and no word of the file is in it. */
  readonly isTyped: boolean;
  /** Which numbering of the file, as it names it, and which level of it from 0; null where it does not say. */
  readonly list: string | null;
  readonly level: number | null;
}

/** How it looks; null where the file does not say, or where it differs within the paragraph. */
export interface Look {
  /** In points. */
  readonly size: number | null;
  /** All of it. Parts in bold are in `content`. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Shown in capitals, or typed so. */
  readonly isCapitals: boolean;
  /** In a plain text, which has no other look: a short line above running text, set apart from what is before it. */
  readonly isApart?: boolean;
  readonly align: 'left' | 'center' | 'right' | null;
  /** Of the left side of the text, in points from that of the page's text. */
  readonly indent: number | null;
  /** The style as the file names it (`Kop 1`, `heading 2`, `List Paragraph`); a class name or tag of a page. */
  readonly style: string | null;
}

/** What the file itself says a paragraph is. */
export type PaperRole = 'title' | 'subtitle' | 'caption' | 'term' | 'description' | 'quote' | 'code';

/** One paragraph, heading, list item, or line of a table's cell. */
export interface PaperParagraph {
  readonly type: 'paragraph';
  /** Unique; grows in reading order through body, tables, boxes and notes together. */
  readonly id: number;
  readonly place: PaperPlace;
  /**
   * `text`, `emphasis`, `strong`, `delete`, `link`, `break`, `inlineCode` and `footnoteReference` (its identifier is that of a
   * note). A link within the file has `#` and an anchor of it. `data.lang` where the file says another language; `data.change`
   * on what a tracked change put in or took out: both stand there.
   */
  readonly content: readonly PhrasingContent[];
  /** Level as a style, tag or outline says it, from 1; null where the file does not say that it is a heading. */
  readonly heading: number | null;
  readonly role: PaperRole | null;
  readonly marker: Marker | null;
  /** 0 outside lists; 1 of the outermost list. What stands in an item without a marker of its own has the depth of the item. */
  readonly depth: number;
  readonly look: Look;
  /** It is the first on a page because the file says so (not because the page was full). */
  readonly startsPage: boolean;
  /** Bookmarks and ids that lead here, as the file has them. */
  readonly anchors: readonly string[];
  /** A control to fill in that the file has there; its options, if any, are no words of `content`. `lines`: how many, where it says so. */
  readonly field: { readonly kind: FieldKind; readonly options: readonly string[]; readonly lines?: number } | null;
  /** A tracked change put in or took out the end of this paragraph: without it, it runs on into the next one. */
  readonly endChange: 'insert' | 'delete' | null;
}

export interface PaperCell {
  readonly blocks: readonly PaperBlock[];
  /** How many columns and rows it takes: 1 unless it is merged. What a merged cell covers is not in `cells`. */
  readonly columns: number;
  readonly rows: number;
  /** The file says that it is a heading. */
  readonly isHeader: boolean;
}

export interface PaperTable {
  readonly type: 'table';
  readonly place: PaperPlace;
  /** `change`: a tracked change put in or took out the row as a whole. */
  readonly rows: readonly { readonly cells: readonly PaperCell[]; readonly change?: 'insert' | 'delete' }[];
  /** How many rows at its top the file calls headings. */
  readonly headerRows: number;
  /** Whether lines are drawn; null where the file does not say. */
  readonly isRuled: boolean | null;
}

/** What stands apart from the text around it: a frame around paragraphs, a text box, a quotation. */
export interface PaperBox {
  readonly type: 'box';
  readonly place: PaperPlace;
  readonly kind: 'frame' | 'textbox' | 'quote';
  readonly blocks: readonly PaperBlock[];
}

export interface PaperPicture {
  readonly type: 'picture';
  readonly place: PaperPlace;
  /** As the file says it; empty where it says nothing. */
  readonly alt: string;
  /** Such as `image/png`. */
  readonly mediaType: string;
  /** Null where it stands elsewhere (nothing is fetched), or is of a kind that cannot be shown. */
  readonly bytes: Uint8Array | null;
}

export type PaperBlock = PaperParagraph | PaperTable | PaperBox | PaperPicture;

export interface PaperNote {
  /** As references in `content` name it. */
  readonly id: string;
  readonly kind: 'footnote' | 'endnote';
  readonly blocks: readonly PaperBlock[];
}

/** A comment in the margin. */
export interface PaperRemark {
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly text: string;
  /** The paragraph that it is about, and the words in it; null and empty where that is unclear. */
  readonly paragraph: number | null;
  readonly quoted: string;
}

/** Words of the file that are no part of its running text. */
export interface Furniture {
  readonly kind:
    | 'header'
    | 'footer'
    | 'page-number'
    /** Of the lines, in the margin. */
    | 'line-number'
    | 'contents'
    | 'hidden'
    | 'deleted'
    | 'navigation'
    | 'field'
    | 'picture'
    /** The head of a column where the file says it once more, or the sign behind it. */
    | 'column'
    | 'watermark'
    | 'front-matter';
  readonly place: PaperPlace;
  readonly text: string;
  /** On how many pages it stands: its words count as often, where the file has them as often. */
  readonly times: number;
}

/** A word that stood in two pieces at the end of a line, and is one now. */
export interface Joined {
  readonly place: PaperPlace;
  /** `instem-` and `ming`. */
  readonly pieces: readonly [string, string];
  readonly word: string;
}

/** What the reader saw and did, or did not do, that a person should know: words in src/words/import.ts. */
export interface PaperEvent {
  readonly kind:
    | 'macros'
    | 'format-changes'
    | 'pictures-elsewhere'
    | 'drawing-text'
    | 'embedded'
    | 'encoding-guessed'
    | 'right-to-left'
    | 'columns'
    | 'untagged'
    /** Pages whose letters a program recognised on a picture. */
    | 'recognised'
    | 'nested-table'
    | 'converted';
  /** How many of them. */
  readonly count: number;
  readonly place: PaperPlace | null;
}

export interface Paper {
  readonly format: PaperFormat;
  /** What the file says of itself; null where it says nothing. Dates as `YYYY-MM-DD`. */
  readonly says: {
    readonly title: string | null;
    readonly author: string | null;
    readonly organisation: string | null;
    readonly version: string | null;
    readonly language: string | null;
    readonly modified: string | null;
    /** Which program wrote it; `regelwerk` where it is one of ours. */
    readonly generator: string | null;
  };
  readonly pages: number | null;
  readonly blocks: readonly PaperBlock[];
  /** In the order of their first reference. */
  readonly notes: readonly PaperNote[];
  readonly remarks: readonly PaperRemark[];
  readonly furniture: readonly Furniture[];
  readonly joined: readonly Joined[];
  readonly events: readonly PaperEvent[];
  /**
   * Letters in the file other than white space, counted by another way than the blocks were made: they are those of all
   * paragraphs (typed markers, options of fields and what was taken out too), of `furniture` times its times, and what the
   * joining of words left out. Comments and alternative texts are not in it.
   */
  readonly letters: number;
}
