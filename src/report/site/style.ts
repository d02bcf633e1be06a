/** What the pages of a site that show no document add to the style sheet. */
import type { Palette } from '../../render/html/colours.ts';
import { SITE } from '../../render/html/site-style.ts';

export const PAGES = `${SITE}
.start .org, .docs, .schools { margin: 0; padding: 0; list-style: none; }
.intro { max-width: 41rem; color: var(--soft); font-size: 1.15rem; }
.kind, .standing { margin: 0; color: var(--soft); font-size: .95rem; line-height: 1.45; }
.note { margin: .5rem 0 0; }
main > h2, main > section > h2 { margin: 2.25rem 0 1rem; }
main > section:first-child > h2 { margin-top: 1rem; }

.start { display: grid; gap: 1.25rem; margin: 0; padding: 0; list-style: none; }
.start > li { margin: 0; padding: 1.25rem 1.5rem 1.4rem; border: 1px solid var(--line); border-left: .35rem solid var(--bar, var(--decoration)); border-radius: .2rem; }
.start :is(h3, h4) { color: var(--name, var(--accent)); font-size: 1.2rem; }
.start h4 { font-size: 1.0625rem; }
.start a { color: var(--name, var(--accent)); }
.start :is(h3, h4) a { text-decoration: none; }
.start :is(h3, h4) a:hover { text-decoration: underline; }
.docs { margin-top: .4rem; }
.docs li { margin: 0; padding: .2rem 0; }
.schools { display: grid; gap: 1rem; margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.schools > li { margin: 0; padding: 0 0 0 .9rem; border-left: .2rem solid var(--bar, var(--decoration)); }

.document { margin: 0 0 1.5rem; padding: 1.25rem 1.5rem 1.4rem; border: 1px solid var(--line); border-radius: .2rem; }
.document h3 { font-size: 1.3rem; }
.document h3 a { text-decoration: none; }
.document h3 a:hover { text-decoration: underline; }
.document > p { margin: .5rem 0 0; }
.document .read { margin: 1rem 0 0; }
.read a { display: inline-block; padding: .45rem 1.1rem; border-radius: .2rem; background: var(--accent); color: var(--paper); font-weight: 600; text-decoration: none; }
.read a:hover { text-decoration: underline; }
.document .items { margin-top: 1rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .95rem; line-height: 1.4; }
.document > :last-child, .search > :last-child { margin-bottom: 0; }
.list { margin: 0; padding: 0; list-style: none; }
.list li { margin: 0; padding: .25rem 0; }
details { margin: 2.5rem 0 0; padding: .75rem 1.25rem; background: var(--tint); border-radius: .2rem; }
summary { padding: .25rem 0; color: var(--accent); font-weight: 600; cursor: pointer; }
summary:focus-visible, pre:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
details h3 { margin: 1.25rem 0 .5rem; font-size: 1.0625rem; }
details p { margin: .75rem 0; }
pre { margin: .5rem 0 1rem; padding: .9rem 1rem; overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .2rem; font: .85rem/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; }

.search { margin: 0 0 1rem; padding: 1.25rem 1.5rem 1.4rem; background: var(--tint); border-radius: .2rem; }
main > .search > h2 { margin: 0 0 .75rem; font-size: 1.2rem; }
.search p { margin: 0; }
.search form { display: grid; gap: .75rem 1rem; align-items: end; }
.search label { display: block; font-weight: 600; }
.search :is(input, select) { display: block; width: 100%; min-height: 2.9rem; margin: .25rem 0 0; padding: .5rem .75rem; background: var(--paper); border: 1px solid var(--soft); border-radius: .2rem; color: inherit; font: inherit; font-weight: 400; }
.search :is(input, select):focus-visible { outline: .2rem solid var(--accent); outline-offset: .1rem; }
.search [role="status"] { color: var(--soft); }
.search [role="status"]:empty { position: absolute; }
.results:empty { display: none; }
.results { margin: 0; padding: 0; list-style: none; }
.results li { margin: 0; padding: .9rem 0; border-top: 1px solid var(--line); }
.results a { font-weight: 600; }
.results p { margin: .15rem 0 0; }
.results .where { color: var(--soft); font-size: .95rem; }
mark { padding: 0 .1em; background: #ffe58a; color: #1d2530; border-radius: .1em; }
@media screen and (min-width: 40rem) { .search form { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } .search form :is([role="status"], .results) { grid-column: 1 / -1; } }
@media screen and (max-width: 34rem) { .start > li, .document, .search { padding: 1rem 1.1rem 1.15rem; } }
@media screen and (min-width: 64rem) {
  body { grid-template-columns: minmax(0, 1fr); max-width: 52rem; }
  header + main { max-width: none; }
}
@media print {
  .search, details, .read { display: none; }
  .start > li, .document { break-inside: avoid; }
  main a[href$=".html"]::after { content: none; }
}
`;

/** The colours of an organisation, on what is hers on a page of another: a rule for each that looks otherwise. */
export function coloured(name: string, light: Palette, dark: Palette): string {
  const rule = ({ accent, decoration }: Palette) => `.${name} { --name: ${accent}; --bar: ${decoration}; }`;
  return `${rule(light)}\n@media screen and (prefers-color-scheme: dark) { ${rule(dark)} }\n`;
}
