/** Records the text that amendments were made on beside them, so that a later change of the base cannot pass unseen. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import type { Policy, SourceFile } from '../model/policy.ts';
import type { OverrideFile } from '../model/source.ts';
import { namingOf } from '../resolve/naming/index.ts';
import { type StalePin, stalePinsOf } from '../resolve/pin.ts';
import { sameContent } from '../resolve/working.ts';
import { unknownOrganisation } from './choose.ts';
import { amendmentNotFound } from './not-found.ts';
import { wrongChoice } from './request.ts';
import type { Session, Source } from './session.ts';
import { unreadLayers } from './unread.ts';
import { refused, type Write, writeSource } from './write-source.ts';

export type { StalePin };

/** Whose amendments. */
export interface PinScope {
  /** Id of an organisation; by default all. */
  readonly organisation?: string | undefined;
  /** Id of a protocol; by default all. */
  readonly protocol?: string | undefined;
}

/** Which amendments of one organisation to pin. */
export interface PinRequest extends PinScope {
  readonly organisation: string;
  /** Ids of clauses that the organisation amends; by default all that are to be pinned. */
  readonly clauses?: readonly string[] | undefined;
  /** What somebody has read and agrees to: where a text is another one by now, nothing is recorded. */
  readonly seen?: readonly StalePin[] | undefined;
}

/** What was done in one override. */
export interface Pinned {
  /** From the project folder. */
  readonly file: string;
  readonly protocol: string;
  /** Those whose base was recorded; none where all was in order. */
  readonly clauses: readonly string[];
}

/**
 * The amendments that are to be pinned, in order of protocol and organisation. The diagnostics tell of whom that cannot
 * be known, and what is wrong with the scope.
 */
export function stalePins(session: Session, scope: PinScope = {}): Result<readonly StalePin[]> {
  const source = session.read();
  const unread = unreadLayers(source, scope);
  const wrong = wrongScope(source, scope, unread.length > 0);
  return { value: stalePinsOf(source.policy).filter((pin) => isIn(pin, scope)), diagnostics: [...wrong, ...unread] };
}

/**
 * Writes `base` beside the amendments of one organisation. Other mistakes in the source are no obstacle, as long as what
 * the organisation inherits can be read. Of several protocols each file is written by itself: what is refused for one may
 * be done for another.
 */
export function pin(session: Session, request: PinRequest): Result<readonly Pinned[]> {
  const { value = [], diagnostics } = writeSource<readonly Pinned[]>(session, (source, write) => {
    const unread = unreadLayers(source, request);
    const isUnread = unread.length > 0;
    const wrong = [...wrongScope(source, request, isUnread), ...(isUnread ? [] : wrongClauses(source, request))];
    if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
    const results = overridesIn(source, request).map((own) => pinFile(own, source, request, write));
    return {
      value: results.flatMap((result) => result.value ?? []),
      diagnostics: [...unread, ...results.flatMap((result) => result.diagnostics)],
    };
  });
  return { value, diagnostics };
}

function isIn(pin: { readonly organisation: string; readonly protocol: string }, scope: PinScope): boolean {
  return (
    pin.organisation === (scope.organisation ?? pin.organisation) && pin.protocol === (scope.protocol ?? pin.protocol)
  );
}

interface Override {
  readonly organisation: string;
  readonly protocol: string;
  readonly file: SourceFile<OverrideFile>;
  /** What a clause is called now: the file, and who asks, may call it what it was before. */
  readonly now: (id: string) => string;
}

function overridesIn({ policy }: Source, scope: PinScope): Override[] {
  return policy.protocols.flatMap(({ id: protocol, overrides }) =>
    [...overrides]
      .map(([organisation, file]) => {
        const found = policy.organisations.get(organisation) ?? null;
        return { organisation, protocol, file, now: namingOf(policy).names(protocol, found).now };
      })
      .filter((override) => isIn(override, scope)),
  );
}

/** Where not all could be read, it is not known who takes part in what; but a protocol that is nowhere is wrong. */
function wrongScope(source: Source, { organisation, protocol }: PinScope, isUnread: boolean): Diagnostic[] {
  const { policy } = source;
  const unknown = organisation === undefined || isUnread ? [] : unknownOrganisation(source, organisation);
  if (unknown.length > 0) return [...unknown];
  const known = isUnread
    ? [...policy.protocols, ...policy.baseless].map(({ id }) => id)
    : overridesIn(source, { organisation }).map((override) => override.protocol);
  return wrongChoice('--protocol', protocol, [...new Set(known)]);
}

function wrongClauses(source: Source, { organisation, protocol, clauses = [] }: PinRequest): Diagnostic[] {
  const overrides = overridesIn(source, { organisation, protocol });
  const amendedIn = ({ file, now }: Override) => Object.keys(file.data.amend ?? {}).map(now);
  const known = overrides.flatMap(amendedIn);
  return clauses
    .filter((id) => !overrides.some((own) => amendedIn(own).includes(own.now(id))))
    .flatMap((id) => {
      const found = source.policy.organisations.get(organisation);
      return found === undefined ? [] : [amendmentNotFound(source.policy, found, known, id)];
    });
}

function pinFile(
  override: Override,
  { policy }: Source,
  { clauses, seen }: PinRequest,
  write: Write,
): Result<Pinned | undefined> {
  const { protocol, file, now } = override;
  const asked = clauses?.map(now);
  const pins = stalePinsOf(policy).filter((item) => isIn(item, override) && (asked?.includes(item.clause) ?? true));
  if (seen !== undefined && !pins.every((item) => seen.some((own) => isSame(item, own, policy))))
    return { value: undefined, diagnostics: [refused(file.file, 'changed')] };
  const value = { file: file.file, protocol, clauses: pins.map(({ clause }) => clause) };
  if (pins.length === 0) return { value, diagnostics: [] };
  const amend = { ...file.data.amend };
  for (const [written, amendment] of Object.entries(amend)) {
    const base = pins.find(({ clause }) => clause === now(written))?.now;
    if (base !== undefined) amend[written] = { ...amendment, base };
  }
  const told = write({ kind: 'override', source: file, data: { ...file.data, amend } });
  return told.length > 0 ? { value: undefined, diagnostics: told } : { value, diagnostics: [] };
}

/** Of one amendment, with the same to read in it. */
function isSame(one: StalePin, other: StalePin, { protocols }: Policy): boolean {
  const texts = protocols.find(({ id }) => id === one.protocol)?.texts;
  const names = ['organisation', 'protocol', 'clause'] as const;
  if (texts === undefined || names.some((name) => one[name] !== other[name])) return false;
  return (['was', 'now', 'amendment'] as const).every((what) => sameContent(one[what] ?? {}, other[what] ?? {}, texts));
}
