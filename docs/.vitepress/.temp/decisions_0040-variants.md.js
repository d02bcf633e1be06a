import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0040. A choice from the protocol is a variant, whatever becomes of it","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0040-variants.md","filePath":"decisions/0040-variants.md"}');
const _sfc_main = { name: "decisions/0040-variants.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0040-a-choice-from-the-protocol-is-a-variant-whatever-becomes-of-it" tabindex="-1">0040. A choice from the protocol is a variant, whatever becomes of it <a class="header-anchor" href="#_0040-a-choice-from-the-protocol-is-a-variant-whatever-becomes-of-it" aria-label="Permalink to &quot;0040. A choice from the protocol is a variant, whatever becomes of it&quot;">​</a></h1><p><strong>Question.</strong> The schoolgids and the posters were two kinds of choice, each with keys, a format, a template and file names of its own. A board wants a leaflet for pupils and one for parents too. What is common to them?</p><p><strong>Weighed.</strong> A list of choices, as posters were: an override replaces the whole list, and copies what it keeps. A map by name: an override replaces, adds (<code>variants</code>) or leaves out (<code>omit_variants</code>) one. Choosing by filter expressions: strong, and nobody checks what they hit. Choosing by <code>audience</code> and <code>parts</code>, which clauses and outlines have already: enough for the leaflets that we saw, and a clause that is added later falls into place.</p><p><strong>Choice.</strong> A map. A variant has a name, which is that of its file, and a <code>kind</code>, which is how it is shown: <code>document</code>, <code>section</code> or <code>poster</code>. Formats are apart from it: each kind has those that are usual, a source names others, and <code>--variant</code> with <code>--format</code> makes any. A part of which clauses are left out is not numbered, for its numbers would be other than in the protocol. Templates are looked for by organisation and by protocol, by the name of the variant and by its kind.</p><p><strong>Consequence.</strong> The former keys are read still, at one place (<code>resolve/variant-source.ts</code>), and fingerprints take the schoolgids and posters as they did (<code>compare/choices.ts</code>): decisions stand. <code>--format schoolgids</code> and <code>--format poster</code> stay as names. The HTML of a section is a fragment under its plain name, which a path alone does not tell.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0040-variants.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0040Variants = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0040Variants as default
};
