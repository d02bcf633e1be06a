/** Fields that regelwerk publishes in Markdown as text (`formAsText`): a label in bold, with dots to write on or signs to cross. */
import type { PaperBlock, PaperParagraph } from '../../../../model/paper.ts';
import type { FieldKind } from '../../../../model/tree.ts';
import { plainOf } from '../../../paper.ts';
import { type Draft, leave } from '../../draft.ts';
import { headedBy, linesOf } from './lines.ts';

export function withFields(blocks: readonly PaperBlock[], draft: Draft): PaperBlock[] {
  return blocks.map((block) => (block.type === 'paragraph' ? fieldOf(block, draft) : block));
}

const SIGNS: Readonly<Record<string, FieldKind>> = { '☐': 'boxes', '○': 'choice' };
/** How many dots each kind has. */
const DOTS: Readonly<Record<number, FieldKind>> = { 20: 'date', 40: 'line', 60: 'lines' };

function fieldOf(paragraph: PaperParagraph, draft: Draft): PaperParagraph {
  const { marker, depth, place } = paragraph;
  const [line = [], ...below] = marker === null && depth === 0 ? linesOf(paragraph) : [];
  const headed = headedBy(line);
  if (headed === null) return paragraph;
  const texts = [plainOf(headed.rest), ...below.map(plainOf)].map((text) => text.trim()).filter((text) => text !== '');
  const found = offered(texts) ?? asked(texts);
  if (found === null) return paragraph;
  if (plainOf(headed.label) !== headed.head) leave(draft, 'field', ':', place);
  for (const text of found.left) leave(draft, 'field', text, place);
  const { kind, options, lines } = found;
  return { ...paragraph, content: headed.label, field: { kind, options, ...(lines === 1 ? {} : { lines }) } };
}

interface Found {
  readonly kind: FieldKind;
  readonly options: readonly string[];
  readonly lines: number;
  /** What is no word of the label or the options. */
  readonly left: readonly string[];
}

/** Each line one thing to choose. */
function offered(texts: readonly string[]): Found | null {
  const [first = ''] = texts;
  const sign = first.slice(0, 1);
  const kind = SIGNS[sign];
  if (kind === undefined || texts.some((text) => !text.startsWith(`${sign} `))) return null;
  return { kind, options: texts.map((text) => text.slice(2)), lines: 1, left: texts.map(() => sign) };
}

function asked(texts: readonly string[]): Found | null {
  const [first = ''] = texts;
  const kind = DOTS[first.length];
  if (kind === undefined || texts.some((text) => text !== '.'.repeat(first.length))) return null;
  if (kind !== 'lines' && texts.length > 1) return null;
  return { kind, options: [], lines: texts.length, left: texts };
}
