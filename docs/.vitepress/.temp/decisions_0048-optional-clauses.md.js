import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0048. Clauses that the base offers and nobody gets by itself","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0048-optional-clauses.md","filePath":"decisions/0048-optional-clauses.md"}');
const _sfc_main = { name: "decisions/0048-optional-clauses.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0048-clauses-that-the-base-offers-and-nobody-gets-by-itself" tabindex="-1">0048. Clauses that the base offers and nobody gets by itself <a class="header-anchor" href="#_0048-clauses-that-the-base-offers-and-nobody-gets-by-itself" aria-label="Permalink to &quot;0048. Clauses that the base offers and nobody gets by itself&quot;">​</a></h1><p><strong>Question.</strong> A base is a library of clauses and a default outline, yet every clause had to stand in that outline. Two boards share clauses that a new school should not get. How does a base hold these?</p><p><strong>Weighed.</strong> <em>Every clause outside the outline is optional</em>: no key, and a clause that was forgotten is never told. <em>A choice by fact</em> (<code>include: if …</code>): organisations would say what they want at one place and where it stands at another. <em>A list <code>take</code></em>: says twice what <code>arrange</code> says once, for a clause without a place is in no document. <em>A key on the clause</em>: <code>optional: true</code>.</p><p><strong>Choice.</strong> An optional clause stands in no part of the base outline. A layer takes it by placing it; from there on it is a clause as any other, for that layer and those below. Until then it is kept apart (<code>working.offered</code>), so that nothing that goes over clauses meets it. The base is checked with it, and what only it uses is not unused.</p><p><strong>Choice, of amendments.</strong> A layer amends what it has. A board that does not take a clause cannot amend it for schools that do: whether that amendment did anything would depend on files below it, and a school that drops the clause would make an error in the file of its board. Such a board places the clause, or the schools amend it.</p><p><strong>Consequence.</strong> <code>omit</code> and <code>amend</code> of what was not taken are errors (<code>optional-untaken</code>), also where the clause became optional later. Where it is placed first nothing is recorded: it stood nowhere.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0048-optional-clauses.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0048OptionalClauses = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0048OptionalClauses as default
};
