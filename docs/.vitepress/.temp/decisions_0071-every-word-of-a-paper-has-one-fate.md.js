import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0071. Every word of a paper has one fate","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0071-every-word-of-a-paper-has-one-fate.md","filePath":"decisions/0071-every-word-of-a-paper-has-one-fate.md"}');
const _sfc_main = { name: "decisions/0071-every-word-of-a-paper-has-one-fate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0071-every-word-of-a-paper-has-one-fate" tabindex="-1">0071. Every word of a paper has one fate <a class="header-anchor" href="#_0071-every-word-of-a-paper-has-one-fate" aria-label="Permalink to &quot;0071. Every word of a paper has one fate&quot;">​</a></h1><p><strong>Question.</strong> A board gives up its Word file only if it can trust that what came of it is all of it. What can be shown to somebody who did not see it happen?</p><p><strong>Weighed.</strong> <em>A log of what the import did</em>: tells of what somebody thought of. <em>A look at both texts side by side</em>: finds what an eye finds. <em>A share of words found back</em>: hides which are not. <em>An account by paragraph</em>: each paragraph of the file is read once, counts once, and has one fate (label, clause, column, fact, furniture, unplaced) with the rule that gave it and how sure that is.</p><p><strong>Choice.</strong> The account (<code>src/import/account/</code>). A reader counts the letters of a file a second way, and both must be the same. Each paragraph without a fate is a fault of ours, and throws. The words of all that is kept are compared, in order, with those of the document that is resolved from the source as it would be written; what differs and is told by nothing else stands there as a difference. Below 0.8 a certainty is doubtful, and such passages come first. A version holds no more of a decision than is written.</p><p><strong>Consequence.</strong> A heading that the source asks for and the paper lacks, boxes, and tables without heads are told, not hidden; when the source learns to hold them, the account gets shorter by itself.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0071-every-word-of-a-paper-has-one-fate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0071EveryWordOfAPaperHasOneFate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0071EveryWordOfAPaperHasOneFate as default
};
