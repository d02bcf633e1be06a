/**
 * Whether a file may hold a text that reads otherwise than it was typed: one pass over its lines, for a reader of YAML that
 * knows where each stands takes five times as long, and nearly all files hold none. It may say yes in vain, never no.
 */
import { COUNTING_LETTERS } from '../../model/list-marker.ts';
import type { YamlFile } from '../yaml/index.ts';
import { columnOf, goingOn, isComment, type LaidLine, layOut } from '../yaml/layout.ts';
import { standsAlone, withoutOpening } from './own-line.ts';

/**
 * A line of prose: it opens no list, note, heading or whatever else Markdown knows. Letters are written out, for `\p{L}`
 * takes longer to compile than a policy to read; lines in other scripts are looked at closer.
 */
const PROSE = new RegExp(`^(?:(?!${COUNTING_LETTERS}[.)] )[A-Za-zÀ-ÖØ-öø-ɏ‘’“”("']|\\{\\{|\\*\\*[A-Za-z{]|\\[[^^])`);
/** What Markdown takes for the end of a line of its own. */
const BREAK = /[ \t\\]$/;

export interface Glance {
  /** Lines that may be joined, or begin something else than what they are read as. */
  readonly lines: boolean;
  /** Comments on lines of their own that may stand where a value begins or goes on. */
  readonly comments: boolean;
}

const glances = new WeakMap<YamlFile, Glance>();

export function glanceOf(file: YamlFile): Glance {
  const glance = glances.get(file) ?? glanceAt(file.text);
  glances.set(file, glance);
  return glance;
}

export function glanceAt(text: string): Glance {
  const laid = layOut(text);
  const on = goingOn(laid);
  return {
    lines: on.length > 0 || laid.some(({ block }) => block !== undefined && isAmiss(block)),
    comments: on.some(isComment),
  };
}

/** Of a text that says itself how far it is indented the other reader knows. */
function isAmiss({ style, indicators, lines }: NonNullable<LaidLine['block']>): boolean {
  return /\d/.test(indicators) || (style === '>' ? foldsMore(lines) : lines.some(isAlone));
}

/** Whether folding joins more than the lines of a paragraph. */
function foldsMore(block: readonly string[]): boolean {
  let last = block.length - 1;
  while (last > 0 && block[last]?.trim() === '') last -= 1;
  if (last < 1) return false;
  const filled = block.slice(0, last + 1);
  return filled.some((line, index) => !PROSE.test(line) || BREAK.test(line) || isAlone(line, index, filled));
}

const ITEM = /^[-+*] /;

function isAlone(line: string, index: number, block: readonly string[]): boolean {
  if (index === 0) return false;
  const previous = block[index - 1]?.trim() ?? '';
  const content = line.trim();
  if (content === '' || previous === '') return false;
  // An item of a list, unless it is so far to the right that it runs on from the line before.
  if (ITEM.test(content)) return columnOf(line) >= 4;
  return standsAlone(content, previous) || standsAlone(content, withoutOpening(previous));
}
