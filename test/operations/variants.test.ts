/** Building some of the variants, in some of the formats: what is made, and what of an earlier build goes and stays. */
import { beforeEach, expect, test } from 'vitest';
import { type BuildRequest, openRegelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';

let host: MemoryHost;
beforeEach(() => {
  host = memoryHost(readBase());
});

const published = () =>
  [...host.contents.keys()]
    .filter((path) => /^out\/los\/./.test(path))
    .map((path) => path.slice('out/los/proef/'.length))
    .sort();

async function build(request: BuildRequest = {}) {
  const { diagnostics } = await openRegelwerk(host).build({ organisations: ['los'], ...request });
  expect(diagnostics).toEqual([]);
  return published();
}

const usual = [
  'fragment.html',
  'poster-afspraken.pdf',
  'protocol.docx',
  'protocol.html',
  'protocol.md',
  'protocol.pdf',
  'protocol.xml',
  'schoolgids.docx',
  'schoolgids.html',
  'schoolgids.md',
  'schoolgids.txt',
];

test('all, in the formats that are usual', async () => {
  expect(await build()).toEqual(usual);
});

test('one variant in one format, which need not be usual', async () => {
  expect(await build({ variants: ['schoolgids'], formats: ['pdf'] })).toEqual(['schoolgids.pdf']);
  expect(await build({ variants: ['poster-afspraken', 'protocol'], formats: ['text'] })).toEqual([
    'poster-afspraken.txt',
    'protocol.txt',
    'schoolgids.pdf',
  ]);
});

test('what else stands there stays, and goes with the next build that is about it', async () => {
  await build();
  expect(await build({ variants: ['schoolgids'], formats: ['pdf'] })).toEqual([...usual, 'schoolgids.pdf'].sort());
  expect(await build({ variants: ['protocol'] })).toEqual([...usual, 'schoolgids.pdf'].sort());
  expect(await build({ formats: ['pdf'] })).toEqual(usual);
});

test('a variant that is gone goes, whatever is built of it', async () => {
  await build();
  const path = 'policy/protocols/proef/overrides/los.yaml';
  const without = host
    .text(path)
    .replace('omit_variants: [poster-kluizen]', 'omit_variants: [poster-kluizen, schoolgids]');
  host.write(path, new TextEncoder().encode(without.replace(/ {2}schoolgids:\n(?: {4}.*\n)+/, '')));
  expect(await build({ formats: ['markdown'] })).toEqual(usual.filter((name) => name !== 'schoolgids.md'));
  expect(await build()).toEqual(usual.filter((name) => !name.startsWith('schoolgids')));
});
