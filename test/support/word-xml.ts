/** What is left of a Word file when all its changes are accepted or rejected, by its XML alone. */
import { SaxesParser } from 'saxes';
import { docxParts } from './read-docx.ts';

interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

/**
 * The paragraphs of the document and then of the notes that it still refers to, each with its style; tables, rows and cells
 * between brackets.
 */
export function decidedLines(docx: Uint8Array, decision: 'accept' | 'reject'): string[] {
  const parts = docxParts(docx);
  const gone = decision === 'accept' ? 'w:del' : 'w:ins';
  const [text, notes] = ['document', 'footnotes'].map((name) => treeOf(parts.get(`word/${name}.xml`) ?? ''));
  if (text === undefined || notes === undefined) return [];
  const all = elements(notes).flatMap(elements);
  return [
    ...linesIn(text, gone),
    ...referred(text, gone).flatMap((id) => {
      const note = all.find(({ attributes }) => attributes['w:id'] === id);
      return note === undefined ? [`no note ${id}`] : linesIn(note, gone);
    }),
  ];
}

const elements = ({ children }: XmlNode): XmlNode[] => children.filter((child) => typeof child !== 'string');

function referred(node: XmlNode, gone: string): string[] {
  if (node.name === gone || (node.name === 'w:tr' && isGone(node, gone))) return [];
  if (node.name === 'w:footnoteReference') return [node.attributes['w:id'] ?? ''];
  return elements(node).flatMap((child) => referred(child, gone));
}

function treeOf(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

const inside = (node: XmlNode, name: string) =>
  node.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);

/**
 * A paragraph whose end goes is one with the paragraph behind it, and takes its look. Where a table is behind it, it goes
 * when nothing of it is left, as in Word; at the end of its cell or note it stays.
 */
function linesIn(node: XmlNode, gone: string): string[] {
  const lines: string[] = [];
  let carried = '';
  const kept = elements(node);
  for (const [index, child] of kept.entries()) {
    if (child.name === 'w:p') {
      const properties = inside(child, 'w:pPr');
      const mark = properties === undefined ? undefined : inside(properties, 'w:rPr');
      const goes = mark !== undefined && inside(mark, gone) !== undefined;
      const text = carried + textIn(child, gone);
      const canJoin = kept[index + 1]?.name === 'w:p';
      carried = goes && canJoin ? text : '';
      const isLast = kept.slice(index + 1).every(({ name }) => name === 'w:sectPr');
      if (goes && !canJoin && !isLast && text === '') continue;
      if (!goes || !canJoin) lines.push(`${styleOf(properties, gone)}|${text}`);
      continue;
    }
    if (child.name === 'w:tr' && isGone(child, gone)) continue;
    const inner = linesIn(child, gone);
    if (child.name === 'w:tbl' && inner.length === 0) continue;
    if (['w:tbl', 'w:tr', 'w:tc'].includes(child.name)) lines.push(`<${child.name}>`, ...inner, `</${child.name}>`);
    else if (child.name !== 'w:pPr') lines.push(...inner);
  }
  return lines;
}

function isGone(row: XmlNode, gone: string): boolean {
  const properties = inside(row, 'w:trPr');
  return properties !== undefined && inside(properties, gone) !== undefined;
}

/** What the paragraph is, or was where its end belongs to another one in the text before. */
function styleOf(properties: XmlNode | undefined, gone: string): string {
  if (properties === undefined) return '';
  const former = inside(properties, 'w:pPrChange');
  const own = gone === 'w:ins' && former !== undefined ? inside(former, 'w:pPr') : properties;
  const style = own === undefined ? undefined : inside(own, 'w:pStyle');
  return style?.attributes['w:val'] ?? '';
}

function textIn(node: XmlNode, gone: string): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return node.name === 'w:t' || node.name === 'w:delText' ? child : '';
      if (child.name === gone || child.name === 'w:pPr') return '';
      return textIn(child, gone);
    })
    .join('');
}
