/** Runs the system's git: without a shell, without a terminal to ask anything at, and no longer than it may take. */
import { spawn } from 'node:child_process';
import { RepositoryFault } from './index.ts';

export interface Ran {
  readonly code: number;
  readonly out: Buffer;
  readonly text: string;
  readonly error: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly patience?: number;
}

export type Git = (args: readonly string[], options?: RunOptions) => Promise<Ran>;

/** Milliseconds: of what git does by itself, of a hook or a signature, and of a remote. */
export interface Patience {
  readonly own: number;
  readonly hook: number;
  readonly remote: number;
}

export const PATIENCE: Patience = { own: 30_000, hook: 120_000, remote: 90_000 };

/** Bytes of output. A repository of policies is far from it. */
const MOST = 256 * 1024 * 1024;
/** Milliseconds after the end of what asks hooks or a remote, in which what these left running may hold its output. */
const AFTER = 5_000;

/** What whoever started the studio, such as a hook, may have set for another repository. */
const OF_OTHERS = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_TRACE',
];

/** Nobody is asked anything: not for a password, not for a passphrase, not for a text. A credential helper may answer. */
const SILENT = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  SSH_ASKPASS_REQUIRE: 'never',
  GCM_INTERACTIVE: 'never',
  GIT_EDITOR: ':',
  GIT_SEQUENCE_EDITOR: ':',
  GIT_PAGER: 'cat',
  GIT_LITERAL_PATHSPECS: '1',
} as const;

/** `-o` of the ssh that is set, or of the usual one: it never asks anything. */
const BATCH = '-o BatchMode=yes -o ConnectTimeout=20';

const SETTINGS = ['core.askPass=', 'core.editor=:', 'gc.auto=0', 'maintenance.auto=false', 'core.quotePath=false'];

export function gitIn(folder: string, ssh: string | undefined, patience: number): Git {
  const env = environment(ssh);
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return (args, options = {}) =>
    run(
      ['-C', folder, ...settings, ...args],
      { ...options, env: { ...env, ...options.env }, mayLinger: options.patience !== undefined },
      options.patience ?? patience,
    );
}

function environment(ssh: string | undefined): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !OF_OTHERS.includes(entry[0]),
  );
  const { GIT_SSH_COMMAND: command = ssh, GIT_SSH: program } = process.env;
  // Another program than ssh has other options; it has no terminal to ask at either.
  const quiet =
    command === undefined && program !== undefined ? {} : { GIT_SSH_COMMAND: `${command ?? 'ssh'} ${BATCH}` };
  return { ...Object.fromEntries(own), ...quiet, ...SILENT };
}

function run(
  args: readonly string[],
  { input, env, mayLinger = false }: RunOptions & { mayLinger?: boolean },
  patience: number,
): Promise<Ran> {
  return new Promise((done, fail) => {
    const isGroup = process.platform !== 'win32';
    // In a session of its own there is no terminal, so that ssh and gpg cannot ask there either.
    const child = spawn('git', args, { env: { ...env }, detached: isGroup, windowsHide: true, stdio: 'pipe' });
    const [out, error]: [Buffer[], Buffer[]] = [[], []];
    let size = 0;
    let fault: RepositoryFault | undefined;
    const stop = (why: RepositoryFault) => {
      fault ??= why;
      try {
        if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It ended just now.
      }
    };
    const timer = setTimeout(
      () => stop(new RepositoryFault({ kind: 'late', seconds: Math.round(patience / 1000) })),
      patience,
    );
    const take = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST) stop(new RepositoryFault({ kind: 'failed', output: '' }));
      else chunks.push(chunk);
    };
    let isOver = false;
    const end = (code: number | null) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      child.stdout.destroy();
      child.stderr.destroy();
      if (fault !== undefined) return fail(fault);
      const bytes = Buffer.concat(out);
      done({
        code: code ?? 128,
        out: bytes,
        text: bytes.toString('utf8'),
        error: Buffer.concat(error).toString('utf8'),
      });
    };
    child.stdout.on('data', take(out));
    child.stderr.on('data', take(error));
    child.stdin.on('error', () => {});
    child.on('error', (problem: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      isOver = true;
      fail(problem.code === 'ENOENT' ? new RepositoryFault({ kind: 'missing' }) : problem);
    });
    child.on('close', (code) => end(code));
    if (mayLinger) child.on('exit', (code) => setTimeout(() => end(code), AFTER).unref());
    child.stdin.end(input);
  });
}
