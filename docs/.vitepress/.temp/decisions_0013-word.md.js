import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0013. WordprocessingML of our own for Word","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0013-word.md","filePath":"decisions/0013-word.md"}');
const _sfc_main = { name: "decisions/0013-word.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0013-wordprocessingml-of-our-own-for-word" tabindex="-1">0013. WordprocessingML of our own for Word <a class="header-anchor" href="#_0013-wordprocessingml-of-our-own-for-word" aria-label="Permalink to &quot;0013. WordprocessingML of our own for Word&quot;">​</a></h1><p><strong>Question.</strong> What makes a Word file that a secretary can work in, the same bytes from build to build?</p><p><strong>Weighed.</strong> docx 9.15.2 (MIT): 13–15 ms per document, LibreOffice opens it well, but hyperlink ids are random, the properties hold the day of the build and the zip its time; each would have to be unpacked, rewritten and packed again, and tested with every new version. Our document has six kinds of inline nodes and seven of blocks; Word&#39;s own format for those is small.</p><p><strong>Choice.</strong> The parts are written as strings by a table of handlers per node type (<code>src/render/docx/</code>) and zipped with fflate 0.8.3 (MIT), entries sorted and with one fixed time. Styles carry Word&#39;s own names, so that pasted text takes the looks of the document it comes into.</p><p><strong>Consequence.</strong> The order of elements in the schema is ours to keep. A frame is a table of one cell, for paragraphs of several indents do not share a border. The contents show no page numbers until the field is renewed in Word: wrong numbers are worse, and forcing the renewal makes Word ask a question at each opening. Word has no notes within notes: these follow in the same note, with an asterisk. The package <code>docx</code> can go.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0013-word.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0013Word = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0013Word as default
};
