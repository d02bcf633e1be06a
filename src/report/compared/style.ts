/** The one style sheet of the comparison, inline; of the family of the dashboard. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1d2530; --soft: #566171; --accent: #1f3a5f; --line: #ccd4de; --tint: #f2f5f9;
  --late: #a3241b; --near: #7a5200; --well: #22643a; --comes: #0f5b2a; --goes: #98161c;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --ink: #e3e8ee; --soft: #a3afbd; --accent: #a5c8f2; --line: #38424f; --tint: #1b222b;
    --late: #ffa79d; --near: #f0c878; --well: #8fd6a6; --comes: #8fd8a5; --goes: #f5a8a8;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { border-top: .4rem solid var(--accent); background: var(--paper); color: var(--ink); scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  max-width: 88rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { margin: 2rem 0 .5rem; font-size: clamp(1.6rem, 1.3rem + 1.5vw, 2.2rem); }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.5rem; }
h3 { margin: 2.25rem 0 .5rem; font-size: 1.25rem; }
h4 { font-size: 1.05rem; }
p, ul, table { margin: 0 0 .6rem; }
ul { padding-left: 1.4rem; }
li { padding-left: .15rem; }
li::marker { color: var(--accent); }
header p { max-width: 48rem; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
:is(a, button, input, select, summary, main, [tabindex]):focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { left: 1rem; z-index: 1; }
.soft { color: var(--soft); }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin: 1.5rem 0 .5rem; padding: .75rem 1rem; background: var(--tint); border-radius: .2rem; font-size: .95rem; }
.tools label { max-width: 100%; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; color: var(--soft); }
.tools :is(select, button) { min-height: 2.25rem; max-width: 100%; padding: .2rem .6rem; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .2rem; }
.tools input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent); }
.tools button { cursor: pointer; }
.tools p { flex-basis: 100%; margin: 0; color: var(--soft); }
.tools p:empty { display: none; }

.divergence { padding: .9rem 0 .4rem .9rem; border-top: 1px solid var(--line); border-left: .25rem solid var(--near); margin-bottom: .75rem; }
.divergence:is(.agreed, .alone, .gone) { border-left-color: var(--line); }
.divergence > h4 { margin-bottom: .2rem; }
.positions { padding-left: 1.1rem; }
.positions > li { margin-bottom: .35rem; }
.where { margin: .15rem 0 0; font-size: .9rem; color: var(--soft); }
.where li { line-height: 1.7; }
.gone { margin: .15rem 0 0; color: var(--soft); font-style: italic; }
.fact { margin: .35rem 0; padding: .5rem .75rem .1rem; background: var(--tint); border-radius: .2rem; }
.fact > p { margin-bottom: .3rem; }
.fact .where { color: var(--ink); }
.legal { margin: .15rem 0 .35rem; font-size: .9rem; }

.theme { margin-top: 1.5rem; }
.theme > h4 { padding-bottom: .35rem; border-bottom: 2px solid var(--accent); }
.clause { border-bottom: 1px solid var(--line); }
.clause > summary, .values > summary { padding: .6rem .25rem; cursor: pointer; }
.clause > summary { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: .3rem 1.25rem; list-style: none; }
.clause > summary::-webkit-details-marker { display: none; }
.clause > summary:hover { background: var(--tint); }
.words::before { content: "\\25B8" / ""; display: inline-block; width: 1.1em; color: var(--accent); }
[open] > summary .words::before { content: "\\25BE" / ""; }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .3rem .5rem; align-content: start; }
.cell { position: relative; padding: .2rem .5rem; font-size: .85rem; line-height: 1.3; border: 1px solid var(--line); border-left: .25rem solid var(--state, var(--line)); border-radius: .2rem; }
.cell bdi { display: block; color: var(--soft); }
.cell b { font-weight: 600; color: var(--state, var(--ink)); }
.same b::before { content: "=\\00a0" / ""; }
.own b::before { content: "\\2260\\00a0" / ""; }
.only b::before { content: "+\\00a0" / ""; }
.absent b::before { content: "\\2013\\00a0" / ""; }
.undecided b::before { content: "?\\00a0" / ""; }
.same { --state: var(--well); }
.own { --state: var(--near); }
.only { --state: var(--accent); }
.absent.cell { --state: var(--soft); border-style: dashed; border-left-style: solid; }
.undecided { --state: var(--late); }
.open { padding: .25rem 0 1rem 1.35rem; }
.wording { margin: .6rem 0; padding-left: .9rem; border-left: .2rem solid var(--line); }
.whose { margin-bottom: .2rem; }
.text { max-width: 48rem; }
.text p { margin-bottom: .35rem; }
.open > .absent { margin-top: .6rem; }
ins { color: var(--comes); text-decoration: underline; text-decoration-thickness: .1em; text-underline-offset: .15em; }
del { color: var(--goes); text-decoration: line-through; text-decoration-thickness: .08em; }
del + ins { margin-left: .2em; }

.values { margin-top: 2rem; }
.values > summary { color: var(--accent); font-weight: 600; font-size: 1.1rem; }
.wide { overflow-x: auto; margin-top: 2rem; }
table { border-collapse: collapse; font-size: .95rem; }
caption { padding-bottom: .5rem; text-align: left; color: var(--soft); }
th, td { padding: .4rem .75rem; text-align: right; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th:first-child { padding-left: 0; text-align: left; }
thead th { color: var(--accent); border-bottom: 2px solid var(--accent); }
tbody th { font-weight: 400; }
@media screen and (max-width: 46rem) {
  .clause > summary { grid-template-columns: minmax(0, 1fr); }
  .open { padding-left: 0; }
  .wording { padding-left: .6rem; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  html { border: 0; font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  .skip, .tools { display: none; }
  h2, h3, h4 { break-after: avoid; }
  .clause, .positions > li, tr { break-inside: avoid; }
  .clause[open], .divergence { break-inside: auto; }
  .protocol + .protocol { break-before: page; }
  .clause > summary { padding: 2mm 0; }
}
`;
