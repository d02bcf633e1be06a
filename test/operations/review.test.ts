/** Recording that norms were read beside the text, and what is told of it. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { openRegelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type Files, memoryHost } from '../support/memory-host.ts';

const FILE = 'policy/protocols/proef/readings/bestuur.yaml';
const BY = 'tweede lezer';

async function opened(extra: Files = {}) {
  const host = memoryHost({ ...readBase(), ...extra });
  const regelwerk = openRegelwerk(host);
  const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) => diagnostics.map(({ code }) => code);
  return { host, regelwerk, codes, readings: () => parse(host.text(FILE)) as Record<string, unknown> };
}

describe('a reading', () => {
  test('is recorded with fingerprint, day and role, in the order of the register', async () => {
    const { regelwerk, host, readings } = await opened();
    const { value } = await regelwerk.review({ organisation: 'bestuur', norms: ['1.3', 'bestuur:1.1'], by: BY });
    expect(value).toEqual({
      ...{ file: FILE, organisation: 'bestuur', protocol: 'proef', dropped: [], unread: 1 },
      norms: ['bestuur:1.1', 'bestuur:1.3'],
    });
    const reading = { fingerprint: expect.stringMatching(/^r1-[0-9a-f]{16}$/), date: '2020-06-01', by: BY };
    expect(Object.entries(readings())).toEqual([
      ['bestuur:1.1', reading],
      ['bestuur:1.3', reading],
    ]);
    expect(host.text(FILE)).toMatch(/^# Geschreven door regelwerk review\. Wijzig dit niet met de hand\.\n/);
  });

  test('of all that is unread leaves what was read before as it is', async () => {
    const { regelwerk, readings } = await opened();
    await regelwerk.review({ organisation: 'bestuur', norms: ['1.2'], by: 'eerste lezer', date: '2020-05-01' });
    const { value } = await regelwerk.review({ organisation: 'bestuur', by: BY });
    expect(value).toMatchObject({ norms: ['bestuur:1.1', 'bestuur:1.3'], unread: 0 });
    expect(readings()['bestuur:1.2']).toMatchObject({ by: 'eerste lezer', date: '2020-05-01' });
  });

  test('is of one document: that of the school is unread still', async () => {
    const { regelwerk } = await opened();
    await regelwerk.review({ organisation: 'bestuur', by: BY });
    const { value } = await regelwerk.trace();
    const states = [...(value?.[0]?.documents ?? [])].map(([id, { norms }]) => [id, norms.map(({ state }) => state)]);
    expect(states).toEqual([
      ['bestuur', ['read', 'read', 'read']],
      ['los', []],
      ['school', ['unread', 'unread', 'unread', 'unread']],
    ]);
  });

  test('of a norm that holds no more is left out', async () => {
    const old = 'bestuur:9:\n  fingerprint: r1-0123456789abcdef\n  date: 2020-01-01\n  by: lezer\n';
    const { regelwerk, readings } = await opened({ [FILE]: old });
    const { value } = await regelwerk.review({ organisation: 'bestuur', norms: ['1.1'], by: BY });
    expect(value?.dropped).toEqual(['bestuur:9']);
    expect(Object.keys(readings())).toEqual(['bestuur:1.1']);
  });
});

describe('nothing is written', () => {
  test('of a norm that is not in the document', async () => {
    const { regelwerk, host, codes } = await opened();
    const base = 'policy/protocols/proef/protocol.yaml';
    const unnamed = host.text(base).replace('    norms: ["bestuur:1.2"]\n', '');
    host.contents.set(base, new TextEncoder().encode(unnamed));
    const result = await regelwerk.review({ organisation: 'bestuur', norms: ['1.1', '1.2'], by: BY });
    expect(codes(result)).toEqual(['norm-unrealised']);
    expect(host.size(FILE)).toBeUndefined();
    // Others can be read.
    expect((await regelwerk.review({ organisation: 'bestuur', by: BY })).value?.norms).toEqual([
      'bestuur:1.1',
      'bestuur:1.3',
    ]);
  });

  test('where the text is not the one that was seen', async () => {
    const { regelwerk, host, codes } = await opened();
    const { value } = await regelwerk.trace({ organisation: 'bestuur' });
    const norms = value?.[0]?.documents.get('bestuur')?.norms ?? [];
    const seen = new Map(norms.map(({ norm, fingerprint }) => [norm, fingerprint]));
    const base = 'policy/protocols/proef/protocol.yaml';
    const changed = host.text(base).replace('ligt in de kluis', 'ligt in het kluisje');
    host.contents.set(base, new TextEncoder().encode(changed));
    expect(codes(await regelwerk.review({ organisation: 'bestuur', by: BY, seen }))).toEqual(['edit-refused']);
    expect(host.size(FILE)).toBeUndefined();
  });

  test('over a file that cannot be read', async () => {
    const { regelwerk, host, codes } = await opened({ [FILE]: 'bestuur:1.1: gelezen\n' });
    expect(codes(await regelwerk.review({ organisation: 'bestuur', by: BY }))).toEqual(['schema-type']);
    expect(host.text(FILE)).toBe('bestuur:1.1: gelezen\n');
  });

  test('on a text with mistakes', async () => {
    const { regelwerk, host, codes } = await opened();
    const base = 'policy/protocols/proef/protocol.yaml';
    host.contents.set(base, new TextEncoder().encode(host.text(base).replace('{{plekken}}', '{{plek}}')));
    expect(codes(await regelwerk.review({ organisation: 'bestuur', by: BY }))).toContain('parameter-unknown');
    expect(host.size(FILE)).toBeUndefined();
  });
});

describe('the command', () => {
  async function typed(command: readonly string[], answer?: string) {
    const host = memoryHost(readBase());
    const io = captureIo(answer !== undefined);
    const asking = answer === undefined ? io : { ...io, ask: async () => answer };
    const code = await run(['review', 'bestuur', '--by', BY, ...command], asking, host);
    return { code, out: io.outText, error: io.errorText, isWritten: host.size(FILE) !== undefined };
  }

  test('asks before it takes all of them, and says how many', async () => {
    expect(await typed([], 'n')).toMatchObject({ code: 0, isWritten: false });
    const { code, out, isWritten } = await typed([], 'ja');
    expect({ code, isWritten }).toEqual({ code: 0, isWritten: true });
    expect(out).toBe(`bestuur:1.1, bestuur:1.2, bestuur:1.3\n${FILE}: 3 gelezen; nog ongelezen: 0.\n`);
  });

  test('takes all without asking only where that is said', async () => {
    expect(await typed([])).toMatchObject({ code: 2, isWritten: false, error: expect.stringContaining('--all') });
    expect(await typed(['--all'])).toMatchObject({ code: 0, isWritten: true });
  });

  test('takes those that are named', async () => {
    expect((await typed(['1.2'])).out).toBe(`${FILE}: 1 gelezen; nog ongelezen: 2.\n`);
  });
});
