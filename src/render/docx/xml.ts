/** XML as strings: elements around encoded text. */
import { xmlText } from '../../encode/xml.ts';

export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

type Attributes = Readonly<Record<string, string | number>>;

/** An element; content is XML already. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const open = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return content === '' ? `<${name}${open.join('')}/>` : `<${name}${open.join('')}>${content}</${name}>`;
}

/** An element of WordprocessingML with nothing but a value: `<w:jc w:val="right"/>`. */
export function value(name: string, val: string | number): string {
  return element(`w:${name}`, { 'w:val': val });
}

/** A whole part of the package. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
