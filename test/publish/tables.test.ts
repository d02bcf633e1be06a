/** Tables of any number of columns, from YAML to the bytes of every format. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { expectedPieces } from '../support/expected.ts';
import { formatOf, ownOutputs } from '../support/formats.ts';
import { memoryHost } from '../support/memory-host.ts';
import { violations } from '../support/pdf-check/index.ts';
import { type Rendered, render, resolvedOf } from '../support/repository.ts';
import { tableFiles } from '../support/tables-protocol.ts';
import { firstDifference } from '../support/words.ts';

let policy: Policy;
let rendered: Rendered;

beforeAll(async () => {
  const loaded = loadPolicy(memoryHost(tableFiles));
  expect(loaded.diagnostics.filter(({ code }) => code !== 'text-joined')).toEqual([]);
  policy = loaded.value;
  rendered = await render(policy, new Map());
});

const schools = ['ster', 'maan'];

describe.each(ownOutputs)('$file', ({ file: pattern }) => {
  test.each(schools)('says all that it should, in order: %s', async (id) => {
    const file = pattern.replace('*', 'houding');
    const { dialect, read } = formatOf(file);
    const bytes = rendered.files.get(`${id}/pesten/${file}`) ?? new Uint8Array();
    const expected = expectedPieces(policy, resolvedOf(rendered, id), file, dialect);
    expect(firstDifference(expected, await read(bytes))).toBeUndefined();
  });
});

test.each(schools)('the PDFs of %s keep to the rules of PDF/UA-1 and PDF/A-2a', (id) => {
  for (const file of ['protocol.pdf', 'poster-houding.pdf'])
    expect(violations(rendered.files.get(`${id}/pesten/${file}`) ?? new Uint8Array())).toEqual([]);
});
