/** The numbers of the items of a numbered list, and how they are printed. */
import type { List } from 'mdast';
import { formerMarkerOf, type ListMarker, labelOf, markerOf } from '../model/list-marker.ts';

interface Counted {
  readonly number: number;
  readonly marker: ListMarker;
}

/** In a redline what goes does not count, and has the number it had, in the way its list counted. */
export function itemNumbers(list: List): Counted[] {
  const { children, start, data } = list;
  const first = typeof start === 'number' ? start : 1;
  const former = data?.was?.['start'];
  const [marker, formerMarker] = [markerOf(list), formerMarkerOf(list)];
  let now = first;
  let before = typeof former === 'number' ? former : first;
  return children.map((item) => {
    const change = item.data?.change;
    const counted = change === 'delete' ? { number: before, marker: formerMarker } : { number: now, marker };
    if (change !== 'insert') before += 1;
    if (change !== 'delete') now += 1;
    return counted;
  });
}

/** `c)`, `4.`: what stands before each item. */
export function itemLabels(list: List): string[] {
  return itemNumbers(list).map(({ number, marker }) => labelOf(marker, number));
}
