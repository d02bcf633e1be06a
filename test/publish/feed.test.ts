/** The calendar that people subscribed to, over builds: as programs that are not ours keep it. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../src/report/feed/carry.ts';
import { readFeed } from '../../src/report/feed/read.ts';
import { type CalendarEvent, formatCalendar } from '../../src/report/ics.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { boards, said } from '../support/boards.ts';
import { type Files, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const APPROVALS = 'policy/protocols/sleutels/approvals/vos.yaml';
const REVISION = 'vos.sleutels.revisie@regelwerk';
const SUBMIT = 'vos.sleutels.voorleggen-cvb@regelwerk';
const DECIDE = 'vos.sleutels.besluit-cvb@regelwerk';
const MANY = { numRuns: 100 };

/** What is kept of an event by a program that took each of these calendars in, in order. */
interface Kept {
  readonly day: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
}

/** By UID; of a calendar that it took before, an event with a lower number is no news (RFC 5546, section 2.1.4). */
type Calendar = ReadonlyMap<string, Kept>;

function takeIn(kept: Map<string, Kept>, uid: string, event: Kept): void {
  const before = kept.get(uid);
  if (before === undefined || event.sequence >= before.sequence) kept.set(uid, event);
}

function inIcalJs(feeds: readonly string[]): Calendar {
  const kept = new Map<string, Kept>();
  for (const feed of feeds)
    for (const item of new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent')) {
      const { uid, startDate, sequence } = new ICAL.Event(item);
      const isCancelled = item.getFirstPropertyValue('status') === 'CANCELLED';
      takeIn(kept, uid, { day: String(startDate), sequence, isCancelled });
    }
  return kept;
}

function inNodeIcal(feeds: readonly string[]): Calendar {
  const kept = new Map<string, Kept>();
  for (const feed of feeds)
    for (const item of Object.values(ical.sync.parseICS(feed))) {
      if (item?.type !== 'VEVENT') continue;
      const [year, month, day] = [item.start.getFullYear(), item.start.getMonth() + 1, item.start.getDate()];
      takeIn(kept, item.uid, {
        day: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
        sequence: Number(item.sequence),
        isCancelled: item.status === 'CANCELLED',
      });
    }
  return kept;
}

/** A school that adopted its text, with a planned revision. */
async function adopted(): Promise<MemoryHost> {
  const host = await boards();
  change(host, 'term: P2W', `term: P2W\n      holidays: []`);
  return host;
}

function change(host: MemoryHost, from: string | RegExp, to: string, path = APPROVALS): void {
  const before = host.text(path);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  host.write(path, new TextEncoder().encode(after));
}

/** The revision, by three months. */
async function putOff(host: MemoryHost): Promise<void> {
  const { code, text } = await said(
    host,
    ...['correct', 'vos', '--revision-due', '2028-06-09', '--reason', 'Verschoven.'],
  );
  if (code !== 0) throw new Error(text);
}

async function built(host: MemoryHost, day: string, ...more: string[]): Promise<string> {
  const { code, text } = await said(host, 'build', '--as-of', day, ...more);
  if (code !== 0) throw new Error(text);
  return host.text('out/deadlines.ics');
}

const FOLLOWING = ['--previous-feed', 'out/deadlines.ics'];
const TERM = '      term: P2W\n';
/** The lines of an event, without its first. */
const blockOf = (feed: string, uid: string) =>
  feed.split('BEGIN:VEVENT\r\n').find((text) => text.replaceAll('\r\n ', '').startsWith(`UID:${uid}\r\n`));

describe('three editions in a row', () => {
  test('keep one event for each deadline: what moved moves, what went is cancelled', async () => {
    const host = await adopted();
    const first = await built(host, '2026-05-01');
    await putOff(host);
    const second = await built(host, '2026-06-01', ...FOLLOWING);
    change(host, TERM, '');
    const third = await built(host, '2026-07-01', ...FOLLOWING);
    const kept = {
      // Its words name the day on which the council must have the text.
      [REVISION]: { day: '2028-06-09', sequence: 4, isCancelled: false },
      [SUBMIT]: { day: '2028-05-26', sequence: 4, isCancelled: true },
      [DECIDE]: { day: '2028-06-09', sequence: 4, isCancelled: true },
    };
    for (const program of [inIcalJs, inNodeIcal]) {
      expect(Object.fromEntries(program([first, second, third]))).toEqual(kept);
      expect([...program([first]).keys()].sort()).toEqual(Object.keys(kept).sort());
    }
    expect(blockOf(second, REVISION)).toContain('LAST-MODIFIED:20260601T000000Z');
    expect(blockOf(third, REVISION)).toContain('SEQUENCE:4');
    expect(third).not.toContain('METHOD');

    // Nothing is told twice, and a year after it went it is told no more.
    expect(await built(host, '2026-07-01', ...FOLLOWING)).toBe(third);
    expect(await built(host, '2027-06-30', ...FOLLOWING)).toBe(third);
    const later = await built(host, '2027-07-01', ...FOLLOWING);
    expect([...inIcalJs([later]).keys()]).toEqual([REVISION]);
    expect(blockOf(later, REVISION)?.split('END:VEVENT')[0]).toBe(blockOf(third, REVISION)?.split('END:VEVENT')[0]);
  });

  test('what went and comes back is there again, with a higher number', async () => {
    const host = await adopted();
    const first = await built(host, '2026-05-01');
    change(host, TERM, '');
    const second = await built(host, '2026-06-01', ...FOLLOWING);
    expect(second.replaceAll('\r\n ', '')).toContain(
      'SUMMARY:Niet meer nodig: De Vos: uiterlijk naar CvB: Protocol sleutels',
    );
    change(host, 'kind: vaststelling\n', `kind: vaststelling\n${TERM}`);
    const third = await built(host, '2026-07-01', ...FOLLOWING);
    for (const program of [inIcalJs, inNodeIcal])
      expect(program([first, second, third]).get(SUBMIT)).toEqual({
        ...{ day: '2028-02-25', sequence: 4, isCancelled: false },
      });
  });

  test('without the option nothing is carried over, and the day does not matter', async () => {
    const host = await adopted();
    const first = await built(host, '2026-05-01');
    change(host, TERM, '');
    await built(host, '2026-06-01', ...FOLLOWING);
    change(host, 'kind: vaststelling\n', `kind: vaststelling\n${TERM}`);
    expect(await built(host, '2026-09-01')).toBe(first);
  });
});

describe('the calendars of one organisation', () => {
  test('of a school, and of a board with its schools; all in the manifest', async () => {
    const host = await adopted();
    const whole = await built(host, '2026-05-01');
    const [school, board] = [host.text('out/vos/deadlines.ics'), host.text('out/linde/deadlines.ics')];
    expect([...inIcalJs([school])]).toEqual([...inIcalJs([whole])]);
    expect([...inIcalJs([board])]).toEqual([...inIcalJs([whole])]);
    expect(school).toContain('X-WR-CALNAME:Beleid van De Vos: revisies en besluiten');
    expect(host.kind('out/es/deadlines.ics')).toBeUndefined();
    const listed = Object.keys(JSON.parse(host.text('out/manifest.json'))).filter((path) => path.endsWith('.ics'));
    expect(listed).toEqual(['deadlines.ics', 'linde/deadlines.ics', 'vos/deadlines.ics']);
    // What is cancelled is so in each of them, with the same number.
    change(host, TERM, '');
    const second = await built(host, '2026-06-01', ...FOLLOWING);
    for (const id of ['vos', 'linde'])
      expect([...inIcalJs([host.text(`out/${id}/deadlines.ics`)])]).toEqual([...inIcalJs([second])]);
  });

  test('whoever stands above a board has the days of its schools too', async () => {
    const host = await adopted();
    host.write('policy/organisations/kring.yaml', new TextEncoder().encode('name: De Kring\nkind: bestuur\n'));
    const linde = 'policy/organisations/linde.yaml';
    host.write(linde, new TextEncoder().encode(`${host.text(linde)}parent: kring\n`));
    await built(host, '2026-05-01');
    expect([...inIcalJs([host.text('out/kring/deadlines.ics')])]).toEqual([
      ...inIcalJs([host.text('out/vos/deadlines.ics')]),
    ]);
  });

  test('the overview links to each that stands there, and to no other', async () => {
    const links = (host: MemoryHost) =>
      [...host.text('out/index.html').matchAll(/<li><a href="([^"]*\.ics)">(.*?)<\/li>/g)].map(
        ([, path = '', words = '']) => [path, words.replaceAll(/<[^>]*>/g, '')],
      );
    const host = await adopted();
    await built(host, '2026-05-01');
    const all = [
      ['vos/deadlines.ics', 'De Vos'],
      ['linde/deadlines.ics', 'Stichting De Linde met de scholen'],
    ];
    expect(links(host)).toEqual(all);
    // A build that cannot read the ledger leaves what stands there.
    const sound = host.text(APPROVALS);
    host.write(APPROVALS, new TextEncoder().encode(sound.replace('versions:', 'versions: {')));
    await said(host, 'build', '--as-of', '2026-06-01');
    expect(links(host)).toEqual(all);
    for (const [path] of links(host)) expect(host.kind(`out/${path}`), path).toBe('file');
  });

  test('a build of one organisation makes its own, and leaves that of another', async () => {
    const host = await adopted();
    await built(host, '2026-05-01');
    const board = host.text('out/linde/deadlines.ics');
    await putOff(host);
    await built(host, '2026-06-01', '--org', 'vos', ...FOLLOWING);
    expect(host.text('out/vos/deadlines.ics')).toContain('20280609');
    expect(host.text('out/linde/deadlines.ics')).toBe(board);
  });

  test('never in what is public', async () => {
    const host = await adopted();
    await said(host, 'build', '--public', '--site');
    expect([...host.contents.keys()].filter((path) => path.endsWith('.ics'))).toEqual([]);
  });
});

test('while nobody can know, nothing is cancelled: a document with mistakes, and a ledger that cannot be read', async () => {
  const host = await adopted();
  const first = await built(host, '2026-05-01');
  const sound = host.text(APPROVALS);
  for (const broken of [sound.replace('versions:', 'versions: {'), sound.replace(TERM, '      term: lang\n')]) {
    host.write(APPROVALS, new TextEncoder().encode(broken));
    const { code } = await said(host, 'build', '--as-of', '2026-06-01', ...FOLLOWING);
    expect(code).toBe(1);
    expect(inIcalJs([host.text('out/deadlines.ics')])).toEqual(inIcalJs([first]));
  }
  host.write(APPROVALS, new TextEncoder().encode(sound));
  expect(await built(host, '2026-07-01', ...FOLLOWING)).toBe(first);
});

/** As it stands after a build on 1 May: the same for whoever only then does something. */
let standing: Promise<Files> | undefined;
async function published(): Promise<{ host: MemoryHost; feed: string }> {
  standing ??= adopted().then(async (host) => {
    await built(host, '2026-05-01');
    return Object.fromEntries(host.contents);
  });
  const host = memoryHost(await standing);
  return { host, feed: host.text('out/deadlines.ics') };
}

describe('a feed that is no good', () => {
  const damaged = (make: (feed: string) => string | Uint8Array) => async () => {
    const { host, feed } = await published();
    const before = new Map(host.contents);
    const wrong = make(feed);
    host.write('vorige.ics', typeof wrong === 'string' ? new TextEncoder().encode(wrong) : wrong);
    change(host, TERM, '');
    const { code, text } = await said(host, 'build', '--as-of', '2026-06-01', '--previous-feed', 'vorige.ics');
    const inOut = (map: ReadonlyMap<string, Uint8Array>) =>
      [...map].flatMap(([path, bytes]) => (path.startsWith('out/') ? [[path, sha256(bytes)]] : []));
    expect(inOut(host.contents)).toEqual(inOut(before));
    expect(text).not.toMatch(/ {4}at |Error:/);
    return { code, text };
  };

  test.each<[string, (feed: string) => string | Uint8Array, string]>([
    ['empty', () => '', 'feed-foreign'],
    ['bytes', () => new Uint8Array([0xff, 0xfe, 0]), 'feed-foreign'],
    ['a page that says that it is not there', () => '<!doctype html><title>404</title>', 'feed-foreign'],
    ['of another program', (feed) => feed.replace(/PRODID:.*/, 'PRODID:-//Google Inc//NL'), 'feed-foreign'],
    ['cut', (feed) => feed.slice(0, feed.length / 2), 'feed-broken'],
    ['cut at an event', (feed) => feed.slice(0, feed.lastIndexOf('BEGIN:VEVENT')), 'feed-broken'],
    ['without a number', (feed) => feed.replace(/SEQUENCE:.*\r\n/, ''), 'feed-broken'],
    ['with a number that is none', (feed) => feed.replace(/SEQUENCE:.*/, 'SEQUENCE:99999999999'), 'feed-broken'],
    ['with a day that is none', (feed) => feed.replace('20280310', '20280231'), 'feed-broken'],
    ['with an event twice', (feed) => feed.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/, '$&$&'), 'feed-broken'],
    ['with an event of another', (feed) => feed.replace(/UID:.*/, 'UID:1@example.org'), 'feed-broken'],
    ['with events in each other', (feed) => feed.replace('END:VEVENT', 'BEGIN:VEVENT'), 'feed-broken'],
    ['too large', (feed) => feed + ' '.repeat(21 * 1024 * 1024), 'feed-too-large'],
  ])('%s: said, and nothing is published', async (_, make, code) => {
    const told = await damaged(make)();
    expect(told).toMatchObject({ code: 1 });
    expect(told.text).toMatch(new RegExp(`vorige\\.ics:\\d+:1: .*\\[${code}\\]|\\[${code}\\]`));
  });

  test('not there, of one organisation, or asked where no calendar is made', async () => {
    const { host } = await published();
    const { text } = await said(host, 'build', '--previous-feed', 'vos.ics');
    expect(text).toContain('[feed-missing]');
    const { text: part } = await said(host, 'build', '--previous-feed', 'out/vos/deadlines.ics');
    expect(part).toContain('[feed-part]');
    const { code, text: idle } = await said(host, 'build', '--public', ...FOLLOWING);
    expect([code, idle.includes('[feed-idle]')]).toEqual([2, true]);
  });

  test('with line ends that were changed on the way it is read as it was', async () => {
    const { host, feed } = await published();
    host.write('vorige.ics', new TextEncoder().encode(feed.replaceAll('\r\n', '\n')));
    expect(await built(host, '2026-06-01', '--previous-feed', 'vorige.ics')).toBe(feed);
  });
});

describe('a feed as it may come back', () => {
  const encoder = new TextEncoder();
  /** Folded anew after so many bytes, wherever these fall. */
  const folded = (feed: string, size: number) => {
    const bytes: number[] = [];
    for (const line of feed.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
      const all = [...encoder.encode(line)];
      for (let at = 0; at < all.length; at += size)
        bytes.push(...(at === 0 ? [] : [13, 10, 32]), ...all.slice(at, at + size));
      bytes.push(13, 10);
    }
    return Uint8Array.from(bytes);
  };

  test.each([7, 8, 9, 10, 11, 74])(
    'folded after %i bytes, also within a character, it is read as it was',
    async (size) => {
      const host = await adopted();
      const path = 'policy/organisations/vos.yaml';
      host.write(path, encoder.encode(host.text(path).replace(/name: .*/, 'name: De Één Ŵoße – vos Ελλάς')));
      const feed = await built(host, '2026-05-01');
      host.write('vorige.ics', folded(feed, size));
      expect(await built(host, '2026-06-01', '--previous-feed', 'vorige.ics')).toBe(feed);
    },
  );

  test('with a mark of byte order, and with lines that others added, it is read as it was', async () => {
    const { host, feed } = await published();
    const more = feed
      .replace('BEGIN:VEVENT', 'BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT')
      .replaceAll('END:VEVENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\nEND:VEVENT');
    host.write('vorige.ics', encoder.encode(`\ufeff${more}`));
    expect(await built(host, '2026-06-01', '--previous-feed', 'vorige.ics')).toBe(feed);
  });

  const event: CalendarEvent = {
    ...{ uid: 'a.b.revisie@regelwerk', day: '2027-02-01', summary: 'Revisie', description: 'Versie 1.' },
    ...{ categories: ['Beleid'], sequence: 3, stamped: '2026-01-02', alarms: [30] },
  };
  const carried = (events: readonly CalendarEvent[], before: CalendarEvent, today: string) =>
    carryOver(events, { previous: new Map([[before.uid, before]]), today, isGone: () => true });

  test.each([
    ['its alarm', { alarms: [31] }],
    ['its words', { description: 'Versie 2.' }],
    ['its summary', { summary: 'Herziening' }],
  ])('an event of which only %s changed has a higher number', (_, change) => {
    expect(carried([{ ...event, ...change }], event, '2026-05-01')).toEqual([
      { ...event, ...change, sequence: 4, stamped: '2026-05-01' },
    ]);
  });

  test.each([
    ['2024-02-29', '2025-02-27', 1],
    ['2024-02-29', '2025-02-28', 0],
    ['2023-02-28', '2024-02-27', 1],
    ['2023-02-28', '2024-02-28', 0],
    ['2026-12-31', '2027-12-31', 0],
  ])('what was cancelled on %s is on %s told %i times', (stamped, today, count) => {
    const gone = { ...event, stamped, alarms: [], isCancelled: true };
    expect(carried([], gone, today)).toEqual(count === 0 ? [] : [gone]);
  });

  test('of a later day and with higher numbers, what is there now wins all the same', () => {
    const ahead = { ...event, sequence: 40, stamped: '2030-01-01', day: '2031-01-01' };
    const [now] = carried([event], ahead, '2026-05-01');
    expect(now).toEqual({ ...event, sequence: 41, stamped: '2030-01-01' });
    const [gone] = carried([], ahead, '2026-05-01');
    expect(gone).toMatchObject({ sequence: 41, stamped: '2030-01-01', isCancelled: true });
  });
});

describe('over any course of events', () => {
  const word = fc.string({ unit: 'binary', maxLength: 90 });
  const uid = fc.constantFrom(
    'a.b.revisie',
    'a.b.besluit-x',
    'a.c.revisie',
    'd.b.revisie',
    'd.opgeheven',
    'e.onder-d.2',
  );
  const event = fc.record({
    uid: uid.map((id) => `${id}@regelwerk`),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2027-02-${String(day).padStart(2, '0')}`),
    summary: word,
    description: word,
    categories: fc.constantFrom(['Beleid', 'Planning'], ['Beleid']),
    sequence: fc.nat({ max: 9 }),
    stamped: fc.constant('2026-01-02'),
    alarms: fc.constantFrom([], [182, 31]),
  });
  const edition = fc.uniqueArray(event, { selector: ({ uid: id }) => id, maxLength: 6 });
  const course = fc.array(fc.tuple(edition, fc.integer({ min: 0, max: 250 })), { minLength: 1, maxLength: 6 });
  const dayOf = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

  function followed(editions: readonly (readonly [CalendarEvent[], number])[]) {
    let previous: ReadonlyMap<string, CalendarEvent> = new Map();
    let days = 0;
    return editions.map(([events, later]) => {
      days += later;
      const carrying = { previous, today: dayOf(days), isGone: () => true };
      const text: string = formatCalendar('Proef', carryOver(events, carrying));
      const read = readFeed(text);
      if (!(read instanceof Map)) throw new Error(`${JSON.stringify(read)} in ${text}`);
      const again: string = formatCalendar('Proef', carryOver(events, { ...carrying, previous: read }));
      const before = previous;
      previous = read;
      return { events, text, again, read: read as ReadonlyMap<string, CalendarEvent>, before, today: dayOf(days) };
    });
  }

  test('what is read is what was written, and the same build again makes the same', () => {
    fc.assert(
      fc.property(course, (editions) => {
        for (const { text, again, read } of followed(editions)) {
          expect(again).toBe(text);
          expect(formatCalendar('Proef', [...read.values()])).toBe(text);
        }
      }),
      MANY,
    );
  });

  test('a number never goes down while an event is told, and goes up with each change', () => {
    fc.assert(
      fc.property(course, (editions) => {
        for (const { events, read, before, today } of followed(editions))
          for (const [id, event] of before) {
            const now = read.get(id);
            if (now === undefined) {
              // Dropped: it had been cancelled for a year.
              expect(event.isCancelled).toBe(true);
              expect(`${Number(event.stamped.slice(0, 4)) + 1}${event.stamped.slice(4)}` <= today).toBe(true);
            } else if (now.sequence === event.sequence) expect(now).toEqual(event);
            else expect(now.sequence).toBeGreaterThan(event.sequence);
            if (now !== undefined) expect(now.isCancelled === true).toBe(!events.some(({ uid: own }) => own === id));
          }
      }),
      MANY,
    );
  });

  test('who takes in each edition ends with the last one, in both programs', () => {
    fc.assert(
      fc.property(course, (editions) => {
        const told = followed(editions);
        const feeds = told.map(({ text }) => text);
        const last = told.at(-1)?.read ?? new Map<string, CalendarEvent>();
        for (const program of [inIcalJs, inNodeIcal]) {
          const kept = program(feeds);
          for (const [id, { day, sequence, isCancelled = false }] of last)
            expect(kept.get(id)).toEqual({ day, sequence, isCancelled });
          for (const [id, { isCancelled }] of kept) if (!last.has(id)) expect(isCancelled).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
