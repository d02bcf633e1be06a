/** Documents side by side, as the application asks for them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Comparison, RowInFull } from '../../../src/studio/api/compare.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

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

test('each protocol with whose documents there are, and a cell for each of these in each row', async () => {
  const pesten = await client.json<Comparison>('/api/compare?protocol=pesten');
  expect(pesten.protocols.map(({ id }) => id)).toEqual(['pesten', 'verzuim']);
  expect(pesten.organisations.map(({ id }) => id)).toEqual(pesten.known.map(({ id }) => id));
  expect(pesten.rows.length).toBeGreaterThan(10);
  for (const { cells, wordings } of pesten.rows) {
    expect(cells).toHaveLength(pesten.organisations.length);
    expect(new Set(cells.flatMap(({ wording }) => wording ?? [])).size).toBe(wordings);
  }
});

test('a row with its words: all documents that have it are named once', async () => {
  const { rows } = await client.json<Comparison>('/api/compare?protocol=pesten');
  for (const { key, cells } of rows) {
    const { wordings, absent } = await client.json<RowInFull>(
      `/api/compare?protocol=pesten&row=${encodeURIComponent(key)}`,
    );
    expect(wordings.flatMap(({ organisations }) => organisations)).toHaveLength(
      cells.filter(({ wording }) => wording !== null).length,
    );
    // Who is told not to have it is the same in the table and in the row.
    expect(absent.flatMap(({ organisations }) => organisations)).toHaveLength(
      cells.filter(({ wording, isOfOthers }) => wording === null && !isOfOthers).length,
    );
    expect(wordings.every(({ lines }) => lines.flat().length > 0)).toBe(true);
  }
});

test.each([
  ['a protocol that there is not', 'protocol=pestn'],
  ['an organisation that there is not', 'protocol=pesten&organisations=wolkencolege'],
  ['a row that there is not', 'protocol=pesten&row=niets'],
])('%s is refused in words', async (_, query) => {
  const response = await client.get(`/api/compare?${query}`);
  expect(response.status).toBe(404);
  const { findings } = (await response.json()) as { findings: { message: string }[] };
  expect(findings[0]?.message).toBeTruthy();
});
