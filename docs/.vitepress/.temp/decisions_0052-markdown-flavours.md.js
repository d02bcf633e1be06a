import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0052. Markdown has flavours, in one table, held by the programs themselves","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0052-markdown-flavours.md","filePath":"decisions/0052-markdown-flavours.md"}');
const _sfc_main = { name: "decisions/0052-markdown-flavours.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0052-markdown-has-flavours-in-one-table-held-by-the-programs-themselves" tabindex="-1">0052. Markdown has flavours, in one table, held by the programs themselves <a class="header-anchor" href="#_0052-markdown-has-flavours-in-one-table-held-by-the-programs-themselves" aria-label="Permalink to &quot;0052. Markdown has flavours, in one table, held by the programs themselves&quot;">​</a></h1><p><strong>Question.</strong> Hugo drops raw HTML and pages of a later day, Jekyll runs Liquid, VitePress runs Vue, MDX takes <code>{</code>, <code>&lt;</code> and <code>import</code> for code, and Eleventy, VitePress and MkDocs know no footnotes. How does one <code>protocol.md</code> read the same in all of them?</p><p><strong>Weighed.</strong> <em>One Markdown for all</em> gets all words right but for quotes (measured: <code>npm run sites</code>), yet no link between pages, title and day: those are said in ways that exclude each other. <em>HTML in a Markdown file</em> is dropped by Hugo and no text to edit or search. <em>A plug-in per program</em> is eight things to install and keep. <em>A template per flavour</em> says the same in eight places. <em>A record per flavour</em> (chosen, <code>render/markdown/flavours.ts</code>): what differs is data, asked by those who lower the tree and by the encoder; no code knows a name.</p><p><strong>Choice.</strong> Signs that open a tag (<code>{</code>, <code>}</code>, <code>&lt;</code>) are character references everywhere: no engine that runs before Markdown sees them. Others have a backslash where the program knows it, else a reference. Vue looks once more at what came of it, so there braces are kept apart by an empty comment. Footnotes are real where they work by default, else numbered, with the ids of the HTML page. Front matter is quoted, its day under a key that hides nothing.</p><p><strong>Anchors.</strong> Headings take <code>{#id}</code> (Hugo, Jekyll, VitePress, and with a backslash for MDX Docusaurus) or <code>{: #id }</code> (MkDocs, <code>attr_list</code> in the guide): the ids that these programs make of the words would else be those of clauses. Clauses, rows and former ids are empty <code>a</code> elements: no syntax but raw HTML gives an item of a list or a row an id in all of them. Hugo shows them with <code>unsafe = true</code>; a shortcode was weighed and stops the whole site where its file is missing.</p><p><strong>Default.</strong> <code>commonmark</code>, written so that kramdown and Python-Markdown read it as well: four columns, two spaces at a line&#39;s end, no <code>1)</code>. <code>verify</code> tries every flavour, for nothing says which a file was published in.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0052-markdown-flavours.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0052MarkdownFlavours = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0052MarkdownFlavours as default
};
