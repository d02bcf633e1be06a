/** What is inferred is marked at any time without voiding anything; the mark goes with a reason alone. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { ApprovalsFile } from '../../src/model/source.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const FILE = 'policy/protocols/proef/approvals/bestuur.yaml';
const files = readBase();
/** With `main` as the files stand in `_basis`. */
const start = () =>
  memoryHost({
    ...files,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`.git/revisions/main/${path}`, text])),
  });
const versionsOf = (host: MemoryHost) => (parse(host.text(FILE)) as ApprovalsFile).versions ?? [];
const write = (host: MemoryHost, text: string) => host.contents.set(FILE, new TextEncoder().encode(text));

async function told(host: MemoryHost, ...argv: string[]) {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, said: io.outText + io.errorText };
}

const MARKED = '  - version: "1.0"\n    inferred:\n      date: de bestandsnaam in de voet\n    date:';
const CORRECT = ['correct', 'bestuur', '--version', '1.0', '--reason', 'Alleen de bestandsnaam noemt die dag.'];

describe('a mark', () => {
  test('may be added by hand: nothing is voided, and nothing was recorded otherwise', async () => {
    const host = start();
    write(host, host.text(FILE).replace('  - version: "1.0"\n    date:', MARKED));
    expect(versionsOf(host)[0]?.inferred).toEqual({ date: 'de bestandsnaam in de voet' });
    expect(await told(host, 'check', '--since', 'main')).toMatchObject({ code: 0 });
    expect((await told(host, 'status')).said).not.toContain('gewijzigd');
  });

  test('is recorded by a correction too, and taken back by one', async () => {
    const host = start();
    expect(await told(host, ...CORRECT, '--inferred-date', 'de bestandsnaam in de voet')).toMatchObject({ code: 0 });
    expect(versionsOf(host)[0]?.inferred).toEqual({ date: 'de bestandsnaam in de voet' });
    expect(await told(host, 'check', '--since', 'main')).toMatchObject({ code: 0 });
    const { diagnostics } = await openRegelwerk(host).correct({
      organisation: 'bestuur',
      version: '1.0',
      values: { 'inferred.date': '' },
      reason: 'De brief van het bestuur noemt die dag ook.',
    });
    expect(diagnostics).toEqual([]);
    expect(versionsOf(host)[0]?.inferred).toBeUndefined();
    expect(versionsOf(host)[0]?.corrections).toMatchObject([
      { corrects: 'version', field: 'inferred.date', new: 'de bestandsnaam in de voet' },
      { corrects: 'version', field: 'inferred.date', old: 'de bestandsnaam in de voet' },
    ]);
    expect(await told(host, 'check', '--since', 'main')).toMatchObject({ code: 0 });
  });

  test('goes when the value is corrected, unless it is given anew', async () => {
    const host = start();
    write(host, host.text(FILE).replace('  - version: "1.0"\n    date:', MARKED));
    expect(await told(host, ...CORRECT, '--date', '2018-03-02', '--inferred-date', 'de brief')).toMatchObject({
      code: 0,
    });
    expect(versionsOf(host)[0]).toMatchObject({ date: '2018-03-02', inferred: { date: 'de brief' } });
    expect(await told(host, ...CORRECT, '--date', '2018-03-03')).toMatchObject({ code: 0 });
    expect(versionsOf(host)[0]?.date).toBe('2018-03-03');
    expect(versionsOf(host)[0]?.inferred).toBeUndefined();
    expect(await told(host, 'check')).toMatchObject({ code: 0 });
  });

  test('stands in what the tool tells of the version', async () => {
    const host = start();
    write(
      host,
      host.text(FILE).replace('  - version: "1.0"\n', '  - version: "1.0"\n    inferred: {version: het etiket}\n'),
    );
    const { said } = await told(host, 'ledger', 'bestuur');
    expect(said).toContain('versie 1.0 (afgeleid)');
    expect(said).toContain('versie afgeleid: het etiket');
  });
});
