/** The numbers of the items of a numbered list. */
import type { List } from 'mdast';

/** In a redline what goes does not count, and has the number it had. */
export function itemNumbers({ children, start, data }: List): number[] {
  const first = typeof start === 'number' ? start : 1;
  const former = data?.was?.['start'];
  let now = first;
  let before = typeof former === 'number' ? former : first;
  return children.map((item) => {
    const change = item.data?.change;
    const number = change === 'delete' ? before : now;
    if (change !== 'insert') before += 1;
    if (change !== 'delete') now += 1;
    return number;
  });
}
