/** The title and headings of a poster, broken where a reader would pause. */
import type { PhrasingContent } from 'mdast';
import type { Line } from '../page/flow.ts';
import { type LayoutState, setText } from '../page/layout.ts';
import type { TextStyle } from '../page/style.ts';

export interface SetTitle {
  readonly lines: Line[];
  readonly style: TextStyle;
}

/** The least part of its size that a title is set in, for the sake of a line for what follows its colon. */
const SMALLER = 0.78;
const TRIES = 24;

/** A title with a colon as two lines, in smaller type if need be; any other evenly broken. */
export function setTitle(
  nodes: readonly PhrasingContent[],
  style: TextStyle,
  width: number,
  state: LayoutState,
): SetTitle {
  const paused = breakAfterColon(nodes);
  const measuring = { ...state, missing: [] };
  for (let size = style.size; paused !== null && size > SMALLER * style.size; size--) {
    const smaller = { ...style, size, leading: (size / style.size) * style.leading };
    if (setText(paused, smaller, width, measuring).length <= 2)
      return { lines: setText(paused, smaller, width, state), style: smaller };
  }
  return { lines: setEvenly(nodes, style, width, state), style };
}

/** As few lines as there can be, and all about as long. */
export function setEvenly(
  nodes: readonly PhrasingContent[],
  style: TextStyle,
  width: number,
  state: LayoutState,
): Line[] {
  // What the fonts lack is told once, not at each try.
  const measuring = { ...state, missing: [] };
  const count = setText(nodes, style, width, measuring).length;
  let narrow = width;
  for (let i = 1; i < TRIES && count > 1; i++) {
    const tried = width * (1 - i / (2 * TRIES));
    if (setText(nodes, style, tried, measuring).length > count) break;
    narrow = tried;
  }
  return setText(nodes, style, narrow, state);
}

function breakAfterColon(nodes: readonly PhrasingContent[]): PhrasingContent[] | null {
  for (const [i, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    const colon = node.value.indexOf(': ');
    if (colon < 0) continue;
    return [
      ...nodes.slice(0, i),
      { ...node, value: node.value.slice(0, colon + 1) },
      { type: 'break' },
      { ...node, value: node.value.slice(colon + 2) },
      ...nodes.slice(i + 1),
    ];
  }
  return null;
}
