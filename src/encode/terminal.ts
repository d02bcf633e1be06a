/** Terminals and logs, also those of a CI runner, which takes some lines for orders. */
import { type Encoded, encoded, type Tag, tagOf } from './encoded.ts';
import { inOneLine, numberOf, visible, withoutOrders } from './visible.ts';

export type TerminalText = Encoded<'terminal'>;

/**
 * A line that begins so, after whatever space, is an order to GitHub's runner (`ActionCommand.cs`: `::stop-commands::x`)
 * or looks like one. Nothing of ours does.
 */
const ORDER = /(?<![^\n])([^\S\n]*)([:[])(?=:|command\])/g;

const settle = (text: string) => withoutOrders(text).replaceAll(ORDER, (_, space, char) => space + numberOf(char));
const tag: Tag<'terminal'> = tagOf(settle);

export const terminal = Object.assign(tag, {
  /** A value of one line, such as a name, a key or a path. */
  line: (value: string): TerminalText => encoded(settle(visible(value))),
  /** A text of more lines, as one line. */
  text: (value: string): TerminalText => encoded(settle(visible(inOneLine(value)))),
  /** A message of ours with `%{name}` where a value comes, each one line. */
  fill: (message: string, wordFor: (name: string) => string): TerminalText =>
    encoded(settle(message.replaceAll(/%\{(\w+)\}/g, (_, name: string) => visible(wordFor(name))))),
  /** As wide as `width` letters, with spaces after. */
  pad: (text: TerminalText, width: number): TerminalText =>
    encoded(text + ' '.repeat(Math.max(0, width - lengthOf(text)))),
  /** A line to draw under a table. */
  rule: (width: number): TerminalText => encoded('─'.repeat(width)),
  trimEnd: (text: TerminalText): TerminalText => encoded(text.trimEnd()),
});

/** In letters. */
export function lengthOf(text: string): number {
  return [...text].length;
}
