/**
 * The calendars to subscribe to: one of all organisations, and in the folder of each one its own, with that of all that come
 * under it. They are parts of one list of events, so that an event says the same wherever it stands.
 */
import { groupBy } from '../model/group.ts';
import { FEED } from '../model/overview-names.ts';
import type { Policy } from '../model/policy.ts';
import { keyOf, nameOf, type PolicyDocument } from '../model/policy-document.ts';
import { carryOver } from '../report/feed/carry.ts';
import type { CalendarEvent } from '../report/ics.ts';
import { deadlinesOf, formatDeadlines, formatDeadlinesOf } from '../report/status-ics.ts';
import type { StatusRecord } from '../report/status-record.ts';
import { chainOf } from '../resolve/chain.ts';
import { feedOf } from './feed-links.ts';

/** The feed that is published now, by UID. */
export type PreviousFeed = ReadonlyMap<string, CalendarEvent>;

export interface Feed {
  readonly path: string;
  /** Null for that of all of them. */
  readonly organisation: string | null;
  readonly bytes: Uint8Array;
}

export interface FeedRequest {
  readonly policy: Policy;
  /** All of the policy, whichever of them a build makes. */
  readonly documents: readonly PolicyDocument[];
  /** Of these documents, as overviews take them. */
  readonly statuses: readonly StatusRecord[];
  /** The source has no mistakes. */
  readonly isSound: boolean;
  /** Left out where nothing is to be carried over: then the bytes depend on the source alone. */
  readonly previous?: PreviousFeed | undefined;
  /** `YYYY-MM-DD`: counts only where something is carried over. */
  readonly today: string;
}

/** That of all first. An organisation of which there is no event has none. */
export function makeFeeds({ policy, documents, statuses, isSound, previous, today }: FeedRequest): Feed[] {
  const own = deadlinesOf(statuses);
  const isGone = goneIn(documents, isSound);
  const events = previous === undefined ? own : carryOver(own, { previous, today, isGone });
  const encoder = new TextEncoder();
  const below = groupBy(events, ({ uid }) => {
    const owner = policy.organisations.get(ownerOf(uid));
    return owner === undefined ? [] : chainOf(policy, owner).map(({ id }) => id);
  });
  const ofOne = [...policy.organisations.values()].flatMap(({ id, name }): Feed[] => {
    const some = below.get(id) ?? [];
    if (some.length === 0) return [];
    return [{ path: feedOf(id), organisation: id, bytes: encoder.encode(formatDeadlinesOf(name, some)) }];
  });
  return [{ path: FEED, organisation: null, bytes: encoder.encode(formatDeadlines(events)) }, ...ofOne];
}

/**
 * Whether what is not there has gone. While the source has mistakes only of documents that are there and sound: of any other
 * nobody knows, and what cannot be read is not there at all.
 */
function goneIn(documents: readonly PolicyDocument[], isSound: boolean): (uid: string) => boolean {
  if (isSound) return () => true;
  const unsound = new Set(documents.filter(({ stopped }) => stopped !== 'nothing').map((item) => item.organisation.id));
  const owners = new Set(documents.map(({ organisation }) => organisation.id).filter((id) => !unsound.has(id)));
  const sound = new Set(documents.filter(({ stopped }) => stopped === 'nothing').map((item) => keyOf(nameOf(item))));
  return (uid) => {
    const [organisation = '', protocol = '', kind] = uid.split('@', 1)[0]?.split('.') ?? [];
    return kind === undefined ? owners.has(organisation) : sound.has(keyOf({ organisation, protocol }));
  };
}

function ownerOf(uid: string): string {
  return uid.slice(0, uid.indexOf('.'));
}
