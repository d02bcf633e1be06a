/** What is asked of a paper wherever it came from. */
import type { PhrasingContent } from 'mdast';
import type { Paper, PaperBlock, PaperParagraph } from '../model/paper.ts';
import { wordsIn } from '../model/words-in.ts';

/** All paragraphs in reading order, those of tables and boxes where these stand, those of notes at the end. */
export function paragraphsOf({ blocks, notes }: Pick<Paper, 'blocks' | 'notes'>): PaperParagraph[] {
  return [...blocks, ...notes.flatMap((note) => note.blocks)].flatMap(paragraphsIn);
}

export function paragraphsIn(block: PaperBlock): PaperParagraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)));
    case 'box':
      return block.blocks.flatMap(paragraphsIn);
    case 'picture':
      return [];
  }
}

/** Running text as letters alone: a line break is a space, and the number of a note is nothing. */
export function plainOf(content: readonly PhrasingContent[]): string {
  return content.map(plainIn).join('');
}

function plainIn(node: PhrasingContent): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? plainOf(node.children) : '';
}

/** The words of a paragraph as it is read, in NFC: its number first, where it has one. A bullet is no word. */
export function wordsOf({ marker, content, field }: PaperParagraph): string[] {
  const number = marker?.kind === 'number' ? wordsIn(marker.text) : [];
  return [...number, ...wordsIn(plainOf(content).normalize('NFC')), ...(field?.options ?? []).flatMap(wordsIn)];
}

/** Letters of a text other than white space and what is never seen: what `Paper.letters` counts. */
export function lettersIn(text: string): number {
  return [...wordsIn(text).join('')].length;
}

/** What a reader made of a file, in letters: to be held against what it counted apart. */
export function lettersOf({ blocks, notes, furniture, joined }: Omit<Paper, 'letters'>): number {
  const ofParagraphs = paragraphsOf({ blocks, notes }).map(
    ({ marker, content, field }) =>
      (marker?.isTyped === true ? lettersIn(marker.text) : 0) +
      lettersIn(plainOf(content)) +
      (field?.options ?? []).reduce((sum, option) => sum + lettersIn(option), 0),
  );
  const ofFurniture = furniture.map(({ text, times }) => lettersIn(text) * times);
  const left = joined.map(({ pieces, word }) => lettersIn(pieces.join('')) - lettersIn(word));
  return [...ofParagraphs, ...ofFurniture, ...left].reduce((sum, count) => sum + count, 0);
}
