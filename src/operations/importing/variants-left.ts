/** Inherited variants after clauses went from a document: without those, or left out where nothing of them stands. */
import { namedIn, variantsOf } from '../../import/place/inherited.ts';
import type { FileChange } from '../../model/edit.ts';
import type { ResolvedProtocol } from '../../model/resolved.ts';
import type { OverrideFile, Variant } from '../../model/source.ts';
import { chainOf } from '../../resolve/chain.ts';
import { inOrder, pinDrafts } from '../edit/pins.ts';
import { overrideOf, type Scene, withOverride } from '../edit/scene.ts';
import { withoutChosen } from '../edit/variants.ts';
import { overlay } from '../overlay.ts';
import type { Session } from '../session.ts';
import { textWith } from '../write-source.ts';
import type { SettledImport } from './request.ts';

/** `files`: as the edits of the update make them. `before`: the text that they were made on. */
export function withVariantsLeft(
  session: Session,
  { organisation, protocol }: SettledImport,
  files: readonly FileChange[],
  before: ResolvedProtocol,
): readonly FileChange[] {
  const host = overlay(session.host, Object.fromEntries(files.map(({ file, after }) => [file, after])));
  const { policy, resolved } = session.readFrom(host);
  const text = resolved.find((own) => own.organisation.id === organisation && own.protocol === protocol);
  const [own, written] = [policy.organisations.get(organisation), policy.protocols.find(({ id }) => id === protocol)];
  if (text === undefined || own === undefined || written === undefined) return files;
  const had = idsOf(before);
  const has = idsOf(text);
  const isGone = (id: string) => had.has(id) && !has.has(id);
  const layers = chainOf(policy, own).map(({ id }) => written.overrides.get(id)?.data ?? {});
  const above = variantsOf({ base: written.base.data, overrides: layers.slice(0, -1) });
  const named = [...variantsOf({ base: written.base.data, overrides: layers })].filter(([, variant]) =>
    namedIn(variant).some(isGone),
  );
  if (named.length === 0) return files;
  const start: Scene = { policy, protocol, drafts: new Map() };
  const scene = withOverride(start, organisation, withLeft(overrideOf(start, organisation), named, { isGone, above }));
  const drafts = inOrder([...scene.drafts.values(), ...pinDrafts(start, scene, [organisation], true)]);
  const changes = drafts.flatMap((draft) => textWith(host, draft).value ?? []);
  const made = new Map(files.map((change) => [change.file, change]));
  for (const change of changes) {
    const first = made.get(change.file);
    made.set(change.file, first === undefined ? change : { ...change, before: first.before });
  }
  return [...made.values()];
}

function withLeft(
  data: OverrideFile,
  named: readonly (readonly [string, Variant])[],
  { isGone, above }: { isGone: (id: string) => boolean; above: ReadonlyMap<string, Variant> },
): OverrideFile {
  const left = named.map(([id, variant]) => [id, without(variant, isGone)] as const);
  const kept = left.flatMap(([id, variant]) => (variant === undefined ? [] : [[id, variant] as const]));
  const lost = left.flatMap(([id, variant]) => (variant === undefined ? [id] : []));
  const own = Object.entries(data.variants ?? {}).filter(([id]) => !lost.includes(id));
  const variants = Object.fromEntries([...own, ...kept]);
  const omitted = [...(data.omit_variants ?? []), ...lost.filter((id) => above.has(id))];
  const { variants: _, omit_variants: __, ...others } = data;
  return {
    ...others,
    ...(Object.keys(variants).length === 0 ? {} : { variants }),
    ...(omitted.length === 0 ? {} : { omit_variants: omitted }),
  };
}

/** Undefined where nothing is left to stand in it. */
function without(variant: Variant, isGone: (id: string) => boolean): Variant | undefined {
  const { parts, ...others } = variant;
  const kept = parts?.filter((id) => !isGone(id));
  const chosen = withoutChosen({ variants: { left: others } }, isGone).variants?.['left'] ?? others;
  const own = kept === undefined ? chosen : { ...chosen, parts: kept };
  return kept?.length === 0 || namedIn(own).some(isGone) ? undefined : own;
}

function idsOf({ clauses, parts }: ResolvedProtocol): Set<string> {
  const ids = new Set(clauses.keys());
  const pending = [...parts];
  for (const part of pending) {
    ids.add(part.id);
    for (const entry of part.entries) if (entry.kind === 'part') pending.push(entry.part);
  }
  return ids;
}
