/** GitHub workflow commands (docs.github.com, "Workflow commands for GitHub Actions"): one annotation a line. */
import { type Encoded, encoded } from './encoded.ts';
import type { TerminalText } from './terminal.ts';
import { visible } from './visible.ts';

export type Annotations = Encoded<'annotations'>;

/** A command with its properties, in order, and its message, which may be of more lines. */
export function annotation(
  command: 'error' | 'warning',
  properties: Readonly<Record<string, string | number>>,
  message: TerminalText,
): Annotations {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return encoded(`::${command} ${list.join(',')}::${data(message)}\n`);
}

/** A line each. */
export function annotations(list: readonly Annotations[]): Annotations {
  return encoded(list.join(''));
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
