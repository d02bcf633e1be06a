/** Letters as they are read of a file: the same, one for one, wherever they are counted. */

/** NFC. A soft hyphen that is drawn is a hyphen; what cannot be shown is no letter. */
export function cleanText(text: string): string {
  return inOrder(text)
    .replaceAll(' \u00AD', '-')
    .replaceAll('\u00AD', '-')
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g, '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC');
}

/** Signs that programs set before the items of a list, in a font of signs or not; private use is of such a font. */
const BULLETS = '•◦▪▫■□●○‣⁃∙·➢➤►▶➔→✓✔✗❖◆◇★☆–—-*\u00A7\u00D8\u00FC';

/** The bullet that a text is, as it is shown; undefined of what is none. */
export function bulletIn(text: string, isSymbol: boolean): string | undefined {
  const [sign = '', ...rest] = text;
  if (sign === '' || rest.length > 0) return undefined;
  if (/\p{Co}/u.test(sign) || (isSymbol && !'☐☑☒'.includes(sign))) return '•';
  if (!BULLETS.includes(sign)) return undefined;
  return '§Øü'.includes(sign) ? undefined : sign;
}

/** Letters of ligatures whose two bytes stand the wrong way round, as some writers have it in the tables of their fonts: U+7400 for `t`. */
function inOrder(text: string): string {
  const swapped = [...text].filter(isSwapped);
  if (swapped.length === 0) return text;
  // A text in Chinese has others too.
  if ([...text].some((sign) => /\p{Script=Han}/u.test(sign) && !isSwapped(sign))) return text;
  return [...text].map((sign) => (isSwapped(sign) ? String.fromCharCode(sign.charCodeAt(0) >> 8) : sign)).join('');
}

/** U+6100 of `a` to U+7A00 of `z`. */
function isSwapped(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code >= 0x61_00 && code <= 0x7a_00 && code % 0x1_00 === 0;
}
