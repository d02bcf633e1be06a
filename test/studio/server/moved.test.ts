/** What there is to read, as the studio's server tells it, and answers as they are posted. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MovedAnswer } from '../../../src/studio/api/moved.ts';
import type { EditAnswer, Start } from '../../../src/studio/api.ts';
import { movedFolder, overrideOf } from '../../support/moved-policy.ts';
import { type Client, enter, type RunningStudio, startStudio } from '../../support/studio.ts';

let folder: string;
let studio: RunningStudio;
let client: Client;

beforeAll(async () => {
  folder = await movedFolder();
  studio = await startStudio(folder);
  client = await enter(studio);
});

afterAll(async () => {
  client.close();
  await studio.close();
  expect(studio.failures).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

const queue = () => client.json<MovedAnswer>('/api/moved');
const post = (edits: readonly unknown[], at = client) =>
  at.post('/api/edit', { organisation: 'berk', protocol: 'telefoons', edits });

async function keeping(organisation: string) {
  const { questions } = await queue();
  const own = questions.find(({ whom }) => whom.some((one) => one.organisation === organisation));
  return { kind: 'settle', layer: organisation, choice: own?.choice, seen: own?.seen, answer: { kind: 'keep' } };
}

test('the queue, and in the menu in how many documents there is something to read', async () => {
  const { questions, unjudged, findings } = await queue();
  expect([questions.length, unjudged, findings]).toEqual([10, [], []]);
  expect((await client.json<Start>('/api/start')).counts.moved).toBe(14);
});

test('an answer is saved, named by its clause, and taken back', async () => {
  const answer = (await (await post([await keeping('berk')])).json()) as EditAnswer;
  expect(answer).toMatchObject({ kind: 'edited', isWritten: true, impacts: [] });
  expect((await client.json<Start>('/api/start')).undo).toBe('De keuze over kluis');
  expect((await queue()).questions).toHaveLength(9);
  expect((await client.post('/api/undo')).status).toBe(200);
  expect((await queue()).questions).toHaveLength(10);
});

test('what was read before the base moved again is a conflict', async () => {
  const own = await keeping('berk');
  const answer = await post([{ ...own, seen: 'iets anders' }]);
  expect([answer.status, await answer.json()]).toMatchObject([409, { kind: 'conflict', edit: 0, now: own.seen }]);
});

describe('refused as a body', () => {
  const wrong: Readonly<Record<string, object>> = {
    'another key': { more: 1 },
    'a choice of another kind': { choice: { kind: 'remove', id: 'kluis', clause: 'kluis' } },
    'a choice without its clause': { choice: { kind: 'amend', id: 'kluis' } },
    'no answer': { answer: null },
    'an answer of another kind': { answer: { kind: 'remove' } },
    'an answer with what it does not ask': { answer: { kind: 'keep', reason: 'Zo.' } },
    'an answer without its reason': { answer: { kind: 'omit' } },
    'a place that is none': { answer: { kind: 'take', position: 'na kluis' } },
    'an answer called as what all have': { answer: { kind: 'constructor' } },
  };
  test.each(Object.keys(wrong))('%s', async (name) => {
    expect((await post([{ ...(await keeping('berk')), ...wrong[name] }])).status).toBe(400);
  });
});

test('in a folder that may not be changed nothing is written', async () => {
  const exclusively = () => {
    throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
  };
  const closed = await startStudio(folder, { isReadOnly: true, host: { exclusively } });
  const other = await enter(closed);
  const answer = (await (await post([await keeping('berk')], other)).json()) as EditAnswer;
  other.close();
  await closed.close();
  expect((await queue()).questions).toHaveLength(10);
  expect(answer.kind).toBe('refused');
});

test('a file with a mistake: the organisation stands there with what is wrong', async () => {
  writeFileSync(join(folder, overrideOf('ahorn')), 'amend: [');
  await client.next(({ kind }) => kind === 'checked');
  const { questions, unjudged } = await queue();
  expect(questions).toHaveLength(9);
  expect(unjudged).toMatchObject([{ organisation: 'ahorn', name: 'De Ahorn', findings: [{ severity: 'error' }] }]);
});
