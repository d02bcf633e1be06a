/** What went and what came, as `ins` and `del`, which say so to who cannot see the marks. */
import type { Element, ElementContent } from 'hast';
import type { Edit } from '../../model/tree.ts';
import { element } from './elements.ts';

const tags: Record<Edit, 'ins' | 'del'> = { insert: 'ins', delete: 'del' };
const words: Record<string, string> = { ins: 'ingevoegd: ', del: 'vervallen: ' };

/** Of running text: marked where it changed. */
export function changed<T extends ElementContent>(node: T, change: Edit | undefined): T | Element {
  return change === undefined ? node : element(tags[change], {}, node);
}

/**
 * The content of a paragraph, heading or cell. `change` is that of the block, and then of all in it. Neighbours with the
 * same change are one, and each begins with its word. `lang` is of that word, where it is not the document's.
 */
export function content(children: readonly ElementContent[], change: Edit | undefined, lang: object): ElementContent[] {
  if (change === undefined) return joined(children).map((child) => spoken(child, lang));
  // Words of ours behind it neither go nor come.
  const end = children.findLastIndex((child) => !isBehind(child)) + 1;
  const own = [element(tags[change], {}, ...children.slice(0, end)), ...children.slice(end)];
  return own.map((child) => spoken(child, lang));
}

function isBehind(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  const { className } = node.type === 'element' ? node.properties : {};
  return Array.isArray(className) && className.includes('aside');
}

function joined(children: readonly ElementContent[]): ElementContent[] {
  const list: ElementContent[] = [];
  for (const child of children) {
    const last = list.at(-1);
    if (isChange(child) && last !== undefined && isChange(last) && child.tagName === last.tagName) {
      list[list.length - 1] = { ...last, children: [...last.children, ...child.children] };
    } else list.push(child);
  }
  return list;
}

function spoken(node: ElementContent, lang: object): ElementContent {
  if (node.type !== 'element') return node;
  if (!isChange(node)) return { ...node, children: joined(node.children).map((child) => spoken(child, lang)) };
  const word = element('span', { className: ['said'], ...lang }, words[node.tagName] ?? '');
  return { ...node, children: [word, ...node.children] };
}

type Marked = Element & { readonly tagName: 'ins' | 'del' };

function isChange(node: ElementContent): node is Marked {
  return node.type === 'element' && (node.tagName === 'ins' || node.tagName === 'del');
}
