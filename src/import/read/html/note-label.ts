/** The number that stands before a note as text: it is told by its place. */
import type { PhrasingContent } from 'mdast';
import type { PaperBlock } from '../../../model/paper.ts';

/** The note without it; what went is added to `signs`. */
export function withoutLabel(blocks: readonly PaperBlock[], label: string, signs: string[]): readonly PaperBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || label === '') return blocks;
  const [start, ...others] = first.content;
  if (start?.type !== 'text') return blocks;
  const found = [label, label.replaceAll(/[^\p{L}\d*]/gu, '')].find(
    (own) => own !== '' && start.value.startsWith(own) && /^[\s.):\u00A0]|^$/.test(start.value.slice(own.length)),
  );
  if (found === undefined) return blocks;
  const behind = start.value.slice(found.length);
  const value = behind.replace(/^[.):]?\s*/, '');
  signs.push(found + behind.slice(0, behind.length - value.length).trim());
  const kept: PhrasingContent[] = value === '' ? others : [{ ...start, value }, ...others];
  return [{ ...first, content: kept }, ...rest];
}
