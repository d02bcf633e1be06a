/** What the start page and the page of one board add to the style of a dashboard where each board has its own page. */
export const OF_BOARD = `.back { flex-basis: 100%; }
@media print { .back { display: none; } }
`;

/** A table that stays one on a narrow screen, for its rows are short. Its columns have set widths, so that many rows cost no measuring. */
export const START = `main > h2:not(:first-of-type) { margin: 2.5rem 0 .75rem; }
main > h2:first-of-type { margin-bottom: .5rem; }
table.boards { display: table; table-layout: fixed; }
.boards :is(caption, thead, tbody, tr, th, td) { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
.boards caption { display: table-caption; }
.boards tbody { display: table-row-group; }
.boards :is(thead, thead:has(button)) { display: table-header-group; }
.boards :is(tr, thead:has(button) tr) { display: table-row; border: 0; }
.boards thead:has(button) tr::before { content: none; }
.boards :is(th, td, thead:has(button) th, thead:has(button) th:first-child) { display: table-cell; padding: .5rem .4rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; hyphens: auto; }
.boards tr :is(th:first-child, thead:has(button) th:first-child) { padding-left: .9rem; }
.boards thead th { white-space: normal; }
.boards tr[hidden] { display: none; }
.boards small { display: block; color: var(--soft); font-size: .85em; }
.boards th:nth-child(1) { width: 34%; }
.boards th:nth-child(2) { width: 15%; }
.boards th:nth-child(4) { width: 21%; }
.boards td:nth-child(2) { font-variant-numeric: tabular-nums; }
ul.found { margin: 0 0 1rem; columns: 20rem; column-gap: 2rem; }
.found li { break-inside: avoid; padding: .2rem 0; color: var(--soft); }
.found[hidden] { display: none; }
@media screen and (max-width: 40rem) {
  .boards { font-size: .8125rem; line-height: 1.35; }
  .boards thead button { text-align: left; }
  .boards th:nth-child(4) { width: 26%; }
  .boards th:nth-child(2) { width: 17%; }
  .boards thead button::after { content: none; }
}
@media print {
  body:has(.boards) { page: auto; }
  .boards :is(th, td) { padding: .6mm 1.2mm; }
  .boards thead th:has(button)::before { content: none; }
  .boards thead button { display: inline; }
  .boards thead button::after, .found { display: none; content: none; }
}
`;
