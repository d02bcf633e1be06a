/**
 * Messages of commits: text for people, which programs of forges and CI look through for orders. A value gives none: it names
 * nobody, closes nothing, skips nothing and signs for nobody.
 */
import { type Encoded, encoded } from './encoded.ts';
import { inOneLine, visible } from './visible.ts';

export type CommitMessage = Encoded<'commit'>;

/** Letters: what lists of commits show of a first line. */
const SUBJECT = 72;
const BODY = 100;

/** `@name`, `#12`, `!12`, `&3`, `~label`, `%3`, `$12`: a name or number right behind the sign makes it one. */
const SIGNS = /([@#!&~%$^])(?=[\p{L}\p{N}_"'{[(])/gu;

/** A first line, and below it what there is more to tell, each of one line or wrapped. */
export function commitMessage(subject: string, lines: readonly string[]): CommitMessage {
  const first = shortened(plain(subject) || 'Wijziging', SUBJECT);
  const rest = lines.map(plain).filter((line) => line !== '');
  // Behind a dash no line is a trailer (`Signed-off-by: …`) or a comment.
  return encoded(`${[first, ...(rest.length > 0 ? ['', ...rest.flatMap(wrapped)] : [])].join('\n')}\n`);
}

function plain(value: string): string {
  return visible(inOneLine(value))
    .replaceAll(/\[/g, '(')
    .replaceAll(/\]/g, ')')
    .replaceAll(SIGNS, '$1 ')
    .replaceAll(/\bGH-(?=\d)/gi, 'GH - ')
    .replaceAll(/:\/\//g, ': //')
    .replaceAll(/:(?=:)/g, ': ')
    .replaceAll(/\*\*\*/g, '* * *')
    .replace(/^[#;:\s]+/, '')
    .trim();
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join('');
  const end = start.lastIndexOf(' ');
  return `${(end > most / 2 ? start.slice(0, end) : start).trimEnd()}…`;
}

function wrapped(line: string): string[] {
  const rows: string[] = [];
  let own = '-';
  for (const word of line.split(' ')) {
    if (own.length > 2 && own.length + 1 + word.length > BODY) {
      rows.push(own);
      own = ' ';
    }
    own += ` ${word}`;
  }
  return [...rows, own];
}
