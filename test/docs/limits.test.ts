/** docs/naslag/limieten.md names every limit that the code has, with its figure and with the rule that tells of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import { figure } from '../../src/diagnostic/diagnostic.ts';
import { LIMITS } from '../../src/model/limits.ts';

const page = readFileSync(new URL('../../docs/naslag/limieten.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| \[`([a-z-]+)`\]\(regels\.md\) \| [^|]+ \|$/gm)].map(
  ([, what = '', most = '', rule = '']) => ({ what, most, rule }),
);

/** A limit in bytes is told in kB or MB, one in milliseconds in seconds. */
function shownAs(name: string, at: number): RegExp {
  const number = name.endsWith('Time') ? at / 1000 : at;
  const megabytes = at / 1024 / 1024;
  if (/file$|memory$|unpacked$/i.test(name))
    return megabytes < 1 ? RegExp(`^${at / 1024} kB$`) : RegExp(`^${megabytes} MB$`);
  return RegExp(`^${figure(number).nl.replaceAll('.', '\\.')}( [a-z]+)?$`);
}

test.each(Object.entries(LIMITS))('%s', (name, { at, rule }) => {
  expect(rows.filter((row) => row.rule === rule && shownAs(name, at).test(row.most))).not.toEqual([]);
});

test('there is a row for each limit, and each rule exists', () => {
  expect(rows).toHaveLength(Object.keys(LIMITS).length);
  for (const { rule } of rows) expect(catalogue).toHaveProperty([rule]);
});
