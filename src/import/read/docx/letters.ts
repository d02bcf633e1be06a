/** `Paper.letters`: all that stands in the parts, counted without any of what it is read by. */
import { lettersIn } from '../../paper.ts';
import { chartOf, diagramOf, wordsOfChart } from './drawn-words.ts';
import type { Package, Part } from './parts.ts';
import { textIn } from './plain.ts';
import { allOf } from './xml.ts';

/** Stories whose letters count; comments are told apart. */
export const STORIES = ['footnotes', 'endnotes', 'header', 'footer'] as const;

export function countLetters(pack: Package): number {
  const stories = [pack.document, ...STORIES.flatMap((type) => pack.related(pack.document, type))];
  return stories.reduce((sum, part) => sum + lettersIn(textIn(part.root)) + besideText(pack, part), 0);
}

/** What charts, diagrams and lists to choose from say. In a header nothing of these is read. */
function besideText(pack: Package, part: Part): number {
  if (part.root.name === 'w:hdr' || part.root.name === 'w:ftr') return 0;
  let sum = 0;
  for (const node of allOf(part.root, 'w:listItem', 'w:listEntry', 'c:chart', 'dgm:relIds')) {
    const { attributes } = node;
    if (node.name === 'w:listItem') sum += lettersIn(attributes['w:displayText'] ?? attributes['w:value'] ?? '');
    else if (node.name === 'w:listEntry') sum += lettersIn(attributes['w:val'] ?? '');
    else {
      const drawn = node.name === 'c:chart' ? chartOf(pack, part, node) : diagramOf(pack, part, node);
      sum += drawn === undefined ? 0 : lettersIn(wordsOfChart(drawn).join(' '));
    }
  }
  return sum;
}
