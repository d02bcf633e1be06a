/** A Word file that LibreOffice opened and saved again, without a change: it has its words still, and its looks are not judged. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegelwerk } from '../../src/index.ts';
import { adoptedPolicy } from '../support/adopted.ts';
import { memoryHost } from '../support/memory-host.ts';
import { convertAll } from '../support/office.ts';
import { policyFiles } from '../support/repository.ts';

test.each([
  ['the protocol of Quadraam', 'quadraam', async () => memoryHost(policyFiles())],
  ['one with lists, a table, notes and a frame', 'ster', adoptedPolicy],
])(
  '%s',
  async (_, organisation, open) => {
    const host = await open();
    const library = openRegelwerk(host);
    await library.build({ formats: ['docx'], organisations: [organisation] });
    const files = [...host.contents.keys()].filter(
      (path) => path.startsWith(`out/${organisation}/`) && path.endsWith('.docx'),
    );
    const verdicts = async () => (await library.verify({ files })).value?.map(({ file, result }) => [file, result]);
    expect(await verdicts()).toEqual(files.map((file) => [file, 'published']));
    const folder = mkdtempSync(join(tmpdir(), 'regelwerk-opnieuw-'));
    try {
      const jobs = files.map((file, index) => {
        const [source, target] = [join(folder, `${index}.docx`), join(folder, `${index}-opnieuw.docx`)];
        writeFileSync(source, host.read(file));
        return { source, target, form: 'docx' } as const;
      });
      await convertAll(jobs);
      for (const [index, file] of files.entries()) host.write(file, readFileSync(jobs[index]?.target ?? ''));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(await verdicts()).toEqual(files.map((file) => [file, 'same_words']));
  },
  120_000,
);
