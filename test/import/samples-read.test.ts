/** The samples that are read as letters: every word in order, and the letters add up. What they are is understood elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paragraphsOf, plainOf } from '../../src/import/paper.ts';
import { readPaper } from '../../src/import/read/index.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { paperOf } from './support/shown.ts';

const root = new URL('samples/', import.meta.url);
const samples = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return [];
  const names = readdirSync(new URL(`${entry.name}/`, root));
  return names.filter((name) => /^document\.(?:html|md|txt)$/.test(name)).map((name) => `${entry.name}/${name}`);
});

test.each(samples)('%s', async (path) => {
  const paper = paperOf(await readPaper(readFileSync(new URL(path, root)), path));
  const words = paragraphsOf(paper).flatMap(({ marker, content, field }) => [
    ...(marker?.kind === 'number' ? wordsIn(marker.text) : []),
    ...wordsIn(plainOf(content)),
    ...(field?.options ?? []).flatMap(wordsIn),
  ]);
  const expected = readFileSync(new URL(path.replace(/[^/]+$/, 'words.txt'), root), 'utf8');
  expect(words).toEqual(wordsIn(expected));
});
