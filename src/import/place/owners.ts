/** Which clause of a standing part each piece of the same part of a draft belongs to. */
import type { StandingLeaf } from './leaves.ts';
import type { PrintedLeaf, PrintedPart } from './printed-part.ts';

/** A clause that stands; or what is said elsewhere and quoted here; or null of what is new. */
export type Owner = { readonly clause: string; readonly isQuoted: boolean } | null;

export function ownersOf(
  own: readonly PrintedLeaf[],
  standing: readonly StandingLeaf[],
  matched: readonly number[],
): Owner[] {
  const owners = own.map((leaf, index): Owner => {
    const other = standing[matched[index] ?? -1];
    if (other === undefined || (other.isQuoted && !readsAs(leaf, other))) return null;
    return { clause: other.owner, isQuoted: other.isQuoted };
  });
  betweenTwo(own, owners);
  const isInList = (index: number) => standing[matched[index] ?? -1]?.isInList === true;
  const known = owners.map((owner, index) => owner !== null && !owner.isQuoted && isInList(index));
  joinLists(own, owners, known, 1);
  joinLists(own, owners, known, -1);
  return owners;
}

/** Items after those of a list that a clause has, or those before them (`step` -1), are of that clause. */
function joinLists(own: readonly PrintedLeaf[], owners: Owner[], known: boolean[], step: 1 | -1): void {
  const start = step === 1 ? 0 : own.length - 1;
  for (let index = start; index >= 0 && index < own.length; index += step) {
    const next = index + step;
    if (known[index] !== true || owners[next] !== null || !sharesList(own[index], own[next])) continue;
    owners[next] = owners[index] ?? null;
    known[next] = true;
  }
}

/** A label that is quoted is printed bold. */
function readsAs(own: PrintedLeaf, standing: StandingLeaf): boolean {
  const forms = (leaf: Pick<PrintedLeaf, 'words'>) => leaf.words.map(({ form }) => form).join(' ');
  return own.reading === standing.reading || (standing.isLabel && forms(own) === forms(standing));
}

function sharesList(one: PrintedLeaf | undefined, other: PrintedLeaf | undefined): boolean {
  const list = one?.lists.at(-1);
  return list !== undefined && other?.lists.includes(list) === true && one?.stretch === other.stretch;
}

/** What stands between two pieces of a clause is of that clause. */
function betweenTwo(own: readonly PrintedLeaf[], owners: Owner[]): void {
  let last = -1;
  for (const [index, owner] of owners.entries()) {
    if (owner === null) continue;
    const before = owners[last] ?? null;
    const isSame = before !== null && !before.isQuoted && !owner.isQuoted && before.clause === owner.clause;
    if (isSame && own[last]?.stretch === own[index]?.stretch)
      for (let at = last + 1; at < index; at++) if (own[at]?.block !== null) owners[at] = owner;
    last = index;
  }
}

interface Side {
  readonly printed: PrintedPart;
  readonly leaves: readonly StandingLeaf[];
}

/** Whole clauses that stand nowhere yet and read the same as pieces that are nobody's, wherever: they were moved. */
export function movedLeaves(sides: readonly Side[], owners: readonly Owner[][]): void {
  const waiting = missingIn(sides, owners);
  for (const [at, { printed }] of sides.entries()) {
    const own = owners[at] ?? [];
    for (const [index, { reading }] of printed.leaves.entries()) {
      if (own[index] !== null) continue;
      const all = waiting.get(reading) ?? [];
      const which = all.findIndex((leaves) => standsAt(leaves, printed.leaves, own, index));
      const [taken = []] = which === -1 ? [] : all.splice(which, 1);
      for (const [step, { owner }] of taken.entries()) own[index + step] = { clause: owner, isQuoted: false };
    }
  }
}

/** The pieces of clauses of which none was found, by how they begin. */
function missingIn(sides: readonly Side[], owners: readonly Owner[][]): Map<string, StandingLeaf[][]> {
  const found = new Set(owners.flat().flatMap((owner) => owner?.clause ?? []));
  const missing = new Map<string, StandingLeaf[]>();
  for (const leaf of sides.flatMap(({ leaves }) => leaves))
    if (!leaf.isQuoted && !found.has(leaf.owner)) putIn(missing, leaf.owner, leaf);
  const byFirst = new Map<string, StandingLeaf[][]>();
  for (const leaves of missing.values()) putIn(byFirst, leaves[0]?.reading ?? '', leaves);
  return byFirst;
}

function putIn<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}

function standsAt(
  leaves: readonly StandingLeaf[],
  own: readonly PrintedLeaf[],
  owners: readonly Owner[],
  index: number,
): boolean {
  return leaves.every(({ reading }, step) => {
    const other = own[index + step];
    return owners[index + step] === null && other?.reading === reading && other.stretch === own[index]?.stretch;
  });
}
