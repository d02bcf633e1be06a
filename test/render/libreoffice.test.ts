/** LibreOffice opens each Word file and reads the same words in the same order. Skipped where it is not installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/render/docx/index.ts';
import { documentOf } from '../support/documents.ts';
import { clausePieces } from '../support/expected.ts';
import { organisations, type Rendered, render, repositoryPolicy } from '../support/repository.ts';

const soffice = '/usr/bin/soffice';
let rendered: Rendered;
let folder: string;

describe('LibreOffice', () => {
  beforeAll(async () => {
    rendered = await render(repositoryPolicy());
    folder = mkdtempSync(join(tmpdir(), 'regelwerk-word-'));
    for (const resolved of rendered.resolved) {
      const document = documentOf(rendered.policy, resolved, 'protocol');
      writeFileSync(join(folder, `${resolved.organisation.id}.docx`), renderDocx(document));
    }
    const files = organisations.map((id) => join(folder, `${id}.docx`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync(soffice, [profile, '--headless', ...to, ...files], { stdio: 'ignore', timeout: 110_000 });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(organisations)('%s: the same words in the same order', (id) => {
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
    const resolved = rendered.resolved.find(({ organisation }) => organisation.id === id);
    if (resolved === undefined) throw new Error(`no document for ${id}`);
    // Labels of lists and marks of notes are the program's own; what is compared is letters and digits of words.
    const words = (said: string) => said.match(/\p{L}+/gu) ?? [];
    const actual = words(text);
    const expected = clausePieces(resolved).flatMap((piece) => words(piece.text));
    const after = actual.slice(firstOfBody(actual, expected));
    expect(after.slice(0, expected.length)).toEqual(expected);
  });
});

/** The headings stand in the contents too, so the body begins where a good many words agree. */
function firstOfBody(actual: readonly string[], expected: readonly string[]): number {
  const opening = expected.slice(0, 12).join(' ');
  return actual.findIndex((_, i) => actual.slice(i, i + 12).join(' ') === opening);
}
