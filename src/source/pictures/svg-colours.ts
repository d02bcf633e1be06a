/**
 * Colours of an SVG that what draws it for PDF and Word does not know, and draws black or not at all where a browser shows
 * them: nobody would see that before the document is out.
 */

const PROPERTIES = new Set(['fill', 'stroke', 'stop-color', 'flood-color', 'lighting-color', 'color', 'solid-color']);

/** As it was before CSS Color 4: with commas or spaces, and without a share of transparency after a stroke. */
const KNOWN_FUNCTION = /^(?:rgb|hsl)a?\([-+.,%\s0-9]*\)$/i;
/** Names that came with CSS Color 4 and later. */
const LATER = new Set(['rebeccapurple']);

/** The colour, if it is in this attribute and not every document can show it. */
export function strangeColour(attribute: string, value: string): string | undefined {
  return PROPERTIES.has(attribute.toLowerCase()) && !isKnown(value) ? value.trim() : undefined;
}

/** Such colours in a style sheet, or in an attribute that holds declarations. */
export function strangeColours(css: string): string[] {
  return withoutComments(css)
    .split(/[;{}]/)
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const [property, value] = [declaration.slice(0, Math.max(0, colon)).trim(), declaration.slice(colon + 1)];
      return strangeColour(property, value.split('!')[0] ?? '') ?? [];
    });
}

function isKnown(value: string): boolean {
  const colour = value.trim();
  if (!colour.includes('(')) return !LATER.has(colour.toLowerCase());
  // A gradient or a pattern of the file itself; another address is a fault of its own. What comes after it is for where it is not there.
  if (/^url\(/i.test(colour)) return isKnown(colour.slice(colour.indexOf(')') + 1));
  return KNOWN_FUNCTION.test(colour);
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return first + rest.map((part) => part.slice(part.includes('*/') ? part.indexOf('*/') + 2 : part.length)).join('');
}
