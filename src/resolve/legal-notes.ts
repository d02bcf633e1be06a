/** The law that a clause rests on, as a footnote to its text. What prints is part of the text, and counts as such. */
import type { FootnoteDefinition, Nodes, Parents, RootContent } from 'mdast';
import type { ResolvedContent } from '../model/resolved.ts';
import type { LegalReferences } from '../model/source.ts';
import { printLegal } from '../words/legal.ts';

/** A figure and a form have no running text that a note can stand behind. */
export function takesNote({ figure, form }: { readonly figure?: unknown; readonly form?: unknown }): boolean {
  return figure === undefined && form === undefined;
}

/** The same content with the note behind it; of columns behind the last. */
export function withLegalNote(content: ResolvedContent, legal: LegalReferences): ResolvedContent {
  switch (content.kind) {
    case 'do_dont':
      return { ...content, dont: noted(content.dont, legal) };
    case 'row':
      return { ...content, cells: [...content.cells.slice(0, -1), noted(content.cells.at(-1) ?? [], legal)] };
    case 'form':
    case 'figure':
      return content;
    default:
      return { ...content, text: noted(content.text, legal) };
  }
}

function noted(blocks: readonly RootContent[], legal: LegalReferences): RootContent[] {
  const identifier = freeIdentifier(blocks);
  const reference = { type: 'footnoteReference', identifier, label: identifier } as const;
  const note: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: `${legal.map(printLegal).join('; ')}.` }] }],
  };
  // Behind the last words outside lists: behind those of an item it would be about that item.
  const index = blocks.findLastIndex(({ type }) => type === 'paragraph');
  const at = index === -1 ? blocks.findLastIndex(({ type }) => type === 'list') : index;
  const own = blocks[at];
  if (own === undefined) return [{ type: 'paragraph', children: [reference] }, ...blocks, note];
  return [...blocks.slice(0, at), behindLastWords(own, reference), ...blocks.slice(at + 1), note];
}

function behindLastWords<T extends Nodes>(node: T, reference: Nodes): T {
  if (!('children' in node)) return node;
  const { children } = node as Parents;
  const isRunning = node.type === 'paragraph';
  const last = children.at(-1);
  if (isRunning || last === undefined) return { ...node, children: [...children, reference] };
  return { ...node, children: [...children.slice(0, -1), behindLastWords(last, reference)] };
}

function freeIdentifier(blocks: readonly RootContent[]): string {
  const taken = new Set(blocks.flatMap((block) => (block.type === 'footnoteDefinition' ? [block.identifier] : [])));
  let identifier = 'wet';
  while (taken.has(identifier)) identifier += '-';
  return identifier;
}
