/** A part of a draft as the clauses that its pieces belong to. */
import type { RootContent } from 'mdast';
import type { ResolvedPart } from '../../model/resolved.ts';
import type { Clause, Numbering, Part } from '../../model/source.ts';
import { soundMarkdown } from '../understand/text/markdown.ts';
import { clauseOf } from './ids.ts';
import type { Owner } from './owners.ts';
import { isCounted, isListed, type PrintedLeaf, type PrintedPart, sliceOf } from './printed-part.ts';

export interface Group {
  readonly clause: Clause;
  /** Which clause that stands it is; null of what is new. */
  readonly standing: string | null;
  readonly uncounted: boolean;
  readonly stretch: number;
}

export interface Cut {
  readonly numbering: Numbering;
  readonly groups: readonly Group[];
  /** Where each piece went: to a group, or to a clause that stands and is quoted here. */
  readonly placed: readonly { readonly leaf: PrintedLeaf; readonly group: Group | string }[];
}

interface Side {
  readonly own: Part;
  readonly printed: PrintedPart;
  readonly standing: ResolvedPart;
}

interface Scene {
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly fresh: (id: string) => string;
}

/** Undefined where what comes of it could not be written as it is: then it stays as it was. */
export function cutOf(side: Side, owners: readonly Owner[], scene: Scene): Cut | undefined {
  const { printed, standing } = side;
  const runs = runsOf(printed.leaves, owners, side);
  if (runs.every(({ owner }) => owner === null)) return undefined;
  const numbering = numberingOf(side, runs);
  const counted = new Map(
    standing.entries.flatMap((entry) => (entry.kind === 'clause' ? [[entry.clause.id, entry.counted] as const] : [])),
  );
  const groups: Group[] = [];
  const placed: { leaf: PrintedLeaf; group: Group | string }[] = [];
  for (const { owner, leaves } of runs) {
    if (owner?.isQuoted === true) {
      placed.push(...leaves.map((leaf) => ({ leaf, group: owner.clause })));
      continue;
    }
    const isItem = owner === null ? null : (counted.get(owner.clause) ?? null);
    const group = groupOf(leaves, owner, { ...scene, side, numbering, isItem });
    if (group === undefined) return undefined;
    groups.push(group);
    placed.push(...leaves.map((leaf) => ({ leaf, group })));
  }
  return { numbering, groups, placed };
}

interface Run {
  readonly owner: Owner;
  readonly leaves: PrintedLeaf[];
}

function runsOf(leaves: readonly PrintedLeaf[], owners: readonly Owner[], side: Side): Run[] {
  const runs: Run[] = [];
  for (const [index, leaf] of leaves.entries()) {
    const owner = owners[index] ?? null;
    const last = runs.at(-1);
    const before = last?.leaves.at(-1);
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      before.stretch === leaf.stretch &&
      before.block !== null &&
      leaf.block !== null &&
      last.owner?.clause === owner?.clause &&
      last.owner?.isQuoted === owner?.isQuoted &&
      (owner !== null || isOneNew(before, leaf, side));
    if (goesOn) last.leaves.push(leaf);
    else runs.push({ owner, leaves: [leaf] });
  }
  return runs;
}

/** Of what is new each item is a clause where the items of that part are; else what the draft had as one clause or list. */
function isOneNew(before: PrintedLeaf, leaf: PrintedLeaf, { own, standing }: Side): boolean {
  if (isListed(standing.numbering)) return before.owner === leaf.owner && before.item === leaf.item;
  if (isListed(own.numbering) && leaf.lists[0] !== undefined) return leaf.lists[0] === before.lists[0];
  return before.owner === leaf.owner;
}

/** That of the part that stands, where its clauses are items still; of items that count otherwise the way they do. */
function numberingOf({ own, standing }: Side, runs: readonly Run[]): Numbering {
  const { numbering } = standing;
  if (numbering === own.numbering || !isListed(numbering)) return numbering;
  const lists = runs.flatMap(({ owner, leaves }) => (owner === null ? [] : (leaves[0]?.lists[0] ?? [])));
  const ordered = lists.filter((list) => list.ordered === true).length;
  if (lists.length === 0) return numbering;
  return ordered * 2 > lists.length ? 'numbered' : 'bulleted';
}

interface Making extends Scene {
  readonly side: Side;
  readonly numbering: Numbering;
  /** As it stands; null of what is new. */
  readonly isItem: boolean | null;
}

function groupOf(leaves: readonly PrintedLeaf[], owner: Owner, making: Making): Group | undefined {
  const { side, numbering, isItem, clauses, fresh } = making;
  const [first] = leaves;
  const clause = clauses.get(first?.owner ?? '');
  if (first === undefined || clause === undefined) return undefined;
  const begun = leaves.find(({ isFirst }) => isFirst);
  const id = begun?.owner ?? fresh(clause.id);
  const own = { standing: owner?.clause ?? null, stretch: first.stretch };
  const entry = side.own.entries.find((other) => clauseOf(other) === clause.id) ?? clause.id;
  if (first.block === null) return { clause, uncounted: !isCounted(entry), ...own };
  const blocks = sliceOf(side.printed, new Set(leaves.flatMap(({ block }) => block ?? [])));
  const inner = isListed(numbering) && isItem !== false ? itemIn(blocks) : undefined;
  const uncounted = numbering !== 'prose' && inner === undefined;
  const wasItem = isListed(side.own.numbering) && isCounted(entry);
  const isAsItWas = isAllOf(leaves, side.printed.leaves) && wasItem === (inner !== undefined);
  const text = isAsItWas ? clause.text : soundMarkdown(inner ?? blocks);
  return text === undefined ? undefined : { clause: { ...clause, id, text }, uncounted, ...own };
}

function isAllOf(leaves: readonly PrintedLeaf[], all: readonly PrintedLeaf[]): boolean {
  const own = new Set(leaves.map(({ owner }) => owner));
  const [owner = ''] = own;
  return own.size === 1 && all.filter((leaf) => leaf.owner === owner).length === leaves.length;
}

/** What stands in the one item that the blocks are, with its notes. */
function itemIn([list, ...notes]: readonly RootContent[]): RootContent[] | undefined {
  if (list?.type !== 'list' || list.children.length !== 1 || notes.some(({ type }) => type !== 'footnoteDefinition'))
    return undefined;
  return [...(list.children[0]?.children ?? []), ...notes];
}
