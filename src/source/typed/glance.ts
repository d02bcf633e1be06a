/**
 * Whether a file may hold a text that reads otherwise than it was typed: one pass over its lines, for a reader of YAML that
 * knows where each stands takes five times as long, and nearly all files hold none. It may say yes in vain, never no.
 */
import type { Nodes } from 'mdast';
import { COUNTING_LETTERS } from '../../model/list-marker.ts';
import type { ParseOutcome } from '../markdown/index.ts';
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
  /** Whether that may be so of this one text, as it is read and parsed. */
  mayDiffer(read: string, parsed: ParseOutcome): boolean;
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
  const amiss = laid.flatMap(({ block }) => (block !== undefined && isAmiss(block) ? [block] : []));
  // Lines that are no block of their own: which text they are of is for the other reader to say.
  const isUnsure = on.length > 0 || amiss.some(saysIndent) || /\\n/.test(text);
  const byWords = new Map<string, string>();
  for (const { style, lines } of amiss) {
    const words = wordsOf(lines.join('\n'));
    byWords.set(words, byWords.has(words) ? '>' : style);
  }
  return {
    lines: on.length > 0 || amiss.length > 0,
    comments: on.some(isComment),
    mayDiffer(read, { blocks, issues }) {
      if (isUnsure) return true;
      const style = byWords.get(wordsOf(read));
      // Below `|` nothing is joined but the lines of a paragraph.
      return style !== undefined && (style === '>' || issues.length > 0 || blocks.some(hasLines));
    },
  };
}

/** What is the same of a text, however its lines are indented or folded. */
function wordsOf(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/g, '');
}

/** Whether a paragraph may go on on another line; one may end within a link too. */
function hasLines(node: Nodes): boolean {
  if (node.type === 'break' || node.type === 'link') return true;
  if ('value' in node && node.value.includes('\n')) return true;
  return 'children' in node && node.children.some(hasLines);
}

type Block = NonNullable<LaidLine['block']>;

/** Of a text that says itself how far it is indented the other reader knows. */
function isAmiss(block: Block): boolean {
  return saysIndent(block) || (block.style === '>' ? foldsMore(block.lines) : block.lines.some(isAlone));
}

function saysIndent({ indicators }: Block): boolean {
  return /\d/.test(indicators);
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
