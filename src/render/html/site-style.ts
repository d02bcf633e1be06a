/** What a page in a site adds to the style sheet. On paper none of it stands: a printed text is the text. */
export const SITE = `
nav.trail { position: static; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; margin: 0; padding: 0 0 .75rem; max-height: none; background: none; border-bottom: 1px solid var(--line); border-radius: 0; hyphens: manual; }
.trail ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.trail li { padding: .3rem 0; }
.trail li + li::before { content: "›"; padding: 0 .6rem; color: var(--soft); }
.trail a { display: inline-block; padding: 0; }
.trail [aria-current] { color: var(--soft); }
.trail + .logo { margin-top: 1.5rem; }
.trail .find { padding: .3rem 0; font-weight: 600; }
.shelf { max-width: 44rem; margin: 1.25rem 0 .5rem; padding: 1rem 1.25rem; background: var(--tint); border-left: .3rem solid var(--decoration); border-radius: .15rem; font-size: .95rem; line-height: 1.4; }
.shelf :is(h2, h3) { margin: 0 0 .35rem; font-size: 1rem; }
.shelf h3 { margin-top: .9rem; }
.items, .texts { margin: 0; padding: 0; list-style: none; }
.items li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; margin: 0; padding: .2rem 0; }
.items .item { flex: 1 1 14rem; }
.items .links { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.items a { padding: .1rem 0; }
.texts li { margin: 0; padding: .15rem 0; }
.texts [aria-current] { font-weight: 600; }
@media print { .trail, .shelf { display: none !important; } }
`;
