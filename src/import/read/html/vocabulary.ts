/** Words by which pages name what is around their text; one table of each. */

/** Of classes and ids, as whole words: `cookie-banner`, `siteBreadcrumbs`. */
export const AROUND_TEXT: ReadonlySet<string> = new Set(
  `breadcrumb breadcrumbs kruimelpad kruimels cookie cookies cookiebar cookiebanner cookiemelding consent gdpr navbar navigation
  navigatie nav menu submenu mainmenu sidebar zijbalk share sharing addtoany addthis sharebuttons deelknoppen socials pagination
  paginering skiplink skiplinks skip related gerelateerd toolbar masthead newsletter nieuwsbrief copyright searchform
  zoekformulier popup pager modal offcanvas backtotop topbar`.split(/\s+/),
);

/** Of what is read aloud alone. */
export const ALOUD_ONLY: ReadonlySet<string> = new Set([
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'element-invisible',
  'screenreader',
]);

/** Of a frame around a part of the text. */
export const FRAMES: ReadonlySet<string> = new Set(
  'kader callout alert admonition infobox infoblok notice custom-block box panel well tip waarschuwing frame'.split(
    ' ',
  ),
);

export const CONTENTS_LABELS: ReadonlySet<string> = new Set([
  'inhoud',
  'inhoudsopgave',
  'op deze pagina',
  'contents',
  'table of contents',
  'on this page',
]);

export const NOTES_LABELS: ReadonlySet<string> = new Set([
  'noten',
  'voetnoten',
  'eindnoten',
  'voetnoot',
  'noten en verwijzingen',
  'footnotes',
  'endnotes',
  'notes',
]);

/** A label without what stands around its words. */
export function isLabel(text: string, labels: ReadonlySet<string>): boolean {
  const label = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\s]/gu, '')
    .trim();
  return label.length < 40 && labels.has(label);
}

/** `siteBreadcrumbs main-nav` → site, breadcrumbs, main, nav. */
export function namesIn(text: string): string[] {
  return text
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((name) => name !== '');
}
