/** Running text. */
import type { FootnoteDefinition, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { uri } from '../../encode/address.ts';
import { type Akn, akn, holding } from './node.ts';

/** What is shared by all that is written of one document, in its order. */
export interface Writing {
  /** By identifier. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Numbers of the notes that stand in the text already. */
  readonly placed: Set<number>;
  readonly blocks: (nodes: readonly RootContent[], writing: Writing) => Akn[];
}

export interface Note {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

type Inline = Akn | string;

export function inline(nodes: readonly PhrasingContent[], writing: Writing): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, writing));
}

function inlineOf(node: Nodes, writing: Writing): Inline[] {
  switch (node.type) {
    case 'text': {
      const { lang } = node.data ?? {};
      return [lang == null ? node.value : akn('span', { 'xml:lang': lang }, [node.value])];
    }
    case 'break':
      return [akn('br')];
    case 'emphasis':
      return [holding('i', inline(node.children, writing))];
    case 'strong':
      return [holding('b', inline(node.children, writing))];
    case 'link':
      return [linkOf(node, writing)];
    case 'footnoteReference':
      return [noteOf(node.identifier, writing)];
    default:
      throw new Error(`${node.type} where text was expected`);
  }
}

/** Into this document or another one of the organisation a reference; anywhere else a link. */
function linkOf({ url, title, children, data }: Link, writing: Writing): Akn {
  const words = inline(children, writing);
  if (url.startsWith('#')) return akn('ref', {}, words, { target: decodeURIComponent(url.slice(1)) });
  return akn(data?.page ? 'ref' : 'a', { href: uri(url), title: title ?? undefined }, words);
}

/** A note stands where it is first referred to; after that there are references to it alone. */
function noteOf(identifier: string, writing: Writing): Akn {
  const note = writing.notes.get(identifier);
  if (note === undefined) throw new Error(`no footnote ${identifier}`);
  const { number, definition } = note;
  const eId = `authorialNote_${number}`;
  if (writing.placed.has(number)) return akn('noteRef', { href: `#${eId}`, marker: String(number) });
  writing.placed.add(number);
  const blocks = writing.blocks(definition.children, writing);
  const attributes = { eId, marker: String(number), placement: 'bottom' };
  return akn('authorialNote', attributes, blocks.length === 0 ? [holding('p', [])] : blocks);
}
