/** The words of a document as a reader meets them: to be held against those of the paper that it was made from. */
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { partBlocks } from '../../document/blocks.ts';
import { createFootnotes } from '../../document/footnotes.ts';
import type { Picture, StoredPicture } from '../../model/picture.ts';
import type { ReadableProtocol } from '../../model/resolved.ts';
import { cellBlocks } from '../../model/tree.ts';
import { wordsIn } from '../../model/words-in.ts';
import { itemLabels } from '../../render/item-numbers.ts';

/** The body and the notes of a text, without the frame that a template puts around it. */
export function bodyOf(text: ReadableProtocol): { blocks: RootContent[]; notes: FootnoteDefinition[] } {
  const footnotes = createFootnotes();
  // Of a picture only what is said under it is read here.
  const pictureOf = (stored: StoredPicture): Picture => ({ ...stored, bytes: new Uint8Array() }) as unknown as Picture;
  const blocks = text.parts.flatMap((part) => partBlocks(part, { footnotes, pictureOf, depth: 1, quoted: false }));
  return { blocks, notes: footnotes.definitions() };
}

/** The title where the paper shows one, the body with its numbers and without bullets, and the notes. */
export function wordsOfText(text: ReadableProtocol, hasTitle = true): string[] {
  const { blocks, notes } = bodyOf(text);
  return wordsIn([hasTitle ? text.title : '', ...[...blocks, ...notes].map(readIn)].join('\n'));
}

/** What parts words is a space: blocks, cells, line breaks. */
function readIn(node: Nodes): string {
  switch (node.type) {
    case 'list': {
      const labels = node.ordered === true ? itemLabels(node) : [];
      return node.children.map((item, index) => `${labels[index] ?? ''} ${readIn(item)}`).join('\n');
    }
    case 'break':
      return ' ';
    case 'footnoteReference':
      return '';
    case 'tableCell':
      return (cellBlocks(node) ?? node.children).map(readIn).join(cellBlocks(node) === null ? '' : '\n');
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'figure':
      return (node.children as Nodes[]).map(readIn).join('');
    default:
      if ('children' in node) return (node.children as Nodes[]).map(readIn).join('\n');
      return 'value' in node ? node.value : '';
  }
}
