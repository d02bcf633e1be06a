/** The terminal that this process was started in: where output goes, and the end of the process. */
import { compiledModule } from './compiled.ts';
import { nodeHost } from './node.ts';
import { typed } from './process.ts';

/** The shape of {@link import('../cli/command.ts').Io}, which the floors above know. */
export interface Terminal {
  out(text: string): void;
  bytes(file: Uint8Array): void;
  readonly isTerminal: boolean;
  error(text: string): void;
  progress(text: string): void;
  elapsed(): number;
  readonly colour: boolean;
  readonly ask: ((question: string) => Promise<string | undefined>) | undefined;
}

type Run = (argv: readonly string[], terminal: Terminal, host: ReturnType<typeof nodeHost>) => Promise<number>;

/**
 * Runs a command in the current folder and ends the process with its exit code. `load` imports what runs it, where there
 * is no code of it that V8 compiled before.
 */
export async function runHere(load: () => Promise<Run>): Promise<void> {
  // Help needs so little that compiled code would not pay; and of the studio, which runs for hours, there is none.
  const isApart = typed.some((word) => ['--help', '-h', 'help', '--version', 'studio'].includes(word));
  const command = typed.find((word, index) => !word.startsWith('-') && typed[index - 1] !== '--lang');
  const run = (isApart ? undefined : compiledModule<{ run: Run }>(command)?.run) ?? (await load());
  const code = await run(typed, thisTerminal(), nodeHost(process.cwd()));
  // As soon as all is written: left to itself, V8 first collects garbage that nobody needs the room of.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

function thisTerminal(): Terminal {
  const showsProgress = process.stderr.isTTY === true;
  let shown = 0;
  const clear = () => {
    if (shown > 0) process.stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  return {
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
      if (!showsProgress) return;
      clear();
      process.stderr.write(text);
      shown = text.length;
    },
    elapsed: () => performance.now(),
    // https://no-color.org
    colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    ask: process.stdin.isTTY === true && process.stdout.isTTY === true ? asker() : undefined,
  };
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
