import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0038. Rows are clauses, and a cell holds running text or blocks","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0038-tables.md","filePath":"decisions/0038-tables.md"}');
const _sfc_main = { name: "decisions/0038-tables.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0038-rows-are-clauses-and-a-cell-holds-running-text-or-blocks" tabindex="-1">0038. Rows are clauses, and a cell holds running text or blocks <a class="header-anchor" href="#_0038-rows-are-clauses-and-a-cell-holds-running-text-or-blocks" aria-label="Permalink to &quot;0038. Rows are clauses, and a cell holds running text or blocks&quot;">​</a></h1><p><strong>Question.</strong> How does the source say a table of any number of columns, and what does each format make of a cell with more than one paragraph?</p><p><strong>Weighed.</strong> A table as one text: no override can then change a row without repeating all others. A clause for each cell: nobody amends a cell without its row. Columns by name in each row (<code>wie:</code>, <code>wat:</code>): a renamed heading would change every row and every pin.</p><p><strong>Choice.</strong> A part with <code>numbering: table</code> has <code>columns</code>; its counted entries are clauses with <code>cells</code>, one for each column. Rows are amended, omitted, added, pinned and compared as all clauses are. <code>row_headings</code> and <code>page</code> are layout: no part of what is read, so they void nothing. In the tree a cell of one paragraph holds running text, as in mdast, any other holds blocks; <code>cellBlocks</code> and <code>cellOf</code> (<code>model/tree.ts</code>) alone know the difference. Small tables that belong to one text are typed in it (0012).</p><p><strong>PDF.</strong> A row is lines of all cells beside each other, and breaks between any two; so what is between paragraphs of a cell is a line left open. Word has a section for pages on their side, with running lines of their own.</p><p><strong>Markdown.</strong> A cell of GFM is one line. A table with more in a cell is published as a list: an item for each row, every cell after the heading of its column. HTML in the Markdown would keep the grid, but most site generators drop or escape it; <code>&lt;br&gt;</code> cannot make a list. Plain text and fragments do the same with every table (<code>render/table-list.ts</code>).</p><p><strong>Consequence.</strong> <code>markdown-cell</code> is gone: cells of do/don&#39;t and roles may be longer too. A table in a cell or a note is told. Fingerprints of texts without rows are as they were.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0038-tables.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0038Tables = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0038Tables as default
};
