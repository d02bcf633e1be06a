/** How many words differ between two texts, as whoever limits a correction counts them. */
import { diffArrays } from 'diff';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { asRead } from '../model/eye.ts';
import type { ReadableEntry, ReadableProtocol, ResolvedContent } from '../model/resolved.ts';

/** Longer than any correction; counting on would take long. */
const MOST = 2000;

/** Words that go, come or are replaced: one in the place of another counts once. Of more than 2000, that there are more. */
export function changedWords(before: ReadableProtocol, after: ReadableProtocol): number {
  const [former, now] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(former, now, { maxEditLength: MOST });
  if (changes === undefined) return MOST + 1;
  let words = 0;
  let [goes, comes] = [0, 0];
  for (const { added, removed, count } of [...changes, { added: false, removed: false, count: 0 }]) {
    if (removed) goes += count;
    else if (added) comes += count;
    else {
      words += Math.max(goes, comes);
      [goes, comes] = [0, 0];
    }
  }
  return words;
}

function wordsOf({ title, notice, parts }: ReadableProtocol): string[] {
  const texts = [title, ...notice.map(blockText)];
  const visit = (entry: ReadableEntry): void => {
    if (entry.kind === 'clause') texts.push(...contentTexts(entry.clause.content));
    else {
      texts.push(entry.part.label, ...(entry.part.columns ?? []));
      entry.part.entries.forEach(visit);
    }
  };
  for (const part of parts) visit({ kind: 'part', part });
  return texts.flatMap((text) => asRead(text).split(/\s+/)).filter((word) => word !== '');
}

/** Blocks within a block stand apart, and so do their words. */
function blockText(node: Nodes): string {
  const isOfBlocks = 'children' in node && node.children.some((child) => 'children' in child && child.type !== 'link');
  return isOfBlocks && node.type !== 'paragraph'
    ? node.children.map((child) => blockText(child)).join(' ')
    : textOf(node);
}

function contentTexts(content: ResolvedContent): string[] {
  if (content.kind === 'figure') return [content.alt, content.caption ?? ''];
  const { kind: _, ...fields } = content;
  return Object.values(fields).flatMap((value: string | readonly (Nodes | readonly Nodes[])[]) =>
    typeof value === 'string' ? [value] : value.flat().map(blockText),
  );
}
