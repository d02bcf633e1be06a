/** Mistakes that keep what an organisation inherits from being known. */
import { type Diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { chainOf } from '../resolve/index.ts';
import type { Source } from './session.ts';

/** `organisations/koe.yaml`, `overrides/koe.yaml` of a protocol, and `protocol.yaml`. */
const LAYER =
  /^policy\/(?:organisations|protocols\/(?<protocol>[^/]+)\/overrides)\/(?<organisation>[^/]+)\.(?:yaml|yml|json)$|^policy\/protocols\/(?<base>[^/]+)\/protocol\.yaml$/;
/** These are about the name of a file: another one may be read. */
const NAMES: ReadonlySet<string> = new Set(['file-unexpected', 'file-name', 'id-reserved']);
const PARENTS: ReadonlySet<string> = new Set(['organisation-unknown', 'organisation-cycle']);

/** The errors in files that are layers of these organisations and could not be read, or that say who their parents are. */
export function unreadLayers(
  { policy, diagnostics }: Source,
  scope: { readonly organisation?: string | undefined; readonly protocol?: string | undefined },
): Diagnostic[] {
  const parents = new Set([...policy.organisations.values()].map(({ source }) => source.file));
  const read = new Set([
    ...parents,
    ...policy.protocols.flatMap(({ base, overrides }) => [
      base.file,
      ...[...overrides.values()].map(({ file }) => file),
    ]),
  ]);
  const own = scope.organisation === undefined ? undefined : policy.organisations.get(scope.organisation);
  const chain =
    own === undefined ? [scope.organisation] : chainOf(policy, own).flatMap(({ id, parent }) => [id, parent]);
  return diagnostics.filter((item) => {
    if (item.place === NO_PLACE || severityOf(item) !== 'error' || NAMES.has(item.code)) return false;
    const { file } = item.place;
    const { organisation, protocol, base } = LAYER.exec(file)?.groups ?? {};
    if (organisation === undefined && base === undefined) return false;
    const isOwn = organisation === undefined || scope.organisation === undefined || chain.includes(organisation);
    const isAsked = scope.protocol === undefined || (protocol ?? base ?? scope.protocol) === scope.protocol;
    return isOwn && isAsked && (!read.has(file) || (parents.has(file) && PARENTS.has(item.code)));
  });
}
