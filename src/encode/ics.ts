/** iCalendar (RFC 5545): texts, and lines that are folded. */
import { type Encoded, encoded, type Tag, tagOf } from './encoded.ts';

export type IcsLine = Encoded<'ics-line'>;
export type Ics = Encoded<'ics'>;

const tag: Tag<'ics-line'> = tagOf();

/** One content line, unfolded: `` ics`SUMMARY:${ics.text(name)}` ``. */
export const ics = Object.assign(tag, {
  /** Section 3.3.11. Control characters have no place in a text at all. */
  text: (value: string): IcsLine =>
    encoded(
      value
        .replaceAll(/[\\;,]/g, '\\$&')
        .replaceAll(/\r\n|\r|\n/g, '\\n')
        .replaceAll(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD'),
    ),
  /** Of digits alone: a day or a number. */
  digits: (value: string): IcsLine => encoded(value.replaceAll(/\D/g, '')),
});

/** A whole calendar. */
export function icsFile(lines: readonly IcsLine[]): Ics {
  return encoded(lines.map((line) => `${fold(line)}\r\n`).join(''));
}

/** A content line as it stands in a file: `value` is still escaped. */
export interface ReadLine {
  /** With its parameters: `DTSTART;VALUE=DATE`. */
  readonly name: string;
  readonly value: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

/** The content lines of a calendar, unfolded. A line end may have lost its carriage return on the way. */
export function icsLines(text: string): ReadLine[] {
  const lines: { text: string; line: number }[] = [];
  for (const [index, physical] of text.split(/\r?\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(physical) && last !== undefined) last.text += physical.slice(1);
    else if (physical !== '') lines.push({ text: physical, line: index + 1 });
  }
  return lines.map(({ text: whole, line }) => {
    const at = whole.indexOf(':');
    return at < 0 ? { name: '', value: whole, line } : { name: whole.slice(0, at), value: whole.slice(at + 1), line };
  });
}

/** What `ics.text` made of a text, back; of a list, its members. */
export function icsTexts(value: string): string[] {
  return [...value.matchAll(/(?:\\.|[^\\,])+/g)].map(([member]) =>
    member.replaceAll(/\\(.)/g, (_, char: string) => (/n/i.test(char) ? '\n' : char)),
  );
}

const encoder = new TextEncoder();

/**
 * At most 75 octets a line, a continuation beginning with a space (section 3.1); no character is cut in two. Where a CI
 * runner would take a line for an order to itself, it is cut before it is one.
 */
function fold(text: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const char of text) {
    const size = encoder.encode(char).length;
    if (octets + size > 75 || isOrder(line, char)) {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += char;
    octets += size;
  }
  return [...lines, line].join('\r\n');
}

/** `::error` at the start of a line, after whatever space, or `##[error]` anywhere. */
function isOrder(line: string, next: string): boolean {
  return (next === ':' && /^\s*:$/.test(line)) || (line.endsWith('##') && /[\w[]/.test(next));
}
