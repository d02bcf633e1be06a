/** Lists, numbered by Word. */
import type { List, ListItem } from 'mdast';
import { markerOf } from '../../model/list-marker.ts';
import { anchorsOf, type Edit } from '../../model/tree.ts';
import { emptyParagraph } from './paragraph.ts';
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
  const ends = endsOf(node.children);
  return node.children
    .map((item, index) => {
      // An item that begins with a list, a table or nothing has its label on a line of its own.
      const write = () => item.children.map((child) => state.block(child, inner, state)).join('');
      const before = state.pending.label === null ? '' : emptyParagraph(state);
      state.pending.anchors.push(...anchorsOf(item));
      state.pending.end = ends[index];
      state.pending.label = { style: `List${ordered ? 'Number' : 'Bullet'}${suffix}`, level, list };
      return (
        before +
        within(item.data?.change, state, () => write() + (state.pending.label === null ? '' : emptyParagraph(state)))
      );
    })
    .join('');
}

/**
 * Of the items at the end that go or come, the end of the paragraph before each goes or comes with it. An end that goes
 * takes the look of what follows along in Word, but in LibreOffice what follows gets the look of what went; here both are
 * items of this list. Of an item of more paragraphs, and of a list that goes or comes whole, there is no such way.
 *
 *     1. stays ¶        1. stays ¶+
 *     2. +comes ¶+      2. +comes ¶
 *     Heading ¶         Heading ¶
 */
function endsOf(items: List['children']): (Edit | 'stays' | undefined)[] {
  const last = items.findLastIndex(({ data }) => data?.change === undefined);
  const tail = items.slice(last);
  if (last === -1 || tail.length === 1 || !tail.every(isOneParagraph)) return items.map(() => undefined);
  return items.map((_, index) => (index < last ? undefined : (items[index + 1]?.data?.change ?? 'stays')));
}

function isOneParagraph({ children }: ListItem): boolean {
  return children.length === 1 && children[0]?.type === 'paragraph';
}
