/** Footnotes are numbered through the document in the order of their first reference. */
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';

export interface Footnotes {
  /** The blocks without their footnote definitions, and with references numbered. `key` tells the text apart from others. */
  take(blocks: readonly RootContent[], key: string): RootContent[];
  /** All definitions met, in order of number. */
  definitions(): FootnoteDefinition[];
}

export function createFootnotes(): Footnotes {
  const numbers = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];

  const renumber = <T extends Nodes>(node: T, find: (identifier: string) => string): T => {
    if (node.type === 'footnoteReference') {
      const identifier = find(node.identifier);
      return { ...node, identifier, label: identifier };
    }
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map((child) => renumber(child, find)) } as T;
  };

  return {
    take(blocks, key) {
      const own = new Map<string, FootnoteDefinition>();
      for (const block of blocks) if (block.type === 'footnoteDefinition') own.set(block.identifier, block);
      if (own.size === 0) return [...blocks];
      const find = (identifier: string): string => {
        const known = numbers.get(`${key}/${identifier}`);
        if (known !== undefined) return known;
        const number = String(numbers.size + 1);
        numbers.set(`${key}/${identifier}`, number);
        const definition = own.get(identifier);
        if (definition !== undefined) {
          const index = Number(number) - 1;
          definitions[index] = { ...definition, identifier: number, label: number };
          definitions[index] = renumber(definitions[index], find);
        }
        return number;
      };
      return blocks.filter((block) => block.type !== 'footnoteDefinition').map((block) => renumber(block, find));
    },
    definitions: () => definitions,
  };
}
