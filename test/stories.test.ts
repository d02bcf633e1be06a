/** What happens at school boards, told day by day: see test/stories/README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStories } from './support/stories.ts';

const stories = readStories();

const UPDATE = process.env['UPDATE'] === '1';

test.each(stories)('$name', async ({ tell, expectedFile }) => {
  const { text, surprises } = await tell();
  if (UPDATE) writeFileSync(expectedFile, text);
  expect(surprises).toEqual([]);
  expect(text).toBe(readFileSync(expectedFile, 'utf8'));
});

test('the table of the stories has each, with its own words', () => {
  const readme = readFileSync(new URL('stories/README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| \[(.+)\]\((.+)\/expected\.txt\) \| (.+) \|$/gm)].map(([, ...cells]) => cells);
  const own = stories.map(({ name, title }) => [name, name, title]);
  expect(rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual(own);
});
