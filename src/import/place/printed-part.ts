/** What a part of a draft prints, with its pieces: so that it can be cut into clauses in another way. */
import type { List, ListItem, Nodes, RootContent } from 'mdast';
import type { StoredPicture } from '../../model/picture.ts';
import type { Texts } from '../../model/policy.ts';
import type { Clause, Entry, Part } from '../../model/source.ts';
import { parsedContent } from '../../source/parsed-content.ts';
import { clauseOf, isPart } from './ids.ts';
import { type Leaf, leavesAmong, leavesOf, referredIn } from './leaves.ts';

export interface PrintedLeaf extends Leaf {
  /** The list that it is in an item of, from the outermost; none where it is in none. */
  readonly lists: readonly List[];
  /** The item of the outermost. */
  readonly item: ListItem | null;
  /** Goes up with each part that stands between: no clause goes on beyond one. */
  readonly stretch: number;
  readonly isFirst: boolean;
}

export interface PrintedPart {
  readonly blocks: readonly RootContent[];
  readonly leaves: readonly PrintedLeaf[];
  /** Of the notes of all its clauses. */
  readonly notes: ReadonlyMap<string, RootContent>;
  /** The clause of each item of the outermost lists. */
  readonly owners: ReadonlyMap<RootContent, string>;
}

export interface Drafted {
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly texts: Texts;
  readonly pictures: ReadonlyMap<string, StoredPicture>;
}

export const isListed = (numbering: string | undefined) => numbering === 'bulleted' || numbering === 'numbered';

/** Undefined where a clause of it has nothing to read. */
export function printedPart({ numbering, entries }: Part, drafted: Drafted): PrintedPart | undefined {
  const blocks: RootContent[] = [];
  const notes = new Map<string, RootContent>();
  const owners = new Map<RootContent, string>();
  const found: (Leaf & Pick<PrintedLeaf, 'stretch' | 'isFirst'>)[] = [];
  let stretch = 0;
  for (const entry of entries) {
    if (isPart(entry)) stretch += 1;
    const clause = drafted.clauses.get(clauseOf(entry) ?? '');
    if (clause === undefined) continue;
    const { own, leaves } = piecesOf(clause, drafted);
    if (leaves.length === 0) return undefined;
    found.push(...leaves.map((leaf, index) => ({ ...leaf, stretch, isFirst: index === 0 })));
    for (const [id, note] of own.flatMap(notesOf)) notes.set(id, note);
    const said = own.filter(({ type }) => type !== 'footnoteDefinition');
    for (const item of said.flatMap(itemsOf)) owners.set(item.children[0] ?? item, clause.id);
    const isItem = isListed(numbering) && isCounted(entry) && said.length > 0;
    if (isItem) putItem(blocks, said, numbering === 'numbered', stretch);
    else blocks.push(...said);
  }
  const ways = new Map<RootContent, Way>();
  walk(blocks, NO_WAY, ways);
  const wayOf = ({ block }: Leaf) => (block === null ? undefined : ways.get(block));
  return { blocks, leaves: found.map((leaf) => ({ ...leaf, ...(wayOf(leaf) ?? NO_WAY) })), notes, owners };
}

function piecesOf(clause: Clause, { texts, pictures }: Drafted): { own: RootContent[]; leaves: Leaf[] } {
  const content = parsedContent(clause, { texts, figures: pictures });
  if (content.kind !== 'text') return { own: [], leaves: leavesOf(clause.id, content) };
  const own = content.text.map((block) => namedIn(block, clause.id));
  return { own, leaves: leavesAmong(clause.id, own) };
}

function itemsOf(block: RootContent): ListItem[] {
  return block.type === 'list' ? block.children : [];
}

function notesOf(block: RootContent): [string, RootContent][] {
  return block.type === 'footnoteDefinition' ? [[block.identifier, block]] : [];
}

export function isCounted(entry: Entry): boolean {
  return typeof entry === 'string' || entry.uncounted !== true;
}

const NO_WAY: Way = { lists: [], item: null };

type Way = Pick<PrintedLeaf, 'lists' | 'item'>;

function walk(blocks: readonly RootContent[], way: Way, ways: Map<RootContent, Way>): void {
  for (const block of blocks) {
    if (block.type !== 'list') ways.set(block, way);
    else
      for (const item of block.children)
        walk(item.children, { lists: [...way.lists, block], item: way.item ?? item }, ways);
  }
}

/** A list of clauses, by what tells it from a list in a text. */
const lists = new WeakMap<List, number>();

function putItem(blocks: RootContent[], said: readonly RootContent[], ordered: boolean, stretch: number): void {
  const children = said as ListItem['children'];
  const item: ListItem = { type: 'listItem', spread: said.length > 1, checked: null, children };
  const last = blocks.at(-1);
  if (last?.type === 'list' && lists.get(last) === stretch) last.children.push(item);
  else {
    const list: List = { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: [item] };
    lists.set(list, stretch);
    blocks.push(list);
  }
}

/** A copy, in which notes bear the name of their clause too: two clauses may have the same. */
function namedIn<T extends Nodes>(node: T, clause: string): T {
  const own =
    node.type === 'footnoteReference' || node.type === 'footnoteDefinition'
      ? { ...node, identifier: `${clause}/${node.identifier}` }
      : { ...node };
  return 'children' in own
    ? ({ ...own, children: own.children.map((child) => namedIn<Nodes>(child, clause)) } as T)
    : own;
}

/** Lists of two clauses that go on from one to the other are one list in one clause. */
function joined(blocks: readonly RootContent[], owners: ReadonlyMap<RootContent, string>): RootContent[] {
  const all: RootContent[] = [];
  const ownerOf = (item: ListItem | undefined) => owners.get(item?.children[0] ?? ({} as RootContent));
  for (const block of blocks) {
    const last = all.at(-1);
    const goesOn =
      block.type === 'list' &&
      last?.type === 'list' &&
      ownerOf(last.children.at(-1)) !== ownerOf(block.children[0]) &&
      last.ordered === block.ordered &&
      (block.ordered !== true || block.start === (last.start ?? 1) + last.children.length);
    if (goesOn) all[all.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else all.push(block);
  }
  return all;
}

/** Of what is printed only these pieces, each in the lists that it stands in; with their notes, from 1. */
export function sliceOf(
  { blocks, notes, owners }: Pick<PrintedPart, 'blocks' | 'notes' | 'owners'>,
  kept: ReadonlySet<RootContent>,
): RootContent[] {
  const slice = (own: readonly RootContent[]): RootContent[] =>
    own.flatMap((block): RootContent[] => {
      if (block.type !== 'list') return kept.has(block) ? [block] : [];
      const children = block.children.map((item) => ({
        ...item,
        children: slice(item.children) as ListItem['children'],
      }));
      const first = children.findIndex((item) => item.children.length > 0);
      if (first === -1) return [];
      const start = block.ordered === true ? { start: (block.start ?? 1) + first } : {};
      return [{ ...block, ...start, children: children.filter((item) => item.children.length > 0) }];
    });
  const said = joined(slice(blocks), owners);
  const numbers = new Map<string, string>();
  for (const id of said.flatMap(referredIn)) if (!numbers.has(id)) numbers.set(id, String(numbers.size + 1));
  const numbered = <T extends Nodes>(node: T): T => {
    const own =
      node.type === 'footnoteReference' || node.type === 'footnoteDefinition'
        ? {
            ...node,
            identifier: numbers.get(node.identifier) ?? node.identifier,
            label: numbers.get(node.identifier) ?? null,
          }
        : node;
    return 'children' in own
      ? ({ ...own, children: own.children.map((child) => numbered<Nodes>(child)) } as T)
      : (own as T);
  };
  return [...said, ...[...numbers.keys()].flatMap((id) => notes.get(id) ?? [])].map(numbered);
}
