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
