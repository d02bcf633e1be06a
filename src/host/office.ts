/** Files that only an office program can read, made into Word files by LibreOffice where it is installed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What it can be called; on a Mac and in Windows it is not on the path. */
const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/**
 * `extension` without its dot: `odt`, `doc`, `rtf`. Undefined where there is no LibreOffice, where it makes nothing of the
 * file, or where it takes longer than `limitMs` milliseconds. Macros do not run, and nothing of the user's own is read or kept.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  extension: string,
  limitMs: number,
): Promise<Uint8Array | undefined> {
  // It becomes part of the name of a file.
  if (!/^[a-z]{1,8}$/.test(extension)) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'regelwerk-'));
  try {
    const file = join(folder, `document.${extension}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const shown = [
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--convert-to',
      'docx:MS Word 2007 XML',
    ];
    await runFirst(PROGRAMS, [profile, ...shown, '--outdir', join(folder, 'made'), file], limitMs);
    return await readFile(join(folder, 'made', 'document.docx')).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs the first of these programs that there is. */
async function runFirst(programs: readonly string[], args: readonly string[], limitMs: number): Promise<void> {
  for (const program of programs) if (await run(program, args, limitMs)) return;
}

/** Whether there is such a program; it has ended when this answers. */
function run(program: string, args: readonly string[], limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    // In a group of its own: what is called `soffice` starts another program, which has to end with it.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
    const timer = setTimeout(() => end(child), limitMs);
    const answer = (isThere: boolean) => {
      clearTimeout(timer);
      resolve(isThere);
    };
    child.on('error', () => answer(false));
    child.on('exit', () => answer(true));
  });
}

function end(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It had just ended.
  }
}
