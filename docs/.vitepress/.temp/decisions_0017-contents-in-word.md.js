import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0017. The contents in Word show page numbers when they are renewed","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0017-contents-in-word.md","filePath":"decisions/0017-contents-in-word.md"}');
const _sfc_main = { name: "decisions/0017-contents-in-word.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0017-the-contents-in-word-show-page-numbers-when-they-are-renewed" tabindex="-1">0017. The contents in Word show page numbers when they are renewed <a class="header-anchor" href="#_0017-the-contents-in-word-show-page-numbers-when-they-are-renewed" aria-label="Permalink to &quot;0017. The contents in Word show page numbers when they are renewed&quot;">​</a></h1><p><strong>Question.</strong> Which page a heading is on, only Word knows, and only after laying out the document. What does the table of contents show before that?</p><p><strong>Weighed.</strong> <code>w:updateFields</code> in the settings: Word asks at opening whether to update fields &quot;that may refer to other files&quot;, again for each reader until someone saves; a secretary reads a warning. <code>w:dirty</code> on the field alone: reported to bring the same question (unidoc/unioffice issue 171), and with the first setting to make every number 1 (PumasAI/WriteDocx.jl pull request 48). The page numbers of our PDF, or of LibreOffice: right until the first change of font or printer, and nothing tells that they are wrong. The switch <code>\\n</code>: never a number, also after renewing.</p><p><strong>Choice.</strong> A field with its entries as links, without numbers, and no setting that asks. On screen, a link does what a number is for. Who prints, clicks in the contents and presses F9: the numbers come, and stay right by the same key.</p><p><strong>Consequence.</strong> A printout by someone who did not do so has contents without numbers. docs/doen/secretaris.md tells how; so does Word&#39;s own button &quot;Tabel bijwerken&quot; (Update Table) above the contents.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0017-contents-in-word.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0017ContentsInWord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0017ContentsInWord as default
};
