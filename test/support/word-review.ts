/** What a reviewer gets who accepts or rejects all changes of a Word file, as LibreOffice does it (through Python-UNO). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Debian's own, which has the module uno. */
const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('word-review.py', import.meta.url));

/** `as it is`: nothing is decided. */
export type Decision = 'accept' | 'reject' | 'as it is';

const commands: Record<Decision, string> = {
  accept: 'AcceptAllTrackedChanges',
  reject: 'RejectAllTrackedChanges',
  'as it is': '',
};

/** The plain text of each Word file after the decision, in order; labels of lists and marks of notes are in it. */
export function reviewed(jobs: readonly (readonly [file: Uint8Array, decision: Decision])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-renvooi-'));
  try {
    const args = jobs.flatMap(([bytes, decision], index) => {
      const file = join(folder, `${index}.docx`);
      writeFileSync(file, withoutComments(bytes));
      return [file, commands[decision], join(folder, `${index}.txt`)];
    });
    execFileSync(python, [script, join(folder, 'profile'), ...args], { stdio: 'pipe', timeout: 110_000 });
    return jobs.map((_, index) => readFileSync(join(folder, `${index}.txt`), 'utf8').replace(/^\uFEFF/, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A comment is no text; and an office without windows, as that of the tests, ends when it is to show one. */
function withoutComments(docx: Uint8Array): Uint8Array {
  const { 'word/document.xml': document, ...parts } = unzipSync(docx);
  if (document === undefined) throw new Error('no document');
  const xml = strFromU8(document).replaceAll(/<w:r><w:commentReference [^>]*><\/w:r>/g, '');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}
