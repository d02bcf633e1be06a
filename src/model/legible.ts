/** What a reader reads of a text, as plain values: equal where, and only where, two texts read the same. */
import type { Nodes, RootContent } from 'mdast';
import { mergeTexts } from './text.ts';

/**
 * Only what shows: a text's words, a link's address, a list's numbers. Neighbouring texts read as one. Footnotes go by
 * their order, for their names in the source are never printed.
 */
export function legible(nodes: readonly RootContent[]): unknown[] {
  const notes = new Map<string, number>();
  const noteNumber = (identifier: string): number => {
    const number = notes.get(identifier) ?? notes.size + 1;
    notes.set(identifier, number);
    return number;
  };
  const one = (node: Nodes): unknown[] => {
    switch (node.type) {
      case 'text':
        return ['text', node.value];
      case 'link':
        return ['link', node.url, all(node.children)];
      case 'list':
        return ['list', node.ordered === true ? (node.start ?? 1) : null, all(node.children)];
      case 'footnoteReference':
        return [node.type, noteNumber(node.identifier)];
      case 'footnoteDefinition':
        return [node.type, noteNumber(node.identifier), all(node.children)];
      default:
        return 'children' in node ? [node.type, all(node.children)] : [node.type];
    }
  };
  const all = (list: readonly Nodes[]): unknown[] => mergeTexts(list).map(one);
  return all(nodes);
}
