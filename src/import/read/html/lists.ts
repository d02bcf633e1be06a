/** What HTML shows before the items of a list: `type`, `start`, `reversed`, `value`, and the styles of lists. */
import type { Element } from 'hast';
import { type CounterStyle, counterOf } from '../../../model/list-marker.ts';
import type { Marker } from '../../../model/paper.ts';
import { classesOf, has, property } from './elements.ts';
import type { Style } from './style.ts';

interface Counting {
  readonly before: string;
  readonly style: CounterStyle | 'leading-zero';
  readonly after: string;
}

/** A list that is being read. */
export interface OpenList {
  readonly name: string;
  readonly level: number;
  /** Null of bullets. */
  readonly counting: Counting | null;
  /** Nothing is shown before its items. */
  readonly isBare: boolean;
  readonly step: 1 | -1;
  next: number;
}

const TYPES: Readonly<Record<string, CounterStyle>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const STYLES: Readonly<Record<string, Counting['style']>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'leading-zero',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
};
const BULLETS: ReadonlySet<string> = new Set(['disc', 'circle', 'square']);

export function openList(element: Element, style: Style, name: string, level: number): OpenList {
  const items = element.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
  const isReversed = has(element, 'reversed');
  const start = integer(property(element, 'start'));
  return {
    name,
    level,
    counting: countingOf(element, style),
    isBare: typeIn(style) === 'none',
    step: isReversed ? -1 : 1,
    next: start ?? (isReversed ? items : 1),
  };
}

function typeIn(style: Style): string {
  return (style.get('list-style-type') ?? style.get('list-style') ?? '').trim();
}

function countingOf(element: Element, style: Style): Counting | null {
  const own = classesOf(element)
    .map(ownCounting)
    .find((counting) => counting !== undefined);
  if (own !== undefined) return own;
  const type = typeIn(style).split(' ')[0] ?? '';
  const named = STYLES[type];
  if (named !== undefined) return { before: '', style: named, after: '.' };
  if (element.tagName !== 'ol' || BULLETS.has(type)) return null;
  return { before: '', style: TYPES[property(element, 'type')] ?? 'decimal', after: '.' };
}

/** `lower-alpha-paren`, `count-decimal-36_2e-2e`: as src/render/html names what its style sheet shows. */
function ownCounting(name: string): Counting | undefined {
  const plain = /^(decimal|(?:lower|upper)-(?:alpha|roman))-paren$/.exec(name);
  if (plain !== null) return { before: '', style: plain[1] as CounterStyle, after: ')' };
  const other = /^count-(decimal|(?:lower|upper)-(?:alpha|roman))-([\da-f_]*)-([\da-f_]*)$/.exec(name);
  return other === null
    ? undefined
    : { before: signs(other[2] ?? ''), style: other[1] as CounterStyle, after: signs(other[3] ?? '') };
}

function signs(codes: string): string {
  const points = codes
    .split('_')
    .filter((code) => code !== '')
    .map((code) => Number.parseInt(code, 16));
  return points.every((point) => point <= 0x10_ff_ff) ? String.fromCodePoint(...points) : '';
}

/** The marker of the next item. */
export function markerOf(list: OpenList, item: Element, style: Style): Marker | null {
  const number = integer(property(item, 'value')) ?? list.next;
  list.next = number + list.step;
  const { name, level } = list;
  const own = { isTyped: false, list: name, level };
  const type = typeIn(style);
  const text = /^["'](.*)["']$/s.exec(type)?.[1]?.trim();
  if (text !== undefined) {
    if (text === '') return null;
    return { text, kind: /[\p{L}\d]/u.test(text) ? 'number' : 'bullet', ...own };
  }
  if (type === 'none' || (type === '' && list.isBare)) return null;
  const ofItem = classesOf(item)
    .map(ownCounting)
    .find((counting) => counting !== undefined);
  const named = STYLES[type];
  const counting = ofItem ?? (named === undefined ? list.counting : { before: '', style: named, after: '.' });
  if (counting === null || BULLETS.has(type)) return { text: '•', kind: 'bullet', ...own };
  return { text: `${counting.before}${counted(counting, number)}${counting.after}`.trim(), kind: 'number', ...own };
}

function counted({ style }: Counting, number: number): string {
  return style === 'leading-zero' ? String(number).padStart(2, '0') : counterOf(style, number);
}

function integer(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** How often items of lists that Google Docs names were seen, by level: its numbers stand in its style sheet. */
export type GoogleCounts = Map<string, number[]>;

/** Of an item of `lst-kix_abc-1`: each number of the rule is that of the last item of its level. */
export function googleMarker(name: string, shown: string, number: number, counts: GoogleCounts): Marker | undefined {
  const found = /^lst-kix_([\w]+)-(\d)$/.exec(name);
  if (found === null) return undefined;
  const [, list = '', digit = '0'] = found;
  const level = Number(digit);
  const numbers = (counts.get(list) ?? []).slice(0, level + 1);
  numbers[level] = number;
  counts.set(list, numbers);
  const pieces = [...shown.matchAll(/"([^"]*)"|counter\(lst-ctn-kix_\w+-(\d),\s*([\w-]+)\)/g)];
  const text = pieces
    .map(([, typed, at, style = 'decimal']) => typed ?? countedIn(style, numbers[Number(at)] ?? 1))
    .join('')
    .trim();
  if (text === '') return undefined;
  const isNumber = pieces.some(([, typed]) => typed === undefined);
  return { text: isNumber ? text : '•', kind: isNumber ? 'number' : 'bullet', isTyped: false, list, level };
}

function countedIn(style: string, number: number): string {
  return counted({ before: '', style: STYLES[style] ?? 'decimal', after: '' }, number);
}
