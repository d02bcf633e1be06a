/** The dates of the coming months, for the picture and for the list beside it. */

import { addDuration, subtractDuration } from '../../governance/dates.ts';
import { lastDay } from '../../model/date.ts';
import { type Groups, groupBy } from '../../model/group.ts';
import { knownBy, type Status } from '../../model/status.ts';
import { printDate, printDateShort } from '../../words/dates.ts';
import { printStep } from '../../words/decisions.ts';
import { listOf } from '../../words/some-of.ts';
import { type Entry, nextStepsOf, verbOf } from './entry.ts';
import { namesOf, rowState } from './words.ts';

/** How far the picture looks ahead. */
const SPAN = 'P18M';

export interface Event {
  readonly kind: 'revisie' | 'begin' | 'herinnering' | 'ingang' | 'einde';
  /** First and last day, `YYYY-MM-DD`; of a month, its first and last. */
  readonly first: string;
  readonly last: string;
  /** As recorded or reckoned: `november 2027`. */
  readonly when: string;
  readonly what: string;
  /** The same for a picture, in a few words and with the date. */
  readonly brief: string;
  /** Has passed, and nothing shows that it was done. */
  readonly isOverdue: boolean;
  /** Lies after the end of the picture. */
  readonly isLater: boolean;
}

export interface Lane {
  /** Its name. */
  readonly organisation: string;
  /** The title, where the organisation has more documents. */
  readonly title: string | null;
  readonly events: readonly Event[];
}

export interface Agenda {
  /** From today until eighteen months later, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** In the order of the entries; of what is no longer revised only where something is still to come. */
  readonly lanes: readonly Lane[];
}

export function agendaOf(entries: readonly Entry[], today: string): Agenda {
  const last = addDuration(today, SPAN);
  const owned = groupBy(entries, ({ status }) => [status.organisation]);
  return {
    first: today,
    last,
    lanes: entries.flatMap((entry) => {
      const events = eventsOf(entry, today, last);
      const isOver = events.length === 0 && rowState(entry.status) === 'geen_revisie';
      return isOver ? [] : [{ ...whoseOf(entry, owned), events }];
    }),
  };
}

function whoseOf({ status: { organisation, name, title } }: Entry, owned: Groups<Entry>) {
  const hasMore = (owned.get(organisation)?.length ?? 0) > 1;
  return { organisation: name, title: hasMore ? title : null };
}

/** In at most so many characters: of a title and a name each at least half, so that documents and owners stay apart. */
export function nameOf({ organisation, title }: Lane, longest = Number.POSITIVE_INFINITY): string {
  if (title === null) return cut(organisation, longest);
  const room = longest - OF.length;
  const shown = cut(title, Math.max(Math.floor(room / 2), room - organisation.length));
  return `${shown}${OF}${cut(organisation, room - shown.length)}`;
}

const OF = ' van ';

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

const BEFORE = { voorleggen: 'aan', besluit: 'van', afronden: 'bij' } as const;

/** In order of time. Reminders that have passed, or that are far away, are no news. */
function eventsOf(entry: Entry, today: string, end: string): Event[] {
  const { nextRevision: due, reminders } = entry.status;
  const events: Event[] = [];
  const add = (kind: Event['kind'], date: string, what: string, brief: string) => {
    const day = lastDay(date).toString();
    const first = date.length === 7 ? `${date}-01` : date;
    const place = { isOverdue: day < today, isLater: first > end };
    events.push({ kind, first, last: day, when: printDate(date), what, brief, ...place });
  };
  if (due !== null) {
    const isOverdue = entry.status.revisionState === 'verlopen';
    add('revisie', due, 'revisie', `${isOverdue ? 'revisie verlopen:' : 'revisie'} ${printDate(due)}`);
    for (const lead of reminders) {
      const day = subtractDuration(lastDay(due).toString(), lead);
      if (day >= today && day <= end) add('herinnering', day, `herinnering aan de revisie van ${printDate(due)}`, '');
    }
  }
  for (const together of groupBy(nextStepsOf(entry), (step) => [`${step.by} ${verbOf(step)}`]).values()) {
    const [first] = together;
    if (first === undefined || first.by === null) continue;
    const verb = verbOf(first);
    const matters = together.map(
      ({ bodies, kind }) => `${namesOf(bodies)}${kind === null ? '' : ` (${printStep(kind)})`}`,
    );
    const what = `uiterlijk ${verb} ${BEFORE[verb]} ${listOf(matters, 'nl')}`;
    add('begin', first.by, what, `${verb} uiterlijk ${printDateShort(first.by)}`);
  }
  for (const { kind, day, what, brief } of inForceDays(entry.status)) {
    if (day >= today) add(kind, day, what, `${brief} ${printDateShort(day)}`);
  }
  return events.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
}

interface InForceDay {
  readonly kind: 'ingang' | 'einde';
  readonly day: string;
  readonly what: string;
  readonly brief: string;
}

/** The days on which a text comes into force, and on which it ends. */
function inForceDays(status: Status): InForceDay[] {
  const { coming, inForceFrom, inForceUntil, repeal } = status;
  const { version } = knownBy(status);
  const named = (number: string | null) => (number === null ? 'de tekst' : `versie ${number}`);
  const from = coming?.from ?? inForceFrom;
  const begins = named(coming === null ? version : coming.version);
  const own = named(version);
  const end =
    repeal !== null
      ? { day: repeal.from, what: `${own} is ingetrokken`, brief: `${own} ingetrokken` }
      : inForceUntil === null
        ? null
        : { day: inForceUntil, what: `laatste dag van ${own}`, brief: `${own} tot en met` };
  return [
    ...(from === null
      ? []
      : [{ kind: 'ingang' as const, day: from, what: `${begins} in werking`, brief: `${begins} vanaf` }]),
    ...(end === null ? [] : [{ kind: 'einde' as const, ...end }]),
  ];
}
