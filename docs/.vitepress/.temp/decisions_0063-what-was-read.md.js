import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0063. An answer names what was read","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0063-what-was-read.md","filePath":"decisions/0063-what-was-read.md"}');
const _sfc_main = { name: "decisions/0063-what-was-read.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0063-an-answer-names-what-was-read" tabindex="-1">0063. An answer names what was read <a class="header-anchor" href="#_0063-an-answer-names-what-was-read" aria-label="Permalink to &quot;0063. An answer names what was read&quot;">​</a></h1><p><strong>Question.</strong> The base moves under choices of many organisations. Somebody reads once and answers for twelve; meanwhile the base moves again, or one of the twelve settles it. What may be written, and what counts as the same to read?</p><p><strong>Weighed.</strong> <em>One question per choice</em>: honest, and twelve times the same reading, so nobody reads. <em>One per change of the base</em> (as <code>regelwerk pin</code> asks it): right for &quot;keep&quot;, wrong for &quot;adapt&quot;, where each has other words. <em>A revision number of the folder</em>: any save elsewhere would undo the reading. <em><code>before</code> of each edit, as other edits have it</em>: says what was changed, not that the text of then and the own text were read beside it.</p><p><strong>Choice.</strong> A question is the same then, now and choice of one protocol; reasons may differ and stand by each. Its <code>seen</code> is a hash of these three, as data of the source, and an answer (<code>settle</code>) gives it back for each layer. On the source of that moment, under the lock, each is reckoned anew: where one differs, nothing is written for anybody. <code>accept</code>, <code>keep</code>, <code>adapt</code>, <code>omit</code> and <code>take</code> are put together from the edits that there are; what is kept is recorded as resting on the text that was read, and where another edit of the same request moved it once more, it stays a question. What is undecided for a board and so for its schools is asked of the board.</p><p><strong>Consequence.</strong> Texts that read the same but are spelt otherwise (another address behind a link) are two questions: one more to read, never one less. Clauses are shown before values are filled in, but for values that all who are asked have in common. An outline and a choice of texts of one&#39;s own can only be kept here; they are changed where the document is written. The count in the menu is of documents, for that is known without reckoning what is alike.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0063-what-was-read.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0063WhatWasRead = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0063WhatWasRead as default
};
