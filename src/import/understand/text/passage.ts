/** A paragraph of a paper with the number or bullet before it told apart from its words. */
import type { PhrasingContent } from 'mdast';
import type { PaperParagraph } from '../../../model/paper.ts';
import { plainOf } from '../../paper.ts';
import { startsWithBullet, startsWithNumber } from '../number/split.ts';
import { numberIn, type TypedNumber } from '../number/typed.ts';
import { lineOf } from './letters.ts';
import { withoutStart } from './phrasing.ts';

export interface Passage {
  readonly paragraph: PaperParagraph;
  readonly number: TypedNumber | null;
  /** As it stands in the file, where it is no bullet and does not count: it stays in the words. */
  readonly sign: string;
  readonly isBullet: boolean;
  /** Without its number or bullet, as the paper has it. */
  readonly content: readonly PhrasingContent[];
  /** The same as letters, on one line. */
  readonly words: string;
  /** The line above it that has its number alone. */
  readonly above?: PaperParagraph;
}

/** The paragraphs that it is read from. */
export function standingIn({ above, paragraph }: Passage): PaperParagraph[] {
  return above === undefined ? [paragraph] : [above, paragraph];
}

/** A box to put a cross in: no bullet. */
export const BOX_SIGNS: ReadonlySet<string> = new Set(['☐', '☑', '☒', '□', '❏', '❑', '[ ]', '[]', 'o']);

export function passageOf(paragraph: PaperParagraph): Passage {
  const { marker, content } = paragraph;
  const plain = plainOf(content);
  const own = { paragraph, number: null, sign: '', isBullet: false, content, words: lineOf(plain) };
  if (marker !== null) {
    if (marker.kind === 'bullet') return { ...own, isBullet: true };
    const number = numberIn(marker.text);
    return number === undefined ? { ...own, sign: lineOf(marker.text) } : { ...own, number };
  }
  const found = isNote(paragraph) ? undefined : startsWithNumber(plain, paragraph.heading !== null);
  const length = found?.length ?? (paragraph.heading === null ? startsWithBullet(plain) : 0);
  if (length === 0) return own;
  const rest = withoutStart(content, length);
  const words = lineOf(plain.slice(length));
  return found === undefined
    ? { ...own, isBullet: true, content: rest, words }
    : { ...own, number: found.number, content: rest, words };
}

/** What a note begins with is what it speaks of: `Artikel 4 van de wet`. */
function isNote({ place: { story } }: PaperParagraph): boolean {
  return story === 'footnote' || story === 'endnote';
}

/** The number, or sign that does not count, and the words, as they are read. */
export function readAs({ number, sign, words }: Passage): string {
  return [number?.text ?? sign, words].filter((text) => text !== '').join(' ');
}

export function isEmpty(passage: Passage): boolean {
  const { field } = passage.paragraph;
  return readAs(passage) === '' && field === null && !hasNote(passage.content);
}

function hasNote(content: readonly PhrasingContent[]): boolean {
  return content.some((node) => node.type === 'footnoteReference' || ('children' in node && hasNote(node.children)));
}

/** With its number in its words, as what is not counted by regelwerk. */
export function withNumber({ number, sign, content }: Passage): readonly PhrasingContent[] {
  const before = number?.text ?? sign;
  return before === '' ? content : [{ type: 'text', value: `${before} ` }, ...content];
}
