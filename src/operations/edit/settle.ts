/** What becomes of a choice that what it rests on moved under, or that is still to be made: once it was read. */

import type { Edit } from '../../model/edit.ts';
import type { Answer } from '../../model/moved.ts';
import type { Organisation } from '../../model/policy.ts';
import type { OverrideFile } from '../../model/source.ts';
import { chainOf } from '../../resolve/index.ts';
import { namingOf } from '../../resolve/naming/index.ts';
import { placementOf } from '../../resolve/placement.ts';
import { answersTo, type Read, readsOf, seenOf } from '../moved/read.ts';
import { withoutClause } from './arrange.ts';
import { amendmentOf, changeContent } from './content.ts';
import { impossible } from './impossible.ts';
import { ORDER, orNothing, withKey, withoutKeys } from './keys.ts';
import { omit, revert } from './omit.ts';
import { take } from './place.ts';
import { type EditResult, overrideOf, protocolOf, type Scene, viewOf, withOverride } from './scene.ts';
import { withPart } from './taken-part.ts';

type Settle = Extract<Edit, { kind: 'settle' }>;

/** A choice of a layer as it was read. */
interface Asked {
  readonly layer: string;
  readonly read: Read;
}

export function settle(scene: Scene, { layer, choice, seen, answer }: Settle): EditResult {
  const organisation = scene.policy.organisations.get(layer);
  const read = organisation === undefined ? undefined : readIn(scene, organisation, choice);
  const now = read === undefined ? null : seenOf(read);
  if (read === undefined || now !== seen) return { conflict: { before: seen, now } };
  const name = choice.clause ?? choice.id;
  if (!answersTo(read).includes(answer.kind)) return impossible(name, 'answer');
  const answered = ANSWERS[answer.kind] as (scene: Scene, asked: Asked, answer: Answer) => EditResult;
  return answered(scene, { layer, read }, answer);
}

function readIn(scene: Scene, organisation: Organisation, { kind, id, clause }: Settle['choice']): Read | undefined {
  const undecided = kind === 'undecided' ? undecidedIn(scene, organisation.id).map((own) => own.clause) : [];
  return readsOf(scene.policy, protocolOf(scene), organisation, undecided).find(
    ({ choice }) => choice.kind === kind && choice.id === id && choice.clause === clause,
  );
}

function undecidedIn({ policy, ...scene }: Scene, layer: string) {
  const organisation = policy.organisations.get(layer);
  if (organisation === undefined) return [];
  const protocol = namingOf(policy).seenBy(protocolOf({ policy, ...scene }), organisation);
  return placementOf(protocol, chainOf(policy, organisation), layer).undecided;
}

type Answers = {
  readonly [K in Answer['kind']]: (scene: Scene, asked: Asked, answer: Extract<Answer, { kind: K }>) => EditResult;
};

const ANSWERS: Answers = {
  accept,
  keep: (scene, asked) => ({ scene: kept(scene, asked) }),
  adapt(scene, asked, { content, reason }) {
    const { layer, read } = asked;
    const clause = read.choice.id;
    const begin: EditResult = read.choice.kind === 'omit' ? accept(scene, asked) : { scene: kept(scene, asked) };
    return after(begin, (own) => changeContent(own, { kind: 'content', clause, layer, content, reason }));
  },
  omit: (scene, { layer, read }, { reason }) => omit(scene, { kind: 'omit', clause: read.choice.id, layer, reason }),
  take: (scene, { layer, read }, { position }) =>
    position === null
      ? placed(scene, layer, read.choice.id)
      : take(scene, { kind: 'take', clause: read.choice.id, layer, position }),
};

function after(result: EditResult, next: (scene: Scene) => EditResult): EditResult {
  return 'scene' in result ? next(result.scene) : result;
}

/** The choice stands as it is; what it rests on is what was read. Of an amendment that stands beside it too. */
function kept(scene: Scene, { layer, read: { pin, now, choice } }: Asked): Scene {
  if (pin === undefined) return scene;
  const own: Scene = { ...scene, kept: [...(scene.kept ?? []), pin] };
  const written = choice.kind === 'amend' ? amendmentOf(own, layer, choice.id, viewOf(own, layer)) : undefined;
  if (written === undefined || now.content === undefined) return own;
  const data = overrideOf(own, layer);
  const amendment = withKey(written.amendment, 'base', now.content, ORDER.amendment);
  return withOverride(own, layer, { ...data, amend: { ...data.amend, [written.key]: amendment } });
}

/** What is inherited holds. Under an outline of its own, it stands there where it stands in that. */
function accept(scene: Scene, { layer, read: { choice } }: Asked): EditResult {
  const { kind, id } = choice;
  if (kind === 'arrange') return { scene: withoutArranged(scene, layer, id) };
  if (kind === 'variant') return { scene: withoutVariant(scene, layer, id) };
  const before = new Set(undecidedIn(scene, layer).map(({ clause }) => clause));
  return after(revert(scene, { kind: 'revert', clause: id, layer }), (own) => {
    const fresh = undecidedIn(own, layer).flatMap(({ clause }) => (before.has(clause) ? [] : [clause]));
    return fresh.reduce<EditResult>((result, clause) => after(result, (left) => placed(left, layer, clause)), {
      scene: own,
    });
  });
}

function withoutArranged(scene: Scene, layer: string, id: string): Scene {
  const { now } = viewOf(scene, layer);
  const isMeant = (own: string) => now(own) === id;
  const data = overrideOf(scene, layer);
  const left = (data.arrange ?? []).flatMap((change) =>
    change.part !== undefined && change.entries === undefined && isMeant(change.part)
      ? []
      : withoutClause(change, isMeant),
  );
  return withOverride(scene, layer, withKey(data, 'arrange', orNothing(left), ORDER.override));
}

function withoutVariant(scene: Scene, layer: string, id: string): Scene {
  const data = overrideOf(scene, layer);
  const { variants = {}, omit_variants: omitted = [] } = data;
  const left: OverrideFile = withKey(
    withKey(data, 'variants', orNothing(withoutKeys(variants, [id])), ORDER.override),
    'omit_variants',
    orNothing(omitted.filter((own) => own !== id)),
    ORDER.override,
  );
  const isOld = id === 'schoolgids' && !Object.hasOwn(variants, id);
  return withOverride(scene, layer, isOld ? withoutKeys(left, ['schoolgids']) : left);
}

/** Where it stands in what is inherited, or as near to that as this document has. */
function placed(scene: Scene, layer: string, clause: string): EditResult {
  const place = undecidedIn(scene, layer).find((own) => own.clause === clause);
  if (place === undefined) return { scene };
  const { position, newPart } = place;
  if (position !== null) return take(scene, { kind: 'take', clause, layer, position });
  const own = newPart === null ? undefined : withPart(scene, layer, { ...newPart, entries: [clause] });
  return own === undefined ? impossible(clause, 'position') : { scene: own };
}
