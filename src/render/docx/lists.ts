/** Lists, numbered by Word. */
import type { List } from 'mdast';
import { markerOf } from '../../model/list-marker.ts';
import { anchorsOf } from '../../model/tree.ts';
import { flushLabel, labelNext } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { within } from './tracking.ts';

/** Room of one level, in twentieths of a point. */
export const step = 360;
/** Word has list styles for five levels, and numbering for nine. */
export const styledLevels = 5;
export const levels = 9;
/** The numbering that the bullet styles name; those of numbered lists follow. */
export const bulletNumbering = 1;

/** Writes a list. Bullets come from the paragraph style alone; each numbered list has a numbering with its own start. */
export function writeList(node: List, context: Context, state: State): string {
  const level = Math.min(context.depth, levels - 1);
  const ordered = node.ordered === true;
  const suffix = level === 0 ? '' : String(Math.min(level + 1, styledLevels));
  const styled = level < styledLevels ? null : bulletNumbering;
  const list = ordered
    ? bulletNumbering + state.lists.push({ level, start: node.start ?? 1, marker: markerOf(node) })
    : styled;
  const inner: Context = {
    ...context,
    style: `ListContinue${suffix}`,
    depth: context.depth + 1,
    indent: context.indent + step,
    width: Math.max(step, context.width - step),
  };
  return node.children
    .map((item) => {
      // An item that begins with a list, a table or nothing has its label on a line of its own.
      const before = flushLabel(state);
      state.pending.anchors.push(...anchorsOf(item));
      return within(item.data?.change, state, () => {
        labelNext({ style: `List${ordered ? 'Number' : 'Bullet'}${suffix}`, level, list }, state);
        return before + item.children.map((child) => state.block(child, inner, state)).join('') + flushLabel(state);
      });
    })
    .join('');
}
