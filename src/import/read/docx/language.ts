/** Which language a document is in: that of most of its letters. What is so only by default says little. */
import type { PhrasingContent } from 'mdast';
import type { PaperBlock } from '../../../model/paper.ts';
import { lettersIn, paragraphsIn } from '../../paper.ts';
import type { Styles } from './styles.ts';
import { childOf } from './xml.ts';

export function defaultLanguage(styles: Styles): string | null {
  const tag = childOf(styles.defaults.run, 'w:lang')?.attributes['w:val'];
  const primary = tag?.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : null;
}

/** `otherwise`: of what does not say. */
export function mainLanguage(blocks: readonly PaperBlock[], otherwise: string | null): string | null {
  const letters = new Map<string | null, number>();
  visit(blocks, (node) => {
    if (node.type !== 'text') return;
    const language = node.data?.lang ?? otherwise;
    letters.set(language, (letters.get(language) ?? 0) + lettersIn(node.value));
  });
  const most = [...letters].sort(([, a], [, b]) => b - a)[0];
  return most?.[0] ?? otherwise;
}

/** Takes the language off of what is in that of the document; `blocks` were made here, and are nobody else's yet. */
export function unmark(blocks: readonly PaperBlock[], main: string | null): void {
  visit(blocks, (node) => {
    if (!('data' in node) || node.data === undefined || !('lang' in node.data) || node.data.lang !== main) return;
    const { lang: _, ...rest } = node.data;
    if (Object.keys(rest).length > 0) node.data = rest;
    else delete node.data;
  });
}

function visit(blocks: readonly PaperBlock[], see: (node: PhrasingContent) => void): void {
  const each = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      see(node);
      if ('children' in node) each(node.children);
    }
  };
  for (const { content } of blocks.flatMap(paragraphsIn)) each(content);
}
