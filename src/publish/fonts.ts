/** The font files that come with regelwerk: of each house style, and what sets the characters that it lacks. */
import type { Host } from '../host/index.ts';
import type { FontFamily } from '../model/house-style.ts';
import type { Fallbacks, PdfFonts } from '../render/pdf/index.ts';

const FILES: Record<FontFamily, string> = {
  'atkinson-hyperlegible-next': 'AtkinsonHyperlegibleNext',
  'open-sans': 'OpenSans',
  'source-serif-4': 'SourceSerif4',
};

const STYLES = { regular: 'Regular', italic: 'Italic', bold: 'Bold', boldItalic: 'BoldItalic' } as const;
type Style = keyof typeof STYLES;

/** In order of preference. Arabic, Hebrew and signs have no italic. */
function namesOf(family: FontFamily, style: Style): string[] {
  const weight = style === 'bold' || style === 'boldItalic' ? 'Bold' : 'Regular';
  return [
    // Its own letters, so that a name in it has serifs too; those in italic would make the package a tenth larger.
    ...(family === 'source-serif-4' && STYLES[style] === weight ? [`SourceSerif4Wide-${weight}`] : []),
    `NotoSans-${STYLES[style]}`,
    `NotoSansHebrew-${weight}`,
    `Vazirmatn-${weight}`,
    'NotoSansMath-Regular',
    'NotoSansSymbols2-Regular',
  ];
}

type Assets = Pick<Host, 'asset'>;
const read = ({ asset }: Assets, name: string) => asset(`assets/fonts/${name}.ttf`);

/** The files of a house style's font. */
export function fontsOf(host: Assets, family: FontFamily): PdfFonts {
  return eachStyle((style) => read(host, `${FILES[family]}-${STYLES[style]}`));
}

/** The files that set what it lacks. */
export function fallbacksOf(host: Assets, family: FontFamily): Fallbacks {
  return eachStyle((style) => namesOf(family, style).map((name) => ({ name, read: () => read(host, name) })));
}

function eachStyle<T>(make: (style: Style) => T): Record<Style, T> {
  return { regular: make('regular'), italic: make('italic'), bold: make('bold'), boldItalic: make('boldItalic') };
}
