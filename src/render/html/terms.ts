/** In a page a term opens its meaning where a clause first uses it: a button of the popover API, which asks for no script. */
import type { Element, ElementContent } from 'hast';
import type { ListItem, Nodes, RootContent, Text } from 'mdast';
import { createTerms, type Terms } from '../../model/terms.ts';
import { hasRowHeadings, partOf, withoutAnchors } from '../../model/tree.ts';
import { OWN } from '../note-ids.ts';
import { element, onLines } from './elements.ts';

declare module 'mdast' {
  interface TextData {
    /** In a page: the id of the meaning that it opens. */
    opens?: string;
  }
}

interface Meaning {
  readonly id: string;
  readonly item: ListItem;
}

export interface MarkedText {
  readonly blocks: readonly RootContent[];
  /** Those that are opened somewhere. */
  readonly meanings: readonly Meaning[];
}

/** Not in links and headings. */
const MARKED_IN: ReadonlySet<Nodes['type']> = new Set([
  'blockquote',
  'emphasis',
  'list',
  'listItem',
  'paragraph',
  'strong',
  'table',
  'tableCell',
  'tableRow',
]);

/** The text with its terms marked, as they are defined in it; itself where it defines none. */
export function markTerms(blocks: readonly RootContent[]): MarkedText {
  const all = definitionsIn(blocks).map((item, index): Meaning => ({ id: `${OWN}begrip-${index + 1}`, item }));
  if (all.length === 0) return { blocks, meanings: [] };
  const terms = createTerms<Meaning>();
  for (const meaning of all) for (const words of meaning.item.data?.defines ?? []) terms.add(words, meaning);
  const marking: Marking = { terms, opened: new Map() };
  const marked = blocks.map((block) => (partOf(block) === 'body' ? mark(block, marking, NOWHERE) : block));
  const opened = new Set([...marking.opened.values()].flatMap((meanings) => [...meanings]));
  return { blocks: marked, meanings: all.filter((meaning) => opened.has(meaning)) };
}

function definitionsIn(nodes: readonly Nodes[]): ListItem[] {
  return nodes.flatMap((node) => {
    if (node.type === 'listItem' && node.data?.defines !== undefined) return [node];
    return 'children' in node ? definitionsIn(node.children) : [];
  });
}

interface Marking {
  readonly terms: Terms<Meaning>;
  /** By clause. */
  readonly opened: Map<string, Set<Meaning>>;
}

interface Around {
  readonly clause: string | undefined;
  /** The definition that it stands in. */
  readonly definition: ListItem | undefined;
  readonly rowHeadings: boolean;
}

const NOWHERE: Around = { clause: undefined, definition: undefined, rowHeadings: false };

function mark<T extends Nodes>(node: T, marking: Marking, around: Around): T {
  if (!MARKED_IN.has(node.type) || !('children' in node)) return node;
  const here: Around = {
    clause: node.data?.clause ?? around.clause,
    definition: node.type === 'listItem' && node.data?.defines !== undefined ? node : around.definition,
    rowHeadings: node.type === 'table' ? hasRowHeadings(node) : around.rowHeadings,
  };
  const children = node.children.flatMap((child: Nodes, index): Nodes[] => {
    if (node.type === 'tableRow' && here.rowHeadings && index === 0) return [child];
    return child.type === 'text' ? piecesOf(child, marking, here) : [mark(child, marking, here)];
  });
  return { ...node, children } as T;
}

/** A text, with what opens a meaning apart. */
function piecesOf(node: Text, { terms, opened }: Marking, { clause, definition }: Around): Text[] {
  if (clause === undefined || node.data?.aside) return [node];
  const here = opened.get(clause) ?? new Set<Meaning>();
  opened.set(clause, here);
  const pieces: Text[] = [];
  let from = 0;
  for (const { start, end, meaning } of terms.find(node.value)) {
    if (meaning.item === definition || here.has(meaning)) continue;
    here.add(meaning);
    if (start > from) pieces.push({ ...node, value: node.value.slice(from, start) });
    pieces.push({ ...node, value: node.value.slice(start, end), data: { ...node.data, opens: meaning.id } });
    from = end;
  }
  if (from < node.value.length) pieces.push({ ...node, value: node.value.slice(from) });
  return pieces;
}

/** A term that can be opened. */
export function opener(words: ElementContent, id: string): Element {
  return element('button', { type: 'button', className: ['term'], popoverTarget: id }, words);
}

/**
 * A meaning, closed. It stands at the end of the text, so when it opens the focus goes to it, and back when it closes.
 * `write` makes elements of blocks.
 */
export function meaningElement(
  { id, item }: Meaning,
  write: (blocks: readonly RootContent[]) => readonly ElementContent[],
): Element {
  const blocks = item.children.map((block) => withoutNotes(withoutAnchors(block)));
  const focus = { tabIndex: 0, autoFocus: true };
  const ariaLabel = item.data?.defines?.[0] ?? '';
  return element(
    'div',
    { id, className: ['meaning'], popover: 'auto', role: 'dialog', ariaLabel, ...focus },
    ...onLines(write(blocks)),
  );
}

/** Notes are counted by where they stand in the text. */
function withoutNotes<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const kept = (node.children as readonly Nodes[]).filter(({ type }) => type !== 'footnoteReference');
  return { ...node, children: kept.map(withoutNotes) } as T;
}

/** What a page whose terms open adds to its style sheet: they read as text, on paper and where a browser cannot open them too. */
export const TERMS = `
.term { display: inline; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit; text-decoration: underline dotted .09em var(--accent); text-underline-offset: .2em; user-select: text; -webkit-user-select: text; cursor: pointer; }
.term:hover { text-decoration-style: solid; }
:is(.term, .meaning):focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
.meaning { position: fixed; inset: auto 1rem 1rem; max-width: 38rem; max-height: 60vh; margin: 0 auto; padding: 1rem 1.25rem; overflow: auto; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-left: .3rem solid var(--decoration); border-radius: .15rem; box-shadow: 0 .2rem 1.5rem rgb(0 0 0 / .3); }
.meaning > :last-child { margin-bottom: 0; }
@supports not selector(:popover-open) {
  .term { text-decoration: none; cursor: inherit; }
  .meaning { display: none; }
}
@media print {
  .term { text-decoration: none; }
  .meaning { display: none; }
}
`;
