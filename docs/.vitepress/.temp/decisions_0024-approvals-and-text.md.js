import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0024. An approval holds for a fingerprint of what readers read","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0024-approvals-and-text.md","filePath":"decisions/0024-approvals-and-text.md"}');
const _sfc_main = { name: "decisions/0024-approvals-and-text.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0024-an-approval-holds-for-a-fingerprint-of-what-readers-read" tabindex="-1">0024. An approval holds for a fingerprint of what readers read <a class="header-anchor" href="#_0024-an-approval-holds-for-a-fingerprint-of-what-readers-read" aria-label="Permalink to &quot;0024. An approval holds for a fingerprint of what readers read&quot;">​</a></h1><p><strong>Question.</strong> To what does a decision of the GMR or the CvB belong, so that nobody can publish another text under it?</p><p><strong>Weighed.</strong> A commit of git: it changes with every comment, and means nothing without git. A hash of the source files: a rewritten reason or a renamed clause would void a consent. A hash of the PDF: another font would. A hash of the text as a reader reads it, for each organisation, holds through all of these and breaks at one changed letter.</p><p><strong>Choice.</strong> SHA-256 over labels, numbering and words after parameters, per clause, part and document (<code>compare/fingerprint.ts</code>, of the data that <code>model/reading.ts</code> makes; comparing goes by the same data, see 0034). A version in <code>approvals/</code> carries it; <code>decide</code> refuses any other text. The last step stores the text itself in <code>adopted/</code>, as a tree and not as Markdown, for what is read back must be the same to the letter; the version names that file by its hash. What is published is that file. Status, and which decisions a change voids, are derived.</p><p><strong>Consequence.</strong> <code>check</code> sees each edit of an adopted text, or of its decisions, unless text, hash and decisions are forged together: that is for the history of the repository to tell. Names of organisations and house style are not in the fingerprint; the name as adopted is in the stored text.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0024-approvals-and-text.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0024ApprovalsAndText = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0024ApprovalsAndText as default
};
