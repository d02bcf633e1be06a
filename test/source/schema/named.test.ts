/** The schema that a file names is held against its kind without a second reading: a place is asked where it is told alone. */
import { expect, test } from 'vitest';
import { checkNamed } from '../../../src/source/schema/named.ts';
import { parseYaml, type YamlFile } from '../../../src/source/yaml/index.ts';

function fileOf(text: string): YamlFile {
  const { value } = parseYaml('policy/settings.yaml', text);
  if (value === undefined) throw new Error('no file');
  return value;
}

const NAMED = '# yaml-language-server: $schema=../.regelwerk/settings.schema.json\npublication: {concepts: public}\n';

test('where it is the right one no place is looked for', () => {
  const unplaced = (): never => {
    throw new Error('a place was looked for');
  };
  const file = { ...fileOf(NAMED), at: unplaced, place: unplaced };
  expect(checkNamed('settings', file)).toEqual([]);
});

test('where it is another, it is told at its place', () => {
  const [told, ...others] = checkNamed('organisation', fileOf(NAMED));
  expect(told).toMatchObject({ code: 'schema-other', place: { line: 1, column: 1 } });
  expect(others).toEqual([]);
});
