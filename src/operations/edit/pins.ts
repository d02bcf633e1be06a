/** What the choices rest on that came new or are kept, recorded as `regelwerk pin` does; of other choices nothing changes. */
import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../../resolve/decisions.ts';
import { recordedWith, type StalePin, stalePinsOf } from '../../resolve/pin.ts';
import { pinsWith, textsWith } from '../pin.ts';
import { type Draft, protocolOf, type Scene } from './scene.ts';

/**
 * The files of pins that change with those of the scene. `before` is how all was. Where not all pins were read (`isWhole`),
 * texts that others may name are kept.
 */
export function pinDrafts(before: Scene, after: Scene, layers: readonly string[], isWhole: boolean): Draft[] {
  const protocol = protocolOf(after);
  const recordings = layers.flatMap((layer) => {
    const organisation = after.policy.organisations.get(layer);
    if (organisation === undefined) return [];
    const scope = { organisation: layer, protocol: protocol.id };
    const known = new Set(stalePinsOf(before.policy, scope).map(keyOf));
    const fresh = stalePinsOf(after.policy, scope).filter((pin) => !known.has(keyOf(pin)) || isKept(after, pin));
    const recorded = recordedWith(after.policy, protocol, organisation, fresh);
    const data = protocol.pins.get(layer)?.data;
    return isDeepStrictEqual(recorded.pins, data ?? {}) ? [] : [{ organisation: layer, recorded }];
  });
  if (recordings.length === 0) return [];
  const texts = textsWith(protocol, recordings, isWhole && protocol.unreadable.size === 0);
  const isSame = isDeepStrictEqual(texts.data, protocol.pinned?.data ?? {});
  return [
    ...(isSame ? [] : [texts]),
    ...recordings.map(({ organisation, recorded }) => pinsWith(protocol, organisation, recorded)),
  ];
}

/** Of what was read: an edit beside it may have moved it once more. */
function isKept({ kept = [] }: Scene, pin: StalePin): boolean {
  return kept.some(
    (own) => own.organisation === pin.organisation && keyOf(own) === keyOf(pin) && isDeepStrictEqual(own.now, pin.now),
  );
}

const RANK: Partial<Record<Draft['kind'], number>> = { pinned: 0, organisation: 1, protocol: 2, override: 3, pins: 4 };

/** So that whoever is cut off between two files leaves no pin that names what is not there, and no override without its base. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted((one, other) => (RANK[one.kind] ?? 1) - (RANK[other.kind] ?? 1));
}
