/** The font files that come with regelwerk, by name: of each house style, and what sets the characters that it lacks. */
import type { FontFamily } from './font-family.ts';

const FILES: Record<FontFamily, string> = {
  'atkinson-hyperlegible-next': 'AtkinsonHyperlegibleNext',
  'open-sans': 'OpenSans',
  'source-serif-4': 'SourceSerif4',
};

export const FONT_STYLES = { regular: 'Regular', italic: 'Italic', bold: 'Bold', boldItalic: 'BoldItalic' } as const;
export type FontStyle = keyof typeof FONT_STYLES;

/** Of what a family lacks, in order of preference. Arabic, Hebrew and signs have no italic. */
export function fallbackNames(family: FontFamily, style: FontStyle): string[] {
  const weight = style === 'bold' || style === 'boldItalic' ? 'Bold' : 'Regular';
  return [
    // Its own letters, so that a name in it has serifs too; those in italic would make the package a tenth larger.
    ...(family === 'source-serif-4' && FONT_STYLES[style] === weight ? [`SourceSerif4Wide-${weight}`] : []),
    `NotoSans-${FONT_STYLES[style]}`,
    `NotoSansHebrew-${weight}`,
    `Vazirmatn-${weight}`,
    'NotoSansMath-Regular',
    'NotoSansSymbols2-Regular',
  ];
}

export function fontName(family: FontFamily, style: FontStyle): string {
  return `${FILES[family]}-${FONT_STYLES[style]}`;
}

/** As the files name it. */
export const FAMILY_NAMES: Readonly<Record<FontFamily, string>> = {
  'atkinson-hyperlegible-next': 'Atkinson Hyperlegible Next',
  'open-sans': 'Open Sans',
  'source-serif-4': 'Source Serif 4',
};

export function fontFile(name: string): string {
  return `assets/fonts/${name}.ttf`;
}

/** Of the family itself, in each style. */
export function fontNames(family: FontFamily): string[] {
  return (Object.keys(FONT_STYLES) as FontStyle[]).map((style) => fontName(family, style));
}
