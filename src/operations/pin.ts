/** Records on which text choices rest, so that a later change of the base cannot pass unseen. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import type { Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { OverrideFile, PinnedText } from '../model/source.ts';
import { decidedIn } from '../resolve/decisions.ts';
import { namingOf } from '../resolve/naming/index.ts';
import { fingerprintOf, type Recorded, recordedWith, type StalePin, stalePinsOf } from '../resolve/pin.ts';
import { restsSame } from '../resolve/pinned.ts';
import { sameContent } from '../resolve/working.ts';
import { PINNED, PINS, POLICY } from '../source/index.ts';
import { unknownOrganisation } from './choose.ts';
import { amendmentNotFound } from './not-found.ts';
import { wrongChoice } from './request.ts';
import type { Session, Source } from './session.ts';
import { unreadLayers } from './unread.ts';
import { newFile, refused, type SourceChange, type Write, writeSource } from './write-source.ts';

export type { StalePin };

/** Whose choices. */
export interface PinScope {
  /** Id of an organisation; by default all. */
  readonly organisation?: string | undefined;
  /** Id of a protocol; by default all. */
  readonly protocol?: string | undefined;
}

/** Which choices to pin. */
export interface PinRequest extends PinScope {
  /** Ids of clauses, parts or variants that were decided on; by default all that are to be pinned. */
  readonly clauses?: readonly string[] | undefined;
  /**
   * What somebody has read and agrees to: where a text is another one by now, nothing is recorded of that organisation.
   * Without an organisation these are all that is recorded.
   */
  readonly seen?: readonly StalePin[] | undefined;
}

/** What was done in one override. */
export interface Pinned {
  /** From the project folder. */
  readonly file: string;
  readonly protocol: string;
  readonly organisation: string;
  /** Those of which it was recorded what they rest on; none where all was in order. */
  readonly clauses: readonly string[];
}

/**
 * The choices that are to be pinned, in order of protocol and organisation. The diagnostics tell of whom that cannot
 * be known, and what is wrong with the scope.
 */
export function stalePins(session: Session, scope: PinScope = {}): Result<readonly StalePin[]> {
  const source = session.read();
  const unread = unreadLayers(source, scope);
  const wrong = wrongScope(source, scope, unread.length > 0);
  return { value: stalePinsOf(source.policy, scope), diagnostics: [...wrong, ...unread] };
}

/**
 * Records what choices rest on: `base` beside amendments, and pins/ for all. Other mistakes in the source are no obstacle, as
 * long as what an organisation inherits can be read. Of several organisations or protocols each file is written by itself:
 * what is refused for one may be done for another.
 */
export function pin(session: Session, request: PinRequest): Result<readonly Pinned[]> {
  const { value = [], diagnostics } = writeSource<readonly Pinned[]>(session, (source, write) => {
    const unread = unreadLayers(source, request);
    const isUnread = unread.length > 0;
    const wrong = [...wrongScope(source, request, isUnread), ...(isUnread ? [] : wrongClauses(source, request))];
    if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
    const results = source.policy.protocols.map((protocol) => pinProtocol(protocol, source.policy, request, write));
    return {
      value: results.flatMap((result) => result.value),
      diagnostics: [...unread, ...results.flatMap((result) => result.diagnostics)],
    };
  });
  return { value, diagnostics };
}

/** Of one override: what is to be recorded. */
interface Recording extends Override {
  readonly pins: readonly StalePin[];
  readonly recorded: Recorded;
}

function pinProtocol(source: ProtocolSource, policy: Policy, request: PinRequest, write: Write): Result<Pinned[]> {
  const diagnostics: Diagnostic[] = [];
  const recordings = overridesOf(source, policy)
    .filter((own) => isIn(own, request) && isAsked(own, request))
    .flatMap((own): Recording[] => {
      const pins = chosen(stalePinsOf(policy, own), own, request);
      const whose = policy.organisations.get(own.organisation);
      if (whose === undefined || (pins.length === 0 && request.organisation === undefined)) return [];
      if (request.seen !== undefined && !pins.every((item) => request.seen?.some((own) => isSame(item, own, policy)))) {
        diagnostics.push(refused(own.file.file, 'changed'));
        return [];
      }
      return [{ ...own, pins, recorded: recordedWith(policy, source, whose, pins) }];
    });
  // The texts first, so that no pin ever names one that is not there.
  const texts = recordings.some(({ pins }) => pins.length > 0) ? write(textsWith(source, recordings)) : [];
  if (texts.length > 0) return { value: [], diagnostics: [...diagnostics, ...texts] };
  const value = recordings.flatMap((recording): Pinned[] => {
    const { organisation, protocol, file, pins } = recording;
    const told = changesOf(recording, source).flatMap((change) => write(change));
    diagnostics.push(...told);
    return told.length > 0
      ? []
      : [{ file: file.file, organisation, protocol, clauses: pins.map(({ id, clause }) => clause ?? id) }];
  });
  return { value, diagnostics };
}

/** Without an organisation those are asked for of which something was seen, or else all. */
function isAsked(own: Override, { organisation, seen }: PinRequest): boolean {
  return organisation !== undefined || seen === undefined || seen.some((pin) => isIn(pin, own));
}

function chosen(
  stale: readonly StalePin[],
  { now }: Override,
  { organisation, clauses, seen }: PinRequest,
): StalePin[] {
  const asked = clauses?.map(now);
  return stale
    .filter(({ id, clause }) => asked === undefined || asked.includes(id) || asked.includes(clause ?? id))
    .filter((pin) => organisation !== undefined || seen === undefined || seen.some((own) => isOfSame(pin, own)));
}

/** What becomes of the files of one organisation. */
function changesOf({ organisation, file, now, pins, recorded }: Recording, source: ProtocolSource): SourceChange[] {
  if (pins.length === 0) return [];
  const amend = withBases(file.data.amend, pins, now);
  const own = pinsWith(source, organisation, recorded);
  if (!pins.some(({ kind }) => kind === 'amend')) return [own];
  return [own, { kind: 'override', source: file, data: { ...file.data, amend } }];
}

/** Each amendment with the text that it rests on beside it. */
export function withBases(
  amend: OverrideFile['amend'] = {},
  pins: readonly StalePin[],
  now: Override['now'],
): NonNullable<OverrideFile['amend']> {
  return Object.fromEntries(
    Object.entries(amend).map(([written, amendment]) => {
      const base = pins.find(({ kind, id }) => kind === 'amend' && id === now(written))?.now.content;
      return [written, base === undefined ? amendment : { ...amendment, base }];
    }),
  );
}

/** What becomes of the pins of one organisation. */
export function pinsWith({ id, pins }: ProtocolSource, organisation: string, { pins: data }: Recorded): SourceChange {
  const path = `${POLICY}/protocols/${id}/${PINS}/${organisation}.yaml`;
  return { kind: 'pins', source: pins.get(organisation) ?? newFile(path), data };
}

/** What becomes of the texts that pins name. */
export function textsWith(
  source: ProtocolSource,
  recordings: readonly { readonly organisation: string; readonly recorded: Recorded }[],
  isWhole = source.unreadable.size === 0,
): SourceChange {
  const pins = new Map([...source.pins].map(([id, { data }]) => [id, data]));
  for (const { organisation, recorded } of recordings) pins.set(organisation, recorded.pins);
  const named = new Set([...pins.values()].flatMap((data) => Object.values(data)));
  const before = Object.entries(source.pinned?.data ?? {});
  // Where a file cannot be read, it is not known which texts nobody names any more.
  const kept = !isWhole ? before : before.filter(([key]) => named.has(key));
  const fresh = recordings.flatMap(({ recorded: { texts } }) =>
    texts.map((text): [string, PinnedText] => [fingerprintOf(text), text]),
  );
  const data = Object.fromEntries([...new Map([...kept, ...fresh])].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { kind: 'pinned', source: source.pinned ?? newFile(`${POLICY}/protocols/${source.id}/${PINNED}`), data };
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

function overridesOf({ id: protocol, overrides }: ProtocolSource, policy: Policy): Override[] {
  return [...overrides].map(([organisation, file]) => {
    const found = policy.organisations.get(organisation) ?? null;
    return { organisation, protocol, file, now: namingOf(policy).names(protocol, found).now };
  });
}

function overridesIn({ policy }: Source, scope: PinScope): Override[] {
  return policy.protocols
    .flatMap((protocol) => overridesOf(protocol, policy))
    .filter((override) => isIn(override, scope));
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
  const found = source.policy.organisations.get(organisation ?? '');
  if (found === undefined) return [];
  const decided = (own: Override) => decidedIn(own.file).map(own.now);
  const known = [...new Set(overrides.flatMap(decided))];
  return clauses
    .filter((id) => !overrides.some((own) => decided(own).includes(own.now(id))))
    .map((id) => amendmentNotFound(source.policy, found, known, id));
}

/** Of one choice. */
function isOfSame(one: StalePin, other: StalePin): boolean {
  return (['organisation', 'protocol', 'kind', 'id', 'clause'] as const).every((name) => one[name] === other[name]);
}

/** Of one choice, with the same to read in it. */
function isSame(one: StalePin, other: StalePin, { protocols }: Policy): boolean {
  const texts = protocols.find(({ id }) => id === one.protocol)?.texts;
  if (texts === undefined || !isOfSame(one, other)) return false;
  const isSameThen =
    one.was === undefined || other.was === undefined ? one.was === other.was : restsSame(one.was, other.was, texts);
  return (
    isSameThen && restsSame(one.now, other.now, texts) && sameContent(one.amendment ?? {}, other.amendment ?? {}, texts)
  );
}
