/** Which lines stand on their own for whoever typed them, though Markdown reads them as running text. */
import { COUNTING_LETTERS } from '../../model/list-marker.ts';

/** Letters, numbers and signs that count or point, as people type them before an item. */
const MARKER = new RegExp(
  `^(?:${[
    '[-+*•‣⁃∙·●○◦▪▫■□◆◇▶►➢➤→⇒✓✔✗✘☐☑☒»–—−]',
    String.raw`\(?(?:[A-Za-z]|[ivxlcIVXLC]{1,7}|\d{1,4}(?:\.\d{1,4}){0,5})[.)]`,
    String.raw`\d{1,4}(?:\.\d{1,4}){1,5}`,
    String.raw`§ ?\d{1,4}`,
    String.raw`\[[ xX]?\]`,
  ].join('|')})(?=[ \u00A0])`,
);

/** Of 60 letters to a line a reader's eye makes prose; who breaks earlier does so for a reason. */
const PROSE = 60;
/** `Mentor: 010 123 45 67`. */
const LABELLED = /^[^\s:][^:.!?]{0,40}:\s+\S/;
/** A telephone number or the address of a mailbox. */
const REACHED = /(?:^|\D)(?:\+\d{2}|0\d)[\d ()-]{6,14}\d|\S@\S/;
const ENDED_WHOLE = /[.:;!?…][)”"’']?$/;
const ENDED = /[.,:!?…][)”"’']?$/;

/** What a list or note puts before a line, which is not of the line. */
const OPENING = new RegExp(`^(?:\\s|>|[-+*]\\s|(?:\\d{1,9}|${COUNTING_LETTERS})[.)]\\s|\\[\\^[^[\\]\\s]+\\]:)+`);

export function withoutOpening(line: string): string {
  return line.replace(OPENING, '').trim();
}

/** The sign that a line begins with, if any. */
export function markerOf(line: string): string | undefined {
  return MARKER.exec(line)?.[0];
}

/** Prose has dashes too, and an editor that wraps lines may begin one with it. */
const DASH = /^[–—−] /;

/** Whether a line begins with what is a dash in prose, and a bullet in a list. */
export function beginsWithDash(line: string): boolean {
  return DASH.test(line);
}

/**
 * Whether a line was meant to stand below the one before it, and not behind it. Both without white space around them.
 * `isOne` of a line that has no fellows: only then a dash at its start may be one of prose.
 */
export function standsAlone(line: string, previous: string, isOne = false): boolean {
  if (isOne && DASH.test(line) && wasWrapped(previous)) return false;
  if (MARKER.test(line)) return true;
  // There was room for its first word.
  if (previous.length + 1 + line.search(/\s|$/) > PROSE) return false;
  if (previous.endsWith(';')) return true;
  if (LABELLED.test(line) && LABELLED.test(previous)) return true;
  if (REACHED.test(line) && REACHED.test(previous)) return true;
  return !ENDED.test(previous) && beginsAnew(line);
}

/** With a capital, of any script, or a number. */
function beginsAnew(line: string): boolean {
  const [first = ''] = line;
  return first !== first.toLowerCase() || (first >= '0' && first <= '9');
}

/** Whether a line is as long as prose is, ends in the midst of a sentence, and is no item itself. */
function wasWrapped(line: string): boolean {
  return line.length >= PROSE && !ENDED_WHOLE.test(line) && !MARKER.test(line);
}
