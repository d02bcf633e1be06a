/** footnotes.xml: the notes in order of first reference, after the two separators that Word wants. */
import { settled } from './ends.ts';
import { nestedMark, run, textContent } from './inline.ts';
import type { Context, State } from './state.ts';
import { element, namespaces, part, value } from './xml.ts';

const separators = [
  ['separator', -1],
  ['continuationSeparator', 0],
] as const;

/** Written after the document itself, when it is known which notes are referred to. */
export function notesPart(context: Context, state: State): string {
  const own: Context = { ...context, style: 'FootnoteText' };
  const notes = state.notes.map(({ identifier }, i) =>
    element('w:footnote', { 'w:id': i + 1 }, note(identifier, own, state)),
  );
  const lines = separators.map(([type, id]) => {
    const spacing = element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' });
    const content = element('w:p', {}, element('w:pPr', {}, spacing) + run(`<w:${type}/>`));
    return element('w:footnote', { 'w:type': type, 'w:id': id }, content);
  });
  return part(element('w:footnotes', namespaces, [...lines, ...notes].join('')));
}

function note(identifier: string, context: Context, state: State): string {
  const nested: string[] = [];
  state.note = { nested };
  const mark = run('<w:footnoteRef/>', value('rStyle', 'FootnoteReference'));
  let written = marked(blocksOf(identifier, context, state), mark);
  // The list grows while its notes are written, when they have notes in turn.
  for (let i = 0; i < nested.length; i++) {
    written += marked(blocksOf(nested[i] ?? '', context, state), nestedMark(i));
  }
  state.note = null;
  return written;
}

function blocksOf(identifier: string, context: Context, state: State): string {
  const children = state.definitions.get(identifier)?.children ?? [];
  const lead =
    children[0]?.type === 'paragraph' ? '' : element('w:p', {}, element('w:pPr', {}, value('pStyle', 'FootnoteText')));
  const blocks = children.map((child) => state.block(child, context, state)).join('');
  return settled(lead + blocks, state) + (children.at(-1)?.type === 'table' ? '<w:p/>' : '');
}

/** The mark stands at the start of the first paragraph, after its properties. */
function marked(blocks: string, mark: string): string {
  return blocks.replace('</w:pPr>', () => `</w:pPr>${mark}${run(textContent(' '))}`);
}
