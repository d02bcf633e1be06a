/** Elements as XML: each block on a line of its own, running text as it is, for there white space is text. */
import { type Xml, xml, xmlElement, xmlText } from '../../encode/xml.ts';
import type { Akn } from './node.ts';

/** Elements of running text that stand among blocks. */
const RUNNING = new Set(['p', 'num', 'heading', 'block']);

/** A whole file. */
export function printFile(root: Akn): Xml {
  return xml`<?xml version="1.0" encoding="UTF-8"?>\n${printed(root, '\n', false)}\n`;
}

/** `line` begins a new line, as deep as the element stands. */
function printed({ name, attributes, children }: Akn, line: string, isRunning: boolean): Xml {
  const runs = isRunning || RUNNING.has(name);
  const deeper = `${line}  `;
  const inner = children.flatMap((child) => {
    const written = typeof child === 'string' ? xmlText(child) : printed(child, deeper, runs);
    return runs ? [written] : [xmlText(deeper), written];
  });
  return xmlElement(name, attributes, runs || inner.length === 0 ? inner : [...inner, xmlText(line)]);
}
