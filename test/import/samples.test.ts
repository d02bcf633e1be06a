/**
 * Documents of invented boards, taken over: each comes out with the words and the structure that a person reads in it, the
 * policy is in order, and its documents are made. test/import/samples/README.md says what stands in a sample.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { compareWords } from '../../src/import/account/words.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { Imported } from '../../src/model/imported.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { bodyOf } from '../../src/operations/importing/rebuilt.ts';
import { openSession } from '../../src/operations/session.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';
import { structureOf } from './support/structure.ts';

const SAMPLES = join(root, 'test/import/samples');
/** Share of the words that must stand there, in order: where the letters of a file come in places only, words are guessed. */
const LEAST = { docx: 0.999, html: 0.999, md: 0.999, pdf: 0.995, txt: 0.995 } as const;
type Kind = keyof typeof LEAST;

const samples = readdirSync(SAMPLES, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return [];
  const file = readdirSync(join(SAMPLES, entry.name)).find((name) => name.startsWith('document.'));
  return file === undefined ? [] : [{ name: entry.name, file, kind: file.slice('document.'.length) as Kind }];
});

/** With paragraphs one by one. */
const linesOf = (structure: string) =>
  structure.split('\n').flatMap((line) => {
    const [, before = '', count] = /^( *)p (\d+)$/.exec(line) ?? [];
    return count === undefined ? [line] : Array.from({ length: Number(count) }, () => `${before}p`);
  });

const withoutBoxes = (key: string) =>
  key.replaceAll(/^kader\n((?: {2}.*\n)*)/gm, (_, inside: string) => inside.replaceAll(/^ {2}/gm, ''));

/** `tabel 3x2` has two rows below the one that became its head. */
const withFirstRow = (key: string) =>
  key.replaceAll(
    /^tabel (\d+)x(\d+)$/gm,
    (_, rows: string, columns: string) => `tabel ${Number(rows) - 1}x${columns} kop`,
  );

describe.each(samples)('$name ($kind)', ({ name, file, kind }) => {
  let host: MemoryHost;
  let imported: Imported;
  const read = (own: string) => readFileSync(join(SAMPLES, name, own));

  beforeAll(async () => {
    host = memoryHost({ 'policy/organisations/proef.yaml': 'name: Stichting De Proef\nkind: bestuur\n' });
    const request = { file: { name: file, bytes: new Uint8Array(read(file)) }, organisation: 'proef' };
    const { value, diagnostics } = await openRegelwerk(host).importPaper(request);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    imported = value;
  });

  test('is in order, and its documents are made', async () => {
    expect(imported.told.filter((item) => hasErrors([item]))).toEqual([]);
    expect(imported.isWritten).toBe(true);
    const { diagnostics } = await openRegelwerk(host).build({ formats: ['markdown'] });
    expect(diagnostics.filter((item) => hasErrors([item]))).toEqual([]);
  });

  test('has its words, in order, and the account tells of all others', () => {
    const { account } = imported;
    const accepted = existsSync(join(SAMPLES, name, 'accepted.txt'));
    const expected = wordsIn(read(accepted ? 'accepted.txt' : 'words.txt').toString('utf8'));
    const kept = account.passages.filter(({ fate }) => fate.kind !== 'furniture');
    const found = kept.flatMap(({ marker, text }) =>
      wordsIn(`${/[\p{L}\p{N}]/u.test(marker ?? '') ? marker : ''} ${text}`),
    );
    const { inOrder, differences } = compareWords(
      expected.map((word) => ({ word, paragraph: 0 })),
      found,
      [],
    );
    expect(inOrder / expected.length, JSON.stringify(differences.slice(0, 10))).toBeGreaterThanOrEqual(LEAST[kind]);
    const { read: all, inOrder: _, ...parts } = account.words;
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(account.words.inOrder / (account.words.clauses + account.words.labels)).toBeGreaterThanOrEqual(LEAST[kind]);
  });

  test('has its structure', () => {
    const { documents } = openSession(host).read();
    const text = documents.find(({ ledger }) => ledger.id === imported.protocol)?.text;
    // What the account tells of: a heading that the source asks for, boxes, which it does not have, and a table without heads.
    const { added, passages } = imported.account;
    const headings = new Set(added.map(({ words }) => `## ${words}`));
    const rules = new Set(passages.map(({ why }) => why.rule));
    const told = [
      (key: string) => (rules.has('box') || rules.has('table-box') ? withoutBoxes(key) : key),
      (key: string) => (rules.has('table-first-row') ? withFirstRow(key) : key),
    ].reduce((key, tell) => tell(key), read('key.txt').toString('utf8'));
    const found = linesOf(text ? structureOf(bodyOf(text)) : '').filter((line) => !headings.has(line));
    expect(found).toEqual(linesOf(told));
  });
});
