/** Footnotes at the end of the page, each with a way back to every place that refers to it. */
import type { Element, ElementContent, Properties } from 'hast';
import { BACK, NOTES_ID, NOTES_LABEL, noteId, referenceId } from '../note-ids.ts';
import { element, onLines } from './elements.ts';

/** `contents` are the notes in order of number; `references` says how often each is referred to; `ownWords` as in the state. */
export function notesSection(
  contents: readonly ElementContent[][],
  references: ReadonlyMap<number, number>,
  ownWords: Properties,
): Element | undefined {
  if (contents.length === 0) return undefined;
  const items = contents.map((blocks, index) => noteItem(blocks, index + 1, references.get(index + 1) ?? 0, ownWords));
  const heading = element('h2', { id: NOTES_ID, ...ownWords }, NOTES_LABEL);
  const properties = { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: [NOTES_ID] };
  return element('section', properties, ...onLines([heading, element('ol', {}, ...onLines(items))]));
}

function noteItem(blocks: readonly ElementContent[], number: number, count: number, ownWords: Properties): Element {
  const back = Array.from({ length: count }, (_, index) => backLink(number, index + 1, count, ownWords));
  const last = blocks.at(-1);
  const inside = last?.type === 'element' && last.tagName === 'p';
  const children = inside
    ? [...blocks.slice(0, -1), { ...last, children: [...last.children, ...back] }]
    : [...blocks, element('p', {}, ...back)];
  return element('li', { id: noteId(number) }, ...children);
}

function backLink(number: number, count: number, total: number, ownWords: Properties): Element {
  const ariaLabel = `Terug naar de ${total > 1 ? `${count}e ` : ''}verwijzing naar noot ${number}`;
  const properties = { className: ['back'], href: `#${referenceId(number, count)}`, role: 'doc-backlink', ariaLabel };
  return element('a', { ...properties, ...ownWords }, BACK);
}
