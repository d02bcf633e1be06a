// @ts-check
/**
 * A document tree as Typst markup, for typst to set the same text with the same fonts: headings, lists, tables, frames,
 * footnotes, links, contents, running lines. Only what the tree holds (`src/model/tree.ts`); another node throws.
 */

/** @typedef {import('../src/model/tree.ts').DocumentTree} DocumentTree */
/** @typedef {import('mdast').Nodes} Nodes */
/** @typedef {{ notes: Map<string, Nodes>, seen: Set<string>, targets: Set<string> }} State */

/** @param {string} text every sign that could be markup, escaped */
const escaped = (text) => text.replace(/[\\#$*_`<>@[\]~/\-+=.:"']/g, '\\$&').replaceAll('\n', ' ');
/** @param {string} text */
const string = (text) => JSON.stringify(text);

/** @param {DocumentTree} tree */
export function typstMarkup(tree) {
  const { meta } = tree.data;
  /** @type {State} */
  const state = { notes: new Map(), seen: new Set(), targets: new Set() };
  for (const node of tree.children) if (node.type === 'footnoteDefinition') state.notes.set(node.identifier, node);
  const collect = (/** @type {Nodes} */ node) => {
    if (node.type === 'link' && node.url.startsWith('#')) state.targets.add(node.url.slice(1));
    if ('children' in node) node.children.forEach(collect);
  };
  collect(tree);
  return `#set document(title: ${string(meta.title)}, author: ${string(meta.author ?? meta.organisation.name)}, date: datetime(year: 2000, month: 1, day: 1))
#set page(paper: "a4", margin: (left: 110pt, right: 87pt, top: 96pt, bottom: 90pt),
  header: text(size: 8.5pt)[${escaped(meta.title)} #h(1fr) ${escaped(meta.organisation.name)}],
  footer: context text(size: 8.5pt)[${escaped(meta.versionLabel)} #h(1fr) pagina #counter(page).display() van #counter(page).final().first()])
#set text(font: "Atkinson Hyperlegible Next", size: 10.5pt, lang: ${string(meta.language)}, hyphenate: true, fallback: false)
#set par(leading: 0.5em, spacing: 0.9em)
#set smartquote(enabled: false)
#show heading: set text(fill: rgb("1f3a5f"), hyphenate: false)
#show link: set text(fill: rgb("1f3a5f"))
${blocks(tree.children, state)}
`;
}

/** @param {readonly Nodes[]} nodes @param {State} state @returns {string} */
const blocks = (nodes, state) => nodes.map((node) => markup(node, state)).join('\n\n');
/** @param {readonly Nodes[]} nodes @param {State} state @returns {string} */
const inline = (nodes, state) => nodes.map((node) => markup(node, state)).join('');

/** @param {Nodes} node @param {State} state @returns {string} */
function markup(node, state) {
  const anchor = node.data?.anchor;
  const label = anchor !== undefined && state.targets.has(anchor) ? `#metadata(none)<${anchor}>` : '';
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'break':
      return '#linebreak()';
    case 'emphasis':
      return `#emph[${inline(node.children, state)}]`;
    case 'strong':
      return `#strong[${inline(node.children, state)}]`;
    case 'link': {
      const to = node.url.startsWith('#') ? `<${node.url.slice(1)}>` : string(node.url);
      return `#link(${to})[${inline(node.children, state)}]`;
    }
    case 'footnoteReference': {
      if (state.seen.has(node.identifier)) return `#footnote(<noot-${node.identifier}>)`;
      state.seen.add(node.identifier);
      const note = state.notes.get(node.identifier);
      const text = note !== undefined && 'children' in note ? blocks(note.children, state) : '';
      return `#footnote[${text}]<noot-${node.identifier}>`;
    }
    case 'footnoteDefinition':
      return '';
    case 'paragraph':
      return label + inline(node.children, state);
    case 'heading': {
      const start = node.data?.newPage === true ? '#pagebreak(weak: true)\n' : '';
      return `${start}${label}#heading(level: ${node.depth})[${inline(node.children, state)}]`;
    }
    case 'contents':
      return '#pagebreak(weak: true)\n#outline(depth: 3)\n#pagebreak(weak: true)';
    case 'blockquote':
      return `${label}#block(stroke: 0.6pt, inset: 11pt, width: 100%)[${blocks(node.children, state)}]`;
    case 'list': {
      const items = node.children.map((item) => `[${markup(item, state)}]`).join(', ');
      const tight = `tight: ${node.spread !== true}`;
      return node.ordered === true
        ? `#enum(start: ${node.start ?? 1}, ${tight}, ${items})`
        : `#list(${tight}, ${items})`;
    }
    case 'listItem':
      return label + blocks(node.children, state);
    case 'table': {
      const control = node.data?.kind === 'control';
      const [head, ...rest] = node.children.map((row) => markup(row, state));
      const widths = control ? '(auto, 1fr)' : `(1fr,) * ${node.children[0]?.children.length ?? 1}`;
      return `#table(columns: ${widths}, stroke: 0.5pt, ${control ? '' : `table.header(${head}), `}${rest.join(', ')})`;
    }
    case 'tableRow':
      return node.children.map((cell, i) => `[${i === 0 ? label : ''}${inline(cell.children, state)}]`).join(', ');
    default:
      throw new Error(`Unexpected ${node.type}, expected a node of the document tree`);
  }
}
