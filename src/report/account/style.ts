/** The style sheet of an account; of the family of the dashboard. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1d2530; --soft: #566171; --accent: #1f3a5f; --line: #ccd4de; --tint: #f2f5f9;
  --late: #a3241b; --near: #7a5200; --near-tint: #fdf5e3; --well: #22643a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --ink: #e3e8ee; --soft: #a3afbd; --accent: #a5c8f2; --line: #38424f; --tint: #1b222b;
    --late: #ffa79d; --near: #f0c878; --near-tint: #2a2415; --well: #8fd6a6;
  }
}
* { box-sizing: border-box; }
html { border-top: .4rem solid var(--accent); background: var(--paper); color: var(--ink); scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  max-width: 78rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2 { color: var(--accent); line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { margin: 2rem 0 .5rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.1rem); }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.35rem; }
p, ul, ol, dl, table { margin: 0 0 .75rem; }
ul, ol { padding-left: 1.5rem; }
li::marker { color: var(--accent); }
header p { max-width: 48rem; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
:is(a, summary, main, [tabindex]):focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
:is(main, h2):focus { outline: none; }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { left: 1rem; z-index: 1; }
.soft { color: var(--soft); }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.fault { color: var(--late); font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .2rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
nav { margin: 1rem 0 0; padding: 1rem 1.25rem; background: var(--tint); border-radius: .2rem; }
nav ul { columns: 16rem; list-style: none; margin: 0; padding: 0; }
nav li { break-inside: avoid; }
nav a { display: block; padding: .2rem 0; }
.items { list-style: none; padding: 0; }
.items > li { padding: .45rem .75rem; border-top: 1px solid var(--line); border-left: .25rem solid transparent; }
.items > li:last-child { border-bottom: 1px solid var(--line); }
.items > .doubt { border-left-color: var(--near); }
.items a { display: inline-block; padding: .1rem 0; }
ins { text-decoration: underline; text-decoration-thickness: .1em; text-underline-offset: .15em; color: var(--well); }
del { color: var(--late); }
.redline { display: block; white-space: pre-line; }
.remark { margin-top: .3rem; padding-left: .6rem; border-left: .2rem solid var(--near); font-size: .9rem; }
.note { display: block; color: var(--soft); font-size: .9rem; }
summary { padding: .5rem .25rem; color: var(--accent); font-weight: 600; cursor: pointer; }
table { border-collapse: collapse; }
th, td { padding: .4rem .75rem; text-align: right; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th:first-child { padding-left: 0; text-align: left; font-weight: 400; }
thead th:nth-child(n) { color: var(--accent); font-weight: 600; border-bottom: 2px solid var(--accent); }
tfoot :is(th:first-child, td) { font-weight: 600; border-top: 2px solid var(--accent); border-bottom: 0; }
.heads, .passages > li { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: .25rem 2rem; }
.heads { padding: .5rem .75rem; border-left: .25rem solid transparent; color: var(--accent); font-weight: 600; border-bottom: 2px solid var(--accent); }
.passages { list-style: none; padding: 0; }
.passages > li { padding: .6rem .75rem; border-bottom: 1px solid var(--line); border-left: .25rem solid transparent; }
.passages > li:target { background: var(--tint); }
.passages > .doubt { border-left-color: var(--near); background: var(--near-tint); }
.passages > .unplaced { border-left-color: var(--late); }
.passages p { margin: 0; }
.passages .remark { margin-top: .3rem; }
.where, .why { color: var(--soft); font-size: .875rem; }
.label > .source > .where + p { font-weight: 600; }
.furniture > .source > .where + p { color: var(--soft); }
.unplaced strong { color: var(--late); }
.marker { color: var(--accent); font-variant-numeric: tabular-nums; }
.certainty { white-space: nowrap; }
.certainty::before { content: "\\00b7\\00a0" / ""; }
.doubt .certainty { color: var(--near); font-weight: 600; }
.result > p:first-child::before { content: "\\2192\\00a0" / ""; color: var(--accent); }
@media screen and (max-width: 46rem) {
  .passages > li { grid-template-columns: minmax(0, 1fr); gap: .4rem; }
  .heads { display: none; }
  .result { padding-left: 1rem; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: .4rem; }
  th, td { padding-inline: .4rem; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  html { border: 0; font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  .skip, nav { display: none; }
  h2, h2 + .soft { break-after: avoid; }
  .passages > li, .items > li, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .passages > .doubt { background: none; }
}
`;
