/**
 * The text as the search of a site reads it: a script that hands over the clauses of one document. A page from a folder may
 * fetch nothing, but it may load a script.
 */
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { type Script, script } from '../../encode/script.ts';
import { SEARCH_RECEIVER, type SearchEntry, type SearchText } from '../../model/site.ts';
import { type DocumentTree, partOf } from '../../model/tree.ts';
import { inWords } from '../../words/figures.ts';
import { formAsText, TYPED_SIGNS } from '../form-text.ts';
import { partsOf } from '../parts.ts';
import { plainText } from '../plain-text.ts';

export function renderSearchText(document: DocumentTree): Script {
  const { organisation, protocol } = document.data.meta;
  const text: SearchText = { organisation: organisation.id, protocol, entries: entriesOf(document) };
  return script`${script.identifier(SEARCH_RECEIVER)}(${script.value(text)});\n`;
}

/** In the order of the document; each text of it once, with the notes that it refers to. */
export function entriesOf(document: DocumentTree): SearchEntry[] {
  const { text, notes } = partsOf(document.children);
  const said = new Map(notes.map((note) => [note.identifier, note]));
  const found = new Map<string, { heading: string; texts: string[] }>();
  let heading = '';
  let last = '';
  const add = (anchor: string, node: Nodes) => {
    const words = wordsOf(node, said);
    if (words === '') return;
    const entry = found.get(anchor) ?? { heading, texts: [] };
    found.set(anchor, entry);
    entry.texts.push(words);
  };
  const read = (node: Nodes): void => {
    // What is quoted in a frame stands elsewhere in the text, and its anchor there.
    if (node.type === 'blockquote' && node.data?.frame === true) return;
    if (node.type === 'heading') {
      heading = plainText(node.children);
      last = node.data?.anchor ?? last;
      return;
    }
    const own = node.data?.clause === undefined ? undefined : node.data.anchor;
    if (own !== undefined) {
      last = own;
      add(own, node);
    } else if (node.type === 'list' || node.type === 'table') node.children.forEach(read);
    else if (last !== '') add(last, node);
  };
  for (const block of text) if (partOf(block) !== 'contents') read(block);
  return [...found].map(([anchor, { heading: above, texts }]) => [anchor, above, texts.join(' ')]);
}

/** All words of a node in running text. */
function wordsOf(node: Nodes, notes: ReadonlyMap<string, FootnoteDefinition>): string {
  const pieces: string[] = [];
  const read = (own: Nodes): void => {
    if (own.type === 'text') pieces.push(own.value);
    else if (own.type === 'break') pieces.push(' ');
    else if (own.type === 'footnoteReference') notes.get(own.identifier)?.children.forEach(block);
    else if (own.type === 'figure') inWords(own.alt, own.children, 'nl').forEach(block);
    else if (own.type === 'form') (formAsText(own, TYPED_SIGNS) as RootContent[]).forEach(block);
    else if ('children' in own) (own.children as Nodes[]).forEach(isRunning(own) ? read : block);
  };
  const block = (own: Nodes): void => {
    pieces.push(' ');
    read(own);
    pieces.push(' ');
  };
  block(node);
  return pieces.join('').replaceAll(/\s+/g, ' ').trim();
}

function isRunning({ type }: Nodes): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'link', 'tableCell'].includes(type);
}
