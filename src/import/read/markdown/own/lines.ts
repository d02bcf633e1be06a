/** Lines of a paragraph, and the head in bold with a colon that each may begin with: `**Wie:** de mentor`. */
import type { PhrasingContent } from 'mdast';
import type { PaperParagraph } from '../../../../model/paper.ts';
import { plainOf } from '../../../paper.ts';

export type Line = readonly PhrasingContent[];

/** At its line breaks. Of a paragraph all in bold its look says so. */
export function linesOf({ content, look }: Pick<PaperParagraph, 'content' | 'look'>): Line[] {
  const lines: PhrasingContent[][] = [[]];
  const isWhole = look.isBold && content.every(({ type }) => type === 'text');
  for (const node of isWhole ? [{ type: 'strong' as const, children: [...content] }] : content) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

export interface Headed {
  /** With its colon, or the sign that stands for it. */
  readonly head: string;
  readonly label: readonly PhrasingContent[];
  readonly rest: Line;
}

/** Null of a line without a head. */
export function headedBy([first, ...rest]: Line): Headed | null {
  if (first?.type !== 'strong') return null;
  const head = plainOf(first.children);
  if (!/[.:?!…]$/.test(head)) return null;
  return { head, label: withoutColon(first.children), rest: withoutSpace(rest) };
}

function withoutColon(label: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = label.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(':')) return label;
  const value = last.value.slice(0, -1);
  return value === '' ? label.slice(0, -1) : [...label.slice(0, -1), { ...last, value }];
}

function withoutSpace([first, ...rest]: Line): Line {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...rest];
  const value = first.value.trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
