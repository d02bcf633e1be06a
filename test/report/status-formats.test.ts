/** The status in files: read back by programs that are not ours, with a name that does its worst. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { recordsOf } from '../../src/governance/records.ts';
import { stepsIn } from '../../src/governance/route.ts';
import { statusOf } from '../../src/governance/status.ts';
import { NO_CALENDAR } from '../../src/model/calendar.ts';
import type { ApprovalsFile } from '../../src/model/source.ts';
import type { Status } from '../../src/model/status.ts';
import { makeOverviews } from '../../src/publish/overviews.ts';
import { formatStatusJson, formatStatusTable } from '../../src/report/status.ts';
import { stepRows } from '../../src/report/status-columns.ts';
import { formatStatusCsv } from '../../src/report/status-csv.ts';
import { formatStatusIcs } from '../../src/report/status-ics.ts';
import { formatStatusMarkdown } from '../../src/report/status-markdown.ts';
import { forOverviews } from '../../src/report/status-record.ts';
import { formatStatusXlsx } from '../../src/report/status-xlsx.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { stories, TODAY } from '../support/dashboard.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { convertAll } from '../support/office.ts';
import { host, repositoryPolicy, root } from '../support/repository.ts';

/** Formula, quotes, semicolon, line ends of CSV and iCalendar, XML, a code of Excel, and more than 75 octets of UTF-8. */
const HOSTILE = `=2+3*cmd|' /C calc'!A0; "De *Ster*", <b>&amp;</b>\\n_x0041_ END:VEVENT éèëï – 🎓🎓🎓🎓🎓🎓🎓🎓🎓🎓 ${'lang '.repeat(12)}einde`;
const HOSTILE_TITLE = '@SOM(A1:A9)\tprotocol\nBEGIN:VALARM';

const approvals: ApprovalsFile = {
  procedures: {
    gewoon: [
      { step: 'gmr', body: 'GMR', kind: 'instemming', term: 'P6W', holidays: [] },
      { step: 'cvb', body: 'CvB', kind: 'vaststelling', term: 'P2W', holidays: [] },
    ],
  },
  versions: [
    {
      ...{ version: '1.0', date: '2025-03-04', procedure: 'gewoon', revision_due: '2027-06' },
      decisions: [
        { step: 'gmr', date: '2025-02-04', outcome: 'verleend', reference: '-1+1' },
        { step: 'cvb', date: '2025-03-04', outcome: 'vastgesteld' },
      ],
    },
  ],
};

function statusAt(today: string, own: Partial<{ approvals: ApprovalsFile; name: string; title: string }> = {}): Status {
  const subject = { organisation: 'ster', name: HOSTILE, protocol: 'proef', title: HOSTILE_TITLE, isNow: null };
  return statusOf({ ...subject, reminders: ['P6M', 'P1M'], calendar: NO_CALENDAR, approvals, ...own }, today);
}

const status = statusAt('2027-01-04');
const unrecorded = statusAt('2027-01-04', {
  approvals: { versions: [{ edition: '2021-09-30' }] },
  name: 'Niets bekend',
});
const list = [status, unrecorded];

describe('csv', () => {
  const text = formatStatusCsv(list);
  const [header = '', row = ''] = text.slice(1).split('\r\n');

  test('has a byte order mark, semicolons, CRLF and days as dd-mm-jjjj', () => {
    expect(text.startsWith('\uFEFFOrganisatie;Protocol;Versie;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(row).toContain(';04-03-2025;;GMR;05-05-2027;30-06-2027;30-12-2026;01-07-2027;nadert;');
    expect(header).toContain(';Laatste besluit;In voorbereiding;Volgend orgaan;Uiterlijk beginnen;Revisie uiterlijk;');
  });

  test('no cell is a formula, and quotes are doubled', () => {
    expect(row.startsWith(`"'${HOSTILE.replaceAll('"', '""')}";"'@SOM(A1:A9)\tprotocol\nBEGIN:VALARM";1.0;`)).toBe(
      true,
    );
  });

  test('without today, so is the state of the revision', () => {
    const files = ['2025-04-01', '2030-01-01'].map((day) => formatStatusCsv(forOverviews([statusAt(day)])));
    expect(files[0]).toBe(files[1]);
    expect(files[0]).not.toContain(';Revisie;');
  });
});

describe('xlsx, opened in LibreOffice', () => {
  let folder: string;
  let shown: string;
  let csv: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'regelwerk-excel-'));
    const source = join(folder, 'status.xlsx');
    writeFileSync(source, formatStatusXlsx(list));
    const forms = ['fods', 'csv'] as const;
    await convertAll(forms.map((form) => ({ source, target: join(folder, `status.${form}`), form })));
    shown = readFileSync(join(folder, 'status.fods'), 'utf8');
    csv = readFileSync(join(folder, 'status.csv'), 'utf8');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('reads the same words', () => {
    expect(csv).toContain(`"${HOSTILE.replaceAll('"', '""')}"`);
    expect(csv).toMatch(/^"Organisatie";"Protocol";"Versie";"Uitgave";"Status";/);
    expect(csv).toContain('"Niets bekend";');
  });

  test('has real days, shown as dd-mm-jjjj, and no formulas', () => {
    expect(shown).toMatch(/office:date-value="2027-06-30"[^>]*>\s*<text:p>30-06-2027</);
    expect(shown).not.toContain('table:formula');
  });

  test('keeps the header in view, with filters', () => {
    expect(shown).toContain('table:display-filter-buttons="true"');
    // A conversion without a window keeps no view, so this is read from our own file.
    const sheet = new TextDecoder().decode(unzipSync(formatStatusXlsx(list))['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });

  test('the same statuses give the same bytes', () => {
    expect(Buffer.compare(formatStatusXlsx(list), formatStatusXlsx([...list]))).toBe(0);
    const parts = Object.keys(unzipSync(formatStatusXlsx(list)));
    expect(parts).toEqual([...parts].sort());
  });
});

describe('ics', () => {
  const text = formatStatusIcs(list);

  test('lines end in CRLF and have at most 75 octets, and no character is cut in two', () => {
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });

  test('ical.js reads the events', () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('method')).toBeNull();
    const events = calendar.getAllSubcomponents('vevent').map((item) => new ICAL.Event(item));
    expect(events.map(({ uid, startDate, endDate }) => [uid, String(startDate), String(endDate)])).toEqual([
      ['ster.proef.revisie@regelwerk', '2027-06-30', '2027-07-01'],
      ['ster.proef.voorleggen-gmr@regelwerk', '2027-05-05', '2027-05-06'],
      ['ster.proef.besluit-gmr@regelwerk', '2027-06-16', '2027-06-17'],
      ['ster.proef.voorleggen-cvb@regelwerk', '2027-06-16', '2027-06-17'],
      ['ster.proef.besluit-cvb@regelwerk', '2027-06-30', '2027-07-01'],
    ]);
    expect(events[0]?.summary).toBe(`${HOSTILE}: revisie ${HOSTILE_TITLE}`);
    expect(events[0]?.sequence).toBe(3);
    const alarms = events[0]?.component.getAllSubcomponents('valarm') ?? [];
    // Six months before 30 June 2027 is 30 December 2026, 182 days; one month is 31.
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P182D', '-P31D']);
    expect(String(events[0]?.component.getFirstPropertyValue('dtstamp'))).toBe('2025-03-04T00:00:00Z');
  });

  test('node-ical reads the same', () => {
    const events = Object.values(ical.sync.parseICS(text)).flatMap((item) => (item?.type === 'VEVENT' ? [item] : []));
    expect(events).toHaveLength(5);
    const [revision] = events;
    // It undoes the escape of a line end before that of a backslash, so that a backslash before an n becomes the end of a line; ical.js does not.
    expect(revision?.summary).toBe(`${HOSTILE.replace('\\n', '\\\n')}: revisie ${HOSTILE_TITLE}`);
    expect(revision?.datetype).toBe('date');
    expect([revision?.start.getFullYear(), revision?.start.getMonth(), revision?.start.getDate()]).toEqual([
      2027, 5, 30,
    ]);
    expect(revision).toMatchObject({ categories: ['Beleid', 'Revisie'] });
  });

  test('the day does not matter; a decision more makes the sequence higher and leaves the id', () => {
    expect(formatStatusIcs([statusAt('2025-04-01')])).toBe(formatStatusIcs([statusAt('2030-01-01')]));
    const versions = [...(approvals.versions ?? []), { version: '1.1', procedure: 'gewoon' }];
    const later = formatStatusIcs([statusAt('2027-01-04', { approvals: { ...approvals, versions } })]);
    expect(later).toContain('UID:ster.proef.revisie@regelwerk\r\n');
    expect(later).toContain('SEQUENCE:4\r\n');
  });
});

test('json fits its schema, also without today', () => {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/output/status.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const versions = [...(approvals.versions ?? []), { version: '1.1', procedure: 'gewoon' }];
  const underWay = statusAt('2027-01-04', { approvals: { ...approvals, versions } });
  for (const statuses of [list, forOverviews(list), [underWay]])
    expect(validate(JSON.parse(formatStatusJson(statuses))), JSON.stringify(validate.errors)).toBe(true);
});

test('a Markdown row stays one row, and a name is no markup', () => {
  const odd = { ...status, organisation: 'a|b *c*', protocol: '[x](y)' };
  const lines = formatStatusMarkdown([odd], 'nl').trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/^\| a\\\|b \\\*c\\\* \| \\\[x\\\]\(y\) \| 1\.0 \|/);
});

test('the table tells what is planned, and what is not known', () => {
  const table = formatStatusTable([status], 'nl');
  expect(table).toMatch(/^ster .* GMR +5-5-2027 +nadert, uiterlijk 6-2027$/m);
  expect(table).toMatch(/^ster +proef +GMR +6 weken +5-5-2027 +16-6-2027$/m);
  const [gmr, ...rest] = stepsIn(approvals.procedures?.['gewoon']);
  const { holidays: _, ...without } = gmr ?? { step: 'x', body: 'X', kind: 'advies' };
  const procedures = { gewoon: [without, ...rest] };
  const unknown = formatStatusTable([statusAt('2027-01-04', { approvals: { ...approvals, procedures } })], 'nl');
  expect(unknown).toMatch(/GMR +6 weken +niet bekend +niet bekend +vakantieregio niet bekend/);
});

test('a version under way shows beside the one in force: what is decided, what lies before a body, and what is to come', () => {
  const next = {
    ...{ version: '1.1', procedure: 'gewoon', fingerprint: 'x' },
    decisions: [{ step: 'gmr', submitted: '2027-01-05' }],
  };
  const own = { approvals: { ...approvals, versions: [...(approvals.versions ?? []), next] } };
  const underWay = statusAt('2027-01-06', own);
  const table = formatStatusTable([underWay], 'nl');
  expect(table).toMatch(/^ster +proef +1\.0 +in werking +– +GMR \(1\.1\) +voorgelegd +nadert, uiterlijk 6-2027$/m);
  expect(table).toContain('  ster, proef 1.0: GMR 4-2-2025, CvB 4-3-2025\n');
  expect(table).toContain('  ster, proef 1.1: GMR voorgelegd 5-1-2027, CvB –\n');
  const calendar = formatStatusIcs([underWay]);
  expect(calendar).not.toContain('voorleggen-gmr');
  expect(calendar).toContain('besluit-gmr');
  expect(stepRows([underWay]).map(({ version, link, planned }) => [version, link?.body ?? planned?.body])).toEqual([
    ['1.0', 'GMR'],
    ['1.0', 'CvB'],
    ['1.1', 'GMR'],
    ['1.1', 'GMR'],
    ['1.1', 'CvB'],
  ]);
});

describe('bodies beside each other, open matters, and texts that are to come or to end', () => {
  const told = stories.map((record) => statusOf(record, TODAY));
  const table = formatStatusTable(told, 'nl');

  test('fit the schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/output/status.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    for (const statuses of [told, forOverviews(told)])
      expect(validate(JSON.parse(formatStatusJson(statuses))), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    /^samen .* in werking +gewijzigd +GMR en DMR \(1\.1\) +voorgelegd /m,
    /^augustus .* in werking; 1\.1 vanaf 1-8-2027 .* uiterlijk 5-2029$/m,
    /^ingetrokken .* in werking, ingetrokken per 1-1-2027 .* – +– +–$/m,
    /^tot .* in werking tot en met 31-7-2027 /m,
    /^papier .* vastgesteld \(papier\) +zoals overgenomen /m,
    /^ {2}ingetrokken, social-media 1\.0: ingetrokken per 1-1-2027, CvB 10-11-2026: De Brug gaat op in De Kade\.$/m,
    /^ {2}op-tijd, social-media: gevraagd door Stichting Bovenal, versie 1\.0: MR Lyceum Oost: voorgelegd 3-11-2026$/m,
    /^ {2}kleen, social-media: gevraagd door Stichting Bovenal, versie 1\.0: MR Basisschool Kleen: nog niet$/m,
    /^ {2}augustus, social-media 1\.1: GMR 8-10-2026, DMR 1-10-2026, CvB 10-11-2026, RvT –$/m,
    /^ {2}geschil, social-media 1\.0: MR 3-11-2026 \(instemming onthouden\), LCG WMS kan worden gevraagd, CvB –$/m,
    /^ {2}voorwaarde, .*: MR 3-11-2026 \(instemming verleend onder voorwaarde; de voorwaarde staat nog open\), /m,
    /^ {2}reactie, .*: MR 3-11-2026 \(negatief advies; het bestuur moet nog reageren\), CvB –$/m,
    /^ {2}wachttijd, .*: MR 3-11-2026 \(negatief advies\), CvB –, vaststellen kan na 22-12-2026$/m,
  ])('in the table: %s', (line) => expect(table).toMatch(line));

  test('the same in English, without a word of Dutch', () => {
    const english = formatStatusTable(told, 'en');
    expect(english).toMatch(/^augustus .* in force; 1\.1 from 1-8-2027 /m);
    expect(english).toMatch(/^papier .* adopted \(paper\) /m);
    expect(english).toContain('asked by Stichting Bovenal, version 1.0: MR Basisschool Kleen: not yet');
    expect(english).not.toMatch(/vanaf|nog niet|gevraagd|bestuur moet/);
  });

  test('a spreadsheet has columns for these days where a document has one, and says what schools are asked', () => {
    const csv = formatStatusCsv(told);
    expect(csv).toContain(';In werking tot en met;Ingetrokken per;Aanstaande versie;Aanstaande vanaf;');
    expect(formatStatusCsv(list)).not.toContain('Ingetrokken per');
    expect(csv).toContain('gevraagd door Stichting Bovenal, versie 1.0: MR Lyceum Oost: voorgelegd op 3 november 2026');
    expect(csv).toContain(';zoals overgenomen van papier\r\n');
    expect(stepRows(told).filter(({ status: { organisation } }) => organisation === 'papier')).toHaveLength(2);
  });

  test('Markdown tells what the table tells below it', () => {
    const text = formatStatusMarkdown(told, 'nl');
    expect(text).toContain('De Brug gaat op in De Kade');
    expect(text).toContain('gevraagd door Stichting Bovenal, versie 1.0: MR Basisschool Kleen: nog niet');
  });

  test('the calendar has the days on which a text comes into force and ends, and no deadline of what is repealed', () => {
    const events = new ICAL.Component(ICAL.parse(formatStatusIcs(told))).getAllSubcomponents('vevent');
    const days = (organisation: string) =>
      events
        .map((event) => [event.getFirstPropertyValue('uid'), String(event.getFirstPropertyValue('dtstart'))])
        .filter(([uid]) => String(uid).startsWith(`${organisation}.`))
        .map(([uid, day]) => [String(uid).split('.')[2], day]);
    expect(days('augustus')).toContainEqual(['ingang@regelwerk', '2027-08-01']);
    expect(days('augustus')).toContainEqual(['revisie@regelwerk', '2029-05-31']);
    expect(days('ingetrokken')).toEqual([['einde@regelwerk', '2027-01-01']]);
    expect(days('tot')).toContainEqual(['einde@regelwerk', '2027-07-31']);
  });

  test('after an editorial correction the next revision goes by the councils all the same', () => {
    const [samen] = stories.filter(({ organisation }) => organisation === 'samen');
    const [first] = samen?.approvals?.versions ?? [];
    if (samen === undefined || first === undefined) throw new Error('no version');
    const procedures = {
      ...samen.approvals?.procedures,
      redactie: [{ step: 'cvb', body: 'CvB', kind: 'vaststelling' as const }],
    };
    const corrected = {
      ...{
        version: '1.0.1',
        corrects: '1.0',
        procedure: 'redactie',
        revision_due: '2027-05',
        fingerprint: first.fingerprint ?? '',
      },
      decisions: [{ step: 'cvb', date: '2026-05-06', outcome: 'vastgesteld' as const }],
    };
    const { plan } = statusOf({ ...samen, approvals: { procedures, versions: [first, corrected] } }, TODAY);
    expect(plan?.turn.map(({ body }) => body)).toEqual(['GMR', 'DMR']);
  });

  test('a correction or a repeal makes the sequence of the calendar higher', () => {
    const [brug] = stories.filter(({ organisation }) => organisation === 'ingetrokken');
    const [version] = brug?.approvals?.versions ?? [];
    if (brug === undefined || version === undefined) throw new Error('no version');
    const { repealed: _, ...before } = version;
    const mended = { id: '0', corrects: 'version', field: 'date', on: '2026-11-12', reason: 'x' };
    const extent = (own: typeof version) =>
      statusOf({ ...brug, approvals: { ...brug.approvals, versions: [own] } }, TODAY).ledger;
    expect(extent(version).entries).toBe(extent(before).entries + 1);
    expect(extent({ ...version, corrections: [mended] })).toEqual({
      entries: extent(version).entries + 1,
      last: '2026-11-12',
    });
  });
});

describe('the command', () => {
  const regelwerk = async (command: string, isTerminal = false) => {
    const io = captureIo(isTerminal);
    return { code: await run(command.split(' '), io, host), io };
  };

  test('a workbook goes to a file or through a redirect, not to a terminal', async () => {
    const { code, io } = await regelwerk('status --format xlsx', true);
    expect(code).toBe(2);
    expect(io.errorText).toContain('--out status.xlsx');
    expect(io.outBytes).toHaveLength(0);
    const redirected = await regelwerk('status --format xlsx');
    expect(redirected.code).toBe(0);
    expect([...redirected.io.outBytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test.each(['table', 'markdown', 'json', 'csv', 'xlsx', 'ics', 'mail', 'teams', 'slack'])(
    '--format %s --out writes the file',
    async (format) => {
      const folder = mkdtempSync(join(tmpdir(), 'regelwerk-status-'));
      const file = join(folder, `status.${format}`);
      const { code, io } = await regelwerk(`status --as-of 2026-11-20 --format ${format} --out ${file}`, true);
      expect([code, io.outText, io.errorText]).toEqual([0, '', '']);
      expect(readFileSync(file).length).toBeGreaterThan(100);
      expect((await regelwerk(`status --out ${folder}`)).code).toBe(1);
      rmSync(folder, { recursive: true, force: true });
    },
  );

  test('--fail-on concept: a text that is not adopted', async () => {
    const files = Object.fromEntries(
      ['organisations', 'protocols/social-media', 'protocols/social-media/approvals', 'protocols/social-media/norms']
        .concat(['protocols/social-media/overrides', 'protocols/social-media/adopted/quadraam'])
        .flatMap((folder) => host.files(`policy/${folder}`).map((name) => `policy/${folder}/${name}`))
        .map((path) => [path, new TextDecoder().decode(host.read(path))]),
    );
    const base = 'policy/protocols/social-media/overrides/quadraam.yaml';
    const io = captureIo();
    expect(await run(['status', '--fail-on', 'concept'], io, memoryHost(files))).toBe(0);
    const changed = { ...files, [base]: (files[base] ?? '').replace('title: Social Media', 'title: Sociale-media') };
    expect(changed[base]).not.toBe(files[base]);
    expect(await run(['status', '--fail-on', 'concept'], captureIo(), memoryHost(changed))).toBe(3);
  });
});

test('the overviews of a build are the same whatever day it is', () => {
  const policy = repositoryPolicy();
  const { value } = resolvePolicy(policy);
  const documents = documentsOf(policy, value, []);
  const records = recordsOf(policy, documents);
  const [early, late] = ['2026-01-01', '2030-12-31'].map((day) => makeOverviews({ policy, documents, records }, day));
  expect(early).toEqual(late);
  expect(early?.flatMap(({ path, organisation }) => (organisation === null ? [path] : []))).toEqual([
    ...['deadlines.ics', 'status.csv', 'status.json', 'status.xlsx'],
  ]);
});
