/** What is wrong with a request before any edit is looked at: what it is about is not there, or cannot be read. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { severityOf } from '../../diagnostic/format.ts';
import type { EditRequest, Layer } from '../../model/edit.ts';
import type { ProtocolSource } from '../../model/policy.ts';
import { chainOf } from '../../resolve/index.ts';
import { POLICY } from '../../source/index.ts';
import { unknownOrganisation } from '../choose.ts';
import { wrongChoice } from '../request.ts';
import type { Source } from '../session.ts';
import { namedBy, sourceOf } from './files.ts';
import { cannot } from './impossible.ts';

export function wrongRequest(source: Source, { organisation, protocol, edits }: EditRequest): readonly Diagnostic[] {
  const { policy } = source;
  const unknown = unknownOrganisation(source, organisation);
  if (unknown.length > 0) return unknown;
  const found = policy.protocols.find(({ id }) => id === protocol);
  if (found === undefined) {
    const inBase = mistakesIn(source, [`${POLICY}/protocols/${protocol}/protocol.yaml`]);
    if (inBase.length > 0) return inBase;
    return wrongChoice(
      '--protocol',
      protocol,
      policy.protocols.map(({ id }) => id),
    );
  }
  const unread = edits.flatMap((edit) => (edit.kind === 'data' ? unreadFile(source, edit.file) : []));
  if (unread.length > 0) return unread;
  const layers = new Set(edits.flatMap((edit) => ('layer' in edit ? [edit.layer] : [])));
  return [...layers].flatMap((layer) => wrongLayer(source, found, layer));
}

/** What is wrong with a file that is there and of which nothing could be made. */
function unreadFile(source: Source, file: string): readonly Diagnostic[] {
  const named = namedBy(file);
  const isUnread = named !== undefined && sourceOf(source.policy, named) === undefined;
  return isUnread ? mistakesIn(source, [file]) : [];
}

/** An organisation that takes part, or that is above one that does, as far as its texts can be read. */
function wrongLayer(source: Source, protocol: ProtocolSource, layer: Layer): readonly Diagnostic[] {
  if (layer === null) return [];
  const { policy } = source;
  const unknown = unknownOrganisation(source, layer);
  if (unknown.length > 0) return unknown;
  const own = policy.organisations.get(layer);
  const chain = own === undefined ? [] : chainOf(policy, own);
  const unread = chain.filter(({ id }) => protocol.unreadable.has(id));
  if (unread.length > 0)
    return mistakesIn(
      source,
      unread.flatMap(({ id }) => [
        ...['yaml', 'yml', 'json'].map((end) => `${POLICY}/protocols/${protocol.id}/overrides/${id}.${end}`),
        ...['yaml', 'yml', 'json'].map((end) => `${POLICY}/organisations/${id}.${end}`),
      ]),
    );
  const takesPart = [...policy.organisations.values()].some(
    (one) => protocol.overrides.has(one.id) && chainOf(policy, one).some(({ id }) => id === layer),
  );
  return takesPart ? [] : [cannot(layer, 'layer')];
}

export function mistakesIn({ diagnostics }: Source, files: readonly string[]): readonly Diagnostic[] {
  return diagnostics.filter(
    (item) => severityOf(item) === 'error' && typeof item.place !== 'string' && files.includes(item.place.file),
  );
}
