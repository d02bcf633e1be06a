/** A command on a terminal: its input and output, and the end of the process. */
import { nodeHost } from '../host/node.ts';
import { compiledRun } from './compiled.ts';

export async function runOnTerminal(argv: readonly string[]): Promise<void> {
  const terminal = process.stderr.isTTY === true;
  let shown = 0;
  const clear = () => {
    if (shown > 0) process.stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  // Help needs so little that compiled code would not pay.
  const isShort = argv.some((word) => ['--help', '-h', 'help', '--version'].includes(word));
  const compiled = isShort ? undefined : compiledRun(argv[0], `${process.versions.v8}-${process.arch}`);
  const start = compiled ?? (await import('./run.ts')).run;
  const code = await start(
    argv,
    {
      out(text) {
        clear();
        process.stdout.write(text);
      },
      bytes(file) {
        clear();
        process.stdout.write(file);
      },
      isTerminal: process.stdout.isTTY === true,
      error(text) {
        clear();
        process.stderr.write(text);
      },
      progress(text) {
        if (!terminal) return;
        clear();
        process.stderr.write(text);
        shown = text.length;
      },
      // https://no-color.org
      colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
      ask: process.stdin.isTTY === true && process.stdout.isTTY === true ? asker() : undefined,
    },
    nodeHost(process.cwd()),
  );
  // As soon as all is written: left to itself, V8 first collects garbage that nobody needs the room of.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

/** Answers with a line, also with one that was typed ahead; with undefined at the end of the input, and after Ctrl-C. */
function asker(): (question: string) => Promise<string | undefined> {
  let lines: { prompt(question: string): void; next(): Promise<IteratorResult<string, undefined>> } | undefined;
  const open = async () => {
    const { createInterface } = await import('node:readline');
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    const iterator = reader[Symbol.asyncIterator]();
    return {
      prompt(question: string) {
        reader.setPrompt(question);
        reader.prompt();
      },
      next: () => iterator.next(),
    };
  };
  return async (question) => {
    lines ??= await open();
    lines.prompt(question);
    const { value } = await lines.next();
    return value;
  };
}
