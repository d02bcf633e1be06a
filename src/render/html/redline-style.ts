/**
 * What a redline adds to the style sheet. Underlined and struck through, so that colour is not all there is; both colours
 * are 4.5:1 or more on paper and tint.
 */
export const REDLINE = `
:root { --comes: #0f5b2a; --goes: #98161c; }
@media screen and (prefers-color-scheme: dark) { :root { --comes: #8fd8a5; --goes: #f5a8a8; } }
ins { color: var(--comes); text-decoration: underline; text-decoration-thickness: .1em; text-underline-offset: .15em; }
del { color: var(--goes); text-decoration: line-through; text-decoration-thickness: .08em; }
del + ins { margin-left: .2em; }
.aside { color: var(--soft); font-size: .9em; }
header section { max-width: 41rem; }
thead :is(ins, del, .aside) { color: inherit; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
