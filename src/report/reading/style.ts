/** The style sheet of the page on which norms stand beside the text; of the family of the dashboard. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1d2530; --soft: #566171; --accent: #1f3a5f; --line: #ccd4de; --tint: #f2f5f9;
  --missing: #a3241b; --unread: #7a5200; --read: #22643a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --ink: #e3e8ee; --soft: #a3afbd; --accent: #a5c8f2; --line: #38424f; --tint: #1b222b;
    --missing: #ffa79d; --unread: #f0c878; --read: #8fd6a6;
  }
}
* { box-sizing: border-box; }
html { border-top: .4rem solid var(--accent); background: var(--paper); color: var(--ink); scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  max-width: 78rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { margin: 2rem 0 .5rem; font-size: clamp(1.6rem, 1.3rem + 1.5vw, 2.2rem); }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.4rem; }
h3 { margin: 2.25rem 0 .75rem; font-size: 1.15rem; }
h4 { font-size: 1rem; font-variant-numeric: tabular-nums; }
p, ul, ol, dl, table { margin: 0 0 .75rem; }
:is(.fact, .text, .beside, .about) > :last-child, li > :last-child { margin-bottom: 0; }
ul, ol { padding-left: 1.5rem; }
li { padding-left: .2rem; }
li::marker { color: var(--accent); }
a { color: var(--accent); text-underline-offset: .15em; }
:is(a, main, [tabindex]):focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { left: 1rem; z-index: 1; }
.soft { color: var(--soft); }
nav { margin: 1rem 0 0; padding: 1rem 1.25rem; background: var(--tint); border-radius: .2rem; }
nav ul { columns: 20rem; list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: .2rem 0; }
.about { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .2rem; font-size: .95rem; }
.about + .about { margin-top: 1rem; }
.about > h4 { margin: 1rem 0 .35rem; }
.about > h3 { margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .2rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.norm { padding: .9rem 0 1rem; border-top: 1px solid var(--line); }
.norm > header { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; margin-bottom: .5rem; }
.norm > header p { margin: 0; color: var(--soft); }
.norm > header .state { color: var(--state); font-weight: 600; }
.read { --state: var(--read); }
.unread { --state: var(--unread); }
.missing { --state: var(--missing); }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem; }
.clause + .clause { margin-top: .75rem; padding-top: .75rem; border-top: 1px dashed var(--line); }
.where { color: var(--soft); font-size: .875rem; }
.where code { font: .95em ui-monospace, "DejaVu Sans Mono", Consolas, monospace; color: var(--ink); }
.none { color: var(--missing); font-weight: 600; }
.beside { margin-top: .75rem; padding: .6rem .9rem; background: var(--tint); border-radius: .2rem; font-size: .9rem; }
.beside > li { margin-left: .9rem; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--tint); color: var(--accent); }
:is(th, td) > :is(p, ul, ol) { margin: 0 0 .4rem; }
:is(th, td) > :last-child { margin-bottom: 0; }
:is(th, td) :is(ul, ol) { padding-left: 1.1rem; }
@media screen and (max-width: 46rem) {
  .sides { grid-template-columns: minmax(0, 1fr); gap: .75rem 0; }
  .text { padding-top: .75rem; border-top: 1px dashed var(--line); }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: .4rem; }
}
@page { size: A4 landscape; margin: 12mm 14mm; }
@media print {
  html { border: 0; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  .skip, nav { display: none; }
  .document + .document { break-before: page; }
  h2, h3, .norm > header { break-after: avoid; }
  .sides, li { break-inside: avoid; }
  .sides { gap: 0 8mm; }
}
`;
