/** The life of a work: what happened to its versions, and from when until when each of them holds. */
import type { Work, WorkVersion } from '../../model/work.ts';
import { type Akn, akn } from './node.ts';

/** Of an event, what happened; the ids are those of the references. */
const HAPPENED = {
  adopted: 'vaststelling',
  begun: 'inwerkingtreding',
  ended: 'einde',
  repealed: 'intrekking',
} as const;
type Happened = keyof typeof HAPPENED;

/** The id and name of each kind of event. */
export const EVENTS: readonly (readonly [id: string, name: string])[] = [
  [HAPPENED.adopted, 'vaststelling'],
  [HAPPENED.begun, 'inwerkingtreding'],
  [HAPPENED.ended, 'einde van de geldigheid'],
  [HAPPENED.repealed, 'intrekking'],
];
export const IN_FORCE = 'in_werking';

interface Event {
  readonly kind: Happened;
  readonly version: WorkVersion;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

export interface Life {
  /** Null where no day is recorded. */
  readonly lifecycle: Akn | null;
  readonly temporalData: Akn | null;
  /** The id of the time in which the text holds; null of a text that never does. */
  readonly period: string | null;
}

/** What is not recorded is not there: a time without a beginning is one of which that is not known. */
export function lifeOf({ versions, own }: Work, source: string): Life {
  const events = versions
    .flatMap(eventsOf)
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const idOf = (event: Event | undefined) => (event === undefined ? undefined : `#${eventId(events.indexOf(event))}`);
  const holding = versions.filter(({ neverHeld }) => !neverHeld);
  const groups = holding.map((version, index) => {
    const own = events.filter((event) => event.version === version);
    const ends = [
      ...own.filter(({ kind }) => kind === 'ended' || kind === 'repealed'),
      ...events.filter((event) => event.kind === 'begun' && event.version === holding[index + 1]),
    ];
    const start = own.find(({ kind }) => kind === 'begun');
    const [end] = ends.toSorted((one, other) => events.indexOf(one) - events.indexOf(other));
    const interval = akn('timeInterval', { start: idOf(start), end: idOf(end), refersTo: `#${IN_FORCE}` });
    return akn('temporalGroup', { eId: periodId(index) }, [interval]);
  });
  return {
    lifecycle: events.length === 0 ? null : akn('lifecycle', { source }, events.map(eventRef(versions, own))),
    temporalData: groups.length === 0 ? null : akn('temporalData', { source }, groups),
    period: own === null || own.neverHeld ? null : periodId(holding.indexOf(own)),
  };
}

function eventsOf(version: WorkVersion): Event[] {
  const days: readonly (readonly [Happened, string | null])[] = [
    ['adopted', version.adopted],
    ['begun', version.from],
    ['ended', version.expires],
    ['repealed', version.repealed],
  ];
  return days.flatMap(([kind, day]) => (day === null ? [] : [{ kind, version, day }]));
}

/** The first version made the work, each after it amends that. When it holds is no event that the schema has a type for. */
function eventRef(versions: readonly WorkVersion[], own: WorkVersion | null): (event: Event, index: number) => Akn {
  return ({ kind, version, day }, index) => {
    const at = versions.indexOf(version);
    const made = at === 0 ? 'generation' : 'amendment';
    return akn('eventRef', {
      eId: eventId(index),
      date: day,
      source: `#${versionId(at)}`,
      refersTo: `#${HAPPENED[kind]}`,
      type: kind === 'adopted' ? made : kind === 'repealed' ? 'repeal' : undefined,
      originatingExpression: kind === 'adopted' && version === own ? 'true' : undefined,
    });
  };
}

function eventId(index: number): string {
  return `eref_${index + 1}`;
}

function periodId(index: number): string {
  return `tmpg_${index + 1}`;
}

/** The id of the reference to a version. */
export function versionId(index: number): string {
  return `versie_${index + 1}`;
}
