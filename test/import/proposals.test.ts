/** Tracked changes as proposals: nothing of them is written until somebody accepts one, and then that one alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ImportRequest, openRegelwerk } from '../../src/index.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

const bytes = new Uint8Array(readFileSync(join(root, 'test/import/samples/docx-wijzigingen/document.docx')));
const ORGANISATION = { 'policy/organisations/proef.yaml': 'name: De Proef\nkind: bestuur\n' };
const BASE = 'policy/protocols/proef/protocol.yaml';

describe('a Word file with tracked changes, as proposals', () => {
  let host: MemoryHost;
  const taken = async (more: Partial<ImportRequest>) =>
    openRegelwerk(host).importPaper({
      ...{ file: { name: 'protocol.docx', bytes }, organisation: 'proef', protocol: 'proef', dryRun: true },
      ...more,
    });
  const written = async (more: Partial<ImportRequest>) =>
    (await taken(more)).value?.files.find(({ file }) => file === BASE)?.after;

  beforeAll(() => {
    host = memoryHost(ORGANISATION);
  });

  test('reads as it was, and tells each change with its author, its day and its clause', async () => {
    const { value } = await taken({ changes: 'proposals' });
    expect(value?.files).toEqual((await taken({ changes: 'reject' })).value?.files);
    const { changes = [], passages = [] } = value?.account ?? {};
    expect(changes.map(({ number, state }) => [number, state])).toEqual(changes.map((_, at) => [at + 1, 'open']));
    expect(changes.length).toBeGreaterThan(1);
    for (const { authors, dates, before, after, paragraph } of changes) {
      expect(authors).not.toEqual([]);
      expect(dates.every((date) => /^\d{4}-\d\d-\d\d$/.test(date))).toBe(true);
      expect(before).not.toBe(after);
      if (paragraph !== null) expect(passages.map((own) => own.paragraph)).toContain(paragraph);
    }
  });

  test('has the same numbers whatever is decided, and reads as accepted once all are', async () => {
    const told = async (more: Partial<ImportRequest>) => (await taken(more)).value?.account.changes ?? [];
    const all = await told({ changes: 'proposals' });
    const accept = all.map(({ number }) => String(number));
    const what = (changes: typeof all) => changes.map(({ number, before, after }) => [number, before, after]);
    expect(what(await told({ changes: 'accept' }))).toEqual(what(all));
    expect(await written({ changes: 'proposals', accept })).toBe(await written({ changes: 'accept' }));
    expect(await written({ changes: 'accept', reject: accept })).toBe(await written({ changes: 'reject' }));
  });

  test('is refused with the number of a change that is not there', async () => {
    for (const more of [{ accept: ['99'] }, { reject: ['x'] }, { accept: ['1'], reject: ['1'] }]) {
      const { value, diagnostics } = await taken({ changes: 'proposals', ...more });
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['option-value']);
    }
  });

  test('of a document that stands: one that is accepted is the change of that clause, and no other', async () => {
    await taken({ changes: 'reject', dryRun: false });
    const { value } = await taken({ changes: 'proposals' });
    expect([value?.mode, value?.files]).toEqual(['update', []]);
    const one = value?.account.changes.find(
      ({ before, after, clause }) => before !== '' && after !== '' && clause !== null,
    );
    const later = await taken({ changes: 'proposals', accept: [String(one?.number)] });
    const lines = (text = '') => text.split('\n');
    const file = later.value?.files.find((own) => own.file === BASE);
    const differ = lines(file?.after ?? '').filter((line) => !lines(file?.before ?? '').includes(line));
    expect(differ).toHaveLength(1);
    expect(later.value?.account.changes.filter(({ state }) => state === 'open')).toHaveLength(
      (value?.account.changes.length ?? 0) - 1,
    );
  });
});
