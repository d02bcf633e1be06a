/** Forms as regelwerk writes them in Word: a label, and below it a line, so many lines, or what can be crossed; read as one field. */
import type { Furniture, PaperBlock, PaperParagraph } from '../../../model/paper.ts';
import type { FieldKind } from '../../../model/tree.ts';
import { plainOf } from '../../paper.ts';

const LABEL = 'Form Label';
const SIGNED = 'Form Signature';
const OPTION = 'Form Option';
const LINE = 'Form Line';

export function withOwnForms(blocks: readonly PaperBlock[], furniture: Furniture[]): PaperBlock[] {
  const out: PaperBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block === undefined) break;
    const below = styleOf(block) === LABEL ? answersFrom(blocks, at + 1) : [];
    // Lines without a control are paragraphs of nothing, which are not read.
    out.push(styleOf(block) === LABEL && block.type === 'paragraph' ? fieldOf(block, below, furniture) : block);
    at += 1 + below.length;
  }
  return out;
}

const styleOf = (block: PaperBlock | undefined): string | null =>
  block?.type === 'paragraph' ? block.look.style : null;

/** All in the style of the first. */
function answersFrom(blocks: readonly PaperBlock[], from: number): PaperParagraph[] {
  const style = styleOf(blocks[from]);
  const found: PaperParagraph[] = [];
  if (style === null || ![LINE, OPTION, SIGNED].includes(style)) return found;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.type !== 'paragraph' || block.look.style !== style || (style !== OPTION && hasWords(block))) break;
    found.push(block);
  }
  return found;
}

const hasWords = ({ content }: PaperParagraph): boolean => plainOf(content).trim() !== '';

function fieldOf(label: PaperParagraph, below: readonly PaperParagraph[], furniture: Furniture[]): PaperParagraph {
  const [first] = below;
  const style = first?.look.style;
  const options: string[] = [];
  if (style === OPTION)
    for (const { content, field, place } of below) {
      const [sign = '', ...rest] = plainOf(content).trim().split(/\s+/);
      options.push(rest.join(' '));
      furniture.push({ kind: 'field', place, text: [sign, ...(field?.options ?? [])].join(' '), times: 1 });
    }
  const kind = kindOf(style, first);
  const lines = kind === 'lines' && below.length > 0 ? { lines: below.length } : {};
  return { ...label, field: { kind, options, ...lines } };
}

function kindOf(style: string | null | undefined, first: PaperParagraph | undefined): FieldKind {
  if (style === SIGNED) return 'signature';
  if (style === OPTION && first !== undefined)
    return plainOf(first.content).trim().startsWith('○') ? 'choice' : 'boxes';
  return first?.field?.kind ?? 'lines';
}
