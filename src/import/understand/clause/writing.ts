/** One clause being written: its notes, the paragraphs that stand in it, and the numbers that read otherwise. */
import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import type { ChangedNumber, Why } from '../../../model/imported.ts';
import type { PaperBlock, PaperNote } from '../../../model/paper.ts';
import { phrasingOf } from '../text/phrasing.ts';

/** What is known of the whole paper. */
export interface Known {
  readonly notes: ReadonlyMap<string, PaperNote>;
  /** Notes that stand in a clause already: each stands in one. */
  readonly placed: Set<string>;
  /** Anchors of the paper that something bears. */
  readonly anchors: readonly string[];
  readonly language: string;
  /** Regelwerk published the paper. */
  readonly isOurs: boolean;
  /** Paragraphs of which nothing was left. */
  readonly empty: number[];
}

/** The address of a link to an anchor of the paper, until it is known what it leads to. */
export const PENDING = 'https://anker.invalid/';

export interface Writing {
  readonly known: Known;
  /** Of this text, in order of their first reference. */
  readonly notes: string[];
  readonly paragraphs: { readonly id: number; readonly why: Why }[];
  readonly numbers: ChangedNumber[];
}

export function newWriting(known: Known): Writing {
  return { known, notes: [], paragraphs: [], numbers: [] };
}

export function tell({ paragraphs }: Writing, id: number, rule: string, certainty: number): void {
  paragraphs.push({ id, why: { rule, certainty } });
}

/** Running text, with the notes that it refers to kept for the end. */
export function written(content: readonly PhrasingContent[], writing: Writing): PhrasingContent[] {
  const { known, notes } = writing;
  return phrasingOf(content, {
    link: (url) => {
      const at = url.startsWith('#') ? known.anchors.indexOf(url.slice(1)) : -1;
      return at === -1 ? undefined : `${PENDING}${at}`;
    },
    note: (id) => {
      const at = notes.indexOf(id);
      if (at !== -1) return String(at + 1);
      if (!known.notes.has(id) || known.placed.has(id)) return undefined;
      known.placed.add(id);
      return String(notes.push(id));
    },
  });
}

/** The definitions of all notes that were met, each a paragraph or more. */
export function definitionsIn(
  writing: Writing,
  blocksOf: (blocks: readonly PaperBlock[], rule: PaperNote['kind']) => RootContent[],
): FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = [];
  // A note may refer to another.
  for (let at = 0; at < writing.notes.length; at++) {
    const note = writing.known.notes.get(writing.notes[at] ?? '');
    if (note === undefined) continue;
    const identifier = String(at + 1);
    const children = blocksOf(note.blocks, note.kind) as FootnoteDefinition['children'];
    definitions.push({ type: 'footnoteDefinition', identifier, label: identifier, children });
  }
  return definitions;
}
