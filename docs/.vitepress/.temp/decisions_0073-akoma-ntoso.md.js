import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0073. A version is an expression in Akoma Ntoso, and what is not recorded is not in it","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0073-akoma-ntoso.md","filePath":"decisions/0073-akoma-ntoso.md"}');
const _sfc_main = { name: "decisions/0073-akoma-ntoso.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0073-a-version-is-an-expression-in-akoma-ntoso-and-what-is-not-recorded-is-not-in-it" tabindex="-1">0073. A version is an expression in Akoma Ntoso, and what is not recorded is not in it <a class="header-anchor" href="#_0073-a-version-is-an-expression-in-akoma-ntoso-and-what-is-not-recorded-is-not-in-it" aria-label="Permalink to &quot;0073. A version is an expression in Akoma Ntoso, and what is not recorded is not in it&quot;">​</a></h1><p><strong>Question.</strong> Archives and publishers of law keep texts as Akoma Ntoso 1.0. What of a protocol goes where, and what of that do we know?</p><p><strong>Weighed.</strong> <em><code>doc</code></em>: takes blocks anywhere, and then nobody can point at a lid. <em><code>act</code></em>: hierarchical and normative, as by-laws are elsewhere. <em>One file with all versions</em>: a reader must know which words hold when. <em>A file per version</em>: an expression, with the life of the whole work. <em>The clause id as <code>wId</code></em>: the naming convention builds that from the first version&#39;s numbers, which a later file does not know; <code>GUID</code> is for ids of one&#39;s own.</p><p><strong>Choice.</strong> An <code>act</code> per version, made of the document tree like every format. <code>eId</code> follows the convention, <code>GUID</code> is the id of clause, part or item. What a heading calls Artikel or Hoofdstuk is that element, a part without such a word a section; clauses in digits are paragraphs, lettered ones points, others alineas. Lists within a clause are <code>blockList</code>. The work is named by the address of the organisation or a URN, with the conventional IRI as alias where the day of its first adoption is known.</p><p><strong>Unknown.</strong> An event, step or start without a day is left out; the interval stays open. Only <code>FRBRdate</code> must have one: then the last decision, named so, or <code>0001-01-01</code> named <code>niet_geregistreerd</code>. A month never becomes a day, and an inferred number names nothing. The first adopted version on record counts as the generation, later ones as amendments; no <code>passiveModifications</code>, for what amended what is not recorded.</p><p><strong>Consequence.</strong> A build makes <code>protocol.xml</code> of what is adopted, or in force on paper; of a concept only when format and variant are named. A later version changes the metadata of an earlier file, not its text, and <code>verify</code> reads the text.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0073-akoma-ntoso.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0073AkomaNtoso = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0073AkomaNtoso as default
};
