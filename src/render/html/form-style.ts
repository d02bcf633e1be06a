/** What forms add to the style sheet: fields to type in on a screen, lines and boxes to write in on paper. */
import type { Nodes } from 'mdast';

const FORMS = `
.field { margin: 0 0 1.25rem; padding: 0; border: 0; min-width: 0; break-inside: avoid; }
.field > label, legend { display: block; margin: 0 0 .3rem; padding: 0; }
.field > label, legend, .signature { font-weight: 600; }
.field > :is(input, textarea) { display: block; width: 100%; margin: 0; padding: .4rem .6rem; background: none; border: 1px solid var(--soft); border-radius: .15rem; color: inherit; font: inherit; }
.field > textarea { field-sizing: content; resize: vertical; }
.field.date > input { max-width: 14rem; }
.field div > label { display: flex; gap: .6rem; padding: .2rem 0; }
.field div input { flex: none; width: 1.15rem; height: 1.15rem; margin: calc((1lh - 1.15rem) / 2) 0 0; font: inherit; accent-color: var(--accent); }
.field :is(input, textarea):focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; }
.sign { display: block; max-width: 24rem; height: 4.5rem; border-bottom: 1px solid var(--soft); }
@media print {
  .field > :is(input, textarea) { padding: 0; border: 0; border-radius: 0; line-height: 2rem; }
  .field > input { height: 2rem; border-bottom: 1px solid var(--soft); }
  .field > textarea { resize: none; background: linear-gradient(to top, transparent 1px, var(--soft) 1px 2px, transparent 2px) 0 0 / 100% 2rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .field div input { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sign { border-bottom-width: 1px; }
}
`;

/** Nothing where there is no form. */
export function formStyle(nodes: readonly Nodes[]): string {
  const found = formsIn(nodes);
  const lines = new Set(found.flatMap(({ children }) => children.flatMap((field) => field.lines ?? [])));
  // As tall as asked for, and taller for who types more: on paper nothing is scrolled.
  const heights = [...lines].map(
    (count) =>
      `.field > textarea[rows="${count}"] { min-height: calc(${count}lh + .9rem); }\n@media print { .field > textarea[rows="${count}"] { min-height: ${count * 2}rem; } }\n`,
  );
  return found.length === 0 ? '' : FORMS + heights.join('');
}

function formsIn(nodes: readonly Nodes[]): Extract<Nodes, { type: 'form' }>[] {
  return nodes.flatMap((node) => {
    if (node.type === 'form') return [node];
    return node.type === 'blockquote' ? formsIn(node.children) : [];
  });
}
