/** Nodes that stand in the texts of the source, before an organisation's values are filled in. */
import type { Link, Literal, Node, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ListMarker } from './list-marker.ts';

/** `{{naam}}`, `{{naam.kort}}` or `{{naam vraagt/vragen}}`; `{{Naam}}` for the words with a capital. */
export interface Parameter extends Node {
  type: 'parameter';
  /** As declared: lower case. */
  name: string;
  capital: boolean;
  /** A form of it, such as `kort`; left out for the value itself. */
  form?: string;
  /** Words for one and for more, of which the value chooses: `vraagt` and `vragen`. */
  number?: readonly [one: string, more: string];
}

/** As its author typed it. */
export function writtenAs({ name, capital, form, number }: Parameter): string {
  const first = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const rest = form === undefined ? '' : `.${form}`;
  return `{{${first}${number === undefined ? rest : ` ${number.join('/')}`}}}`;
}

/** `{#naam}`, which names the item of a list that it ends. Only while a text is parsed: then it is the anchor of the item. */
export interface ItemId extends Node {
  type: 'itemId';
  id: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    itemId: ItemId;
    parameter: Parameter;
  }
  interface RootContentMap {
    itemId: ItemId;
    parameter: Parameter;
  }
  interface ListData {
    /** How an ordered list counts, from its `start`; absent where that is in digits with a full stop. */
    marker?: ListMarker;
  }
}

/** What a text takes from the document that it stands in, and how much it is by itself. */
export interface TextUses {
  /** Parameters, and references to what else stands there. */
  readonly inserted: readonly (Parameter | Link)[];
  /** Of its own words. */
  readonly letters: number;
  /** Items of its lists that can be referred to. */
  readonly items: readonly NamedItem[];
}

/** An item of a list with an id. */
export interface NamedItem {
  readonly id: string;
  /** `b` and `ii`: as it is called, and before that each counted item that it stands in. Bullets have no name. */
  readonly called: readonly string[];
}

/** A parsed text: blocks (paragraphs, lists, footnote definitions), with parameters as nodes. Never changed after parsing. */
export interface ParsedText extends TextUses {
  readonly blocks: readonly RootContent[];
  /** Whether the parser found nothing wrong. */
  readonly isSound: boolean;
}

/** A parsed line, such as a label: text and parameters only. */
export type ParsedLine = readonly (Parameter | Literal)[];

/** What a parser found wrong; the fragment (its nth occurrence, from 0) tells where. */
export interface TextIssue {
  readonly code:
    | 'html'
    | 'construct'
    | 'link'
    | 'link-empty'
    | 'footnote'
    | 'footnote-twice'
    | 'number'
    | 'task'
    | 'item-id'
    | 'words'
    | 'malformed'
    | 'parameter-in-link'
    | 'table-row'
    | 'table-delimiter'
    | 'table-empty'
    | 'table-wide'
    | 'table-place'
    | 'depth'
    | 'marks'
    | 'character';
  readonly fragment: string;
  readonly nth: number;
  readonly what: string;
}

export type { PhrasingContent };

/** Neighbouring texts as one, as a parser of the result would have it. */
export function mergeTexts<T extends Nodes>(nodes: readonly T[]): T[] {
  const merged: T[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text' && node.data?.lang === last.data?.lang)
      merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}
