/** Organisations in time: a school that comes under another board, one that ends, and the day on which is asked. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openRegelwerk } from '../../src/index.ts';
import { boards, SCHOOL, said } from '../support/boards.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const MOVE =
  'parent:\n  - { organisation: linde, until: "2027-07-31" }\n  - { organisation: es, from: "2027-08-01" }\n';
const END = 'parent: linde\nended: { date: "2027-07-31", successor: es, reason: fusie }\n';
const OVERRIDE = 'policy/protocols/sleutels/overrides/vos.yaml';
const [BEFORE, LAST, AFTER] = ['2026-05-01', '2027-07-31', '2027-08-01'] as const;

const on = async (host: MemoryHost, day: string, ...argv: string[]) => (await said(host, ...argv, '--as-of', day)).text;
const ledger = (host: MemoryHost) =>
  [...host.contents].filter(([path]) => /approvals|adopted/.test(path)).map(([path]) => [path, host.text(path)]);

describe('a school that comes under another board', () => {
  test('has on each day the text of the board of that day', async () => {
    const host = await boards(MOVE);
    expect(await on(host, LAST, 'list', 'vos')).toContain('lijst');
    expect(await on(host, AFTER, 'list', 'vos')).not.toContain('lijst');
    expect(await on(host, LAST, 'explain', 'vos', 'lijst')).toContain('conciërge');
    // What the school adopted holds on, and is not of the board that it came under.
    const after = await on(host, AFTER, 'explain', 'vos', 'lijst');
    expect(after).toContain('conciërge');
    expect(after).toContain('In de bron staat deze bepaling nu niet meer.');
  });

  test('keeps what it adopted, to the letter; what differs now is a concept', async () => {
    const host = await boards(MOVE);
    const recorded = ledger(host);
    await on(host, LAST, 'build');
    const published = host.text('out/vos/sleutels/protocol.md');
    await on(host, AFTER, 'build');
    expect(host.text('out/vos/sleutels/protocol.md')).toBe(published);
    expect(host.text('out/vos/sleutels/concept/protocol.md')).not.toContain('conciërge');
    expect(ledger(host)).toEqual(recorded);
  });

  test.each([
    [BEFORE, 'valt tot en met 31 juli 2027 onder Stichting De Linde, daarna onder Stichting De Es'],
    [AFTER, 'viel tot en met 31 juli 2027 onder Stichting De Linde, valt nu onder Stichting De Es'],
  ])('status, list and dashboard say so on %s', async (day, words) => {
    const host = await boards(MOVE);
    expect(await on(host, day, 'status')).toContain(`vos: ${words}.`);
    expect(await on(host, day, 'list')).toContain(`vos: ${words}.`);
    expect(await on(host, day, 'status', '--format', 'csv')).toContain(words);
    expect(await on(host, day, 'status', '--format', 'markdown')).toContain(words);
    expect(await on(host, day, 'status', '--format', 'html')).toContain(words.slice(1));
    const feed = (await on(host, day, 'status', '--format', 'ics')).replaceAll('\r\n ', '');
    expect(feed).toContain('DTSTART;VALUE=DATE:20270801');
    expect(feed).toContain('SUMMARY:De Vos: valt vanaf vandaag onder Stichting De Es');
  });

  test('check says of the day of the move what that will break', async () => {
    const host = await boards(MOVE, {
      [OVERRIDE]:
        'amend:\n  lijst:\n    reason: Bij ons is er geen conciërge.\n    text: De directeur houdt een lijst bij.\n    base:\n      text: De conciërge houdt een lijst bij.\n',
    });
    expect((await said(host, 'check', '--as-of', LAST)).code).toBe(0);
    const then = await said(host, 'check', '--as-of', AFTER);
    expect(then.code).toBe(1);
    expect(then.text).toContain('[clause-removed]');
  });
});

describe('an organisation that ends', () => {
  test('until its last day nothing changes but that it is announced', async () => {
    const [ending, going] = [await boards(END), await boards()];
    for (const host of [ending, going]) await on(host, LAST, 'build');
    const documents = (host: MemoryHost) =>
      [...host.contents]
        .filter(([path]) => /^out\/[^/]+\/.+\//.test(path))
        .map(([path, bytes]) => [path, Buffer.from(bytes)]);
    expect(documents(ending)).toEqual(documents(going));
    const words = 'houdt op te bestaan (fusie): 31 juli 2027 is de laatste dag; de opvolger wordt Stichting De Es';
    expect(await on(ending, LAST, 'status')).toContain(`vos: ${words}.`);
    expect(await on(ending, LAST, 'list')).toContain(`vos: ${words}.`);
    expect(ending.text('out/index.html')).toContain(words.slice(1));
    expect(ending.text('out/deadlines.ics')).toContain('UID:vos.sleutels.revisie@regelwerk');
    expect(ending.text('out/deadlines.ics')).toContain('UID:vos.opgeheven@regelwerk');
  });

  test('after it every file says so, and is verified as adopted', async () => {
    const host = await boards(END);
    const words = 'De Vos is opgeheven (fusie): 31 juli 2027 was de laatste dag; de opvolger is Stichting De Es.';
    await on(host, BEFORE, 'build', '--format', 'html');
    const downloaded = host.text('out/vos/sleutels/protocol.html');
    await on(host, AFTER, 'build');
    const flat = (path: string) => host.text(`out/vos/sleutels/${path}`).replaceAll(/\s+/g, ' ');
    for (const path of ['protocol.md', 'protocol.html', 'fragment.html', 'schoolgids.md', 'schoolgids.txt'])
      expect(flat(path), path).toContain(words);
    expect(flat('protocol.md')).toContain('| Opgeheven | 31 juli 2027 was de laatste dag |');
    expect(flat('protocol.md')).not.toContain('Revisie');
    host.write('download.html', new TextEncoder().encode(downloaded));
    const files = ['protocol.pdf', 'protocol.docx', 'poster-sleutels.pdf'].map((name) => `out/vos/sleutels/${name}`);
    for (const file of [...files, 'download.html'])
      expect((await said(host, 'verify', file, '--as-of', AFTER)).code).toBe(0);
    // And the words are in what cannot be read as text: without the end these are other bytes.
    const bytes = (of: MemoryHost) => files.map((path) => Buffer.from(of.contents.get(path) ?? []));
    const going = await boards();
    await on(going, AFTER, 'build');
    for (const [index, file] of bytes(host).entries()) expect(file).not.toEqual(bytes(going)[index]);
  });

  test('has nothing to come: no deadline, no plan, no reason to fail', async () => {
    const host = await boards(END);
    const { value } = await openRegelwerk(host, { today: '2030-01-01' }).status();
    const status = value?.statuses.at(-1);
    expect(status).toMatchObject({
      ...{ organisation: 'vos', versionState: 'in_werking', revisionState: 'opgeheven', revisionDue: null },
      ...{ plan: null, next: null, current: null, reminders: [], textState: 'gelijk' },
    });
    for (const state of ['verlopen', 'nadert', 'concept'])
      expect((await said(host, 'status', '--as-of', '2030-01-01', '--fail-on', state)).code).toBe(0);
    const feed = await on(host, '2030-01-01', 'status', '--format', 'ics');
    expect(feed.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual(['UID:vos.opgeheven@regelwerk']);
    const page = await on(host, '2030-01-01', 'status', '--format', 'html');
    expect(page.slice(page.indexOf('id="opgeheven"'))).toContain('<bdi>De Vos</bdi>');
    expect(page.slice(page.indexOf('<tbody'), page.indexOf('</tbody'))).not.toContain('De Vos');
  });

  test('where all have ended there is a page still, without a table', async () => {
    const gone = (name: string, kind: string) => `name: ${name}\nkind: ${kind}\nended: { date: "2027-07-31" }\n`;
    const host = await boards('parent: linde\nended: { date: "2027-07-31" }\n', {
      'policy/organisations/linde.yaml': gone('Stichting De Linde', 'bestuur'),
    });
    const page = await on(host, AFTER, 'status', '--format', 'html');
    expect(page.match(/<bdi>[^<]*/g)).toEqual(['<bdi>Stichting De Linde', '<bdi>De Vos']);
    expect(page).not.toContain('<table');
    expect(page).not.toContain('<script');
    expect(await on(host, AFTER, 'check')).toMatch(/^In orde/);
  });

  test('nobody is asked to decide for it; its mistakes are told still', async () => {
    const choice = 'omit:\n  - { clause: lijst, reason: Dat staat elders. }\n';
    const warned = await boards('parent: linde\n', { [OVERRIDE]: choice });
    expect(await on(warned, AFTER, 'check')).toContain('[decisions-unpinned]');
    const host = await boards(END, { [OVERRIDE]: choice });
    expect(await on(host, LAST, 'check')).toContain('[decisions-unpinned]');
    expect((await said(host, 'check', '--strict', '--as-of', AFTER)).text).toMatch(/^In orde/);
    expect((await on(host, AFTER, 'build')).includes('concept/')).toBe(false);
    const wrong = await boards(END, { [OVERRIDE]: `${choice}amend:\n  verloren: { reason: Zo., text: Zo. }\n` });
    expect(await on(wrong, AFTER, 'check')).toContain('[clause-unknown]');
  });

  test('a change of the base has no impact on it', async () => {
    const host = await boards(END);
    const path = 'policy/protocols/sleutels/protocol.yaml';
    for (const [file, bytes] of [...host.contents])
      if (file.startsWith('policy/')) host.write(`.git/revisions/main/${file}`, bytes);
    host.write(path, new TextEncoder().encode(host.text(path).replace('in de kast.', 'in de kluis.')));
    const touched = async (day: string) =>
      JSON.parse(await on(host, day, 'impact', '--since', 'main', '--json')).map(
        (one: { organisation: string }) => one.organisation,
      );
    expect(await touched(LAST)).toEqual(['linde', 'vos']);
    expect(await touched(AFTER)).toEqual(['linde']);
  });
});

describe('the day', () => {
  test.each([
    ['check'],
    ['build'],
    ['list'],
    ['outline'],
    ['trace'],
    ['diff', 'vos'],
    ['explain', 'vos', 'kast'],
    ['status'],
    ['impact', '--since', 'x'],
    ['verify', 'x.md'],
  ])('%s is told of one that does not exist', async (...argv) => {
    const { code, text } = await said(await boards(), ...argv, '--as-of', '2027-02-30');
    expect([code, text.includes('[option-value]')]).toEqual([2, true]);
  });

  test('what is recorded is recorded today', async () => {
    const { code, text } = await said(await boards(), 'propose', 'vos', '--as-of', AFTER);
    expect([code, text.includes('[option-unknown]')]).toEqual([2, true]);
  });

  test('a session that stays open over midnight is of the new day', async () => {
    const host = await boards(MOVE);
    let today: string = LAST;
    const regelwerk = openRegelwerk({ ...host, today: () => today });
    const clauses = async () => (await regelwerk.list({ organisation: 'vos' })).value?.documents[0]?.text?.clauses.size;
    expect([await clauses(), await clauses()]).toEqual([3, 3]);
    today = AFTER;
    expect(await clauses()).toBe(2);
    today = LAST;
    expect(await clauses()).toBe(3);
  });

  test('the day of a request is that of the whole session: --as-of and asOf say the same', async () => {
    const host = await boards(MOVE);
    const asked = await openRegelwerk(host).status({ asOf: AFTER });
    const opened = await openRegelwerk(host, { today: AFTER }).status();
    expect(asked).toEqual(opened);
    expect(asked.value?.statuses.find(({ organisation }) => organisation === 'vos')?.textState).toBe('gewijzigd');
  });

  test('who knows no days is read alike on all of them', async () => {
    const host = await boards();
    let asked = 0;
    const counting = {
      ...host,
      today() {
        asked += 1;
        return host.today();
      },
    };
    await openRegelwerk(counting).list();
    expect(asked).toBe(0);
  });
});

test.each([MOVE, END])('the status fits its schema: %s', async (school) => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/output/status.schema.json', import.meta.url), 'utf8'));
  const fits = new Ajv2020({ strict: false }).compile(schema);
  const host = await boards(school);
  expect(host.text(SCHOOL)).toContain(school);
  for (const day of [BEFORE, AFTER]) {
    const statuses = JSON.parse(await on(host, day, 'status', '--json'));
    expect(fits(statuses), JSON.stringify(fits.errors)).toBe(true);
    expect(Object.keys(statuses.at(-1))).toContain(school === MOVE ? 'parents' : 'ended');
  }
});
