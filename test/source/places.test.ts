/** Where YAML is told to be wrong is where a reader can look, however little of it the parser can read. */
import { expect, test } from 'vitest';
import { NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import { parseYaml } from '../../src/source/yaml/index.ts';

const placesIn = (text: string) =>
  parseYaml('a.yaml', text).diagnostics.map(({ place }) =>
    place === NO_PLACE
      ? place
      : `${place.line}:${place.column} ${text.split('\n')[place.line - 1]?.slice(place.column - 1)}`,
  );

test('lines are counted in what the parser passes over too', () => {
  expect(placesIn('    a: x\n  - b: y\n      {{Naam}} is\n\n    c: [z]\n')).toEqual(['2:3 - b: y', '5:5 c: [z]']);
});

test('a list or a map for a key is told, and nothing is printed past that', () => {
  const printed: unknown[] = [];
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error) => printed.push(warning);
  try {
    expect(parseYaml('a.yaml', '? [a, b]\n: c\n').value?.data).toEqual({ '[ a, b ]': 'c' });
  } finally {
    process.emitWarning = emitWarning;
  }
  expect(printed).toEqual([]);
});
