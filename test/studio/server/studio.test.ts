/** The server of the studio as its application meets it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document, Overview, Start } from '../../../src/studio/api.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

const PESTEN = 'organisation=wolkencollege&protocol=pesten';
const OVERRIDE = 'policy/protocols/pesten/overrides/wolkencollege.yaml';

let copy: ReturnType<typeof exampleFolder>;
let studio: RunningStudio;
let client: Client;

beforeAll(async () => {
  copy = exampleFolder();
  studio = await startStudio(copy.folder, { organisation: 'wolkencollege' });
  client = await enter(studio);
});

afterAll(async () => {
  client.close();
  await studio.close();
  copy.remove();
  expect(studio.failures).toEqual([]);
});

test('the start tells what there is', async () => {
  const start = await client.json<Start>('/api/start');
  expect(start).toMatchObject({ language: 'nl', today: '2026-11-27', isSet: true, asked: 'wolkencollege', undo: null });
  expect(start.organisations.map(({ id }) => id)).toEqual(['denkbeeld', 'luchtspiegel', 'wolkencollege']);
});

test('the overview tells of each document what is to be done', async () => {
  const { items } = await client.json<Overview>('/api/overview');
  expect(items.map(({ organisation, protocol }) => `${organisation}/${protocol}`)).toContain('wolkencollege/pesten');
});

test('a document has its passages, each with where it comes from', async () => {
  const { passages, views, isStale } = await client.json<Document>(`/api/document?${PESTEN}`);
  expect(isStale).toBe(false);
  expect(passages?.layers.map(({ layer }) => layer)).toEqual([null, 'denkbeeld', 'wolkencollege']);
  for (const { layers } of passages?.passages ?? []) {
    const [origin] = layers;
    expect(origin?.how).toBe('origin');
  }
  expect(views[0]).toMatchObject({ name: 'protocol' });
});

test('every passage of a document stands in its preview by its id', async () => {
  const { passages } = await client.json<Document>(`/api/document?${PESTEN}`);
  const page = await (await client.get('/voorbeeld/wolkencollege/pesten/protocol.html')).text();
  const missing = (passages?.passages ?? []).filter(({ id }) => !page.includes(` id="${id}"`));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('a saved file is told, and what is asked then is of now', async () => {
  await client.json<Document>(`/api/document?${PESTEN}`);
  const file = join(copy.folder, OVERRIDE);
  const before = readFileSync(file, 'utf8');
  const changed = client.next(({ kind }) => kind === 'changed');
  const checked = client.next(({ kind }) => kind === 'checked');
  writeFileSync(file, before.replace(/^parameters:/m, '# Een opmerking.\nparameters:'));
  expect(await changed).toMatchObject({ kind: 'changed' });
  expect(await checked).toMatchObject({ kind: 'checked' });
  writeFileSync(file, before);
});
