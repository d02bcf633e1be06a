/** Styles and what they hand on (ECMA-376 Part 1, §17.7). */
import { childOf, childrenOf, switchOf, valOf, type XmlNode } from './xml.ts';

export interface Style {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly node: XmlNode;
}

export interface Styles {
  readonly get: (id: string | undefined) => Style | undefined;
  /** Itself, what it is based on, and so on. A style that is based on itself by a detour ends there. */
  readonly chain: (id: string | undefined) => readonly Style[];
  readonly defaultOf: (type: 'paragraph' | 'character' | 'table') => string | undefined;
  readonly defaults: { readonly run: XmlNode | undefined; readonly paragraph: XmlNode | undefined };
}

export function readStyles(root: XmlNode | undefined): Styles {
  const all = childrenOf(root, 'w:style').map((node): Style & { isDefault: boolean } => ({
    id: node.attributes['w:styleId'] ?? '',
    name: valOf(node, 'w:name') ?? node.attributes['w:styleId'] ?? '',
    type: node.attributes['w:type'] ?? 'paragraph',
    node,
    isDefault: ['1', 'true', 'on'].includes(node.attributes['w:default'] ?? ''),
  }));
  const byId = new Map<string, Style>(all.map((style) => [style.id, style]));
  const chains = new Map<string, readonly Style[]>();
  const chainOf = (id: string): readonly Style[] => {
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !seen.has(next) && chain.length < LONGEST; ) {
      seen.add(next);
      const style = byId.get(next);
      if (style !== undefined) chain.push(style);
      next = valOf(style?.node, 'w:basedOn');
    }
    return chain;
  };
  const defaults = childOf(root, 'w:docDefaults');
  return {
    get: (id) => (id === undefined ? undefined : byId.get(id)),
    chain(id) {
      if (id === undefined) return [];
      const known = chains.get(id) ?? chainOf(id);
      chains.set(id, known);
      return known;
    },
    defaultOf: (type) => all.find((style) => style.type === type && style.isDefault)?.id,
    defaults: {
      run: childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
      paragraph: childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
    },
  };
}

/** Word itself refuses more. */
const LONGEST = 100;

/** Of the first style of a chain that says something of it. */
export function firstIn<T>(chain: readonly Style[], part: 'w:pPr' | 'w:rPr', ask: (node: XmlNode) => T | undefined) {
  for (const { node } of chain) {
    const properties = childOf(node, part);
    const found = properties === undefined ? undefined : ask(properties);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function switchIn(chain: readonly Style[], name: string): boolean | undefined {
  return firstIn(chain, 'w:rPr', (node) => switchOf(node, name));
}
