/** What a command is, and what it is given. */
import type { Diagnostic, Language } from '../diagnostic/diagnostic.ts';
import type { Encoded } from '../encode/encoded.ts';
import type { TerminalText } from '../encode/terminal.ts';
import type { Host, Regelwerk } from '../index.ts';

/** The option that says on which day all is asked; without it that is today. */
export const AS_OF = 'as-of';

export type Words = Readonly<Record<Language, string>>;

export interface Option {
  /** A flag, or what its value is called in the help. */
  readonly value?: Words;
  readonly help: Words;
  /** The values that are possible, when these are known beforehand. */
  readonly choices?: readonly string[];
  /** Values of earlier releases, which are possible still. */
  readonly formerly?: readonly string[];
  readonly repeatable?: boolean;
  /** An empty value says something too. */
  readonly mayBeEmpty?: boolean;
}

export interface Argument {
  readonly name: Words;
  readonly required: boolean;
  /** The last argument may be one of many. */
  readonly repeatable?: boolean;
}

export interface Command {
  readonly summary: Words;
  readonly arguments: readonly Argument[];
  readonly options: Readonly<Record<string, Option>>;
  /** Loaded only when the command runs, so that `--help` loads nothing of it. */
  load(): Promise<{ run(context: Context): Promise<number> }>;
}

export interface Io {
  out(text: Encoded): void;
  /** Writes a file to the output as it is. */
  bytes(file: Uint8Array): void;
  /** Whether the output is read by a person, who can do nothing with bytes. */
  readonly isTerminal: boolean;
  error(text: TerminalText): void;
  /** Shows how far long work is; each call replaces the last. */
  progress(text: TerminalText): void;
  /** Milliseconds since the program began; not there where nobody looks at a clock. */
  elapsed?(): number;
  /** Whether `out` goes to a terminal, and nobody asked for no colour there. */
  readonly colour?: boolean;
  /** Asks whoever sits at the terminal for a line; undefined when there comes no more. Not there where nobody can answer. */
  readonly ask?: ((question: TerminalText) => Promise<string | undefined>) | undefined;
}

export interface Context {
  readonly regelwerk: Regelwerk;
  readonly host: Host;
  readonly io: Io;
  readonly language: Language;
  readonly arguments: readonly string[];
  /** The last value of an option. */
  option(name: string): string | undefined;
  /** All values of a repeatable option. */
  options(name: string): readonly string[];
  flag(name: string): boolean;
  /** Tells what is wrong, on the error stream. Returns whether any of it is an error. */
  report(diagnostics: readonly Diagnostic[]): boolean;
}
