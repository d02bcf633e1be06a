/** LibreOffice makes Word files of others; without it, or beyond the limit, nothing comes of it. `OFFICE=1` runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertToDocx } from '../../src/host/office.ts';
import { paragraphsOf } from '../../src/import/paper.ts';
import { lines, paperOf } from '../import/support/word.ts';

const RTF = new TextEncoder().encode('{\\rtf1 Eerste alinea\\par Tweede alinea\\par}');
const isThere = process.env['OFFICE'] !== undefined && spawnSync('soffice', ['--version']).status === 0;

test('what is no name of a kind of file is not tried', async () => {
  expect(await convertToDocx(RTF, '../rtf', 1000)).toBeUndefined();
});

test.runIf(isThere)(
  'an RTF file becomes a Word file',
  async () => {
    const bytes = await convertToDocx(RTF, 'rtf', 50_000);
    expect(lines(paragraphsOf(await paperOf(bytes ?? new Uint8Array())))).toEqual(['Eerste alinea', 'Tweede alinea']);
  },
  60_000,
);

test.runIf(isThere)(
  'an ODT file keeps its notes',
  async () => {
    const source = readFileSync(new URL('../import/samples/docx-blok/source.fodt', import.meta.url));
    const paper = await paperOf((await convertToDocx(source, 'fodt', 50_000)) ?? new Uint8Array());
    expect(paper.notes).toHaveLength(3);
  },
  60_000,
);

test.runIf(isThere)('what takes too long is ended', async () => {
  const began = performance.now();
  expect(await convertToDocx(RTF, 'rtf', 50)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(5000);
});
