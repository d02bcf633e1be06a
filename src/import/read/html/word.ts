/** Pages that Word or LibreOffice saved: what their classes mean, and the markers that stand among the words of an item. */
import type { Element, ElementContent } from 'hast';
import type { Furniture, Marker, PaperRole } from '../../../model/paper.ts';
import { classesOf, elementsIn, isElement, property, readable } from './elements.ts';
import type { Style } from './style.ts';

const ROLES: Readonly<Record<string, PaperRole>> = {
  MsoTitle: 'title',
  title: 'title',
  MsoSubtitle: 'subtitle',
  subtitle: 'subtitle',
  MsoCaption: 'caption',
  MsoQuote: 'quote',
  MsoIntenseQuote: 'quote',
};

export function roleOf(element: Element): PaperRole | null {
  if (element.tagName !== 'p') return null;
  return (
    classesOf(element)
      .map((name) => ROLES[name])
      .find((role) => role !== undefined) ?? null
  );
}

const LEFT_OUT: readonly (readonly [RegExp, Furniture['kind']])[] = [
  [/^MsoToc(?:Heading|\d)$/, 'contents'],
  [/^MsoHeader$/, 'header'],
  [/^MsoFooter$/, 'footer'],
];

export function wordFurniture(element: Element): Furniture['kind'] | undefined {
  for (const name of classesOf(element)) {
    const found = LEFT_OUT.find(([pattern]) => pattern.test(name));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

/** The item of a list that a paragraph is: Word writes no lists. */
export interface WordItem {
  readonly list: string | null;
  /** From 0. */
  readonly level: number | null;
}

export function wordItem(element: Element, style: Style): WordItem | undefined {
  const [, list, level] = /\bl(\d+)\s+level(\d)/.exec(style.get('mso-list') ?? '') ?? [];
  if (list !== undefined) return { list: `l${list}`, level: Number(level) - 1 };
  return classesOf(element).some((name) => name.startsWith('MsoListParagraph') || name.startsWith('MsoListBullet'))
    ? { list: null, level: null }
    : undefined;
}

/** Word fills the room behind a marker with small spaces of this font. */
const FILLING = /font:\s*7(?:\.0)?pt\s*["']?(?:&quot;)?Times New Roman/i;

export function isWordMarker(element: Element, style: Style): boolean {
  if (element.tagName !== 'span') return false;
  if ((style.get('mso-list') ?? '').toLowerCase() === 'ignore') return true;
  return element.children.some((child: ElementContent) => isElement(child) && isFilling(child));
}

/** Behind a marker whose letters stand before it without an element of their own. */
export function isFilling(element: Element): boolean {
  return FILLING.test(property(element, 'style')) && readable(element) === '';
}

/** Null where it has no letters. */
export function wordMarker(element: Element, item: WordItem | undefined): Marker | null {
  const fonts = elementsIn(element).map((inner) => property(inner, 'style').toLowerCase());
  return markerNamed(readable(element), fonts, item);
}

/** `fonts`: the styles that it stands in. */
export function markerNamed(text: string, fonts: readonly string[], item: WordItem | undefined): Marker | null {
  if (text === '') return null;
  const isSymbol = fonts.some((style) => /font-family:\s*["']?(?:symbol|wingdings|courier new)/.test(style));
  const isNumber = /[\p{L}\d]/u.test(text) && !(isSymbol && text.length === 1);
  return {
    text,
    kind: isNumber ? 'number' : 'bullet',
    isTyped: true,
    list: item?.list ?? null,
    level: item?.level ?? null,
  };
}
