/** A list that is one paragraph of the file: its items part where a line was broken by hand. */
import type { PhrasingContent } from 'mdast';
import type { PaperParagraph } from '../../../model/paper.ts';
import { type Passage, passageOf } from '../text/passage.ts';

/**
 * As many paragraphs as there are items, with what leads to them before these; all bear the `id` of the one. `[paragraph]` of
 * any other.
 */
export function brokenItems(paragraph: PaperParagraph): readonly PaperParagraph[] {
  const { content, marker, field } = paragraph;
  if (field !== null || !content.some(({ type }) => type === 'break')) return [paragraph];
  const lines = linesIn(content);
  const passages = lines.map((line) => passageOf({ ...paragraph, marker: null, content: line }));
  const isTyped = marker?.isTyped === true && marker.kind === 'bullet';
  const from = firstItem(passages, isTyped);
  if (passages.length - from < 2 || (from === 0 && marker !== null && !isTyped)) return [paragraph];
  const depth = from > 0 && marker !== null ? paragraph.depth + 1 : paragraph.depth;
  const before = lines.slice(0, from).flatMap((line, at) => [...(at === 0 ? [] : [BREAK]), ...line]);
  const head = from === 0 ? [] : [{ ...paragraph, content: before }];
  const items = lines.slice(from).map((line, at): PaperParagraph => {
    const own = { ...paragraph, content: line, depth, marker: isTyped && from + at === 0 ? marker : null };
    return from + at === 0 ? own : { ...own, anchors: [] };
  });
  return [...head, ...items];
}

const BREAK: PhrasingContent = { type: 'break' };

/** Without what is empty. */
function linesIn(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''));
}

/** From there on all lines are items, and count alike. */
function firstItem(passages: readonly Passage[], isFirst: boolean): number {
  const keys = passages.map((passage, at) => (at === 0 && isFirst ? 'bullet' : keyOf(passage)));
  const last = keys.at(-1);
  let from = keys.length;
  while (from > 0 && last !== null && keys[from - 1] === last) from -= 1;
  return from;
}

/** Null of what is no item. */
function keyOf({ number, isBullet, words }: Passage): string | null {
  if (words === '') return null;
  if (isBullet) return 'bullet';
  return number === null ? null : number.words.join('%');
}
