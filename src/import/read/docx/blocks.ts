/** What stands below each other: paragraphs, tables, and what holds these together. */
import type { PaperBlock } from '../../../model/paper.ts';
import { controlOf, isContentsControl, joinControls } from './controls.ts';
import { type Framed, readParagraph } from './paragraph.ts';
import { isProperties } from './plain.ts';
import { type Around, placeNow, type Reader, tell } from './reader.ts';
import { endSection } from './sections.ts';
import { readTable } from './tables.ts';
import { shownChildren, type XmlNode } from './xml.ts';

export function readBlocks(nodes: readonly XmlNode[], reader: Reader, around: Around): PaperBlock[] {
  return framed(readFramed(nodes, reader, around), reader, around);
}

/** Paragraphs below each other in the same frame are in one box. */
function framed(items: readonly Framed[], reader: Reader, around: Around): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  let box: { key: string; inside: PaperBlock[] } | undefined;
  for (const { block, frame } of items) {
    if (frame === null) blocks.push(block);
    else if (box?.key === frame) box.inside.push(block);
    else {
      const inside = [block];
      blocks.push({
        type: 'box',
        place: 'place' in block ? block.place : placeNow(reader, around.story),
        kind: 'frame',
        blocks: inside,
      });
      box = { key: frame, inside };
    }
    if (frame === null) box = undefined;
  }
  return blocks;
}

/** What stands between paragraphs and belongs to the next one, or is running text without a paragraph. */
const RUNNING = new Set([
  'w:r',
  'w:t',
  'w:delText',
  'w:sym',
  'w:hyperlink',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:fldSimple',
  'm:oMathPara',
  'm:oMath',
]);

function readFramed(nodes: readonly XmlNode[], reader: Reader, around: Around): Framed[] {
  return nodes.flatMap((node) => readOne(node, reader, around));
}

function readOne(node: XmlNode, reader: Reader, around: Around): Framed[] {
  if (isProperties(node.name)) return [];
  const plain = (block: PaperBlock): Framed[] => [{ block, frame: null }];
  switch (node.name) {
    case 'w:p': {
      const blocks = readParagraph(node, reader, around);
      endSection(node, reader);
      return blocks;
    }
    case 'w:tbl': {
      const table = readTable(node, reader, around);
      return table === undefined ? [] : plain(table);
    }
    case 'w:sdt':
      return readFramed(node.children, reader, inControl(node, reader, around));
    case 'w:bookmarkStart': {
      const name = node.attributes['w:name'] ?? '';
      if (name !== '' && name !== '_GoBack') reader.waiting.anchors.push(name);
      return [];
    }
    case 'w:altChunk':
      tell(reader, 'embedded', placeNow(reader, around.story));
      return [];
    default: {
      if (RUNNING.has(node.name) && !hasBlocks(node))
        return readParagraph({ ...node, name: 'w:p', attributes: {}, children: [node] }, reader, around);
      return readFramed(shownChildren(node), reader, around);
    }
  }
}

function hasBlocks(node: XmlNode): boolean {
  return node.children.some(({ name }) => name === 'w:p' || name === 'w:tbl');
}

/** What holds inside a control around blocks, rows or cells; the first paragraph in it has the control. */
export function inControl(sdt: XmlNode, reader: Reader, around: Around): Around {
  const control = controlOf(sdt);
  if (control !== undefined) reader.waiting.control = joinControls(reader.waiting.control, control);
  return isContentsControl(sdt) ? { ...around, isContents: true } : around;
}
