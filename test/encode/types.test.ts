/** What prints a value without an encoder does not compile: `npm run typecheck` fails where one of these would. */
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { ics } from '../../src/encode/ics.ts';
import { type Markdown, markdown } from '../../src/encode/markdown.ts';
import { type TerminalText, terminal } from '../../src/encode/terminal.ts';
import { captureIo } from '../support/memory-host.ts';

const name: string = 'De Ster';
const kind = 'advies' as 'advies' | 'overleg';

test('an encoded value, a number and words of our own are taken', () => {
  const text: TerminalText = terminal`${terminal.line(name)}: ${2} ${kind}`;
  expect(text).toBe('De Ster: 2 advies');
  expect(terminal.join([text, text], ', ')).toBe('De Ster: 2 advies, De Ster: 2 advies');
});

test('nothing else is', () => {
  const io: Io = captureIo();
  // @ts-expect-error: a value
  terminal`${name}`;
  // @ts-expect-error: a value within words of ours
  terminal`${`${name}: niets`}`;
  // @ts-expect-error: what was encoded for another sink
  terminal`${markdown.line(name)}`;
  // @ts-expect-error: the same the other way round
  markdown`${terminal.line(name)}`;
  // @ts-expect-error: a value in a calendar
  ics`SUMMARY:${name}`;
  // @ts-expect-error: a value between two that are encoded
  terminal.join([terminal.line(name)], name);
  // @ts-expect-error: a formatter that returns a string
  const format = (): Markdown => `| ${name} |`;
  // @ts-expect-error: text that was changed after it was encoded
  const changed: TerminalText = terminal.line(name).toUpperCase();
  // @ts-expect-error: a value to the output
  io.out(name);
  // @ts-expect-error: Markdown to the error stream
  io.error(markdown.line(name));
  expect([format(), changed]).toHaveLength(2);
});
