/** The schemas and the words that are said of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DUTCH, valueFor } from '../../src/source/schema/dutch.ts';
import { validate } from '../../src/source/schema/index.ts';
import { hintOnKey } from '../../src/source/schema/keys.ts';
import type { FileKind } from '../../src/source/schema/kinds.ts';
import { wordsForPattern } from '../../src/source/schema/words.ts';
import { parseYaml } from '../../src/source/yaml/index.ts';

const folder = new URL('../../schemas/', import.meta.url);
const schemas: unknown[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** All values of a keyword in the schemas of source files. */
function valuesOf(keyword: string, node: unknown = schemas): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = !Array.isArray(node) && keyword in node ? [(node as Record<string, unknown>)[keyword]] : [];
  return [...own, ...Object.values(node).flatMap((inside) => valuesOf(keyword, inside))];
}

const patterns = valuesOf('pattern').filter((value) => typeof value === 'string');
const enums = valuesOf('enum') as string[][];

test.each([...new Set(patterns)])('the pattern %s has words', (pattern) => {
  expect(wordsForPattern(pattern)).toBeTruthy();
});

describe('Dutch words for values', () => {
  test.each(enums)('of the list that starts with %s mean one of them, and none is a value itself', (...allowed) => {
    const words = allowed.flatMap(
      (value) => new Map<string, readonly string[]>(Object.entries(DUTCH)).get(value) ?? [],
    );
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => allowed.includes(word))).toEqual([]);
  });

  test.each([
    ['Leerlingen', 'pupils'],
    ['ouder', 'parents'],
    ['ouders/verzorgers', 'parents'],
    ['verplicht', 'oblige'],
    ['wel/niet', 'do_dont'],
    ['WEL_NIET', 'do_dont'],
  ])('%s is %s', (word, value) => {
    expect(valueFor(word)).toBe(value);
  });

  test('mean nothing where the value is not allowed', () => {
    expect(valueFor('leerlingen', ['all', 'board'])).toBeUndefined();
    expect(valueFor('geen', ['none', 'chapters'])).toBe('none');
    expect(valueFor('geen', ['prose', 'roles'])).toBe('prose');
    expect(valueFor('constructor')).toBeUndefined();
  });
});

describe('a key where it does not belong', () => {
  const hint = (kind: FileKind, path: readonly (string | number)[], key: string) => {
    const said = hintOnKey(kind, path, key);
    return typeof said === 'string' ? said : said.nl;
  };

  test.each<[FileKind, (string | number)[], string, string]>([
    ['override', ['add', 0], 'after', ' after hoort onder position.'],
    ['override', ['add', 0, 'position'], 'text', ' text hoort hoger, bij add › 1.'],
    ['override', ['outline', 0, 'entries', 2], 'posters', ' posters hoort op het hoogste niveau van het bestand.'],
    ['override', [], 'text', ' text hoort onder amend of add.'],
    ['override', [], 'clauses', ' clauses hoort in protocol.yaml.'],
    ['override', [], 'versions', ' versions hoort in approvals/.'],
    ['approvals', [], 'decisions', ' decisions hoort onder versions.'],
    ['organisation', ['house_style', 'logo'], 'font', ' font hoort hoger, bij house_style.'],
    ['organisation', [], 'base_url', ' base_url hoort onder publication.'],
    ['protocol', ['clauses', 0], 'doelgroep', ' Bedoel je audience?'],
    ['protocol', ['clauses', 0], 'Tekst', ' Bedoel je text?'],
    ['protocol', ['clauses', 0], 'forse', ' Bedoel je force?'],
    ['protocol', ['clauses', 0], 'constructor', ''],
    ['protocol', ['clauses', 0], '__proto__', ''],
    ['protocol', [], 'schoolplein', ''],
  ])('%s %j %s:%s', (kind, path, key, words) => {
    expect(hint(kind, path, key)).toBe(words);
  });
});

test('a value that is one of a few is told once, whatever its type', () => {
  const { value } = parseYaml('bestuur.yaml', 'name: De Proef\nkind: [bestuur]\n');
  if (value === undefined) throw new Error('no file');
  expect(validate('organisation', value).diagnostics.map(({ code }) => code)).toEqual(['schema-value']);
});
