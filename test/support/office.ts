/** LibreOffice, started when a worker first asks for it in an environment, and stopped when the worker is. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Debian's own, which has the module uno. */
const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('office.py', import.meta.url));

/** Filters of LibreOffice with their options, by what they make. */
const FORMS = {
  txt: ['Text (encoded)', 'UTF8,LF'],
  docx: ['MS Word 2007 XML', ''],
  fodt: ['OpenDocument Text Flat XML', ''],
  pdf: ['writer_pdf_Export', ''],
  fods: ['OpenDocument Spreadsheet Flat XML', ''],
  csv: ['Text - txt - csv (StarCalc)', '59,34,76,1'],
} as const;

export type OfficeForm = keyof typeof FORMS;

export interface OfficeJob {
  readonly source: string;
  readonly target: string;
  readonly form: OfficeForm;
  /** One of LibreOffice's, done before it is saved. */
  readonly command?: string | undefined;
}

interface Office {
  ask(line: string): Promise<string>;
}

const offices = new Map<string, Office>();

/** Saves files in another form, in order. `env` is added to the environment of the office. */
export async function convertAll(
  jobs: readonly OfficeJob[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const key = JSON.stringify(env);
  const office = offices.get(key) ?? start(env);
  offices.set(key, office);
  for (const { source, target, form, command = '' } of jobs) {
    const [filter, options] = FORMS[form];
    const answer = await office.ask(JSON.stringify({ source, target, filter, options, command }));
    if (answer === 'done') continue;
    offices.delete(key);
    throw new Error(`LibreOffice, of ${source}: ${answer}`);
  }
}

function start(env: Readonly<Record<string, string>>): Office {
  const child: ChildProcessWithoutNullStreams = spawn(python, [script], { env: { ...process.env, ...env } });
  const waiting: ((answer: string) => void)[] = [];
  let told = '';
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString('utf8');
  });
  child.on('close', () => {
    for (const answer of waiting.splice(0)) answer(`it ended. ${told}`);
  });
  // Its input ends with the worker, and it with its input.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as { unref?(): void }).unref?.();
  return {
    ask: (line) =>
      new Promise((done) => {
        if (child.exitCode !== null) return done(`it ended. ${told}`);
        waiting.push(done);
        child.stdin.write(`${line}\n`);
      }),
  };
}
