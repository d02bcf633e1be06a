/** Which files of the source an edit can change, by their path. */
import type { Policy, SourceFile } from '../../model/policy.ts';
import { POLICY } from '../../source/index.ts';
import type { FileKind } from '../../source/schema/index.ts';

const NAME = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const END = '\\.(?:yaml|yml|json)';

/** Of each kind where its files stand; the protocol first where there is one, then the organisation. */
const PATHS: readonly (readonly [FileKind, RegExp])[] = [
  ['settings', new RegExp(`^${POLICY}/settings\\.yaml$`)],
  ['organisation', new RegExp(`^${POLICY}/organisations/(?<organisation>${NAME})${END}$`)],
  ['holidays', new RegExp(`^${POLICY}/calendars/schoolvakanties\\.yaml$`)],
  ['calendar', new RegExp(`^${POLICY}/calendars/(?<organisation>${NAME})${END}$`)],
  ['protocol', new RegExp(`^${POLICY}/protocols/(?<protocol>${NAME})/protocol\\.yaml$`)],
  ['pinned', new RegExp(`^${POLICY}/protocols/(?<protocol>${NAME})/pinned\\.yaml$`)],
  ['override', new RegExp(`^${POLICY}/protocols/(?<protocol>${NAME})/overrides/(?<organisation>${NAME})${END}$`)],
  ['approvals', new RegExp(`^${POLICY}/protocols/(?<protocol>${NAME})/approvals/(?<organisation>${NAME})${END}$`)],
  ['pins', new RegExp(`^${POLICY}/protocols/(?<protocol>${NAME})/pins/(?<organisation>${NAME})${END}$`)],
];

/** A file by its path. */
export interface Named {
  readonly kind: FileKind;
  readonly protocol: string | undefined;
  readonly organisation: string | undefined;
}

/** Undefined of any other path. */
export function namedBy(file: string): Named | undefined {
  for (const [kind, pattern] of PATHS) {
    const found = pattern.exec(file);
    if (found === null) continue;
    const { protocol, organisation } = found.groups ?? {};
    return { kind, protocol, organisation };
  }
  return undefined;
}

/** Whether it is of a protocol and an organisation that there are. */
export function isKnown({ protocols, organisations }: Policy, { protocol, organisation }: Named): boolean {
  return (
    (protocol === undefined || protocols.some(({ id }) => id === protocol)) &&
    (organisation === undefined || organisations.has(organisation))
  );
}

/** As it was read; undefined where there is none, or none that can be read. */
export function sourceOf(policy: Policy, { kind, protocol, organisation = '' }: Named): SourceFile<object> | undefined {
  const own = policy.protocols.find(({ id }) => id === protocol);
  switch (kind) {
    case 'organisation':
      return policy.organisations.get(organisation)?.source;
    case 'approvals':
      return own?.approvals.get(organisation);
    case 'override':
      return own?.overrides.get(organisation);
    case 'calendar':
      return policy.calendars.own.get(organisation);
    case 'holidays':
      return policy.calendars.national;
    case 'settings':
      return policy.settings;
    default:
      return undefined;
  }
}
