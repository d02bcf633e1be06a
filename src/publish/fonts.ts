/** The font files that come with regelwerk: of each house style, and what sets the characters that it lacks. */
import type { Host } from '../host/index.ts';
import type { FontFamily } from '../model/font-family.ts';
import { type FontStyle, fallbackNames, fontFile, fontName } from '../model/fonts.ts';
import type { Fallbacks, PdfFonts } from '../render/pdf/index.ts';

type Assets = Pick<Host, 'asset'>;
const read = ({ asset }: Assets, name: string) => asset(fontFile(name));

/** The files of a house style's font. */
export function fontsOf(host: Assets, family: FontFamily): PdfFonts {
  return eachStyle((style) => read(host, fontName(family, style)));
}

/** The files that set what it lacks. */
export function fallbacksOf(host: Assets, family: FontFamily): Fallbacks {
  return eachStyle((style) => fallbackNames(family, style).map((name) => ({ name, read: () => read(host, name) })));
}

function eachStyle<T>(make: (style: FontStyle) => T): Record<FontStyle, T> {
  return { regular: make('regular'), italic: make('italic'), bold: make('bold'), boldItalic: make('boldItalic') };
}
