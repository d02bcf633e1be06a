/** The house style in Word's terms. */
import type { FontFamily } from '../../model/font-family.ts';
import type { DocumentMeta } from '../../model/tree.ts';
import { element, namespaces, part, value } from './xml.ts';

interface WordFont {
  readonly name: string;
  /** What Word takes where the font is not installed. */
  readonly substitute: string;
  readonly family: 'swiss' | 'roman';
}

/** Colours as `RRGGBB`, or `auto`. */
export interface Look {
  readonly accent: string;
  readonly decoration: string;
  readonly font: WordFont;
  /** Lines around a part that is quoted. They are no part of a style, so they go along when text is pasted. */
  readonly frame: { readonly line: string; readonly bar: string };
}

/** Of tables and frames. */
export const rule = 'BFC8D3';

/**
 * A document names the font of its house style, as it is installed where people make their own letters in it. Elsewhere
 * Word looks at `altName` (ECMA-376, part 1, 17.8.3.1), then for a font of the family. The names given are of fonts that
 * come with Word or with each system it runs on: Calibri, which these files had before, and Georgia, a serif drawn for
 * screens. The font itself is not in the file: ours are subsets, and a secretary may type a letter they lack.
 */
const fonts: Record<FontFamily, WordFont> = {
  'atkinson-hyperlegible-next': { name: 'Atkinson Hyperlegible Next', substitute: 'Calibri', family: 'swiss' },
  'open-sans': { name: 'Open Sans', substitute: 'Calibri', family: 'swiss' },
  'source-serif-4': { name: 'Source Serif 4', substitute: 'Georgia', family: 'roman' },
};

/** Those of every house style, and those that stand in for them. */
export const TEXT_FONTS: readonly string[] = Object.values(fonts).flatMap(({ name, substitute }) => [name, substitute]);

/** `#1f3a5f` as Word writes it. */
export function wordColour(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** A section has no lines of a house: they would stay when its text is pasted into another document. */
export function lookOf({ houseStyle, kind }: DocumentMeta): Look {
  const decoration = wordColour(houseStyle.decoration);
  return {
    accent: wordColour(houseStyle.accent),
    decoration,
    font: fonts[houseStyle.font],
    frame: kind !== 'section' ? { line: rule, bar: decoration } : { line: 'auto', bar: 'auto' },
  };
}

export function fontTablePart({ name, substitute, family }: WordFont): string {
  const properties =
    value('altName', substitute) + value('charset', '00') + value('family', family) + value('pitch', 'variable');
  return part(element('w:fonts', namespaces, element('w:font', { 'w:name': name }, properties)));
}
