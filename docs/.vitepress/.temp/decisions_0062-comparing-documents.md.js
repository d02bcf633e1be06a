import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0062. A contradiction is found from facts and from the register, never from words","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0062-comparing-documents.md","filePath":"decisions/0062-comparing-documents.md"}');
const _sfc_main = { name: "decisions/0062-comparing-documents.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0062-a-contradiction-is-found-from-facts-and-from-the-register-never-from-words" tabindex="-1">0062. A contradiction is found from facts and from the register, never from words <a class="header-anchor" href="#_0062-a-contradiction-is-found-from-facts-and-from-the-register-never-from-words" aria-label="Permalink to &quot;0062. A contradiction is found from facts and from the register, never from words&quot;">​</a></h1><p><strong>Question.</strong> Boards want to see where they contradict each other. Two texts that differ may mean the same, and one word may turn a rule. What may the tool call a contradiction?</p><p><strong>Weighed.</strong> <em>Words that differ</em>: a redline of everything against everything; of the clauses of this policy that have more than one wording, most differ in words alone. <em>Likeness by a measure or a model</em>: says how much, never whether it matters, and not the same on every machine. <em>Ids</em>: two boards may add a clause under one id and mean two things, and one thing under two. <em>The register alone</em>: true on the day it was written, silent on who joins later. <em>Filled texts</em> as what is compared: then each name makes a difference, and each organisation its own wording.</p><p><strong>Choice.</strong> What is compared is the text before values are filled in, with the facts in it. A contradiction is (a) a fact on which documents stand differently, where a clause shows it, is chosen by it or <code>settles</code> it; or (b) a subject of <code>contradictions.yaml</code>, with the clauses that name its norms now. Who writes other words for what settles a fact has the position of its value; who adds words, says that they settle it and sets no value, has a position in words. A fact belongs to a subject of the register where clauses of that subject show two positions on it; one that belongs to none is told as not in the register. Of a norm that several clauses say, those that others have too without a position in them do not count. The law that a clause of the base rests on stands beside each value that is not the base&#39;s: whether it is against the law is for a lawyer.</p><p><strong>Consequence.</strong> A contradiction that is in words alone and in no register is not found: make it a fact, or put it in the register. A fact of a board&#39;s own is not compared. Each text is parsed once and each wording marked once, so the work grows with the number of organisations; more than eight are told in groups.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0062-comparing-documents.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0062ComparingDocuments = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0062ComparingDocuments as default
};
