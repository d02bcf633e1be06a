/** What an element of a pasted page looks like, as far as the text takes note of it. All of it is read from an inert document. */

/** What its own style says of it: properties and values in lower case. */
function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = (element.getAttribute('style') ?? '').toLowerCase().split(';');
  return new Map(
    declarations.map((declaration) => {
      const colon = declaration.indexOf(':');
      return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
    }),
  );
}

const HIDDEN: readonly (readonly [property: string, value: RegExp])[] = [
  ['display', /^none\b/],
  ['visibility', /^hidden\b/],
  ['mso-hide', /^all\b/],
  ['font-size', /^0(?:\.0+)?(?:px|pt|em|rem|%)?$/],
  ['opacity', /^0(?:\.0+)?%?$/],
  // Moved out of the page, or cut away.
  ['text-indent', /^-\d{3}/],
  ['left', /^-\d{3}/],
  ['top', /^-\d{3}/],
  ['margin-left', /^-\d{3}/],
  ['clip', /^rect\(0/],
  ['clip-path', /^inset\((?:50|100)%/],
];

export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = styleOf(element);
  return HIDDEN.some(([property, value]) => value.test(style.get(property) ?? ''));
}

export function isBold(element: Element): boolean | undefined {
  const weight = styleOf(element).get('font-weight');
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return element.localName === 'b' || element.localName === 'strong' ? true : undefined;
}

export function isItalic(element: Element): boolean | undefined {
  const slant = styleOf(element).get('font-style');
  if (slant !== undefined) return slant !== 'normal';
  return ['i', 'em', 'cite', 'dfn'].includes(element.localName) ? true : undefined;
}

/** Whether it is set in a way that a text has no place for. */
export function hasOtherLook(element: Element): boolean {
  const style = styleOf(element);
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return (
    ['u', 's', 'strike', 'sup', 'sub', 'ins'].includes(element.localName) ||
    line.includes('underline') ||
    line.includes('line-through') ||
    ['super', 'sub'].includes(style.get('vertical-align') ?? '')
  );
}

/** How Word says that a paragraph is an item: its level. */
export function wordLevel(element: Element): number | undefined {
  const [, level] = /\blevel(\d)/.exec(styleOf(element).get('mso-list') ?? '') ?? [];
  return level === undefined ? undefined : Number(level);
}

/** The marker of an item of Word, which stands in its words. */
export function isWordMarker(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}

/** What somebody said beside the text. */
export function isComment(element: Element): boolean {
  const style = styleOf(element);
  return (
    style.get('mso-element') === 'comment' ||
    style.get('mso-element') === 'comment-list' ||
    style.has('mso-comment-reference') ||
    element.classList.contains('MsoCommentReference')
  );
}

export function listStyle(element: Element | null): string {
  const style = element === null ? undefined : styleOf(element);
  return (style?.get('list-style-type') ?? style?.get('list-style') ?? '').split(' ')[0] ?? '';
}
