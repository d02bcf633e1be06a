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
  const hour = state.change === undefined ? wordsHour(state.paragraphCount) : BLOCK;
  return element(names[change], revision(state, hour), content);
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

/** The look of a paragraph in the other text, as the last of its properties. */
export function formerParagraph(properties: string, state: State): string {
  return element('w:pPrChange', revision(state), element('w:pPr', {}, properties));
}

/** Content of a block of which the end stays: what comes behind it is another change, so it has the hour of words. */
export function asWords(content: string, count: number): string {
  return content.replaceAll(`T${BLOCK}:00:00Z"`, `T${wordsHour(count)}:00:00Z"`);
}

/** The look of a run before, as the last property of one that looks otherwise now. */
export function formerLook(properties: string, state: State): string {
  return element('w:rPrChange', revision(state), element('w:rPr', {}, properties));
}

const BLOCK = 12;
const wordsHour = (count: number): number => BLOCK + 1 + (count % 2);

/**
 * LibreOffice takes what comes at the end of one paragraph and at the start of the next for one change, with the end of
 * the paragraph between, unless the hours differ. So words have another hour than blocks, and than those of the
 * paragraphs around theirs.
 */
function revision(state: State, hour = BLOCK): Record<string, string | number> {
  return { 'w:id': state.revisionCount++, ...authorship(state, hour) };
}

/** Who made a change or comment, and when. */
export function authorship({ comparedWith }: State, hour = BLOCK): Record<string, string> {
  const day = comparedWith?.length === 7 ? `${comparedWith}-01` : comparedWith;
  const date = day === null ? {} : { 'w:date': `${day}T${hour}:00:00Z` };
  return { 'w:author': AUTHOR, ...date };
}
