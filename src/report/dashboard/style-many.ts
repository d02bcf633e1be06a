/** The styles of a page with many documents: sections that fold away, and rows that take few lines. */
export const MANY = `.group { margin-top: 1.5rem; }
.group[hidden] { display: none; }
summary { padding: .5rem .25rem; cursor: pointer; }
summary:hover { background: var(--tint); }
summary h2 { display: inline; margin-right: .5rem; }
.group summary .found { margin-left: .5rem; font-weight: 600; color: var(--accent); }
.group caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.many table { font-size: .875rem; line-height: 1.35; }
.many :is(th, td) { padding-block: .45rem; }
.many tbody .organisatie strong { font-size: .95rem; }
.many .chain li { display: inline; }
.many .files li { padding: 0; }
.many .chain li:not(:last-child)::after { content: "; "; }
.many .kind { float: none; margin: 0 .25rem 0 0; padding: 0; }
.many .files { line-height: 1.5rem; }
.many .sub { margin-top: .25rem; padding-top: .25rem; }
@media screen and (min-width: 60.01rem) {
  .many th:is(.organisatie, .versie) { width: 15%; }
  .many th.revisie { width: 13%; }
  .many th.documenten { width: 16%; }
  .many th.besluiten { width: 22%; }
  .many th.stap { width: 19%; }
}
.many .heads, .paper { display: none; }
.fold { margin: 1rem 0; }
.fold summary { color: var(--accent); font-weight: 600; }
`;

/**
 * Each document has its dates in its row, so that on paper the list of them by day is left out. The sections are the one row
 * of a table around them, for a browser repeats the head of a table on each page.
 */
export const MANY_ON_PAPER = `  @page many { size: A4 landscape; margin: 7mm 9mm; }
  body:has(.many) { page: many; }
  .many, .many table { font: 8pt/1.12 "Liberation Sans", Arial, Helvetica, sans-serif; }
  .many :is(th, td), .many thead th { padding: .35mm 1.2mm; }
  .many tbody .organisatie strong { font-size: 8pt; line-height: 1.12; }
  .many :is(td, th) .soft, .many .sub { font-size: 8pt; }
  .many :is(th, td, span).organisatie { width: 18%; }
  .many :is(th, td, span).revisie { width: 14%; }
  .many :is(th, td, span).versie { width: 19%; }
  .many :is(th, td, span).besluiten { width: 20%; }
  .many :is(th, td, span).stap { width: 29%; }
  .many .state { font-weight: 700; }
  .many .state .icon { margin-right: .8mm; width: 2.6mm; height: 2.6mm; }
  .many td > p, .many .chain { display: inline; }
  .many td > p:not(.sub) + p:not(.sub)::before { content: " · "; }
  .many .sub::before { content: "\\a"; white-space: pre; }
  .many .sub:first-child::before { content: none; }
  .many .sub::after { content: ": "; }
  .many :is(p, li).aside { display: none; }
  .many thead th { padding-block: .2mm; }
  .many:has(.heads) { display: table; width: 100%; }
  .many .heads { display: table-header-group; break-inside: avoid; }
  .heads p { display: flex; padding-bottom: .3mm; color: var(--accent); font-weight: 600; border-bottom: 2px solid var(--accent); }
  .many .heads span { flex: none; padding-inline: 1.2mm; }
  .many .organisatie { padding-left: 2.4mm; }
  .group thead { display: none; }
  .group { margin-top: .6mm; }
  .group::details-content { content-visibility: visible; display: block; block-size: auto; }
  .group summary { padding: 0; line-height: 1.12; list-style: none; break-after: avoid; }
  .group summary h2 { font-size: 9pt; line-height: 1.12; }
  .group .found, .agenda.long { display: none; }
  .paper { display: block; }
  footer { break-before: avoid; break-inside: avoid; }`;
