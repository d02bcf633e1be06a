/** `check --strict`: for who wants no warning to pass. */
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readBase, readCases } from '../support/cases.ts';
import { captureIo, type Files, memoryHost } from '../support/memory-host.ts';

async function check(files: Files, ...argv: string[]) {
  const io = captureIo();
  const code = await run(['check', ...argv], io, memoryHost(files));
  return { code, out: io.outText, last: io.outText.trimEnd().split('\n').slice(-2) };
}

const mistake = (name: string): Files =>
  readCases()
    .find((item) => item.name === name)
    ?.wrongFiles() ?? {};

test('a warning passes, but not with --strict, in any form', async () => {
  const files = mistake('parameter-unused');
  expect(await check(files)).toMatchObject({ code: 0, last: [expect.any(String), '0 fouten, 1 waarschuwing.'] });
  expect(await check(files, '--strict')).toMatchObject({
    code: 1,
    last: ['0 fouten, 1 waarschuwing.', 'Met --strict telt een waarschuwing als fout.'],
  });
  expect(await check(files, '--strict', '--lang', 'en')).toMatchObject({
    code: 1,
    last: ['0 errors, 1 warning.', 'With --strict a warning counts as an error.'],
  });
  for (const format of ['json', 'github']) {
    const strict = await check(files, '--strict', '--format', format);
    expect(strict).toEqual({ ...(await check(files, '--format', format)), code: 1 });
  }
});

test('what is in order, or wrong anyhow, ends as without', async () => {
  for (const files of [readBase(), mistake('id-duplicate')])
    expect(await check(files, '--strict')).toEqual(await check(files));
});
