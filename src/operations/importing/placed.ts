/** A paper that is held against a base: what the organisation says beside it, and nothing of the base changes but its norms. */
import { normsOf, withNorms } from '../../import/norms/index.ts';
import { placeAgainst } from '../../import/place/index.ts';
import { overrideOf } from '../../import/place/override.ts';
import { proposeValues, settingOf } from '../../import/place/values.ts';
import type { DraftProtocol, Placement, ProposedParameter, Understood } from '../../model/imported.ts';
import type { Organisation, Policy, ProtocolSource } from '../../model/policy.ts';
import type { Clause, OverrideFile } from '../../model/source.ts';
import { chainOf } from '../../resolve/chain.ts';
import { stalePinsOf } from '../../resolve/pin.ts';
import { resolveToPlace } from '../../resolve/to-place.ts';
import { POLICY } from '../../source/index.ts';
import { takenIds } from '../edit/ids.ts';
import { inOrder, pinDrafts } from '../edit/pins.ts';
import { type Draft, overrideOf as overrideIn, protocolOf, type Scene, withBase, withOverride } from '../edit/scene.ts';
import { overlay } from '../overlay.ts';
import { withBases } from '../pin.ts';
import type { Session, Source } from '../session.ts';
import { newFile } from '../write-source.ts';
import { type Made, textsOf } from './drafted.ts';
import { approvalsOf, figureFiles, organisationOf } from './fresh.ts';
import type { SettledImport } from './request.ts';

export function placedFiles(session: Session, source: Source, asked: SettledImport, understood: Understood): Made {
  const come = organisationOf(source.policy, asked);
  const texts = Object.fromEntries(come.map(({ file, after }) => [file, after]));
  const host = come.length === 0 ? session.host : overlay(session.host, texts);
  const { policy } = come.length === 0 ? source : session.readFrom(host);
  const organisation = policy.organisations.get(asked.organisation);
  const protocol = policy.protocols.find(({ id }) => id === asked.protocol);
  if (organisation === undefined || protocol === undefined)
    return { value: undefined, diagnostics: source.diagnostics };
  const { values, settings } = valuesFor(policy, protocol, organisation, understood.protocol);
  const base = resolveToPlace(policy, protocol, organisation, settings);
  const placed = placeAgainst(understood.protocol, base.text, { optional: base.optional });
  const above = { base: protocol.base.data, overrides: layersAbove(policy, protocol, organisation) };
  // Its norms are of the paper, whoever says them.
  const drafted = withNorms(understood.protocol, organisation.id);
  const { override, ids } = overrideOf(drafted, placed, base.text, { above, taken: takenIds(protocol), settings });
  const start: Scene = { policy, protocol: protocol.id, drafts: new Map() };
  const hasRegister = protocol.registers.has(organisation.id);
  const own = hasRegister ? withoutNorms(override) : override;
  const said = resting(withOverride(start, organisation.id, own), organisation.id);
  const scene = hasRegister ? said : saying(said, organisation, drafted, placed.placements);
  const drafts = inOrder([
    ...scene.drafts.values(),
    ...besides(protocol, organisation.id, understood, hasRegister),
    ...pinDrafts(start, scene, [organisation.id], true),
  ]);
  const files = textsOf(session, drafts);
  if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
  return {
    value: {
      mode: 'placed',
      files: [...come, ...files.value.filter(({ before, after }) => before !== after)],
      figures: figureFiles(protocol.id, understood),
      ...{ placements: placed.placements, undecided: placed.undecided, values, left: [], ids },
    },
    diagnostics: [],
  };
}

/** With the text of the base beside each amendment of it. */
function resting(scene: Scene, organisation: string): Scene {
  const own = overrideIn(scene, organisation);
  if (own.amend === undefined) return scene;
  const pins = stalePinsOf(scene.policy, { organisation, protocol: scene.protocol });
  return withOverride(scene, organisation, { ...own, amend: withBases(own.amend, pins, (id) => id) });
}

/** What the organisation fills in already stands; for the rest what the paper has. */
function valuesFor(policy: Policy, protocol: ProtocolSource, organisation: Organisation, draft: DraftProtocol) {
  const { parameters: declared = {} } = protocol.base.data;
  const plain = resolveToPlace(policy, protocol, organisation);
  const proposed = [...proposeValues(draft, plain.text, declared)];
  const found = proposed.filter(([name, { value }]) => !plain.has(name, settingOf(value, declared[name])));
  const values = found.map(
    ([name, { value, count }]): ProposedParameter => ({
      ...{ name, description: declared[name]?.description ?? name, kind: 'text', value, count, clauses: [] },
      why: { rule: 'value-base', certainty: 0.95 },
    }),
  );
  const settings = Object.fromEntries(found.map(([name, { value }]) => [name, settingOf(value, declared[name])]));
  const own = protocol.overrides.get(organisation.id)?.data.parameters ?? {};
  return { values, settings: { ...settings, ...own } as typeof settings };
}

function layersAbove(policy: Policy, { overrides }: ProtocolSource, organisation: Organisation): OverrideFile[] {
  return chainOf(policy, organisation)
    .slice(0, -1)
    .flatMap(({ id }) => overrides.get(id)?.data ?? []);
}

function withoutNorms({ add, ...own }: OverrideFile): OverrideFile {
  return add === undefined ? own : { ...own, add: add.map(({ norms: _, ...addition }) => addition) };
}

/** With the norms of the paper at the clauses that say them, of the base or of who stands above. */
function saying(scene: Scene, organisation: Organisation, { clauses }: DraftProtocol, placements: Placements): Scene {
  const normsOfOwn = new Map(clauses.map(({ id, norms = [] }) => [id, norms]));
  const said = new Map(
    placements.flatMap((one) => (one.kind === 'own' ? [] : [[one.clause, normsOfOwn.get(one.own) ?? []] as const])),
  );
  const isSaidIn = (standing: readonly Clause[]) => standing.some(({ id }) => (said.get(id) ?? []).length > 0);
  const withSaid = <C extends Clause>(clause: C): C => {
    const norms = said.get(clause.id) ?? [];
    return norms.length === 0 ? clause : { ...clause, norms: [...(clause.norms ?? []), ...norms] };
  };
  const base = protocolOf(scene).base.data;
  const withOwn = isSaidIn(base.clauses) ? withBase(scene, { ...base, clauses: base.clauses.map(withSaid) }) : scene;
  return chainOf(scene.policy, organisation)
    .slice(0, -1)
    .reduce((all, { id }) => {
      const own = overrideIn(all, id);
      const { add = [] } = own;
      return isSaidIn(add) ? withOverride(all, id, { ...own, add: add.map(withSaid) }) : all;
    }, withOwn);
}

type Placements = readonly Placement[];

/** Its decisions and its register, where there are none yet. */
function besides(protocol: ProtocolSource, id: string, understood: Understood, hasRegister: boolean): Draft[] {
  const folder = `${POLICY}/protocols/${protocol.id}`;
  const approvals = {
    kind: 'approvals',
    source: newFile(`${folder}/approvals/${id}.yaml`),
    data: approvalsOf(understood),
  } as const;
  const data = normsOf(understood.protocol, { organisation: id, facts: understood.facts });
  const norms = { kind: 'norms', source: newFile(`${folder}/norms/${id}.yaml`), data } as const;
  return [...(protocol.approvals.has(id) ? [] : [approvals]), ...(hasRegister ? [] : [norms])];
}
