/** Decisions over the server: what is asked is checked, what is told is written, and nothing takes a decision back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeHost, openRegelwerk } from '../../../src/index.ts';
import type { DecideAnswer, Decisions, DecisionsOfDocument, FieldFinding } from '../../../src/studio/api/decisions.ts';
import type { Start } from '../../../src/studio/api.ts';
import { DAY, decisionsFolder, LEDGER, LIFE, STORED, WORDS } from '../../support/decisions.ts';
import { type Client, enter, type RunningStudio, startStudio } from '../../support/studio.ts';

const ONE = '/api/decisions?organisation=los&protocol=proef';
const NAME = { organisation: 'los', protocol: 'proef' };

let place: ReturnType<typeof decisionsFolder>;
let studio: RunningStudio;
let client: Client;

beforeEach(async () => {
  place = decisionsFolder();
  studio = await startStudio(place.folder, { day: DAY });
  client = await enter(studio);
});

afterEach(async () => {
  client.close();
  await studio.close();
  expect(studio.failures).toEqual([]);
  place.remove();
});

const text = (file: string) => readFileSync(join(place.folder, file), 'utf8');
const shown = () => client.json<DecisionsOfDocument>(ONE);

async function posted(act: object, { dryRun = false, seen }: { dryRun?: boolean; seen?: unknown } = {}) {
  const body = { ...NAME, act, seen: seen ?? (await shown()).agenda.seen, dryRun };
  const response = await client.post('/api/decide', body);
  const answer = (await response.json()) as Omit<DecideAnswer, 'findings'> & { findings: readonly FieldFinding[] };
  return { status: response.status, answer, at: answer.findings.map(({ code, field }) => [code, field]) };
}

test('the whole life of a version over the server leaves the bytes that commands leave', async () => {
  const copy = decisionsFolder();
  const regelwerk = openRegelwerk(nodeHost(copy.folder), { today: DAY });
  for (const step of LIFE) expect((await step(regelwerk)).value).toBeDefined();
  const words: string[][] = [];
  // What is given to the library goes over the server, the last ones tried before they are done.
  const over = Object.fromEntries(
    ['propose', 'decide', 'correct', 'repeal'].map((does) => [
      does,
      async ({ organisation: _, protocol: __, step, ...given }: Record<string, string>) => {
        const entry = does === 'correct' ? await adviceEntry() : undefined;
        const own = does === 'decide' ? { step } : entry === undefined ? {} : { entry };
        const act = { does, ...own, ...given };
        const told = step === 'cvb' || does === 'repeal' ? await posted(act, { dryRun: true }) : undefined;
        if (told !== undefined) expect(text(LEDGER)).toBe(told.answer.files.at(-1)?.before);
        const done = await posted(act);
        expect(done.status).toBe(200);
        if (told !== undefined) expect(done.answer).toEqual({ ...told.answer, isWritten: true });
        words.push([...done.answer.words]);
      },
    ]),
  );
  for (const step of LIFE) await step(over as never);
  expect(text(LEDGER)).toBe(readFileSync(join(copy.folder, LEDGER), 'utf8'));
  expect(text(STORED)).toBe(readFileSync(join(copy.folder, STORED), 'utf8'));
  copy.remove();
  expect(words.map(([, second]) => second)).toContain(
    'Versie 1.0 is daarmee vastgesteld, in werking vanaf 1 augustus 2027; revisie uiterlijk 9 februari 2029.',
  );
  expect((await client.json<Start>('/api/start')).undo).toBeNull();
});

async function adviceEntry(): Promise<string | undefined> {
  const { versions } = await shown();
  return versions[0]?.entries.find(({ words }) => words.includes('negatief advies'))?.id;
}

describe('what is asked', () => {
  test('is strict: a key that is not known, or a value of another kind, is refused', async () => {
    const { seen } = (await shown()).agenda;
    const good = { ...NAME, act: { does: 'propose' }, seen, dryRun: true };
    const bad = [
      { ...good, more: 1 },
      { ...good, act: { does: 'build' } },
      { ...good, act: { does: 'propose', sign: '/etc/passwd' } },
      { ...good, act: { does: 'decide', step: 1 } },
      { ...good, act: { does: 'correct', values: { date: 1 } } },
      { ...good, seen: { ...seen, entries: 'alle' } },
      { ...good, seen: null },
      { ...good, dryRun: 'nee' },
      [],
    ];
    for (const body of bad) expect((await client.post('/api/decide', body)).status).toBe(400);
    expect((await client.post('/api/decide', good)).status).toBe(200);
  });

  test('gets its mistakes at the field that they are about', async () => {
    await posted({ does: 'propose', date: '2027-01-04' });
    const decide = { does: 'decide', step: 'team', outcome: 'akkoord' };
    expect((await posted({ ...decide, date: '2027-13-01' })).at).toEqual([['option-value', 'date']]);
    expect((await posted({ ...decide, date: '2027-03-02' })).at).toEqual([['decision-future', 'date']]);
    expect((await posted({ ...decide, date: '1927-01-05' })).at).toEqual([['decision-year', 'date']]);
    expect((await posted({ does: 'decide', step: 'team', submitted: '2027-03-02' })).at).toEqual([
      ['decision-future', 'submitted'],
    ]);
    expect((await posted({ ...decide, date: '2027-01-05', reference: 'a\nb' })).at).toEqual([
      ['option-value', 'reference'],
    ]);
    expect((await posted({ ...decide, date: '2027-01-05' })).status).toBe(200);
    expect(
      (await posted({ does: 'decide', step: 'gmr', outcome: 'verleend_onder_voorwaarde', date: '2027-01-06' })).at,
    ).toEqual([['decision-condition', 'condition']]);
    const early = await posted({ does: 'decide', step: 'mr', outcome: 'positief', date: '2027-01-02' });
    expect(early.answer.findings[0]).toMatchObject({ code: 'decision-date', field: 'date', isForConfirmation: false });
    const { versions } = await shown();
    const mend = { does: 'correct', version: '1.0', entry: versions[0]?.entries[0]?.id };
    expect((await posted({ ...mend, values: { date: '2027-99-01' }, reason: 'x' })).at).toEqual([
      ['option-value', 'date'],
    ]);
    expect((await posted({ ...mend, values: { date: '2027-01-05' }, reason: 'x' })).at).toEqual([
      ['correct-same', 'date'],
    ]);
    expect((await posted({ ...mend, values: { date: '2027-01-04' } })).at).toEqual([['option-missing', 'why']]);
  });
});

describe('nothing takes a decision back', () => {
  test('of two people at once one records, and the other is told what came', async () => {
    await posted({ does: 'propose', date: '2027-01-04' });
    const { seen } = (await shown()).agenda;
    const act = (outcome: string) => ({ does: 'decide', step: 'team', outcome, date: '2027-01-05' });
    const both = await Promise.all([posted(act('akkoord'), { seen }), posted(act('besproken'), { seen })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const lost = both.find(({ status }) => status === 422);
    expect(lost?.answer.findings).toMatchObject([{ code: 'seen-record', field: null }]);
    expect(lost?.answer.findings[0]?.message).toContain('Team besloot op 5 januari 2027');
    expect((await shown()).versions[0]?.entries).toHaveLength(1);
  });

  test('an edit that was saved before it is undone, and the decision stays', async () => {
    const before = text(LEDGER);
    const data = (
      await client.json<{ forms: { file: string; data: object }[] }>('/api/settings?organisation=los&protocol=proef')
    ).forms.find(({ file }) => file === LEDGER)?.data as Record<string, unknown>;
    const edit = { kind: 'data', file: LEDGER, before: data, data: { ...data, cycle: 'P3Y' } };
    expect((await client.post('/api/edit', { ...NAME, edits: [edit] })).status).toBe(200);
    await posted({ does: 'propose', date: '2027-01-04' });
    await posted({ does: 'decide', step: 'team', outcome: 'akkoord', date: '2027-01-05' });
    const recorded = text(LEDGER);
    expect(recorded).not.toBe(before);
    expect((await client.post('/api/undo')).status).toBe(409);
    expect(text(LEDGER)).toBe(recorded);
    // Nor does a form of settings.
    const without = { kind: 'data', file: LEDGER, before: data, data: { ...data, versions: [] } };
    expect((await client.post('/api/edit', { ...NAME, edits: [without] })).status).not.toBe(200);
    expect(text(LEDGER)).toBe(recorded);
  });

  test('a text that changed while a form was open is told; then the form is about the text of now', async () => {
    await posted({ does: 'propose', date: '2027-01-04' });
    const { seen } = (await shown()).agenda;
    writeFileSync(join(place.folder, WORDS), text(WORDS).replace('gaat u', 'komt u'));
    const act = { does: 'decide', step: 'team', outcome: 'akkoord', date: '2027-01-05' };
    expect((await posted(act, { seen })).at).toEqual([['seen-text', null]]);
    expect((await posted(act, { dryRun: true })).at).toEqual([['decide-text-changed', null]]);
    expect((await posted({ does: 'propose' })).status).toBe(200);
  });
});

test('where a decision must be signed, the command is told', async () => {
  const settings = 'signatures:\n  signers: ondertekenaars.txt\n  required: [overleg]\n';
  writeFileSync(join(place.folder, 'policy/settings.yaml'), settings);
  writeFileSync(join(place.folder, 'policy/ondertekenaars.txt'), '');
  await posted({ does: 'propose', date: '2027-01-04' });
  expect((await shown()).agenda.mustSign).toEqual(['overleg']);
  const reference = "Team '27, punt 4";
  const { answer } = await posted({ does: 'decide', step: 'team', outcome: 'akkoord', date: '2027-01-05', reference });
  expect(answer.findings).toMatchObject([{ code: 'sign-required' }]);
  expect(answer.findings[0]?.command).toBe(
    `regelwerk decide los --protocol proef --step team --outcome akkoord --date 2027-01-05 --reference 'Team '"'"'27, punt 4' --sign JE-SLEUTEL`,
  );
});

test('all documents stand there, those with a day first; of one that is not there it is said', async () => {
  const { items } = await client.json<Decisions>('/api/decisions');
  expect(items.map(({ organisation }) => organisation).sort()).toEqual(['bestuur', 'los', 'school']);
  const days = items.map(({ next }) => next.flatMap(({ by }) => by ?? [])[0] ?? '9');
  expect(days).toEqual(days.toSorted());
  expect((await client.get('/api/decisions?organisation=los&protocol=niets')).status).toBe(404);
  const { agenda } = await shown();
  expect(agenda.acts).toMatchObject([{ does: 'propose', ways: [{ procedure: 'gewoon', version: '1.0' }] }]);
});
