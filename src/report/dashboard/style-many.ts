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
.fold { margin: 1rem 0; }
.fold summary { color: var(--accent); font-weight: 600; }
`;

/** Each document has its dates in its row, so that on paper the list of them by day is left out. */
export const MANY_ON_PAPER = `  @page many { size: A4 landscape; margin: 8mm 10mm; }
  body:has(.many) { page: many; }
  .many table { font: 7pt/1.15 "Liberation Sans", Arial, Helvetica, sans-serif; }
  .many :is(th, td), .many thead th { padding: .4mm 1.5mm; }
  .many tbody .organisatie strong { font-size: 7pt; line-height: 1.15; }
  .many :is(td, th) .soft, .many .sub { font-size: 7pt; }
  .many .sub { margin-top: .3mm; padding-top: .3mm; }
  .many th.organisatie { width: 17%; }
  .many th.revisie { width: 12%; }
  .many th.versie { width: 17%; }
  .many th:is(.besluiten, .stap) { width: 27%; }
  .many .state { font-weight: 700; }
  .many .state .icon { margin-right: .8mm; width: 2.6mm; height: 2.6mm; }
  .many td > p:not(.sub) { display: inline; }
  .many td > p:not(.sub, :last-child):not(:has(+ :is(.sub, ul)))::after { content: " · "; }
  .group + .group { margin-top: 1.2mm; }
  .group { margin-top: 0; }
  .group::details-content { content-visibility: visible; display: block; block-size: auto; }
  .group summary { padding: 0; line-height: 1.15; list-style: none; break-after: avoid; }
  .group summary h2 { font-size: 9pt; line-height: 1.15; }
  .many thead th { padding-block: .2mm; }
  .group .found, .agenda.long { display: none; }`;
