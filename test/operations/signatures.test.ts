/** Signatures by real keys, made and judged by ssh-keygen: what was signed stands as it was signed, or it is told. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { sshSigning } from '../../src/host/signing.ts';
import { openRegelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const LOS = 'policy/protocols/proef/approvals/los.yaml';
const SIGNERS = 'policy/ondertekenaars.txt';
const SETTINGS = 'policy/settings.yaml';
const SIGNED = 'signatures: {signers: ondertekenaars.txt}\n';
const REQUIRED =
  'signatures: {signers: ondertekenaars.txt, required: [vaststelling, correction], since: "2020-06-01"}\n';
const PROCEDURE = `procedures:
  gewoon:
    - step: mr
      body: MR
      kind: instemming
    - step: cvb
      body: CvB
      kind: vaststelling
`;
const CONSENT = ['decide', 'los', '--step', 'mr', '--outcome', 'verleend', '--date', '2020-06-01'];
const ADOPT = ['decide', 'los', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2020-06-01'];

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-sleutels-'));
const key = (name: string) => join(folder, name);
let signers = '';

beforeAll(() => {
  for (const name of ['anna', 'bob'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', key(name)]);
  signers = lineOf('anna') + lineOf('bob');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lineOf(name: string, options = ''): string {
  return `${name}@school.nl ${options}${readFileSync(`${key(name)}.pub`, 'utf8')}`;
}

interface Project {
  readonly host: MemoryHost;
  run(...argv: string[]): Promise<{ code: number; error: string; out: string }>;
  codes(): Promise<string[]>;
  edit(path: string, change: (text: string) => string): void;
}

/** `los` has proposed a text; the day is 1 June 2020. */
async function project(files: Record<string, string> = {}): Promise<Project> {
  const base = { ...readBase(), [LOS]: PROCEDURE, [SIGNERS]: signers, [SETTINGS]: SIGNED, ...files };
  const host: MemoryHost = { ...memoryHost(base), signing: sshSigning(folder) };
  const own: Project = {
    host,
    async run(...argv) {
      const io = captureIo();
      const code = await run(argv, io, host);
      return { code, error: io.errorText, out: io.outText };
    },
    async codes() {
      const { diagnostics } = await openRegelwerk(host).check();
      return [...new Set(diagnostics.map(({ code }) => code))];
    },
    edit: (path, change) => host.write(path, new TextEncoder().encode(change(host.text(path)))),
  };
  expect((await own.run('propose', 'los')).error).toBe('');
  return own;
}

const signed = (argv: readonly string[], name: string) => [...argv, '--sign', key(name)];
/** Without ids, so that nothing but the signature tells. */
const withoutIds = (text: string) =>
  text.replaceAll(/^( *)(- )?id: .*\n( *)/gm, (_, indent, dash = '') => indent + dash);

interface Recorded {
  readonly versions: { decisions: { id: string; signature?: { signer: string; on: string; value: string } }[] }[];
}
const decisionsIn = (own: Project) => (parse(own.host.text(LOS)) as Recorded).versions.at(-1)?.decisions ?? [];

describe('a signed entry', () => {
  test('says who recorded it and when, is sound, and is shown', async () => {
    const own = await project();
    expect(await own.run(...signed(CONSENT, 'anna'))).toMatchObject({ code: 0, error: '' });
    expect(await own.run(...signed(ADOPT, 'bob.pub'))).toMatchObject({ code: 0, error: '' });
    expect(decisionsIn(own).map(({ signature }) => [signature?.signer, signature?.on])).toEqual([
      ['anna@school.nl', '2020-06-01'],
      ['bob@school.nl', '2020-06-01'],
    ]);
    expect(await own.codes()).toEqual([]);
    const shown = await own.run('ledger', 'los');
    expect(shown.out).toContain('ondertekend door anna@school.nl op 1-6-2020');
  });

  test('is sound after it was corrected, and so is the correction', async () => {
    const own = await project();
    await own.run(...signed(CONSENT, 'anna'));
    const mend = ['correct', 'los', '--step', 'mr', '--reference', 'MR 2020-1', '--reason', 'Vergeten'];
    expect(await own.run(...signed(mend, 'bob'))).toMatchObject({ code: 0, error: '' });
    expect(await own.codes()).toEqual([]);
    own.edit(LOS, (text) => withoutIds(text).replace('Vergeten', 'Verzonnen'));
    expect(await own.codes()).toContain('signature-wrong');
  });

  test('is sound when its text lapsed', async () => {
    const own = await project();
    await own.run(...signed(CONSENT, 'anna'));
    own.edit('policy/protocols/proef/overrides/los.yaml', (text) =>
      text.replace(/^title: .*$/m, 'title: Een ander protocol'),
    );
    expect((await own.run('propose', 'los')).error).toBe('');
    expect(own.host.text(LOS)).toContain('lapsed:');
    expect(await own.codes()).toEqual([]);
  });

  test.each([
    ['the day', (text: string) => text.replace('"2020-06-01"\n        outcome', '"2020-05-31"\n        outcome')],
    ['the outcome', (text: string) => text.replace('outcome: verleend', 'outcome: onthouden')],
    ['the version', (text: string) => text.replace('version: "1.0"', 'version: "1.1"')],
    ['the text', (text: string) => text.replace(/fingerprint: "?regelwerk-2:./, (start) => start.replace(/.$/, 'e'))],
    ['the day of signing', (text: string) => text.replace(/"on": .*/, '"on": "2020-05-30"')],
  ])('does not bear another value of %s', async (_, change) => {
    const own = await project();
    await own.run(...signed(CONSENT, 'anna'));
    const before = withoutIds(own.host.text(LOS));
    own.edit(LOS, () => before);
    expect(await own.codes()).toEqual([]);
    own.edit(LOS, () => change(before));
    expect(own.host.text(LOS)).not.toBe(before);
    expect(await own.codes()).toContain('signature-wrong');
  });

  test('is of one organisation, and of one entry', async () => {
    const own = await project();
    await own.run(...signed(CONSENT, 'anna'));
    await own.run(...signed(ADOPT, 'bob'));
    const text = own.host.text(LOS);
    own.edit(LOS, () => withoutIds(text));
    own.host.write(LOS.replace('los', 'school'), new TextEncoder().encode(withoutIds(text)));
    const { diagnostics } = await openRegelwerk(own.host).check();
    const wrong = diagnostics.filter(({ code }) => code === 'signature-wrong');
    expect(wrong.map(({ place }) => (typeof place === 'string' ? place : place.file))).toEqual([
      LOS.replace('los', 'school'),
      LOS.replace('los', 'school'),
    ]);
    own.host.remove(LOS.replace('los', 'school'));
    const [one, other] = decisionsIn(own).map(({ signature }) => signature?.value ?? '');
    const swapped = text.replaceAll(/U1NIU0lH[^"\s]*/g, (value) => (value === one ? (other ?? '') : (one ?? '')));
    own.edit(LOS, () => swapped);
    expect(await own.codes()).toContain('signature-wrong');
  });

  test('is told of whatever letter of it is changed', async () => {
    const own = await project();
    await own.run(...signed(CONSENT, 'anna'));
    const text = own.host.text(LOS);
    const start = text.indexOf('- id:');
    const data = JSON.stringify(parse(text));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: text.length - 1 }),
        fc.constantFrom('0', '7', 'a', 'Z'),
        async (at, letter) => {
          const changed = text.slice(0, at) + letter + text.slice(at + 1);
          let isSame = false;
          try {
            isSame = JSON.stringify(parse(changed)) === data;
          } catch {
            // Not YAML any more: that is told.
          }
          fc.pre(!isSame);
          own.edit(LOS, () => changed);
          expect(await own.codes()).not.toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('signers', () => {
  test('are no more allowed after their day, and what they signed before stays', async () => {
    const own = await project();
    await own.run(...signed(CONSENT, 'anna'));
    own.edit(SIGNERS, () => lineOf('anna', 'valid-before="20200602" '));
    expect(await own.codes()).toEqual([]);
    own.edit(SIGNERS, () => lineOf('anna', 'valid-before="20200601" '));
    expect(await own.codes()).toEqual(['signature-key']);
    const { code, error } = await own.run(...signed(ADOPT, 'anna'), '--signer', 'anna@school.nl');
    expect([code, error]).toEqual([1, expect.stringContaining('signature-key')]);
  });

  test('are those of the file', async () => {
    const own = await project();
    await own.run(...signed(CONSENT, 'anna'));
    own.edit(SIGNERS, () => lineOf('bob'));
    expect(await own.codes()).toEqual(['signer-unknown']);
    own.edit(SIGNERS, () => lineOf('bob').replace('bob@', 'anna@'));
    expect(await own.codes()).toEqual(['signature-key']);
    own.host.remove(SIGNERS);
    expect(await own.codes()).toEqual(['signers-missing']);
    own.host.remove(SETTINGS);
    expect(await own.codes()).toEqual([]);
  });

  test('are not told by a key that is not theirs', async () => {
    const own = await project({ [SIGNERS]: lineOf('bob') });
    const before = own.host.text(LOS);
    expect((await own.run(...signed(CONSENT, 'anna'))).error).toContain('sign-signer');
    expect((await own.run(...signed(CONSENT, 'anna'), '--signer', 'bob@school.nl')).error).toContain('signature-key');
    expect((await own.run(...signed(CONSENT, 'anna'), '--signer', 'eva@school.nl')).error).toContain('signer-unknown');
    expect((await own.run(...signed(CONSENT, 'niemand'))).error).toContain('sign-failed');
    expect((await own.run(...CONSENT, '--signer', 'bob@school.nl')).error).toContain('option-missing');
    expect(own.host.text(LOS)).toBe(before);
  });
});

describe('where the settings require it', () => {
  test('what is not signed is refused, and nothing is written', async () => {
    const own = await project({ [SETTINGS]: REQUIRED });
    expect((await own.run(...CONSENT)).code).toBe(0);
    const before = own.host.text(LOS);
    const { code, error } = await own.run(...ADOPT);
    expect([code, error]).toEqual([1, expect.stringContaining('sign-required')]);
    expect([...own.host.contents.keys()].filter((path) => path.includes('adopted/los'))).toEqual([]);
    expect(own.host.text(LOS)).toBe(before);
    expect((await own.run(...signed(ADOPT, 'bob'))).code).toBe(0);
    expect(await own.codes()).toEqual([]);
  });

  test('a signature that is taken away is told; one from before the day need not be there', async () => {
    const own = await project({ [SETTINGS]: REQUIRED });
    await own.run(...CONSENT);
    await own.run(...signed(ADOPT, 'bob'));
    own.edit(LOS, (text) => text.replace(/ *signature:\n(?: {10,}.*\n)+/, ''));
    expect(own.host.text(LOS)).not.toContain('signature');
    expect(await own.codes()).toEqual(['signature-missing']);
    own.edit(SETTINGS, () => REQUIRED.replace('06-01', '06-02'));
    expect(await own.codes()).toEqual([]);
  });

  test('since a revision a signature may come, and is told when it is gone or another', async () => {
    const own = await project();
    await own.run(...CONSENT);
    const keep = () => {
      for (const path of [...own.host.contents.keys()].filter((name) => name.startsWith('policy/')))
        own.host.write(`.git/revisions/main/${path}`, own.host.read(path));
    };
    const since = async () => {
      const { out, error } = await own.run('check', '--since', 'main');
      return [...(out + error).matchAll(/\[(ledger-[a-z-]+)\]/g)].map(([, code]) => code);
    };
    keep();
    await own.run(...signed(ADOPT, 'bob'));
    expect(await since()).toEqual([]);
    keep();
    expect(await since()).toEqual([]);
    own.edit(LOS, (text) => text.replace(/ *signature:\n(?: {10,}.*\n)+/, ''));
    expect(await since()).toEqual(['ledger-changed']);
  });
});
