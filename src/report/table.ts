import { lengthOf, type TerminalText, terminal } from '../encode/terminal.ts';

/** A table for a terminal: columns as wide as their widest cell, two spaces between. Cells are values of one line. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): TerminalText {
  const all = [header, ...rows].map((row) => header.map((_, column) => terminal.line(row[column] ?? '')));
  const widths = header.map((_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ''))));
  const [names = terminal``, ...lines] = all.map((row) => {
    const cells = row.map((cell, column) => terminal.pad(cell, widths[column] ?? 0));
    return terminal.trimEnd(terminal.join(cells, '  '));
  });
  const rule = terminal.rule(widths.reduce((sum, width) => sum + width + 2, -2));
  return terminal`${terminal.join([names, rule, ...lines], '\n')}\n`;
}
