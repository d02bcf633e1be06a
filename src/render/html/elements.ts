/** Elements of the HTML tree, made by hand for what is not in the document tree. */
import type { Element, ElementContent, Properties } from 'hast';

/** A string among the children is text, never markup. */
export function element(
  tagName: string,
  properties: Properties = {},
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** Each on a line of its own. */
export function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => [{ type: 'text', value: '\n' }, node]);
}
