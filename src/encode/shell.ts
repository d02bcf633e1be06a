/** A command for a terminal, for somebody to copy: as shells of POSIX read it; PowerShell differs where a value holds an apostrophe. */
import { type Encoded, encoded } from './encoded.ts';
import { inOneLine, visible } from './visible.ts';

export type ShellText = Encoded<'shell'>;

const PLAIN = /^[A-Za-z0-9_.:/-]+$/;

/** The program and what is given to it, each as one argument. What a terminal would take for an order stands as its number. */
export function shellCommand(words: readonly string[]): ShellText {
  return encoded(words.map(quoted).join(' '));
}

function quoted(word: string): string {
  const shown = visible(inOneLine(word));
  return PLAIN.test(shown) ? shown : `'${shown.replaceAll("'", `'"'"'`)}'`;
}
