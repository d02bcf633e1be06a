/** Letters of symbol fonts, which stand in the private use area (U+F000 on) or among the letters, as what they look like. */

const BY_FONT: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    167: '♣',
    168: '♦',
    169: '♥',
    170: '♠',
    171: '↔',
    172: '←',
    173: '↑',
    174: '→',
    175: '↓',
    176: '°',
    177: '±',
    179: '≥',
    183: '•',
    185: '≠',
    163: '≤',
    214: '√',
    222: '⇒',
    45: '–',
    190: '—',
  },
  wingdings: {
    33: '✏',
    34: '✂',
    40: '☎',
    42: '✉',
    70: '☞',
    74: '☺',
    76: '☹',
    108: '●',
    109: '❍',
    110: '■',
    111: '☐',
    112: '☐',
    113: '❑',
    114: '❒',
    115: '⬧',
    116: '⧫',
    117: '◆',
    118: '❖',
    119: '⬥',
    120: '☒',
    158: '·',
    159: '•',
    160: '▪',
    161: '○',
    164: '◉',
    167: '▪',
    168: '☐',
    216: '➢',
    223: '←',
    224: '→',
    232: '➔',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  wingdings2: { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 151: '•', 163: '☐' },
  wingdings3: { 125: '▶', 117: '▲', 124: '◀', 34: '→' },
  webdings: { 52: '▶', 97: '✓', 99: '☐', 103: '■', 61: '■', 110: '●', 114: '✗' },
};

/** Whether letters of this font are other signs than they say. */
function signsOf(font: string | null): Readonly<Record<number, string>> | undefined {
  const name = font?.toLowerCase().replaceAll(/[\s-]/g, '') ?? '';
  return Object.hasOwn(BY_FONT, name) ? BY_FONT[name] : undefined;
}

/** One letter of a font; what nobody knows is a bullet, for it is some sign. */
export function signOf(code: number, font: string | null): string {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const signs = signsOf(font);
  if (signs === undefined && !isPrivate)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  const place = isPrivate ? code - 0xf000 : code;
  const sign =
    (signs ?? BY_FONT['symbol'])?.[place] ?? (signs === undefined ? BY_FONT['wingdings']?.[place] : undefined);
  return sign ?? (place === 0x20 ? ' ' : '•');
}

/** The text of a run as it looks. In a symbol font only private letters are signs: others are a mistake of its author. */
export function shownText(text: string, font: string | null): string {
  return /[\uf000-\uf0ff]/.test(text)
    ? text.replaceAll(/[\uf000-\uf0ff]/g, (letter) => signOf(letter.charCodeAt(0), font))
    : text;
}

/** A bullet as it looks. Word draws its hollow one as the letter `o` of a typewriter font. */
export function shownBullet(text: string, font: string | null): string {
  if (text === 'o' && (font === null || /courier/i.test(font))) return '◦';
  return [...text].map((letter) => signOf(letter.codePointAt(0) ?? 0, font)).join('');
}
