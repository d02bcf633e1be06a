/** Lists, numbered by Word. */
import type { List } from 'mdast';
import { formerMarkerOf, markerOf } from '../../model/list-marker.ts';
import { anchorsOf } from '../../model/tree.ts';
import { flushLabel, labelNext } from './paragraph.ts';
import type { Context, Label, State } from './state.ts';
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
  const label = labelOf(node, context, state);
  const was = asItWas(node);
  const labels = { before: was === null ? label : labelOf(was, context, state), after: label };
  const inner: Context = {
    ...context,
    style: `ListContinue${suffixOf(levelOf(context))}`,
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
        labelNext(labels, state);
        return before + item.children.map((child) => state.block(child, inner, state)).join('') + flushLabel(state);
      });
    })
    .join('');
}

function labelOf(node: List, context: Context, state: State): Label {
  const level = levelOf(context);
  const style = `List${node.ordered === true ? 'Number' : 'Bullet'}${suffixOf(level)}`;
  if (node.ordered !== true) return { style, level, list: level < styledLevels ? null : bulletNumbering };
  const own = state.lists.push({ level, start: node.start ?? 1, marker: markerOf(node) });
  return { style, level, list: bulletNumbering + own };
}

function levelOf({ depth }: Context): number {
  return Math.min(depth, levels - 1);
}

function suffixOf(level: number): string {
  return level === 0 ? '' : String(Math.min(level + 1, styledLevels));
}

/** In a redline the list with the bullets or numbers of the text before, where these were otherwise. */
function asItWas(list: List): List | null {
  const was = list.data?.was;
  if (was === undefined || !['ordered', 'start', 'marker'].some((name) => name in was)) return null;
  const { spread: _, alt: __, marker: ___, ...properties } = was;
  return { ...list, ...properties, data: { marker: formerMarkerOf(list) } };
}
