/** The words of charts and diagrams, which stand in parts of their own (ECMA-376 Part 1, §21.2 and §21.4). */
import type { Package, Part } from './parts.ts';
import { allOf, childrenOf, type XmlNode } from './xml.ts';

export function chartOf(pack: Package, from: Part, node: XmlNode): XmlNode | undefined {
  return rootOf(pack, from, node.attributes['r:id']);
}

/** Of SmartArt, its data: that has the words, and the rest is how they are drawn. */
export function diagramOf(pack: Package, from: Part, node: XmlNode): XmlNode | undefined {
  return rootOf(pack, from, node.attributes['r:dm']);
}

function rootOf(pack: Package, from: Part, id: string | undefined): XmlNode | undefined {
  const relation = from.relations.get(id ?? '');
  return relation === undefined || relation.isExternal ? undefined : pack.part(relation.target)?.root;
}

/** A line for each text in it; of a chart's data the names alone. */
export function wordsOfChart(root: XmlNode): string[] {
  const lines: string[] = [];
  for (const node of allOf(root, 'a:p', 'c:strCache')) {
    if (node.name === 'a:p') lines.push([...allOf(node, 'a:t')].map(({ text }) => text).join(''));
    else for (const point of childrenOf(node, 'c:pt')) lines.push(...childrenOf(point, 'c:v').map(({ text }) => text));
  }
  return lines.filter((line) => line.trim() !== '');
}
