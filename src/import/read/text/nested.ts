/** Lists in lists that do not stand further in: bullets of another sign between two of one sign. */
import type { PaperBlock } from '../../../model/paper.ts';

/** Paragraphs are changed in place, for what is known of them is known by them. */
export function nested(blocks: PaperBlock[]): PaperBlock[] {
  for (let start = 0; start < blocks.length; ) {
    let end = start;
    while (end < blocks.length && signOf(blocks[end]) !== null && depthAt(blocks[end]) === depthAt(blocks[start]))
      end += 1;
    deepen(blocks, start, end);
    start = Math.max(end, start + 1);
  }
  return blocks;
}

function signOf(block: PaperBlock | undefined): string | null {
  return block?.type === 'paragraph' && block.marker?.kind === 'bullet' ? block.marker.text : null;
}

function depthAt(block: PaperBlock | undefined): number {
  return block?.type === 'paragraph' ? block.depth : 0;
}

function deepen(blocks: PaperBlock[], start: number, end: number): void {
  const last = new Map<string, number>();
  for (let at = start; at < end; at += 1) last.set(signOf(blocks[at]) ?? '', at);
  let outer = signOf(blocks[start]) ?? '';
  for (let at = start; at < end; at += 1) {
    const block = blocks[at];
    const sign = signOf(block) ?? '';
    if (sign === outer || block?.type !== 'paragraph') continue;
    if ((last.get(outer) ?? 0) < at) outer = sign;
    else Object.assign(block, { depth: block.depth + 1 });
  }
}
