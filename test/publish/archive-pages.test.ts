/** The pages of the archive in a real browser: nothing that axe has to say of them. */
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { audited } from '../support/axe.ts';
import { historyOf } from '../support/history.ts';
import { captureIo } from '../support/memory-host.ts';

test('the list and an archived page, at each width, light and dark', async () => {
  const host = await historyOf([
    { adopted: '2022-03-15', words: 'De telefoon is uit.' },
    { adopted: '2024-03-12', from: '2024-08-01', words: 'De telefoon ligt in de kluis.' },
  ]);
  const io = captureIo();
  const line = 'build --public --site --as-of 2026-01-10';
  expect(await run(line.split(' '), io, host), io.errorText).toBe(0);
  for (const path of ['archief/index.html', 'archief/1.0/protocol.html', 'protocol.html'])
    expect((await audited(host.text(`public/los/proef/${path}`))).violations, path).toEqual([]);
}, 120_000);
