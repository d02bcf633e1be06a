/** What stands at the beginning of a line before its text: bullets, and numbers as they are typed. */
import type { Marker } from '../../../model/paper.ts';
import type { Line } from './draft.ts';
import { bulletIn } from './letters.ts';
import { lineOf } from './lines.ts';

/** The bullet at its beginning, and the line without it; undefined where there is none. */
export function bulletOf(line: Line): { readonly marker: Marker; readonly rest: Line | null } | undefined {
  const [first, ...others] = line.runs;
  if (first === undefined) return undefined;
  if (first.isDotted) return { marker: { ...DRAWN }, rest: line };
  const [sign = ''] = first.text;
  const after = first.text.slice(sign.length);
  const alone = after === '' ? (bulletIn(first.text, first.isSymbol) ?? letterBullet(line)) : undefined;
  const marker = (text: string): Marker => ({ text, kind: 'bullet', isTyped: true, list: null, level: null });
  if (alone !== undefined) {
    const [next] = others;
    const isDash = '–—-*'.includes(alone);
    if (isDash && (next === undefined || !(next.isApart || next.x - first.right > 0.2 * first.size))) return undefined;
    return { marker: marker(alone), rest: next === undefined ? null : lineOf(others) };
  }
  const typed = after.startsWith(' ') ? bulletIn(sign, false) : undefined;
  if (typed === undefined) return undefined;
  const step = (first.right - first.x) / first.text.length;
  const text = after.trimStart();
  const rest = { ...first, text, x: first.right - text.length * step };
  return { marker: marker(typed), rest: lineOf([rest, ...others]) };
}

/** One that is a drawing. */
export const DRAWN: Marker = { text: '•', kind: 'bullet', isTyped: false, list: null, level: null };

/** Word sets an `o` in Courier as its second bullet. */
function letterBullet({ runs: [first, next] }: Line): string | undefined {
  if (first?.text !== 'o' || next === undefined) return undefined;
  return next.x - first.right > 0.6 * first.size ? 'o' : undefined;
}

const NUMBER =
  /^(?:[([]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)\]]|\d{1,2}(?:\.\d{1,3}){1,4}\.?|§ ?\d{1,3}|\d{1,2})(?= |$)/;
const NAMED =
  /^(?:artikel|hoofdstuk|bijlage|paragraaf|deel|stap|lid|fase|article|chapter|appendix|section|part|step) [\dA-Z]{1,4}(?:[.:) ]|$)/i;

/** Whether a text begins with a number of its own: `3.`, `b)`, `2.1`, `Artikel 4`. */
export function isNumbered(text: string): boolean {
  const start = text.slice(0, 40);
  return NUMBER.test(start) || NAMED.test(start);
}

/** Whether such a number needs no more to be one: a full stop or parenthesis after it, or more levels. */
export function isClearNumber(text: string): boolean {
  return isNumbered(text) && !/^\d{1,3}(?= |$)/.test(text.slice(0, 10));
}
