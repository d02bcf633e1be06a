import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"0012. Of GitHub's Markdown only tables and footnotes","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0012-little-of-gfm.md","filePath":"decisions/0012-little-of-gfm.md"}`);
const _sfc_main = { name: "decisions/0012-little-of-gfm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0012-of-github-s-markdown-only-tables-and-footnotes" tabindex="-1">0012. Of GitHub&#39;s Markdown only tables and footnotes <a class="header-anchor" href="#_0012-of-github-s-markdown-only-tables-and-footnotes" aria-label="Permalink to &quot;0012. Of GitHub&#39;s Markdown only tables and footnotes&quot;">​</a></h1><p><strong>Question.</strong> Which Markdown do source and templates know?</p><p><strong>Weighed.</strong> All of GFM adds bare addresses as links, strike-through and task lists: three things no protocol needs, each to be drawn in every format. CommonMark alone has no footnotes. Measured for 15 KB: CommonMark 6 ms, with tables and footnotes 8–10 ms, with all of GFM 15 ms.</p><p><strong>Choice.</strong> CommonMark with micromark-extension-gfm-table 2.1.2 and -footnote 2.1.0 (both MIT). Tables are for templates only; in clauses, the outline makes them.</p><p><strong>Consequence.</strong> A clause may hold paragraphs, emphasis, links, lists (of letters too: <a href="./0036-lists-in-letters.html">0036</a>) and footnotes; anything else is a diagnostic at its place. The Markdown we write is printed with all of GFM in mind, so that a website shows a tilde or an address as we meant it.</p><p><strong>Amended.</strong> Clauses may hold small tables too (0038): a header row, one line to a cell, at most twelve columns. What GFM would drop or add in silence (a row of another width, a line that runs on into the table, a header row without its dashes) is told at its line.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0012-little-of-gfm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0012LittleOfGfm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0012LittleOfGfm as default
};
