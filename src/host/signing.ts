/** Signatures by the system's own `ssh-keygen -Y`. No shell comes between, and no key is ever read here. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Claim, Signed, Signing, Verdict } from './index.ts';
import { systemCode } from './system-code.ts';

/** What a signature is for: one of a letter or a commit is none of an entry. */
const NAMESPACE = 'regelwerk';
/** Milliseconds. Who signs may be asked for a passphrase or to touch a key; shorter than a lock may be silent. */
const PATIENCE = 60_000;

/** `root` is the folder that relative key files are in. */
export function sshSigning(root: string): Signing {
  return {
    sign: (text, key) => sign(root, text, key),
    principals: (value, signers, day) =>
      withFiles(signers, (files) => {
        files.put(value);
        const found = run(['find-principals', '-s', files.signature, '-f', files.signers, timeOf(day)]);
        return found.isGood ? found.out.split('\n').filter((line) => line !== '') : [];
      }),
    verify(claims, signers) {
      try {
        return withFiles(signers, (files) => claims.map((claim) => judge(claim, files)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

function sign(root: string, text: string, key: string): Signed {
  try {
    const { isGood, out, error } = run(['sign', '-f', key, '-n', NAMESPACE], text, root);
    // What it tells last is why not; before that it tells what it is at.
    return isGood ? { value: unarmoured(out) } : { detail: error.trim().split('\n').at(-1)?.trim() ?? '' };
  } catch (error) {
    if (isMissing(error)) return { detail: undefined };
    const code = systemCode(error);
    if (code === undefined) throw error;
    return { detail: code };
  }
}

/** Why a signature is not good is asked only where it is not. */
function judge({ text, signer, value, day }: Claim, files: Files): Verdict {
  files.put(value);
  const of = ['-n', NAMESPACE, '-s', files.signature];
  if (run(['verify', '-f', files.signers, '-I', signer, timeOf(day), ...of], text).isGood) return 'good';
  if (!run(['check-novalidate', ...of], text).isGood) return 'wrong';
  return run(['match-principals', '-f', files.signers, '-I', signer]).isGood ? 'key' : 'signer';
}

/** Noon: a key that is valid from a day, or before one, is so to whoever asks, wherever they are. */
function timeOf(day: string): string {
  return `-Overify-time=${day.replaceAll('-', '')}1200`;
}

interface Files {
  readonly signers: string;
  readonly signature: string;
  put(value: string): void;
}

/** ssh-keygen takes the signers and the signature from files. */
function withFiles<T>(signers: string, work: (files: Files) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
  try {
    const files = { signers: join(folder, 'signers'), signature: join(folder, 'signature') };
    writeFileSync(files.signers, signers);
    return work({ ...files, put: (value) => writeFileSync(files.signature, armoured(value)) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FIRST = '-----BEGIN SSH SIGNATURE-----';
const LAST = '-----END SSH SIGNATURE-----';

function armoured(value: string): string {
  return [FIRST, ...(value.match(/.{1,70}/g) ?? []), LAST, ''].join('\n');
}

function unarmoured(text: string): string {
  return text.replace(FIRST, '').replace(LAST, '').replaceAll(/\s/g, '');
}

interface Ran {
  readonly isGood: boolean;
  readonly out: string;
  readonly error: string;
}

/** Throws where there is no such program, or where it takes too long. */
function run(args: readonly string[], input = '', cwd?: string): Ran {
  try {
    const out = execFileSync('ssh-keygen', ['-Y', ...args], { cwd, input, timeout: PATIENCE, stdio: 'pipe' });
    return { isGood: true, out: out.toString(), error: '' };
  } catch (error) {
    const { status, stderr, code } = error as { status?: number | null; stderr?: Buffer; code?: string };
    // It may say no before it has read what it was asked about.
    if (typeof status !== 'number' && code !== 'EPIPE') throw error;
    return { isGood: false, out: '', error: stderr?.toString() ?? '' };
  }
}

function isMissing(error: unknown): boolean {
  const { code, path } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && path === 'ssh-keygen';
}
