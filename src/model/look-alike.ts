/** What a text may hold that no font needs to have. */

/** Characters set as another of the same look when the font lacks them; a ligature as its letters. */
export const LOOK_ALIKE: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u202F': '\u00A0',
  '\u2007': '\u00A0',
  '\u2212': '–',
  '\u02BC': '’',
  '\u2032': '’',
  '\u2033': '”',
  '\u0132': 'IJ',
  '\u0133': 'ij',
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
};

/** As the inside of a class: controls, soft hyphens, joiners and marks of direction show nothing. */
export const INVISIBLE = '\\p{Cc}\\p{Cf}\\p{Variation_Selector}';
