/** What tables of more than two columns add to the style sheet. Of columns that have room for a word, some stand beside a phone. */
export const TABLES = `
.scroll { margin: 0 0 1rem; overflow-x: auto; }
.scroll:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; }
.grid { margin: 0; table-layout: auto; font-size: .95rem; }
.grid :is(th, td) { min-width: 7.25rem; hyphens: auto; overflow-wrap: break-word; }
.right { text-align: right; }
.center { text-align: center; }
:is(th, td) > :is(p, ul, ol) { margin: 0 0 .5rem; }
:is(th, td) > :last-child { margin-bottom: 0; }
:is(th, td) :is(ul, ol) { padding-left: 1.25rem; }
@media print {
  .scroll { overflow: visible; }
  .grid :is(th, td) { min-width: 0; padding: .35rem .4rem; overflow-wrap: anywhere; }
}
`;
