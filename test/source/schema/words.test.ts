/** Whoever breaks a pattern of a schema is told in words what it asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsForPattern } from '../../../src/source/schema/words.ts';

const folder = new URL('../../../schemas/', import.meta.url);

function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'pattern' && typeof item === 'string' ? [item] : patternsIn(item),
  );
}

/** What regelwerk alone reads and writes is told of as a whole. */
const NAMES = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'snapshot.schema.json');

test.each(NAMES)('every pattern of %s has words', (name) => {
  const patterns = patternsIn(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  expect(patterns.map((pattern) => wordsForPattern(pattern))).not.toContain('');
});
