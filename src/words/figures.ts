/** What is said of a figure: in its caption, and in place of its picture where none is shown. */
import type { Paragraph, PhrasingContent } from 'mdast';
import type { Language } from '../diagnostic/diagnostic.ts';
import type { FigureContent } from '../model/resolved.ts';
import type { PinnedFigure } from '../model/source.ts';

/** Its number, bold, then what it says: `Figuur 2. Van melding tot besluit`. Nothing where it has neither. */
export function captionOf({ number, caption }: Pick<FigureContent, 'number' | 'caption'>): PhrasingContent[] {
  const words: PhrasingContent[] = caption === null ? [] : [{ type: 'text', value: caption }];
  if (number === null) return words;
  const isClosed = caption === null || /[.:)]$/.test(number);
  const strong: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: isClosed ? number : `${number}.` }],
  };
  return caption === null ? [strong] : [strong, { type: 'text', value: ' ' }, ...words];
}

const names: Record<Language, string> = { nl: 'Afbeelding', en: 'Picture' };

/** A figure in words alone: what its picture shows, and its caption. */
export function inWords(alt: string, caption: PhrasingContent[], language: Language): Paragraph[] {
  const picture: PhrasingContent = { type: 'text', value: `[${names[language]}: ${alt}]` };
  return [[picture], caption].flatMap((children) => (children.length === 0 ? [] : [{ type: 'paragraph', children }]));
}

/** As the source has it, for who works on that; of its picture enough digits to tell one from another. */
export function sourceLines({ file, sha256, alt, caption }: PinnedFigure): string[] {
  const picture = sha256 === undefined ? file : `${file} (sha256 ${sha256.slice(0, 8)})`;
  return [picture, alt, ...(caption === undefined ? [] : [caption])];
}
