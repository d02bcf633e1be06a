/** Of the page that checks a file: for screens wide and narrow, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2530; --soft: #4c5766; --paper: #ffffff; --line: #76818f; --accent: #1f3a5f; --good: #0f5b2a; --bad: #98161c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e8ee; --soft: #b4bfcc; --paper: #12161c; --line: #7d8997; --accent: #a9c6ea; --good: #8fd8a5; --bad: #f5a8a8; } }
* { box-sizing: border-box; }
body { max-width: 42rem; margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0; color: var(--accent); }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; color: var(--accent); }
a, summary { color: var(--accent); }
[hidden] { display: none !important; }
#neerzetten { padding: 1.5rem; border: .125rem dashed var(--line); border-radius: .5rem; }
#neerzetten.boven { border-style: solid; border-color: var(--accent); }
label { display: block; font-weight: 600; margin-bottom: .5rem; }
input { font: inherit; max-width: 100%; color: inherit; }
:focus-visible { outline: .2rem solid var(--accent); outline-offset: .2rem; }
#uitkomst { list-style: none; margin: 1.5rem 0; padding: 0; }
#uitkomst > li { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--line); border-left-width: .4rem; border-radius: .25rem; }
#uitkomst > .wel { border-left-color: var(--good); }
#uitkomst > .wel strong::before { content: "✓ "; }
#uitkomst > .niet { border-left-color: var(--bad); }
#uitkomst > .niet strong::before { content: "✗ "; }
#uitkomst p { margin: .4rem 0 0; }
code { font-size: .95em; }
details li { margin: .2rem 0; }
#organisaties { list-style: none; padding: 0; }
#organisaties > li { content-visibility: auto; contain-intrinsic-size: auto 1.7rem; }
footer { margin-top: 2rem; color: var(--soft); font-size: .95rem; }
`;
