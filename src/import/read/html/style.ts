/** What the styles of a page say of an element: its own, and rules for one tag, one class or both (CSS 2.1). */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf, property } from './elements.ts';

export type Style = ReadonlyMap<string, string>;

export interface StyleSheet {
  /** By selector: `p`, `.c3`, `p.MsoTitle`. */
  readonly rules: ReadonlyMap<string, Style>;
  /** What is shown before the items of a class: the value of `content`. */
  readonly before: ReadonlyMap<string, string>;
}

export function declarationsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return found;
}

const SIMPLE = /^(?:[a-z][a-z\d]*)?(?:\.[\w-]+)?$/i;
const BEFORE = /^\.([\w-]+)\s*>\s*li:before$/i;

export function styleSheetOf(root: Root): StyleSheet {
  const rules = new Map<string, Map<string, string>>();
  const before = new Map<string, string>();
  const addRule = (selector: string, declarations: Style) => {
    const [, list] = BEFORE.exec(selector) ?? [];
    if (list !== undefined) before.set(list, declarations.get('content') ?? '');
    if (selector === '' || !SIMPLE.test(selector)) return;
    rules.set(selector, new Map([...(rules.get(selector) ?? []), ...declarations]));
  };
  visit(root, { type: 'element', tagName: 'style' }, ({ children }: Element) => {
    const css = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    for (const [selectors, body] of rulesIn(withoutComments(css))) {
      const declarations = declarationsOf(body);
      for (const selector of selectors.split(',')) addRule(selector.trim(), declarations);
    }
  });
  return { rules, before };
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = css.indexOf('/*'); at !== -1; at = css.indexOf('/*', from)) {
    kept.push(css.slice(from, at));
    const end = css.indexOf('*/', at + 2);
    from = end === -1 ? css.length : end + 2;
  }
  return [...kept, css.slice(from)].join('').replaceAll('<!--', '').replaceAll('-->', '');
}

/** Selectors and declarations; what stands in a rule with `@` is for other media, or no rule. */
function* rulesIn(css: string): Generator<[string, string]> {
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open === -1) return;
    const selectors = css.slice(css.lastIndexOf(';', open) >= at ? css.lastIndexOf(';', open) + 1 : at, open).trim();
    if (selectors.startsWith('@')) {
      at = endOfBlock(css, open);
      continue;
    }
    const close = css.indexOf('}', open);
    const end = close === -1 ? css.length : close;
    yield [selectors, css.slice(open + 1, end)];
    at = end + 1;
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return css.length;
}

/** Its own style says most, then the rules for its classes, then that for its tag. */
export function styleOf(element: Element, { rules }: StyleSheet): Style {
  const { tagName } = element;
  const own = property(element, 'style');
  const classes = classesOf(element);
  if (own === '' && rules.size === 0) return NOTHING;
  const parts = [
    rules.get(tagName),
    ...classes.flatMap((name) => [rules.get(`.${name}`), rules.get(`${tagName}.${name}`)]),
  ].filter((part) => part !== undefined);
  if (own === '' && parts.length === 0) return NOTHING;
  return new Map([...parts, declarationsOf(own)].flatMap((part) => [...part]));
}

const NOTHING: Style = new Map();

/** A length in points; null of what is relative. */
export function pointsOf(value: string | undefined): number | null {
  const found = /^(-?[\d.]+)(pt|px|in|cm|mm)$/.exec((value ?? '').trim().toLowerCase());
  if (found === null) return null;
  const points = Number(found[1]) * (POINTS[found[2] ?? ''] ?? Number.NaN);
  return Number.isFinite(points) ? Math.round(points * 100) / 100 : null;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.3465, mm: 2.83465 };

/** Of a font: the `font` shorthand too. */
export function isBoldIn(style: Style): boolean | undefined {
  const weight = (style.get('font-weight') ?? '').toLowerCase();
  if (weight === '') return undefined;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

export function isItalicIn(style: Style): boolean | undefined {
  const slant = style.get('font-style');
  return slant === undefined ? undefined : slant === 'italic' || slant === 'oblique';
}
