import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0070. Which clause of a paper is which of the base: one assignment over both documents, by words with order","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0070-toewijzen.md","filePath":"decisions/0070-toewijzen.md"}');
const _sfc_main = { name: "decisions/0070-toewijzen.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0070-which-clause-of-a-paper-is-which-of-the-base-one-assignment-over-both-documents-by-words-with-order" tabindex="-1">0070. Which clause of a paper is which of the base: one assignment over both documents, by words with order <a class="header-anchor" href="#_0070-which-clause-of-a-paper-is-which-of-the-base-one-assignment-over-both-documents-by-words-with-order" aria-label="Permalink to &quot;0070. Which clause of a paper is which of the base: one assignment over both documents, by words with order&quot;">​</a></h1><p><strong>Question.</strong> A board&#39;s own protocol comes in beside a base of which it has some clauses to the letter, some in other words and some not at all. How is each told apart, and how sure is that?</p><p><strong>Weighed.</strong> <em>First come, first served</em>, by likeness: one wrong match takes the place of a right one. <em>Alignment in order</em> (<code>compare/align.ts</code>): boards move clauses from part to part. <em>Embeddings</em>: a model of hundreds of megabytes that nobody can check, where most of the words are the same. <em>A threshold on shared words alone</em>: short clauses and standard phrases are all alike.</p><p><strong>Choice.</strong> Equal is what reads equal (<code>model/reading.ts</code>), nothing else. Near is likeness of words with their order, each weighing more the rarer it is in both documents; stems and a small table of synonyms help there, never to equality. Candidates come from an index of rare words, eight for each clause; over these the heaviest matching is found (successive shortest paths), twice: the second time places that the first one found count a little. First the values of the organisation are read from its text, where that differs from a text of the base in nothing else. Two fifths alike or more is an amendment; what is like two clauses is neither.</p><p><strong>Consequence.</strong> Measured on four boards (<code>PLACING=1</code>, test/import/place-key.test.ts): with its values filled in a base gives back 158 of the 162 clauses that the papers took from it, none wrong; against the text of another board 4 of 234 are wrong, none at a certainty of 0.9 or more. 0.9 and more says so; below 0.8 a person looks. 2,000 clauses against 2,000 take some two seconds. What a board split or merged is told, and only the most of it becomes an amendment.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0070-toewijzen.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0070Toewijzen = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0070Toewijzen as default
};
