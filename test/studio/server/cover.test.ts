/** The sheet for a meeting, as the page of decisions links to it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecisionsOfDocument } from '../../../src/studio/api/decisions.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

const OF = 'organisation=denkbeeld&protocol=pesten';

let copy: ReturnType<typeof exampleFolder>;
let studio: RunningStudio;
let client: Client;

beforeAll(async () => {
  copy = exampleFolder();
  studio = await startStudio(copy.folder);
  client = await enter(studio);
});

afterAll(async () => {
  client.close();
  await studio.close();
  copy.remove();
  expect(studio.failures).toEqual([]);
});

const messageOf = async (response: Response) =>
  ((await response.json()) as { findings: { message: string }[] }).findings[0]?.message;

test('before a text is proposed there is none, in words', async () => {
  const response = await client.get(`/api/cover?${OF}`);
  expect(response.status).toBe(409);
  expect(await messageOf(response)).toContain('ligt er geen voorstel');
});

test('of a proposed text it is a file to keep, as Word and as PDF; a step that there is not is told', async () => {
  const { agenda } = await client.json<DecisionsOfDocument>(`/api/decisions?${OF}`);
  const proposed = await client.post('/api/decide', {
    ...{ organisation: 'denkbeeld', protocol: 'pesten', dryRun: false, seen: agenda.seen },
    act: { does: 'propose', version: '1.0' },
  });
  expect(proposed.status, await proposed.clone().text()).toBe(200);
  const word = await client.get(`/api/cover?${OF}&form=docx`);
  expect(word.status).toBe(200);
  expect(word.headers.get('content-disposition')).toMatch(/^attachment; filename="oplegger-denkbeeld-pesten-1\.0/);
  expect(new TextDecoder().decode((await word.arrayBuffer()).slice(0, 2))).toBe('PK');
  const pdf = await client.get(`/api/cover?${OF}&form=pdf`);
  expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  const unknown = await client.get(`/api/cover?${OF}&step=niemand`);
  expect(unknown.status).toBe(409);
  expect(await messageOf(unknown)).toContain('niemand');
  expect((await client.get(`/api/cover?${OF}&form=exe`)).status).toBe(404);
});
