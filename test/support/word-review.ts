/** What a reviewer gets who accepts or rejects all changes of a Word file, as LibreOffice does it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convertAll } from './office.ts';

/** `as it is`: nothing is decided. */
export type Decision = 'accept' | 'reject' | 'as it is';

const commands: Record<Decision, string> = {
  accept: 'AcceptAllTrackedChanges',
  reject: 'RejectAllTrackedChanges',
  'as it is': '',
};

/** The plain text of each Word file after the decision, in order; labels of lists and marks of notes are in it. */
export async function reviewed(files: readonly (readonly [file: Uint8Array, decision: Decision])[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-renvooi-'));
  try {
    const jobs = files.map(([bytes, decision], index) => {
      const [source, target] = [join(folder, `${index}.docx`), join(folder, `${index}.txt`)];
      writeFileSync(source, withoutComments(bytes));
      return { source, target, form: 'txt', command: commands[decision] } as const;
    });
    await convertAll(jobs);
    return jobs.map(({ target }) => readFileSync(target, 'utf8').replace(/^\uFEFF/, ''));
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
