/** Elements as XML: each block on a line of its own, running text as it is, for there white space is text. */
import { type Xml, xml, xmlText, xmlValue } from '../../encode/xml.ts';
import type { Akn } from './node.ts';

/** Elements of running text that stand among blocks. */
const RUNNING = new Set(['p', 'num', 'heading', 'block']);

/** A whole file. */
export function printFile(root: Akn): Xml {
  return xml`<?xml version="1.0" encoding="UTF-8"?>\n${printed(root, '\n', false)}\n`;
}

/** `line` begins a new line, as deep as the element stands. */
function printed({ name, attributes, children }: Akn, line: string, isRunning: boolean): Xml {
  const own = tagged(name);
  const open = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [xml` ${tagged(key)}="${xmlValue(String(value))}"`],
  );
  const start = xml`<${own}${xml.join(open, '')}`;
  if (children.length === 0) return xml`${start}/>`;
  const runs = isRunning || RUNNING.has(name);
  const deeper = runs ? line : `${line}  `;
  const inner = children.map((child) => (typeof child === 'string' ? xmlText(child) : printed(child, deeper, runs)));
  if (runs) return xml`${start}>${xml.join(inner, '')}</${own}>`;
  const space = xmlText(deeper);
  return xml`${start}>${xml.join(
    inner.map((child) => xml`${space}${child}`),
    '',
  )}${xmlText(line)}</${own}>`;
}

/** Names are ours: they hold nothing to encode. */
function tagged(name: string): Xml {
  return xmlText(name);
}
