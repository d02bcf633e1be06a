/** A mail (RFC 5322) in UTF-8, without sender and receivers: whoever sends it puts those before it. */
import { type Encoded, encoded, type Tag, tagOf } from './encoded.ts';
import { visible } from './visible.ts';

export type MailLine = Encoded<'mail-line'>;
export type Mail = Encoded<'mail'>;

const tag: Tag<'mail-line'> = tagOf();

/** One line of the text: `` mail`- ${mail.line(name)}` ``. */
export const mail = Object.assign(tag, {
  /** A value of one line: what would break it or steer whoever shows it stands there as its number. */
  line: (value: string): MailLine => encoded(visible(value)),
});

/** RFC 5322 allows 998 octets in a line, and asks for fewer than 79 letters; a word that is longer stays whole up to there. */
const WIDTH = 78;
/** As many letters as surely are fewer octets, with the indent before them. */
const PIECES = /.{1,240}/gu;

/** `subject` is of our own words and numbers, in ASCII. */
export function mailFile(subject: MailLine, lines: readonly MailLine[]): Mail {
  const head = [
    `Subject: ${subject.replaceAll(/[^ -~]/g, '?')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
  ];
  return encoded([...head, ...lines.flatMap(wrapped)].map((line) => `${line}\n`).join(''));
}

/** What goes on stands in; and no line begins with what a CI runner may take for an order (`::error::`, `[command]`). */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  let own = '';
  for (const word of line.split(/(?<=\S)(?=\s)/).flatMap(cut)) {
    if (own !== '' && own.length + word.length > WIDTH && !/^\s*[:[]/.test(word)) {
      lines.push(own);
      own = `    ${word.trimStart()}`;
    } else own += word;
  }
  return [...lines, own];
}

function cut(word: string): string[] {
  return word.match(PIECES) ?? [];
}
