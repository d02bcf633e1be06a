/** Elements of SVG, whose measures hast types as text. */
import type { Element, Properties } from 'hast';
import { element } from '../../render/html/elements.ts';

type Value = string | number | readonly string[];

export function svg(
  tagName: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: (Element | string)[]
): Element {
  const texts = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(value) : value,
  ]);
  return element(tagName, Object.fromEntries(texts) as Properties, ...children);
}
