/** What we add to a page in the frame: which passage is pointed at, selected, changed or wrong. Nothing of it moves a word. */
export const FRAME_STYLE = `
:root { --studio: #1d5fa8; --studio-tint: var(--tint, #f2f5f9); --studio-flash: #fff6d6; --studio-late: #a3241b; --studio-near: #9a6700; }
@media (prefers-color-scheme: dark) {
  :root { --studio: #8cc0f7; --studio-flash: #3a3214; --studio-late: #ff9d94; --studio-near: #f0c878; }
}
html { border-top: 0; }
[data-passage] { cursor: pointer; outline: 0 solid transparent; outline-offset: .3rem; border-radius: .1rem; scroll-margin-block: 4rem; }
tr[data-passage] { outline-offset: -.15rem; }
.studio-hover { outline: .1rem dashed var(--studio); }
.studio-error { box-shadow: -.7rem 0 0 -.3rem var(--paper, Canvas), -1rem 0 0 -.3rem var(--studio-late); }
.studio-warning { box-shadow: -.7rem 0 0 -.3rem var(--paper, Canvas), -1rem 0 0 -.3rem var(--studio-near); }
.studio-selected { background: var(--studio-tint); box-shadow: 0 0 0 .3rem var(--studio-tint); }
.studio-selected.studio-error { box-shadow: 0 0 0 .3rem var(--studio-tint), -.9rem 0 0 -.3rem var(--studio-late); }
.studio-selected.studio-warning { box-shadow: 0 0 0 .3rem var(--studio-tint), -.9rem 0 0 -.3rem var(--studio-near); }
[data-passage].studio-selected { outline: .12rem solid var(--studio); }
tr.studio-selected { box-shadow: none; }
[data-passage]:focus-visible { outline: .2rem solid var(--studio); }
:target { background: none; box-shadow: none; }
.studio-changed { animation: studio-changed 2.4s ease-out; }
@keyframes studio-changed { from { background: var(--studio-flash); } }
@media (prefers-reduced-motion: reduce) {
  .studio-changed { animation: none; background: var(--studio-flash); }
  html { scroll-behavior: auto; }
}
.skip, .link { display: none; }
`;
