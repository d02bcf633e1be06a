/**
 * One tree that holds the text before and after, with `data.change` on what only one of them has. Without what goes it
 * reads as the new text, without what comes as the old one, but for two things: footnotes are numbered through both, and an anchor
 * that both have is the new text's, for it can be in one place only.
 */
import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, RootContent, TableCell } from 'mdast';
import { anchorsIn, cellBlocks, type DocumentTree, isRunning, withoutAnchors } from '../model/tree.ts';
import { align, type Pair } from './align.ts';
import { likeness, looksOf } from './likeness.ts';
import { mergeWords } from './merge-words.ts';
import { marked } from './tokens.ts';

/** What the document says of itself is said of the new text. */
export function mergeTrees(before: DocumentTree, after: DocumentTree): DocumentTree {
  return { ...after, children: mergeBlocks(before.children, after.children) };
}

/** Blocks with their footnotes, which come last in the outcome. */
export function mergeBlocks(before: readonly RootContent[], after: readonly RootContent[]): RootContent[] {
  const notes = pairNotes(before.filter(isNote), after.filter(isNote));
  const merge = mergerFor(anchorsIn(after));
  const body = merge.children(
    before.filter((node) => !isNote(node)).map((node) => withNumbers(node, notes.before)),
    after.filter((node) => !isNote(node)).map((node) => withNumbers(node, notes.after)),
  );
  const definitions = notes.pairs.map((pair) =>
    merge.pair({
      before: pair.before === null ? null : withNumbers(pair.before, notes.before),
      after: pair.after === null ? null : withNumbers(pair.after, notes.after),
    } as Pair<FootnoteDefinition>),
  );
  return [...body, ...definitions] as RootContent[];
}

interface PairedNotes {
  readonly pairs: readonly Pair<FootnoteDefinition>[];
  /** From the identifier in each text to the number in both. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** Notes go by their words, for their numbers shift. */
function pairNotes(before: readonly FootnoteDefinition[], after: readonly FootnoteDefinition[]): PairedNotes {
  const look = (note: FootnoteDefinition) => ({ note, looks: looksOf({ type: 'root', children: note.children }) });
  const aligned = align(before.map(look), after.map(look), (one, other) => likeness(one.looks, other.looks, new Set()));
  const pairs = aligned.map((pair) => ({ before: pair.before?.note ?? null, after: pair.after?.note ?? null }));
  const numbers = (side: 'before' | 'after') =>
    new Map(pairs.flatMap(({ [side]: note }, index) => (note === null ? [] : [[note.identifier, String(index + 1)]])));
  return { pairs: pairs as Pair<FootnoteDefinition>[], before: numbers('before'), after: numbers('after') };
}

function withNumbers<T extends Nodes>(node: T, numbers: ReadonlyMap<string, string>): T {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    const identifier = numbers.get(node.identifier) ?? node.identifier;
    const own = { ...node, identifier, label: identifier };
    return 'children' in own ? { ...own, children: own.children.map((child) => withNumbers(child, numbers)) } : own;
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => withNumbers(child, numbers)) } as T;
}

interface Merger {
  children(before: readonly Nodes[], after: readonly Nodes[]): Nodes[];
  pair(pair: Pair<Nodes>): Nodes;
}

function mergerFor(keptAnchors: ReadonlySet<string>): Merger {
  const children = (before: readonly Nodes[], after: readonly Nodes[]): Nodes[] =>
    align(before.map(looksOf), after.map(looksOf), (one, other) => likeness(one, other, keptAnchors)).map((found) => {
      if (found.before?.exact === found.after?.exact) return found.after?.node as Nodes;
      return pair({ before: found.before?.node ?? null, after: found.after?.node ?? null } as Pair<Nodes>);
    });
  const pair = ({ before, after }: Pair<Nodes>): Nodes => {
    if (after === null)
      return marked(withFormerNames(withoutAnchors(before, (anchor) => keptAnchors.has(anchor))), 'delete');
    if (before === null) return marked(after, 'insert');
    if (!('children' in before) || !('children' in after)) return after;
    const merged = withAnchorsOf(before, { ...after, children: inside(before, after) } as Parents & Nodes, keptAnchors);
    const was = otherwise(before, after);
    return was === undefined ? merged : { ...merged, data: { ...merged.data, was } };
  };
  const inside = (before: Parents, after: Parents): Nodes[] => {
    if (isRunning(before) && isRunning(after))
      return mergeWords(before.children as PhrasingContent[], after.children as PhrasingContent[]);
    if (before.type === 'tableCell' && after.type === 'tableCell') return children(asBlocks(before), asBlocks(after));
    // Cells, the header row and what a field asks for have their place, whatever stands in them.
    if (after.type === 'tableRow') return inPlace(before.children, after.children);
    const own = after.type === 'table' || after.type === 'formField' ? 1 : 0;
    return [
      ...inPlace(before.children.slice(0, own), after.children.slice(0, own)),
      ...children(before.children.slice(own), after.children.slice(own)),
    ];
  };
  const inPlace = (before: readonly Nodes[], after: readonly Nodes[]): Nodes[] =>
    after.map((node, index) => pair({ before: before[index] ?? null, after: node } as Pair<Nodes>));
  return { children, pair };
}

/** Links of the text before lead to the title by what it was. */
function withAnchorsOf<T extends Nodes>(before: Nodes, node: T, keptAnchors: ReadonlySet<string>): T {
  const { anchor } = before.data ?? {};
  if (anchor === undefined || keptAnchors.has(anchor)) return node;
  return { ...node, data: { ...node.data, aliases: [...(node.data?.aliases ?? []), anchor] } };
}

/** Of a cell that holds blocks in one text and running text in the other. */
function asBlocks(cell: TableCell): readonly Nodes[] {
  const { children } = cell;
  return cellBlocks(cell) ?? (children.length === 0 ? [] : [{ type: 'paragraph', children }]);
}

/** A field that goes is another one than that which has its name now. */
function withFormerNames<T extends Nodes>(node: T): T {
  const own = node.type === 'formField' ? { ...node, name: `${node.name}.was` } : node;
  if (!('children' in own)) return own;
  return { ...own, children: own.children.map((child) => withFormerNames<Nodes>(child)) } as T;
}

/** The properties of a list, an item, a field or a figure that may differ within one block, as they were. */
function otherwise(before: Nodes, after: Nodes): Record<string, unknown> | undefined {
  const names = after.type === 'formField' ? ['kind', 'lines'] : ['ordered', 'start', 'spread', 'marker', 'alt'];
  const propertyOf = (node: Nodes, name: string): unknown =>
    (({ ...node.data, ...node }) as unknown as Record<string, unknown>)[name] ?? null;
  const isOther = (name: string) =>
    JSON.stringify(propertyOf(before, name)) !== JSON.stringify(propertyOf(after, name));
  const changed = names.filter(isOther);
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((name) => [name, propertyOf(before, name)]));
}

function isNote(node: RootContent): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition';
}
