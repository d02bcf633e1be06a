/** The one style sheet of a page, inline: for screens wide and narrow, light and dark, and for A4. */
import { createHash } from 'node:crypto';
import type { FontFamily } from '../../model/font-family.ts';
import type { HouseStyle } from '../../model/house-style.ts';
import { darkPalette, lightPalette, type Palette } from './colours.ts';
import { REDLINE } from './redline-style.ts';

export interface PageStyle {
  readonly style: string;
  /** SHA-256 in base64, as a security policy names it. */
  readonly hash: string;
}

const known = new Map<string, PageStyle>();

/** What a page holds that is not on every page. */
export interface PageContent {
  readonly isRedline: boolean;
  readonly extraStyle: string;
}

/** Kept by what it depends on: all documents of an organisation look the same. */
export function styleOf({ accent, decoration, font }: HouseStyle, content: PageContent): PageStyle {
  const key = `${accent} ${decoration} ${font} ${content.isRedline} ${content.extraStyle}`;
  const made = known.get(key) ?? makeStyle({ accent, decoration, font }, content);
  known.set(key, made);
  return made;
}

function makeStyle({ accent, decoration, font }: Omit<HouseStyle, 'logo'>, content: PageContent): PageStyle {
  const style = `
:root { color-scheme: light dark; --font: ${fonts[font]}; ${variables(lightPalette({ accent, decoration }))} }
@media screen and (prefers-color-scheme: dark) {
  :root { ${variables(darkPalette({ accent, decoration }))} }
}
${RULES}${content.isRedline ? REDLINE : ''}${content.extraStyle}`;
  return { style, hash: createHash('sha256').update(style).digest('base64') };
}

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

const sans =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
const serif =
  'Charter, "Iowan Old Style", Cambria, Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif';

/** A page fetches nothing, so the house font shows where the reader has it; else what the reader's own system has. */
const fonts: Record<FontFamily, string> = {
  'atkinson-hyperlegible-next': `"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", ${sans}`,
  'open-sans': `"Open Sans", ${sans}`,
  'source-serif-4': `"Source Serif 4", "Source Serif Pro", ${serif}`,
};

/** Every value of `--font`. */
export const FONT_STACKS: readonly string[] = Object.values(fonts);

const RULES = `\
* { box-sizing: border-box; }
html { border-top: .4rem solid var(--decoration); background: var(--paper); color: var(--ink); scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  max-width: 41rem; margin: 0 auto; padding: 0 1.5rem;
  font: 1.0625rem/1.6 var(--font);
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { color: var(--accent); line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1.0625rem; }
h1, h2, h3, h4, h5, h6 { hyphens: auto; hyphenate-limit-chars: 12 5 5; }
p, ul, ol, table, blockquote { margin: 0 0 1rem; }
ul, ol { padding-left: 1.75rem; }
li { margin-bottom: .5rem; padding-left: .25rem; }
li > ul, li > ol { margin-top: .5rem; }
li::marker { color: var(--accent); font-variant-numeric: tabular-nums; }
ol > li::marker { font-weight: 600; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .14em; }
a:focus-visible, main:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
:target { background: var(--tint); box-shadow: -.35rem 0 var(--tint), -.6rem 0 var(--accent); }
main:target { background: none; box-shadow: none; }
main:focus { outline: none; }
sup { line-height: 0; }
sup a { padding: 0 .15em; text-decoration: none; font-weight: 600; }

.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { left: 1rem; z-index: 1; }
.head, main li { position: relative; }
.head { margin: 2.5rem 0 .75rem; }
.head + .head { margin-top: 1.25rem; }
.head:has(h3, h4, h5, h6) { margin-top: 1.75rem; }
.link { position: absolute; top: 0; right: -1.5rem; width: 1.5rem; font-size: 1rem; line-height: 1.6; color: var(--soft); text-align: center; text-decoration: none; }
h2 + .link { line-height: 1.8; }
.back { margin-left: .3em; }
.link:hover, .link:focus-visible { color: var(--accent); }

header { padding: 1rem 0 .5rem; }
.logo { display: block; max-width: 100%; height: auto; }
header .head { margin: 1.5rem 0 .5rem; }
header > p { color: var(--soft); font-size: 1.2rem; }
nav { padding: 1.25rem; margin: 0 0 1rem; background: var(--tint); border-radius: .3rem; font-size: .95rem; line-height: 1.4; hyphens: auto; hyphenate-limit-chars: 12 5 5; }
nav h2 { font-size: 1rem; margin-bottom: .5rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: 1rem; }
nav li { margin: 0; padding: 0; }
nav a { display: block; padding: .3rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main > .head:first-child { margin-top: 1.5rem; }
blockquote { padding: 1.25rem 1.25rem .25rem; background: var(--tint); border: 1px solid var(--line); border-left: .3rem solid var(--decoration); border-radius: .15rem; }
blockquote > p:first-child strong { color: var(--accent); }
.notes { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: .95rem; }
.notes h2 { font-size: 1.15rem; margin-bottom: .75rem; }
footer { margin-top: 3rem; padding: 1rem 0 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
footer p { margin: 0; }

table { width: 100%; table-layout: fixed; border-collapse: collapse; line-height: 1.5; }
th, td { overflow-wrap: anywhere; padding: .55rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { background: var(--accent); color: var(--paper); }
tbody th { font-weight: 600; }
.wide:has(tbody th) th:first-child { width: 28%; hyphens: auto; }
.control { max-width: 44rem; font-size: .95rem; line-height: 1.4; border-top: 1px solid var(--line); hyphens: auto; }
.control th, .control td { padding: .4rem 0; }
.control th { width: 13rem; padding-right: 1rem; color: var(--soft); }
@media screen and (max-width: 34rem) {
  .wide, .wide :is(tbody, tr, th, td) { display: block; }
  .wide:has(tbody th) th:first-child { width: auto; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .wide :is(th, td) { padding: .2rem 0; border: 0; }
  .control th { width: 44%; padding-right: .5rem; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--accent); font-weight: 600; }
  .head { margin-top: 2rem; }
  blockquote { padding: 1rem 1rem .1rem; }
  ul, ol { padding-left: 1.5rem; }
}
@media screen and (max-width: 22rem) {
  .control, .control :is(tbody, tr, th, td) { display: block; }
  .control tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .control :is(th, td) { width: auto; padding: 0; border: 0; }
}
@media screen and (min-width: 64rem) {
  body { max-width: 63rem; display: grid; grid-template-columns: 17rem minmax(0, 41rem); column-gap: 3rem; padding: 0 2rem; }
  header, footer { grid-column: 1 / -1; }
  nav { position: sticky; top: 1rem; align-self: start; margin-top: 1.5rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
  nav + main, nav ~ footer { grid-column: 2; }
  header + main { grid-column: 1 / -1; max-width: 41rem; }
}
@media screen and (prefers-color-scheme: dark) {
  /* Most logos are drawn for white. */
  .logo { box-sizing: content-box; padding: .6rem .8rem; background: #fff; border-radius: .4rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

@page { size: A4; margin: 22mm 24mm 24mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif; color: #566171; } }
@media print {
  html { border: 0; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  .skip, .link, .back, footer a { display: none; }
  h1 { font-size: 24pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 11.5pt; }
  h4, h5, h6 { font-size: 10.5pt; }
  .head, thead, h2 { break-after: avoid; }
  .new-page { break-before: page; margin-top: 0; }
  tr, li, footer { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  nav { background: none; padding: 0; break-inside: avoid; }
  nav a, sup a { color: inherit; }
  nav a { padding: .1rem 0; }
  thead th { background: none; color: var(--accent); border-bottom: 2px solid var(--accent); }
  main a[href^="http"]::after { content: " (" attr(href) ")"; }
}
`;
