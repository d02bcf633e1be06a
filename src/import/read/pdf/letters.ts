/** Letters as they are read of a file: the same, one for one, wherever they are counted. */

/** NFC. A soft hyphen that is drawn is a hyphen; what cannot be shown is no letter. */
export function cleanText(text: string): string {
  return text
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
