/** One part of a policy: some families, read and resolved, with what there is to tell of them. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Host } from '../../host/index.ts';
import type { Pictures } from '../../model/picture.ts';
import { documentsOf } from '../../resolve/documents.ts';
import { hostOf } from '../../source/families/hidden.ts';
import type { FamilyIndex } from '../../source/families/index.ts';
import type { SourceCache } from '../../source/files.ts';
import { loadPolicy } from '../../source/index.ts';
import { loadFigures, namedFigures } from '../../source/pictures/figures.ts';
import type { judgePicture } from '../../source/pictures/judge.ts';
import { houseFonts } from '../../source/pictures/letters.ts';
import { readParted, type ToldOfSource } from '../read-source.ts';
import type { Illustrated } from '../session.ts';
import { checkSignatures } from '../signatures.ts';
import { settled, settledSource } from './settled.ts';

/** What is the same for all parts. */
export interface Shared {
  readonly host: Host;
  readonly index: FamilyIndex;
  readonly cache: SourceCache;
  /** Undefined where nothing is asked of pictures, nor of signatures. */
  readonly logos: Pictures | undefined;
  readonly judge: typeof judgePicture;
  /** What was told of other parts, or of all of them, and reaches this one. */
  readonly wide: readonly Diagnostic[];
  readonly late: readonly Diagnostic[];
}

/** What a part leaves behind: nothing of it holds a file. */
export interface ToldOfPart {
  readonly ids: ReadonlySet<string>;
  readonly source: ToldOfSource;
  readonly figures: readonly Diagnostic[];
  readonly signatures: readonly Diagnostic[];
  /** By protocol, the names of figures. */
  readonly named: ReadonlyMap<string, { readonly names: ReadonlySet<string>; readonly isLayered: boolean }>;
  /** Of each protocol, in the order of the policy, those without a base last. */
  readonly protocols: readonly string[];
  /** Something could not be read, so that nothing is concluded of it. */
  readonly isUnread: boolean;
}

export async function readPart(
  ids: ReadonlySet<string>,
  isFirst: boolean,
  { host: all, index, cache, logos, judge, wide, late }: Shared,
): Promise<{ readonly part: Illustrated; readonly told: ToldOfPart }> {
  const host = hostOf(all, ids, isFirst);
  const { source, told } = readParted(loadPolicy(host, cache, index), { wide, late });
  const { policy, resolved, diagnostics } = source;
  const figures =
    logos === undefined
      ? { value: new Map(), diagnostics: [] }
      : await loadFigures(policy, houseFonts(all, index.organisations.values()), judge);
  const signatures = logos === undefined ? [] : checkSignatures(host, policy, new Map());
  const also = [...figures.diagnostics, ...signatures];
  const documents =
    also.length === 0 ? source.documents : documentsOf(policy, resolved, [...diagnostics, ...late, ...also]);
  return {
    part: { ...source, documents, pictures: new Map([...(logos ?? []), ...figures.value]) },
    told: {
      ids,
      source: settledSource(told, index),
      figures: figures.diagnostics.map(settled),
      signatures: signatures.map(settled),
      named: new Map(
        policy.protocols.map((protocol) => [
          protocol.id,
          { names: namedFigures(protocol), isLayered: protocol.isLayered ?? true },
        ]),
      ),
      protocols: [...policy.protocols, ...policy.baseless].map(({ id }) => id),
      isUnread: policy.protocols.some(({ unreadable }) => unreadable.size > 0),
    },
  };
}
