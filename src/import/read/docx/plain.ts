/** All letters below a node, however they stand there: of headers, comments and what is not read any closer. */
import { signOf } from './symbols.ts';
import { shownChildren, type XmlNode } from './xml.ts';

/** Names of elements whose own text is read by somebody. */
const LETTERS = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);
const GAPS = new Set(['w:p', 'w:tab', 'w:br', 'w:cr', 'w:ptab', 'w:tc', 'a:p']);

export function textIn(root: XmlNode): string {
  const pieces: string[] = [];
  collect(root, pieces);
  return pieces.join('').replaceAll(/\s/g, ' ');
}

/** Of a paragraph, a run, a row …: no words stand in what is said of it. */
export function isProperties(name: string): boolean {
  return name.endsWith('Pr') && (name.startsWith('w:') || name.startsWith('m:'));
}

function collect(node: XmlNode, pieces: string[]): void {
  if (isProperties(node.name)) return;
  if (LETTERS.has(node.name)) pieces.push(node.text);
  else if (node.name === 'w:sym') pieces.push(symbolIn(node));
  else if (node.name === 'w:noBreakHyphen') pieces.push('\u2011');
  else if (node.name === 'v:textpath') pieces.push(` ${node.attributes['string'] ?? ''} `);
  if (GAPS.has(node.name)) pieces.push(' ');
  for (const child of shownChildren(node)) collect(child, pieces);
  if (GAPS.has(node.name)) pieces.push(' ');
}

/** `w:sym`: a letter of a font by its number (§17.3.3.30). */
export function symbolIn({ attributes }: XmlNode): string {
  return signOf(Number.parseInt(attributes['w:char'] ?? '', 16) || 0, attributes['w:font'] ?? null);
}

export function withoutGaps(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}
