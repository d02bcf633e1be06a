/** Tracked changes: what a reviewer in Word accepts or rejects. The same for the same tree: the day is not the clock's. */
import type { Edit } from '../../model/tree.ts';
import type { State } from './state.ts';
import { element } from './xml.ts';

const AUTHOR = 'regelwerk';
const names: Record<Edit, string> = { insert: 'w:ins', delete: 'w:del' };

/** One run, marked where it changed. What goes has elements of its own for its text. */
export function tracked(run: string, change: Edit | undefined, state: State): string {
  if (change === undefined) return run;
  const content =
    change === 'insert'
      ? run
      : run
          .replaceAll(/<(\/?)w:t(?=[ >])/g, '<$1w:delText')
          .replaceAll(/<(\/?)w:instrText(?=[ >])/g, '<$1w:delInstrText');
  return element(names[change], revision(state), content);
}

/** A mark without content, for the properties of a paragraph's end or a row. */
export function changeMark(change: Edit | undefined, state: State): string {
  return change === undefined ? '' : element(names[change], revision(state));
}

/** Writes what is in a node of the tree; all of it has the node's change. */
export function within(change: Edit | undefined, state: State, write: () => string): string {
  const outer = state.change;
  state.change = outer ?? change;
  const written = write();
  state.change = outer;
  return written;
}

function revision(state: State): Record<string, string | number> {
  const { comparedWith } = state;
  const day =
    comparedWith === null ? {} : { 'w:date': `${comparedWith}${comparedWith.length === 7 ? '-01' : ''}T00:00:00Z` };
  return { 'w:id': state.revisionCount++, 'w:author': AUTHOR, ...day };
}
