/** The server of the studio as its application meets it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('findings of the whole folder lead to their passages', () => {
  const leads = async () => {
    const { findings, items } = await client.json<Overview>('/api/overview');
    return { findings, first: items[0] };
  };
  const during = async (own: string, change: (text: string) => string, done: () => Promise<void>) => {
    const file = join(copy.folder, own);
    const before = readFileSync(file, 'utf8');
    const put = async (text: string) => {
      const changed = client.next(({ kind }) => kind === 'changed');
      writeFileSync(file, text);
      await changed;
    };
    expect(change(before)).not.toBe(before);
    await put(change(before));
    await done();
    await put(before);
  };

  test('in a document that holds it, and that document stands first', () =>
    during(
      OVERRIDE,
      (text) => text.replace('De Wet voortgezet', '{{wet}} voortgezet'),
      async () => {
        const { findings, first } = await leads();
        const finding = findings.find(({ code }) => code === 'parameter-unknown');
        expect(finding).toMatchObject({
          document: { organisation: 'wolkencollege', protocol: 'pesten' },
          clause: 'wettelijke-plicht',
        });
        expect(first).toMatchObject({ organisation: 'wolkencollege', protocol: 'pesten', errors: 1 });
      },
    ));

  test('of the base too, and of a document that nobody looked at', () =>
    during(
      'policy/protocols/verzuim/protocol.yaml',
      (text) => text.replace(/^( +text: >-\n +)/m, '$1{{wet}} '),
      async () => {
        const { findings } = await leads();
        const finding = findings.find(({ code }) => code === 'parameter-unknown');
        expect(finding?.document?.protocol).toBe('verzuim');
        expect(finding?.clause).toMatch(/^[a-z]/);
      },
    ));

  test('of what cannot be read to the document that is to be mended', () =>
    during(
      'policy/protocols/verzuim/overrides/wolkencollege.yaml',
      (text) => `${text}\nomit: [`,
      async () => {
        const { findings, first } = await leads();
        const finding = findings.find(({ severity }) => severity === 'error');
        expect(finding).toMatchObject({
          document: { organisation: 'wolkencollege', protocol: 'verzuim' },
          clause: null,
        });
        expect(first?.organisation).toBe('wolkencollege');
      },
    ));
});
