/** The policy as the edits so far leave it. Nothing is written: the texts of the files are made of it at the end. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Layer } from '../../model/edit.ts';
import type { Organisation, Policy, ProtocolSource, SourceFile } from '../../model/policy.ts';
import type { OrganisationFile, OverrideFile, ProtocolFile } from '../../model/source.ts';
import { chainOf } from '../../resolve/index.ts';
import { applyLayers } from '../../resolve/layers.ts';
import { namingOf } from '../../resolve/naming/index.ts';
import type { StalePin } from '../../resolve/pin.ts';
import type { Working } from '../../resolve/working.ts';
import { POLICY } from '../../source/index.ts';
import type { FileKind } from '../../source/schema/index.ts';
import type { SourceChange } from '../write-source.ts';

/** A file with other data than it was read with. */
export interface Draft {
  readonly kind: FileKind;
  /** As it was read; without data where there is none yet. */
  readonly source: SourceChange['source'];
  readonly data: object;
}

export interface Scene {
  readonly policy: Policy;
  /** Of the protocol that is edited. */
  readonly protocol: string;
  /** By the path of the file. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Choices that somebody keeps, having read what they rest on. */
  readonly kept?: readonly StalePin[];
}

/** What one edit comes to. */
export type EditResult =
  | { readonly scene: Scene; readonly made?: string }
  | { readonly conflict: { readonly before: unknown; readonly now: unknown } }
  | { readonly diagnostics: readonly Diagnostic[] };

export function protocolOf({ policy, protocol }: Scene): ProtocolSource {
  const found = policy.protocols.find(({ id }) => id === protocol);
  if (found === undefined) throw new Error('The protocol was found before');
  return found;
}

export function baseOf(scene: Scene): ProtocolFile {
  return protocolOf(scene).base.data;
}

export function withBase(scene: Scene, data: ProtocolFile): Scene {
  const { base } = protocolOf(scene);
  const drafted = withDraft(scene, 'protocol', base, data);
  return inProtocol(drafted, (protocol) => ({ ...protocol, base: { ...base, data } }));
}

/** What an organisation says in its override; nothing where it has none. */
export function overrideOf(scene: Scene, organisation: string): OverrideFile {
  return protocolOf(scene).overrides.get(organisation)?.data ?? {};
}

export function withOverride(scene: Scene, organisation: string, data: OverrideFile): Scene {
  const { id, overrides } = protocolOf(scene);
  const source = overrides.get(organisation) ?? unwritten<OverrideFile>(overridePath(id, organisation), {});
  const drafted = withDraft(scene, 'override', overrides.has(organisation) ? source : fresh(source), data);
  return inProtocol(drafted, (protocol) => ({
    ...protocol,
    overrides: new Map([...overrides, [organisation, { ...source, data }]]),
  }));
}

export function withOrganisation(scene: Scene, own: Organisation, data: OrganisationFile): Scene {
  const { parameters, ...others } = own;
  const source = { ...own.source, data };
  const changed: Organisation = {
    ...others,
    source,
    ...(data.parameters === undefined ? {} : { parameters: data.parameters }),
  };
  const drafted = withDraft(scene, 'organisation', own.source, data);
  const organisations = new Map([...drafted.policy.organisations, [own.id, changed]]);
  return { ...drafted, policy: { ...drafted.policy, organisations } };
}

/** A file that no other edit looks into. */
export function withDraft(scene: Scene, kind: FileKind, source: SourceChange['source'], data: object): Scene {
  const known = scene.drafts.get(source.file)?.source ?? source;
  return { ...scene, drafts: new Map([...scene.drafts, [source.file, { kind, source: known, data }]]) };
}

function inProtocol(scene: Scene, change: (protocol: ProtocolSource) => ProtocolSource): Scene {
  const protocols = scene.policy.protocols.map((own) => (own.id === scene.protocol ? change(own) : own));
  return { ...scene, policy: { ...scene.policy, protocols } };
}

export function overridePath(protocol: string, organisation: string): string {
  return `${POLICY}/protocols/${protocol}/overrides/${organisation}.yaml`;
}

function fresh({ file }: SourceFile<unknown>): SourceChange['source'] {
  return { file, data: undefined };
}

function unwritten<T>(file: string, data: T): SourceFile<T> {
  const place = () => ({ file, line: 1, column: 1 });
  return { file, data, place, placeWithin: place };
}

/** What a layer has before it, and what it makes of that. */
export interface View {
  /** Of an organisation, what it gets from above; of the base, the base itself. */
  readonly inherited: Working;
  readonly own: Working;
  /** What an id is called now. */
  readonly now: (id: string) => string;
}

export function viewOf(scene: Scene, layer: Layer): View {
  const { policy } = scene;
  const organisation = layer === null ? null : (policy.organisations.get(layer) ?? null);
  const naming = namingOf(policy);
  const protocol = naming.seenBy(protocolOf(scene), organisation);
  const chain = organisation === null ? [] : chainOf(policy, organisation);
  return {
    inherited: applyLayers(protocol, chain.slice(0, -1)).working,
    own: applyLayers(protocol, chain).working,
    now: naming.names(scene.protocol, organisation).now,
  };
}
