/**
 * A document that was taken over goes back to a colleague, who changes it in an office program with changes tracked: what
 * comes back are the changes of just those clauses. LibreOffice itself writes the file that is read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { convertToDocx } from '../../src/host/office.ts';
import { openRegelwerk } from '../../src/index.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

const sample = new Uint8Array(readFileSync(join(root, 'test/import/samples/docx-koppen/document.docx')));
const TRACKED = 'w:author="A. de Boer" w:date="2026-11-02T09:00:00Z"';

const WORDS = 'tijdens de schooldag';
const OTHERS = 'van de eerste tot de laatste bel';

/** The first run that holds the words, with other words in their place, as tracked changes. */
function tracked(bytes: Uint8Array, words: string, others: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const at = xml.indexOf(words);
  const from = xml.lastIndexOf('<w:r>', at);
  const to = xml.indexOf('</w:r>', at) + '</w:r>'.length;
  const text = /<w:t[^>]*>([^<]*)<\/w:t>/.exec(xml.slice(from, to))?.[1] ?? '';
  const [before = '', after = ''] = text.split(words);
  const run = (own: string) => `<w:r><w:t xml:space="preserve">${own}</w:t></w:r>`;
  const gone = `<w:del w:id="901" ${TRACKED}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
  const come = `<w:ins w:id="902" ${TRACKED}>${run(others)}</w:ins>`;
  const changed = xml.slice(0, from) + run(before) + gone + come + run(after) + xml.slice(to);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

describe('a Word file with tracked changes, saved by LibreOffice', () => {
  let host: MemoryHost;
  let edited: Uint8Array;
  const file = (bytes: Uint8Array) => ({
    file: { name: 'protocol.docx', bytes },
    organisation: 'proef',
    protocol: 'proef',
  });
  const base = () => host.text('policy/protocols/proef/protocol.yaml');

  beforeAll(async () => {
    host = memoryHost({ 'policy/organisations/proef.yaml': 'name: De Proef\nkind: bestuur\n' });
    await openRegelwerk(host).importPaper(file(sample));
    edited = (await convertToDocx(tracked(sample, WORDS, OTHERS), 'docx', 60_000)) ?? new Uint8Array();
  });

  test('is the change of one clause, once accepted', async () => {
    const before = base();
    const { value } = await openRegelwerk(host).importPaper({ ...file(edited), dryRun: true });
    expect([value?.mode, value?.files.map(({ file: path }) => path)]).toEqual([
      'update',
      ['policy/protocols/proef/protocol.yaml'],
    ]);
    const after = value?.files[0]?.after ?? '';
    const lines = (text: string) => text.split('\n');
    const differ = lines(after).filter((line) => !lines(before).includes(line));
    expect(differ).toHaveLength(1);
    expect(differ[0]).toContain(OTHERS);
  });

  test('is no change at all, once rejected', async () => {
    const { value } = await openRegelwerk(host).importPaper({ ...file(edited), changes: 'reject', dryRun: true });
    expect([value?.mode, value?.files]).toEqual(['update', []]);
  });
});
