/**
 * GitHub-flavoured Markdown that a CI job posts as a comment, with a token. GitHub and GitLab look in the *rendered* text for
 * mentions, references, addresses and emoji, where no escape of Markdown helps; in code they do not look. So what they could
 * find there becomes code, and all else is escaped. See docs/decisions/0029-encoders.md.
 */
import type { InlineCode, Text } from 'mdast';
import { type Encoded, encoded, type Tag, tagOf } from './encoded.ts';
import { inOneLine, visible } from './visible.ts';

export type Markdown = Encoded<'markdown'>;

const tag: Tag<'markdown'> = tagOf();

export const markdown = Object.assign(tag, {
  /** A value of one line, in a paragraph or a cell of a table. */
  line: (value: string): Markdown => encoded(words(visible(value)).map(word).join(' ')),
  /** A text of more lines, as one line. */
  text: (value: string): Markdown =>
    encoded(
      words(visible(inOneLine(value)))
        .map(word)
        .join(' '),
    ),
  /** An id, set as code. */
  code: (value: string): Markdown => encoded(words(visible(value)).map(asCode).join(' ')),
});

/** A table; each cell one line. */
export function markdownTable(header: readonly Markdown[], rows: readonly (readonly Markdown[])[]): Markdown {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return encoded([header, header.map(() => '---'), ...rows].map(line).join(''));
}

/** A value as nodes of a tree, of which `markdownFile` escapes the text. */
export function markdownNodes(value: string): (Text | InlineCode)[] {
  const nodes = visible(value)
    .split(/([ \\|`]+)/)
    .map((part): Text | InlineCode => ({ type: isHot(part) ? 'inlineCode' : 'text', value: part }));
  return nodes.filter(({ value: part }) => part !== '');
}

function words(text: string): string[] {
  return text.split(' ').filter((part) => part !== '');
}

/** What GitHub or GitLab make something of, wherever it stands in a text. */
const HOT = [
  /[@#$]|[~%]["_\p{L}\p{N}]|[!&]\d|\bGH-\d/iu,
  // Addresses, and the start of a line that GitLab (`/approve`) or a CI runner (`::error::`) takes for an order.
  /\/\/|www\.|^\/|::/i,
  // Emoji, and GitLab's `[issue:1]` and `*iteration:1`.
  /:[\w+-]+:|[[*]\w+:/,
  // A wiki page, and words that went or came.
  /\[\[|[[{][+-]|[+-][\]}]/,
  // The number of a commit.
  /(?<![\da-z])[\da-f]{7,40}(?![\da-z])/i,
];

function isHot(text: string): boolean {
  return HOT.some((pattern) => pattern.test(text));
}

function word(text: string): string {
  return text
    .split(/([\\|`])/)
    .filter((part) => part !== '')
    .map((part) => (isHot(part) ? `\`${part}\`` : escaped(part)))
    .join('');
}

/** Every mark that Markdown knows may be escaped; those that count only at the start of a line, at the start of a word. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~&^]/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])$/, '$1\\$2');
}

function asCode(text: string): string {
  return text
    .split(/([\\|`])/)
    .filter((part) => part !== '')
    .map((part) => (/[\\|`]/.test(part) ? escaped(part) : `\`${part}\``))
    .join('');
}
