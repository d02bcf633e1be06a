/** What the counters of lists can say in the source, and what they would be taken for. */
import type { Node } from 'prosemirror-model';
import { beginningOf, continuationOf, counterOf } from '../../../model/list-marker.ts';
import type { ListAttrs } from './schema.ts';

/** A list as it can begin: most letters and numbers begin one, a lone `i` or `v` as something else, a capital only as the first. */
export function beginnable(attrs: ListAttrs): ListAttrs {
  const { style, start, delimiter } = attrs;
  if (style === 'bullet') return { style, delimiter: '.', start: 1 };
  const read = beginningOf(counterOf(style, start));
  const isSo = read !== undefined && read.style === style && read.number === start && start < 1e9;
  return { style, delimiter, start: isSo ? start : 1 };
}

/** Whether a list right below another would be read as more of it. */
export function runsOn(above: Node, below: Node): boolean {
  const one = above.attrs as ListAttrs;
  const other = below.attrs as ListAttrs;
  // Bullets have several signs, by which lists are kept apart.
  if (one.style === 'bullet' || other.style === 'bullet' || one.delimiter !== other.delimiter) return false;
  if (one.style === 'decimal' || other.style === 'decimal') return one.style === other.style;
  const last = one.start + above.childCount - 1;
  return continuationOf(one.style, counterOf(other.style, other.start), last) !== undefined;
}

/** Whether a list is words with initials to the source: a capital counts only where another follows. */
export function isOneCapital(list: Node): boolean {
  return String(list.attrs['style']).startsWith('upper') && list.childCount === 1;
}
