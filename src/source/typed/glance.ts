/**
 * Whether a file may hold a text that reads otherwise than it was typed: one pass over its lines, for a reader of YAML that
 * knows where each stands takes five times as long, and nearly all files hold none. It may say yes in vain, never no.
 */
import { columnOf, goingOn, type LaidLine, layOut } from '../yaml/layout.ts';
import { standsAlone } from './own-line.ts';

/** A line of prose: it opens no list, note, heading or whatever else Markdown knows. */
const PROSE = /^(?:[\p{L}‘’“”("']|\{\{|\*\*[\p{L}{]|\[[^^])/u;

export function mayDiffer(text: string): boolean {
  const laid = layOut(text);
  return goingOn(laid).length > 0 || laid.some(({ block }) => block !== undefined && isAmiss(block));
}

/** Of a text that says itself how far it is indented the other reader knows. */
function isAmiss({ style, indicators, lines }: NonNullable<LaidLine['block']>): boolean {
  return /\d/.test(indicators) || (style === '>' ? foldsMore(lines) : lines.some(isAlone));
}

/** Whether folding joins more than the lines of a paragraph. */
function foldsMore(block: readonly string[]): boolean {
  const filled = block.join('\n').trimEnd().split('\n');
  if (filled.length === 1) return false;
  return filled.some((line, index) => /\s$|\\$/.test(line) || !PROSE.test(line) || isAlone(line, index, filled));
}

function isAlone(line: string, index: number, block: readonly string[]): boolean {
  const previous = block[index - 1]?.trim() ?? '';
  const content = line.trim();
  if (content === '' || previous === '') return false;
  // An item of a list, unless it is so far to the right that it runs on from the line before.
  if (/^[-+*] /.test(content)) return columnOf(line) >= 4;
  return standsAlone(content, previous.replace(/^[-+*] /, ''));
}
