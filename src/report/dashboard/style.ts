import { MANY, MANY_ON_PAPER } from './style-many.ts';

/** The one style sheet of the dashboard, inline; of the family of src/render/html/style.ts. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1d2530; --soft: #566171; --accent: #1f3a5f; --line: #ccd4de; --tint: #f2f5f9;
  --late: #a3241b; --late-tint: #fcf1ef; --near: #7a5200; --well: #22643a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --ink: #e3e8ee; --soft: #a3afbd; --accent: #a5c8f2; --line: #38424f; --tint: #1b222b;
    --late: #ffa79d; --late-tint: #2b1c1c; --near: #f0c878; --well: #8fd6a6;
  }
}
* { box-sizing: border-box; }
html { border-top: .4rem solid var(--accent); background: var(--paper); color: var(--ink); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  max-width: 88rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2 { color: var(--accent); line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.3rem + 1.5vw, 2.2rem); }
h2 { font-size: 1.3rem; }
p, ul { margin: 0; }
ul { padding: 0; list-style: none; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .14em; }
:is(a, button, input, select, main, summary):focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { left: 1rem; z-index: 1; }
.soft { color: var(--soft); }
.icon { flex: none; width: 1em; height: 1em; vertical-align: -.12em; }
.cut { stroke: var(--paper); }
.verlopen { --state: var(--late); }
.nadert { --state: var(--near); }
.geen_datum { --state: var(--soft); }
.op_tijd { --state: var(--well); }
.geen_revisie { --state: var(--line); }

header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 2rem; padding: 2rem 0 1.25rem; }
.day { color: var(--soft); font-size: 1.1rem; }
.summary { display: flex; flex-wrap: wrap; gap: .75rem; margin-bottom: 2rem; font-size: 1.15rem; line-height: 1.3; }
.summary li { display: flex; flex: 1 1 14rem; align-items: center; gap: .75rem; padding: .9rem 1.1rem; background: var(--tint); border-left: .3rem solid var(--state, var(--line)); border-radius: .2rem; }
.summary .icon { width: 1.5rem; height: 1.5rem; color: var(--state, var(--soft)); }
.summary strong { font-size: 1.6rem; line-height: 1; font-variant-numeric: tabular-nums; color: var(--state, var(--soft)); }
.summary .verlopen { background: var(--late-tint); }
.summary .none :is(.icon, span) { color: var(--soft); }

.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; margin-bottom: .75rem; font-size: .95rem; }
.tools label { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; color: var(--soft); }
.tools :is(input, select) { min-height: 2.25rem; max-width: 100%; padding: .2rem .6rem; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .2rem; }
.tools p { color: var(--soft); }
.tools button { min-height: 2.25rem; padding: .2rem .8rem; font: inherit; color: var(--accent); background: none; border: 1px solid var(--accent); border-radius: .2rem; cursor: pointer; }
.tools [hidden] { display: none; }

table { width: 100%; border-collapse: collapse; font-size: .95rem; line-height: 1.45; }
caption { padding-bottom: .5rem; text-align: left; color: var(--soft); }
th, td { padding: .9rem .75rem; text-align: left; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--line); }
thead th { padding: .55rem .75rem; font-weight: 600; color: var(--accent); border-bottom: 2px solid var(--accent); white-space: nowrap; }
:is(th, td):first-child { padding-left: .9rem; }
tbody tr { box-shadow: inset .25rem 0 var(--state); }
tbody tr[hidden] { display: none; }
tbody .organisatie strong { display: block; hyphens: auto; font-size: 1rem; line-height: 1.3; color: var(--accent); }
thead button { min-height: 1.6rem; padding: 0; font: inherit; color: inherit; background: none; border: 0; cursor: pointer; }
thead button::after { content: " \\2195" / ""; color: var(--soft); font-weight: 400; }
[aria-sort=ascending] button::after { content: " \\2191" / ""; color: inherit; }
[aria-sort=descending] button::after { content: " \\2193" / ""; color: inherit; }
.state { display: flex; align-items: center; gap: .45rem; font-weight: 600; color: var(--state); white-space: nowrap; }
.state .icon { width: 1.15em; height: 1.15em; }
.setback { color: var(--late); }
.setback .icon { margin-right: .35em; }
td .soft, th .soft, .list .soft { font-size: .9em; }
.sub { margin-top: .6rem; padding-top: .5rem; border-top: 1px dashed var(--line); font-size: .9em; font-weight: 600; color: var(--accent); }
.chain li + li { margin-top: .2rem; }
.files { font-size: .95em; line-height: 1.5rem; }
.files a, .downloads a { display: inline-block; min-width: 1.5rem; line-height: 1.5rem; }
.files a { margin-right: .25rem; }
.files li { padding-left: 5.1rem; }
.kind { float: left; margin-left: -5.1rem; padding-right: .35rem; color: var(--soft); font-size: .95em; }

.asked, .agenda { margin-top: 3rem; }
.asked ul { margin-top: .5rem; }
.asked li { padding: .3rem 0; }
.picture { --ground: var(--tint); margin: 1rem 0 1.25rem; padding: 1rem 1.25rem; background: var(--ground); border-radius: .2rem; overflow: hidden; }
.picture .cut { stroke: var(--ground); }
.timeline { display: block; overflow: visible; font-size: .8125rem; }
.timeline text { fill: var(--ink); stroke: var(--ground); stroke-width: 5px; stroke-linejoin: round; paint-order: stroke; }
.timeline text:is(.soft, .month) { fill: var(--soft); }
.timeline .name { font-weight: 600; fill: var(--accent); }
.timeline .year { font-weight: 600; }
.timeline line { stroke: var(--line); }
.timeline line.year { stroke: var(--soft); }
.timeline line.today { stroke: var(--accent); stroke-width: 2; }
.timeline .track { stroke: var(--soft); stroke-width: 1.5; }
.timeline .empty { stroke-dasharray: 2 5; }
.timeline .due { fill: var(--accent); }
.mark:is(.begin, .ingang, .einde) { color: var(--accent); }
.mark.herinnering { color: var(--soft); }
.mark.verlopen { color: var(--late); }
.timeline .overdue text { fill: var(--late); font-weight: 600; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .75rem; color: var(--soft); font-size: .8125rem; }
.key li { display: flex; align-items: center; gap: .4rem; }
.list { columns: 24rem; column-gap: 2.5rem; }
.dates li { break-inside: avoid; display: flex; gap: .6rem; padding: .3rem 0; }
.dates .icon { margin-top: .25em; color: var(--accent); }
.dates .overdue :is(.icon, strong) { color: var(--late); }
.dates + p { margin-top: .5rem; }
${MANY}
footer { max-width: 60rem; margin-top: 2.5rem; padding: 1rem 0 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }

.downloads { margin-bottom: .5rem; }
.feeds { columns: 18rem; column-gap: 2rem; padding: .25rem .25rem .5rem; }
.feeds li { break-inside: avoid; padding: .2rem 0; }

@media print, (min-width: 60.01rem) {
  table { table-layout: fixed; }
  th.organisatie { width: 15%; }
  th.revisie { width: 12.5%; }
  th.versie { width: 16%; }
  th.besluiten { width: 18%; }
  th.stap { width: 15.5%; }
  th.documenten { width: 23%; }
}
@media screen and (max-width: 60rem) {
  .files, .files a { line-height: 2rem; }
  .timeline .minor { display: none; }
  table, caption, tbody, tr, tbody :is(th, td) { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  thead:has(button) { position: static; display: block; width: auto; height: auto; clip-path: none; margin-bottom: .75rem; }
  thead:has(button) tr { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
  thead:has(button) tr::before { content: "Sorteer op"; padding: .35rem 0; color: var(--soft); }
  thead:has(button) th, thead:has(button) th:first-child { display: block; padding: .35rem 0; border: 0; }
  thead:has(button) th:not([data-sort]) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { margin-bottom: 1rem; padding: 1rem 1.1rem; border: 1px solid var(--line); border-left: 0; border-radius: .2rem; box-shadow: inset .3rem 0 var(--state); }
  tbody :is(th, td), :is(th, td):first-child { padding: .5rem 0 0; border: 0; }
  tbody th { padding-top: 0; }
  td[data-label]::before { content: attr(data-label); content: attr(data-label) / ""; display: block; font-size: .85em; font-weight: 600; color: var(--accent); }
}
@media screen and (min-width: 40rem) and (max-width: 60rem) {
  tbody tr { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2rem; }
}
@media screen and (max-width: 30rem) {
  .picture { margin-inline: -1rem; padding-inline: 1rem; }
  .note { display: none; }
  .summary { gap: .5rem; font-size: 1rem; }
  .summary li { flex-basis: 100%; padding: .6rem 1rem; }
  .summary strong { font-size: 1.3rem; }
}

@page { size: A4 landscape; margin: 9mm 13mm; }
@media print {
  html { border: 0; }
  body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.3; }
  .skip, .tools, .documenten, .downloads, caption, thead button { display: none; }
  /* Chromium leaves out buttons where it repeats a heading. */
  thead th:has(button)::before { content: attr(data-label); }
  th:is(.organisatie, .revisie) { width: 17%; }
  th.versie { width: 20%; }
  th:is(.besluiten, .stap) { width: 23%; }
  header { padding: 0 0 2mm; }
  h1 { font-size: 16pt; }
  h2 { font-size: 11pt; }
  .day { font-size: 10pt; }
  .summary { gap: 3mm; margin-bottom: 2mm; font-size: 10pt; }
  .summary li { padding: 1.2mm 3mm; gap: 2mm; border: 1px solid var(--line); border-left: 1.2mm solid var(--state, var(--line)); background: none; }
  .summary strong { font-size: 13pt; }
  .summary .icon { width: 4.5mm; height: 4.5mm; }
  table { font-size: 8.5pt; line-height: 1.3; }
  th, td, thead th { padding: 1mm 2mm; }
  tr, .picture, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  tbody .organisatie strong { font-size: 9pt; }
  .asked, .agenda { margin-top: 4mm; }
  .picture { --ground: #fff; margin: 1.5mm 0 0; padding: 1.5mm 3mm; border: 1px solid var(--line); }
  .timeline { zoom: .88; }
  .timeline, .key { font-size: 7.5pt; }
  .key { margin-top: 0; }
  .list { margin-top: 1.5mm; columns: 3; }
  .dates li { padding: .3mm 0; }
${MANY_ON_PAPER}
  footer { max-width: none; margin-top: 2mm; padding: 1mm 0 0; font-size: 8pt; }
}
`;
