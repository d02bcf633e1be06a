/** What one organisation is to read of one protocol: each choice with what it rests on, then and now. */

import type { Answer, Choice } from '../../model/moved.ts';
import { isOver } from '../../model/organisation.ts';
import type { Organisation, Policy, ProtocolSource, SourceFile } from '../../model/policy.ts';
import type { Omission, OverrideFile, PinnedText, Rearrangement } from '../../model/source.ts';
import { chainOf } from '../../resolve/chain.ts';
import { applyLayers } from '../../resolve/layers.ts';
import { namingOf } from '../../resolve/naming/index.ts';
import { type StalePin, stalePinsOf } from '../../resolve/pin.ts';
import { pinClause } from '../../resolve/pinned.ts';
import { variantsIn } from '../../resolve/variant-source.ts';
import { sha256 } from '../../source/sha256.ts';

export interface Read {
  readonly organisation: string;
  readonly protocol: string;
  readonly choice: Choice;
  readonly was: PinnedText | undefined;
  readonly now: PinnedText;
  /** What the organisation says instead, as data that can be compared. */
  readonly ours: object | null;
  readonly reason: string | null;
  /** Undefined of what is undecided. */
  readonly pin: StalePin | undefined;
}

/** `undecided` are ids of clauses on which it has still to decide. Who has ended is asked nothing. */
export function readsOf(
  policy: Policy,
  shared: ProtocolSource,
  organisation: Organisation,
  undecided: readonly string[],
): Read[] {
  if (isOver(organisation)) return [];
  const protocol = namingOf(policy).seenBy(shared, organisation);
  const override = protocol.overrides.get(organisation.id);
  if (override === undefined) return [];
  const named = { organisation: organisation.id, protocol: shared.id };
  const pinned = stalePinsOf(policy, named).map((pin): Read => {
    const { kind, id, clause, was, now } = pin;
    const choice = { kind, id, clause };
    return { ...named, choice, was, now, ours: oursOf(choice, override), reason: reasonOf(choice, override), pin };
  });
  // What came into a part that is left out is asked there.
  const known = new Set(pinned.flatMap(({ choice }) => (choice.kind === 'omit-part' ? [choice.clause] : [])));
  const open = undecided.filter((id) => !known.has(id));
  if (open.length === 0) return pinned;
  const { clauses } = applyLayers(protocol, chainOf(policy, organisation)).working;
  const fresh = open.flatMap((id): Read[] => {
    const clause = clauses.get(id);
    if (clause === undefined) return [];
    const choice: Choice = { kind: 'undecided', id, clause: id };
    return [{ ...named, choice, was: undefined, now: pinClause(clause), ours: null, reason: null, pin: undefined }];
  });
  return [...pinned, ...fresh];
}

type Override = SourceFile<OverrideFile>;

function oursOf({ kind, id }: Choice, override: Override): object | null {
  const { amend = {}, arrange = [], outline } = override.data;
  if (kind === 'amend') {
    const { reason: _why, base: _base, ...said } = amend[id] ?? { reason: '' };
    return said;
  }
  if (kind === 'outline') return outline ?? null;
  if (kind === 'variant') return variantsIn(override).get(id)?.value ?? null;
  if (kind !== 'arrange') return null;
  return arrange.flatMap((change) => {
    const { reason: _why, clause: _clause, part: _part, ...said } = change;
    return isNamedIn(change, id) ? [said] : [];
  });
}

function reasonOf({ kind, id }: Choice, { data }: Override): string | null {
  const { amend = {}, omit = [], arrange = [] } = data;
  if (kind === 'amend') return amend[id]?.reason ?? null;
  if (kind === 'omit' || kind === 'omit-part') return omit.find((own) => isNamedIn(own, id))?.reason ?? null;
  return kind === 'arrange' ? (arrange.find((own) => isNamedIn(own, id))?.reason ?? null) : null;
}

function isNamedIn({ clause = [], part = [] }: Pick<Omission | Rearrangement, 'clause' | 'part'>, id: string): boolean {
  return [clause, part].flat().includes(id);
}

/** The same for who has the same before them. */
export function seenOf({ choice, was, now, ours }: Read): string {
  return hashOf([choice, was ?? null, now, ours]);
}

/** The same while what is inherited moves on. */
export function keyOfRead({ protocol, choice, was, ours }: Read): string {
  return hashOf([protocol, choice, was ?? null, ours]);
}

function hashOf(value: readonly unknown[]): string {
  return sha256(new TextEncoder().encode(JSON.stringify(value))).slice(0, 20);
}

const ANSWERS: Record<Choice['kind'], readonly Answer['kind'][]> = {
  amend: ['accept', 'keep', 'adapt', 'omit'],
  omit: ['accept', 'keep', 'adapt'],
  'omit-part': ['accept', 'keep'],
  arrange: ['accept', 'keep'],
  outline: ['keep'],
  variant: ['accept', 'keep'],
  undecided: ['take', 'omit'],
};

/** What can be done with it. An outline or a choice of texts of one's own is changed where the document is written. */
export function answersTo({
  choice: { kind, clause, id },
  ours,
}: Pick<Read, 'choice' | 'ours'>): readonly Answer['kind'][] {
  const answers = ANSWERS[kind];
  // Posters that are listed are all that there are: without one of them it would be gone.
  const isFixed = kind === 'variant' && (clause !== null || (ours !== null && id.startsWith('poster-')));
  return isFixed ? answers.filter((answer) => answer === 'keep') : answers;
}
