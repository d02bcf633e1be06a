/** A machine that refuses, a clock that jumps, a port that somebody has: each is told in words, and no file is another one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../../src/host/index.ts';
import { nodeHost } from '../../../src/host/node.ts';
import type { Document, EditAnswer, Overview, Start } from '../../../src/studio/api.ts';
import { serveStudio } from '../../../src/studio/server/index.ts';
import { linesOf, STARS, textsOf } from '../../support/studio/writing.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

const BASE = 'policy/protocols/telefoons/protocol.yaml';
const MELDEN = { text: 'Wie een telefoon kwijt is, meldt dat.' };

const copy = exampleFolder(STARS);
const { folder } = copy;
const before = textsOf(folder);
let studio: RunningStudio;
let client: Client;
/** What the machine answers to whoever writes, and what its clock says. */
let refusal: string | null = null;
let today = '2026-11-27';

/** As a system says that it does not do something. */
function refuse(): void {
  if (refusal !== null) throw Object.assign(new Error(refusal), { code: refusal, syscall: 'open' });
}

beforeAll(async () => {
  const own = nodeHost(folder);
  const host: Partial<Host> = {
    today: () => today,
    write(...given) {
      refuse();
      own.write(...given);
    },
    exclusively(...given) {
      if (refusal === 'EBUSY') refuse();
      return own.exclusively(...given);
    },
  };
  studio = await startStudio(folder, { day: null, host });
  client = await enter(studio);
});

afterAll(async () => {
  client.close();
  await studio.close();
  copy.remove();
  expect(studio.failures).toEqual([]);
});

const save = (text: string, clause = 'melden') =>
  client.post('/api/edit', {
    organisation: 'kiem',
    protocol: 'telefoons',
    edits: [{ kind: 'content', clause, layer: null, content: { text }, before: MELDEN }],
  });

describe('A save is refused in words, and can be made again', () => {
  test.each([
    ['where another program is at work in the folder', 'EBUSY', 'ledger-busy'],
    ['where nobody may write', 'EACCES', 'output-failed'],
    ['where the disk can only be read', 'EROFS', 'output-failed'],
    ['where the disk is full', 'ENOSPC', 'output-failed'],
  ])('%s', async (_, code, rule) => {
    refusal = code;
    const refused = await save('Meld het meteen.');
    refusal = null;
    expect(refused.status).toBe(422);
    const answer = (await refused.json()) as Extract<EditAnswer, { kind: 'refused' }>;
    expect(answer.findings.map((finding) => finding.code)).toEqual([rule]);
    expect(answer.findings[0]?.help).not.toBe('');
    expect(linesOf(before, textsOf(folder))).toEqual({});
    expect((await client.json<Start>('/api/start')).undo).toBeNull();

    expect((await save('Meld het meteen.')).status).toBe(200);
    expect(Object.keys(linesOf(before, textsOf(folder)))).toEqual([BASE]);
    expect((await client.post('/api/undo')).status).toBe(200);
    expect(linesOf(before, textsOf(folder))).toEqual({});
  });
});

test('A folder that can only be read is told of before anybody writes', async () => {
  const closed = await startStudio(folder, { isReadOnly: true });
  const other = await enter(closed);
  expect(await other.json<Start>('/api/start')).toMatchObject({ isReadOnly: true });
  expect(await client.json<Start>('/api/start')).toMatchObject({ isReadOnly: false });
  other.close();
  await closed.close();
});

test('A port that somebody has is left to them', async () => {
  const options = { host: nodeHost(folder), language: 'nl', organisation: null, day: null } as const;
  const told: unknown[] = [];
  const served = await serveStudio({
    ...options,
    port: studio.port,
    onAddress: (address) => told.push(address),
    onFailure: (error) => told.push(error),
  });
  expect(served).toBeUndefined();
  expect(told).toEqual([]);
  expect((await client.get('/api/start')).status).toBe(200);
});

test.each([
  ['midnight passes', '2026-11-28'],
  ['the clock is set a year on', '2027-11-28'],
  ['the clock is set back', '2019-02-28'],
])('Where %s, all is reckoned with the day of now, and what is open can be saved', async (_, day) => {
  await client.json<Document>('/api/document?organisation=kiem&protocol=telefoons');
  today = day;
  expect(await client.json<Start>('/api/start')).toMatchObject({ today: day, isSet: false });
  expect(await client.json<Overview>('/api/overview')).toMatchObject({ today: day });
  expect((await save('Meld het meteen.')).status).toBe(200);
  expect((await client.post('/api/undo')).status).toBe(200);
  expect(linesOf(before, textsOf(folder))).toEqual({});
  today = '2026-11-27';
});

test('What is written in a clause that is no longer in the base is a conflict with nothing', async () => {
  const answer = await save('Meld het meteen.', 'weg');
  expect([answer.status, await answer.json()]).toMatchObject([409, { kind: 'conflict', now: null }]);
  expect(linesOf(before, textsOf(folder))).toEqual({});
});
