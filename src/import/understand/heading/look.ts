/** How a paragraph looks beside the running text of its paper. */
import type { PaperParagraph } from '../../../model/paper.ts';
import type { Passage } from '../text/passage.ts';

export interface BodyLook {
  /** In points; null where the file says no sizes. */
  readonly size: number | null;
  readonly isBold: boolean;
}

/** What most letters look like. */
export function bodyLookOf(passages: readonly Passage[]): BodyLook {
  const letters = new Map<string, number>();
  for (const { paragraph, words } of passages) {
    const key = JSON.stringify([paragraph.look.size, isBold(paragraph)]);
    letters.set(key, (letters.get(key) ?? 0) + words.length);
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  const [size, bold] = JSON.parse(most?.[0] ?? '[null,false]') as [number | null, boolean];
  return { size, isBold: bold };
}

export function isBold({ look, content }: PaperParagraph): boolean {
  if (look.isBold) return true;
  const words = content.filter((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''));
  return words.length > 0 && words.every(({ type }) => type === 'strong');
}

/** What looks alike is of one class. */
export function lookOf(paragraph: PaperParagraph): string {
  const { size, isItalic, isCapitals, isApart = false, align, style } = paragraph.look;
  return JSON.stringify([size, isBold(paragraph), isItalic, isCapitals, isApart, align === 'center', style]);
}

/** A tenth larger is seen. */
const LARGER = 1.08;

export function standsOut(paragraph: PaperParagraph, body: BodyLook): boolean {
  const { size, isCapitals, isApart = false } = paragraph.look;
  return isLarger(size, body) || isCapitals || isApart || (isBold(paragraph) && !body.isBold);
}

export function isLarger(size: number | null, body: BodyLook): boolean {
  return size !== null && body.size !== null && size > body.size * LARGER;
}
