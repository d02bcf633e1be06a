/** What a change of the source does beside its own lines. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { impactOf } from '../../governance/impact.ts';
import type { EditImpact, Resting } from '../../model/edit.ts';
import type { Impact } from '../../model/impact.ts';
import { isOver } from '../../model/organisation.ts';
import type { ProtocolSource } from '../../model/policy.ts';
import { keyOf as keyOfDocument, nameOf, type PolicyDocument } from '../../model/policy-document.ts';
import type { ResolvedProtocol } from '../../model/resolved.ts';
import { keyOf } from '../../resolve/decisions.ts';
import { withIds } from '../../resolve/naming/ids.ts';
import { stalePinsOf } from '../../resolve/pin.ts';
import { firstWordsRead } from '../../words/first-words.ts';
import type { PinScope } from '../pin.ts';
import type { Source } from '../session.ts';

/** That a choice rests on another text than there is now stands in the way of adopting, and not of reading what it says. */
const READABLE: ReadonlySet<string> = new Set(['amend-stale', 'amend-unpinned']);

function isReadable({ stopped, mistakes }: PolicyDocument): boolean {
  return stopped === 'nothing' || mistakes.every(({ code }) => READABLE.has(code));
}

/** Whose texts become others. Of one that has mistakes now, or would have them, nothing can be said. */
export function impactsOf(before: Source, after: Source, today: string, only?: string): readonly EditImpact[] {
  const hasEnded = (id: string) => isOver(after.policy.organisations.get(id) ?? {});
  const silent = new Set(
    [...before.documents, ...after.documents]
      .filter((document) => !isReadable(document) || hasEnded(document.organisation.id))
      .map((document) => keyOfDocument(nameOf(document))),
  );
  const texts = ({ documents }: Source) =>
    documents
      .filter(({ organisation }) => only === undefined || organisation.id === only)
      .flatMap((document) => (silent.has(keyOfDocument(nameOf(document))) ? [] : (document.text ?? [])));
  const [then, now] = [texts(before), texts(after)];
  return impactOf(then, now, after.policy, today).map((impact) => ({ ...impact, known: knownIn(impact, then, now) }));
}

function knownIn(
  { organisation, protocol, clauses }: Impact,
  before: readonly ResolvedProtocol[],
  after: readonly ResolvedProtocol[],
): EditImpact['known'] {
  const isIt = (own: ResolvedProtocol) => own.organisation.id === organisation && own.protocol === protocol;
  const [then, now] = [before.find(isIt), after.find(isIt)];
  const known = clauses.flatMap(({ clause }) => {
    const own = now?.clauses.get(clause) ?? then?.clauses.get(clause);
    return own === undefined
      ? []
      : [[clause, { number: own.location.number, words: firstWordsRead(own.content) }] as const];
  });
  return Object.fromEntries(known);
}

/** What there is to tell after that was not there before; where in its file it stands does not make it another. */
export function toldAnew(before: Source, after: Source): readonly Diagnostic[] {
  const keyOfItem = ({ code, place, params }: Diagnostic) =>
    JSON.stringify([code, typeof place === 'string' ? place : place.file, params]);
  const known = new Map<string, number>();
  for (const item of before.diagnostics) known.set(keyOfItem(item), (known.get(keyOfItem(item)) ?? 0) + 1);
  return after.diagnostics.filter((item) => {
    const left = known.get(keyOfItem(item)) ?? 0;
    known.set(keyOfItem(item), left - 1);
    return left <= 0;
  });
}

/** The choices of others (than `own`) that rest on a text which became another, or is there no more. */
export function restingOn(
  before: Source,
  after: Source,
  scope: PinScope & { readonly protocol: string },
  own: readonly string[],
): Resting[] {
  const found = [...movedUnder(before, after, scope), ...goneUnder(before, after, scope.protocol)];
  const all = found.filter(({ organisation }) => !own.includes(organisation));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function goneUnder(before: Source, after: Source, id: string): Resting[] {
  const [then, now] = [before, after].map(({ policy }) => policy.protocols.find((own) => own.id === id));
  if (then === undefined || now === undefined) return [];
  const left = clausesIn(now);
  const gone = new Set([...clausesIn(then)].filter((clause) => !left.has(clause)));
  if (gone.size === 0) return [];
  return [...now.overrides].flatMap(([organisation, { data }]) => {
    const found: Resting[] = [];
    withIds(data, (clause, [root]) => {
      if (gone.has(clause))
        found.push({ organisation, clause, how: root === 'amend' || root === 'omit' ? root : 'other' });
      return clause;
    });
    return found;
  });
}

function clausesIn({ base, overrides }: ProtocolSource): Set<string> {
  const added = [...overrides.values()].flatMap(({ data }) => data.add ?? []);
  return new Set([...base.data.clauses, ...added].map(({ id }) => id));
}

function movedUnder(before: Source, after: Source, scope: PinScope): Resting[] {
  const nameOfPin = (pin: { organisation: string } & Parameters<typeof keyOf>[0]) =>
    `${pin.organisation} ${keyOf(pin)}`;
  const known = new Map(stalePinsOf(before.policy, scope).map((pin) => [nameOfPin(pin), JSON.stringify(pin.now)]));
  return stalePinsOf(after.policy, scope)
    .filter((pin) => known.get(nameOfPin(pin)) !== JSON.stringify(pin.now))
    .map(({ organisation, kind, id, clause }) => ({
      organisation,
      clause: clause ?? id,
      how: kind === 'amend' || kind === 'omit' ? kind : kind === 'omit-part' ? 'omit' : 'other',
    }));
}
