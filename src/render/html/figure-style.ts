/** What a page with a figure adds to the style sheet. */
export const FIGURES = `\
figure { margin: 1.5rem 0; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: .5rem; font-size: .95rem; line-height: 1.45; }
figcaption strong { color: var(--accent); }
figure > ins, figure > del { display: block; }
figure > ins img { outline: .2rem solid var(--comes); outline-offset: .2rem; }
figure > del img { outline: .2rem dashed var(--goes); outline-offset: .2rem; opacity: .5; }
@media screen and (prefers-color-scheme: dark) {
  /* Most drawings are made for white. */
  figure img { box-sizing: content-box; max-width: calc(100% - 1.6rem); padding: .8rem; background: #fff; border-radius: .4rem; }
}
@media print { figure { break-inside: avoid; } figcaption { break-before: avoid; } }
`;
