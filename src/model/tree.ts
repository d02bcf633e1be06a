/**
 * The document tree: mdast, as every renderer receives it, with what a paper document adds to Markdown.
 *
 * Everything a reader sees is in the tree; whatever is not text (an anchor, a caption for machines) sits in `data`.
 * Node types used: `heading`, `paragraph`, `text`, `emphasis`, `strong`, `link`, `break`, `list`, `listItem`,
 * `blockquote`, `table`, `tableRow`, `tableCell`, `footnoteReference`, `footnoteDefinition`, and `contents`, `figure`, `form` and `formField` (below).
 *
 * A `tableCell` holds running text, as in mdast, or blocks, where its content is more than one paragraph: ask `cellBlocks`.
 */
import type {
  List,
  Node,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import type { VariantKind } from './edition.ts';
import type { HouseStyle } from './house-style.ts';
import type { Picture } from './picture.ts';
import type { PageInSite } from './site.ts';

/** Where the table of contents stands. Each renderer makes its own from the headings that follow it. */
export interface Contents extends Node {
  type: 'contents';
}

/** A picture that belongs to the text. Its children are the caption, with its number before it; there may be none. */
export interface Figure extends Node {
  type: 'figure';
  picture: Picture;
  /** What it shows, in words. */
  alt: string;
  children: PhrasingContent[];
}

/** Fields to fill in, one below the other. */
export interface Form extends Node {
  type: 'form';
  children: FormField[];
}

/**
 * How a field is filled in: on a `line`; on so many `lines`; by a `date` or a `signature`; with a cross in any of its
 * `boxes`, or in one (`choice`).
 */
export type FieldKind = 'line' | 'lines' | 'date' | 'signature' | 'boxes' | 'choice';

/** The first paragraph is what it asks for; those after it are what `boxes` and `choice` offer. */
export interface FormField extends Node {
  type: 'formField';
  kind: FieldKind;
  /** Unique in the document. */
  name: string;
  /** Of `lines`, how many. */
  lines?: number;
  children: Paragraph[];
}

/**
 * What a block at the top of a document is of. `cover`, `preface` and `colophon` are what the template itself says before the
 * first of its places, before the body and after that; `facts` is the control block, and `summary` tells of a redline what changed.
 */
export type DocumentPart =
  | 'title'
  | 'edition'
  | 'organisation'
  | 'cover'
  | 'facts'
  | 'contents'
  | 'preface'
  | 'body'
  | 'notice'
  | 'colophon'
  | 'notes'
  | 'summary';
/** The deepest level of headings: that of HTML and Markdown, and of our styles in Word and PDF. */
export const DEEPEST_HEADING = 6;

export type TableKind = 'control' | 'do_dont' | 'roles';
export type Edit = 'insert' | 'delete';

/** How letters stand in running text, apart from which they are. */
export interface Look {
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Of the link that they are in. */
  readonly url: string | null;
  readonly title: string | null;
  /** BCP 47, where it is another language than the document's. */
  readonly lang: string | null;
}

declare module 'mdast' {
  interface RootContentMap {
    contents: Contents;
    figure: Figure;
    form: Form;
    formField: FormField;
  }
  interface BlockContentMap {
    contents: Contents;
    figure: Figure;
    form: Form;
  }
  /** Any node may be the target of a link `#anchor`, and may name the clause it renders. */
  interface Data {
    /** Anchor of this node, unique in the document: the id of a part or clause. */
    anchor?: string;
    /** What its anchor was before, for links that still lead there: anchors too, and unique as well. */
    aliases?: readonly string[];
    /** On a block at the top of the document; see `partOf`. */
    part?: DocumentPart;
    /** On a block at the top of the document: in paged formats it stands on pages on their side. */
    landscape?: true;
    /** The clause this node renders; the same clause may be rendered twice (a quoted part). */
    clause?: string;
    /**
     * In a redline: only the text compared with has this (`delete`), or only the new one (`insert`). On what stands in
     * running text, or on a whole block, list item, table row or footnote; then it holds for all inside.
     */
    change?: Edit;
    /** Of a tracked change in somebody's own file: who made it. */
    author?: string;
    /** The same: when, as `YYYY-MM-DD`. */
    date?: string;
    /**
     * In a redline: properties of this node (`ordered`, `start`, `spread` and the `marker` of a list, the `alt` of a
     * figure) that were otherwise before, with null for none.
     */
    was?: Readonly<Record<string, unknown>>;
    /** In a redline, on what stands in running text: how the same letters stood before, where that is otherwise. */
    former?: Look;
  }
  interface TextData {
    /** BCP 47, where it is another language than the document's. */
    lang?: string;
    /**
     * Words of ours within the text. In a redline they say of the words before them what letters do not show; each
     * renderer sets them apart in its own way.
     */
    aside?: boolean;
  }
  interface RootData {
    meta?: DocumentMeta;
  }
  interface LinkData {
    /** Leads to the page of another protocol of the organisation. */
    page?: true;
  }
  interface HeadingData {
    /** Starts a new page in paged formats. */
    newPage?: boolean;
  }
  interface BlockquoteData {
    /** A part quoted in a frame: draw a box around it. */
    frame?: boolean;
  }
  interface ListItemData {
    /** What it says the meaning of, after its first words: a term, and how else that is written. */
    defines?: readonly string[];
  }
  interface TableData {
    /** The first cell of each row is its heading; see `hasRowHeadings`. */
    rowHeadings?: true;
    /** `control`: first column holds row headings and the (empty) header row is not shown; else a header row repeats on each page. */
    kind?: TableKind;
  }
}

/** What the document says of itself, for file metadata, front matter and running headers. All values are plain text. */
export interface DocumentMeta {
  kind: VariantKind;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  organisation: { id: string; name: string };
  protocol: string;
  /** Of the whole text that it is of; absent of what carries none, such as a cover sheet. */
  fingerprint?: string;
  /** Such as `1.0`, or null when the paper bears none. */
  version: string | null;
  /** Such as `Versie 1.0, 27 november 2019` or `Uitgave 2017-2018`; for the running footer. */
  versionLabel: string;
  /** A text under way: every page should say so at a glance. */
  concept?: true;
  /** Date of the version, `YYYY-MM-DD` or `YYYY-MM`, or null when not recorded. */
  date: string | null;
  /** `vastgesteld`, or null when the adoption is not recorded. */
  status: string | null;
  recordState: 'geregistreerd' | 'niet_geregistreerd';
  /** `YYYY-MM` or `YYYY-MM-DD`, or null. */
  revisionDue: string | null;
  author: string | null;
  houseStyle: HouseStyle;
  /** Address of the PDF of this text: absolute when the organisation has a base URL, else relative to the document. */
  pdfUrl: string;
  /** In a redline the date of the version compared with, `YYYY-MM-DD` or `YYYY-MM`, or null when not recorded. */
  comparedWith?: string | null;
  /** The most characters that its plain text may have; absent without a limit. */
  maxCharacters?: number;
  /** Of a page in a site. */
  site?: PageInSite;
  /** Of a text that is adopted. */
  identifiers?: Identifiers;
  /** The address on the web of a page that stands in its place or in the archive, where that is known. */
  canonical?: string;
  /** Of a document that has an archive: the way to it, relative to the page. */
  archive?: ArchiveLinks;
}

/** What machines know a version by, and its days. `YYYY-MM-DD`, or `YYYY-MM` of a paper that tells no day; null where not recorded. */
export interface Identifiers {
  /** URIs: of the document whatever its version, and of this version. */
  work: string;
  version: string;
  adopted: string | null;
  from: string | null;
  until: string | null;
  /** Nothing ends it. */
  isOpen: boolean;
}

/** Links from a page to the archive of its document. */
export interface ArchiveLinks {
  /** To the list of all versions. */
  list: string;
  /** Of a page in the archive: to where the text stands that holds; absent of a page in its place. */
  inPlace?: string;
}

/** A document, ready to render. */
export interface DocumentTree extends Root {
  data: { meta: DocumentMeta };
}

/** The part that a block at the top of a document is of; null where nothing is said, and then it reads as body. */
export function partOf({ type, data }: RootContent): DocumentPart | null {
  if (type === 'contents') return 'contents';
  return type === 'footnoteDefinition' ? 'notes' : (data?.part ?? null);
}

/** What a cell can hold beside running text. */
export type CellBlock = Paragraph | List;

/** The blocks of a cell; null of running text. */
export function cellBlocks({ children }: TableCell): readonly CellBlock[] | null {
  const blocks = children as readonly (PhrasingContent | CellBlock)[];
  return blocks[0]?.type === 'paragraph' || blocks[0]?.type === 'list' ? (blocks as readonly CellBlock[]) : null;
}

/** Of one paragraph, or of nothing, a cell of running text. */
export function cellOf(blocks: readonly RootContent[]): TableCell {
  const [first, ...rest] = blocks;
  if (first === undefined) return { type: 'tableCell', children: [] };
  if (first.type === 'paragraph' && rest.length === 0) return { type: 'tableCell', children: first.children };
  // The types of mdast know running text alone.
  return { type: 'tableCell', children: [...blocks] as unknown as PhrasingContent[] };
}

/** Whether the children of a node are running text. */
export function isRunning(node: Parents): boolean {
  if (node.type === 'tableCell') return cellBlocks(node) === null;
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'figure';
}

/** Whether the first cell of each row says what the row is about. */
export function hasRowHeadings({ data }: Table): boolean {
  return data?.kind === 'control' || data?.kind === 'roles' || data?.rowHeadings === true;
}

/** The node without those anchors that are asked about, in itself and in all that stands in it. */
export function withoutAnchors<T extends Nodes>(node: T, isAsked: (anchor: string) => boolean = () => true): T {
  const { anchor, aliases = [], ...data } = node.data ?? {};
  const kept = aliases.filter((alias) => !isAsked(alias));
  const isKept = anchor === undefined || !isAsked(anchor);
  const rest = { ...data, ...(kept.length === 0 ? {} : { aliases: kept }) };
  const own = isKept && kept.length === aliases.length ? node : { ...node, data: isKept ? { anchor, ...rest } : rest };
  if (!('children' in own)) return own as T;
  return { ...own, children: own.children.map((child) => withoutAnchors<Nodes>(child, isAsked)) } as T;
}

/** Every anchor in the nodes, those of before too. */
export function anchorsIn(nodes: readonly Nodes[]): Set<string> {
  const anchors = new Set<string>();
  const collect = (node: Nodes): void => {
    for (const anchor of anchorsOf(node)) anchors.add(anchor);
    if ('children' in node) node.children.forEach(collect);
  };
  nodes.forEach(collect);
  return anchors;
}

/** Its own first. */
export function anchorsOf({ data: { anchor, aliases = [] } = {} }: Pick<Nodes, 'data'>): readonly string[] {
  return anchor === undefined ? aliases : [anchor, ...aliases];
}

/** What each anchor was before. */
export function aliasesIn(nodes: readonly Nodes[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const collect = (node: Nodes): void => {
    const { anchor, aliases } = node.data ?? {};
    if (anchor !== undefined && aliases !== undefined) found.set(anchor, aliases);
    if ('children' in node) node.children.forEach(collect);
  };
  nodes.forEach(collect);
  return found;
}
