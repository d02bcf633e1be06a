/** What is remembered while a document is written. */
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { permitted } from '../../encode/xml.ts';
import type { ListMarker } from '../../model/list-marker.ts';
import { anchorsOf, type DocumentTree, type Edit, type Figure } from '../../model/tree.ts';
import type { Placed } from './drawing.ts';
import { proofingLanguage } from './language.ts';
import { type Look, lookOf } from './look.ts';

/** One for each document; everything that changes while the handlers run is here. */
export interface State {
  /** Name of the bookmark for each anchor. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly look: Look;
  /** The document's, as Word's proofing knows it. */
  readonly language: string;
  readonly figures: ReadonlyMap<Figure, Placed>;
  /** The notes in order of first reference; a note's id in the file is its place here, from 1. */
  readonly notes: Note[];
  /** Numbered lists in order: where each is in the nesting, its first number, and how it counts. */
  readonly lists: { level: number; start: number; marker: ListMarker }[];
  /** Addresses linked to from the part being written, each with its relationship. */
  links: Map<string, string>;
  /** The note being written: notes it refers to, which Word cannot number, follow in it. */
  note: { nested: string[] } | null;
  /** Our own words on the text, each a comment; its id in the file is its place here. */
  readonly comments: string[];
  bookmarkCount: number;
  /** In a redline the change of the block being written, and the day of the version compared with. */
  change: Edit | undefined;
  readonly comparedWith: string | null;
  readonly isRedline: boolean;
  revisionCount: number;
  controlCount: number;
  /** What the document has that most have not, and needs styles of its own. */
  readonly extras: Set<'figure' | 'form'>;
  paragraphCount: number;
  /** Paragraphs that are not settled yet, in order. */
  readonly unsettled: Unsettled[];
  /** For the next paragraph: bookmarks that start there, its label as a list item, a new page, room after a table. */
  pending: {
    anchors: string[];
    label: Sides<Label | null>;
    newPage: boolean;
    /** Whether what comes stands behind a table. */
    apart: Sides<boolean>;
  };
  block(node: RootContent, context: Context, state: State): string;
}

/** In the text before, and in the one after. */
export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** A paragraph of which it is not known yet how it ends. */
export interface Unsettled {
  /** Without those of its end; of what both texts have, as it is now. */
  readonly properties: string;
  /** The same, as they were. */
  readonly former: string;
  readonly content: string;
  readonly change: Edit | undefined;
  /** Its place among all paragraphs. */
  readonly count: number;
}

export interface Note {
  readonly identifier: string;
  /** Of its first reference: with that the note goes or comes. */
  readonly change: Edit | undefined;
}

/** The first paragraph of a list item. Without `list` the style's own numbering does. */
export interface Label {
  style: string;
  level: number;
  list: number | null;
}

/** Where a block stands. Lengths in twentieths of a point. */
export interface Context {
  /** Style of a paragraph, null for the default one. */
  style: string | null;
  /** Lists around it. */
  depth: number;
  indent: number;
  width: number;
  /** Depth of the tree's headings that is Word's first. */
  topHeading: number;
}

export function createState(document: DocumentTree, { block, figures }: Pick<State, 'block' | 'figures'>): State {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of document.children) if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
  return {
    bookmarks: bookmarkNames(document),
    definitions,
    look: lookOf(document.data.meta),
    language: proofingLanguage(document.data.meta.language),
    figures,
    notes: [],
    lists: [],
    links: new Map(),
    note: null,
    comments: [],
    bookmarkCount: 0,
    change: undefined,
    comparedWith: document.data.meta.comparedWith ?? null,
    isRedline: document.data.meta.comparedWith !== undefined,
    revisionCount: 1,
    controlCount: 0,
    extras: new Set(),
    paragraphCount: 0,
    unsettled: [],
    pending: {
      anchors: [],
      label: { before: null, after: null },
      newPage: false,
      apart: { before: false, after: false },
    },
    block,
  };
}

/** Word takes letters, digits and underscores, forty at most, and does not tell capitals apart. */
function bookmarkNames(document: DocumentTree): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const visit = (node: Nodes): void => {
    for (const anchor of anchorsOf(node)) {
      if (names.has(anchor)) continue;
      const name = freeName(anchor, taken);
      names.set(anchor, name);
      taken.add(name.toLowerCase());
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(document);
  return names;
}

function freeName(anchor: string, taken: ReadonlySet<string>): string {
  const plain = permitted(anchor)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_');
  const name = /^[A-Za-z]/.test(plain) ? plain : `a_${plain}`;
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `_${count}`;
    const candidate = name.slice(0, 40 - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase()) && !/^noot_\d+$/i.test(candidate)) return candidate;
  }
}

/** The relationship by which the part being written links to an address. */
export function relationshipOf(url: string, state: State): string {
  const known = state.links.get(url);
  if (known !== undefined) return known;
  const id = `rLink${state.links.size + 1}`;
  state.links.set(url, id);
  return id;
}
