import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0049. A norm is read beside the text, in each document by itself","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0049-readings.md","filePath":"decisions/0049-readings.md"}');
const _sfc_main = { name: "decisions/0049-readings.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0049-a-norm-is-read-beside-the-text-in-each-document-by-itself" tabindex="-1">0049. A norm is read beside the text, in each document by itself <a class="header-anchor" href="#_0049-a-norm-is-read-beside-the-text-in-each-document-by-itself" aria-label="Permalink to &quot;0049. A norm is read beside the text, in each document by itself&quot;">​</a></h1><p><strong>Question.</strong> That a clause names a norm says nothing of whether it means the same. Only a reader who holds the two side by side can tell. How is such a reading kept, so that it cannot outlive the text that was read?</p><p><strong>Weighed.</strong> <em>A status in the register</em> (<code>reviewed: true</code>): the register is of the paper, a norm of a board stands in more documents, and a status lies as soon as a word changes. <em>The fingerprint of the whole document</em>: one comma makes all norms unread. <em>The text of the clause as the source has it</em>: parameters, facts and choices change what is read and not what is typed. <em>With the heading above it</em>: a clause that moves would have to be read again, and headings are held by the fingerprint that bodies decide on.</p><p><strong>Choice.</strong> <code>readings/&lt;organisation&gt;.yaml</code>, written by <code>review</code> alone: norm → fingerprint, day, role of the reader. The fingerprint is of the norm&#39;s own words (who, force, fact or do and dont, role) and of what a reader reads of the clauses that name it, values filled in, in whatever order they stand. Left out is what tells of a place: numbers, headings, the words of references (but not where they lead, by the first name of that). The heads of columns count, for under &quot;Niet&quot; a cell says something else; so does a text that ends in a colon above the list in which the clause is an item, for it is the beginning of the same sentence. Read, unread and missing are derived, never stored. It names its rule (<code>r1-</code>), as other fingerprints do.</p><p><strong>Consequence.</strong> A changed word makes just the norms unread whose reading it was part of, in just the documents that show it. A heading that turns the meaning of what is below it is seen in <code>diff</code> and voids approvals, but makes no norm unread. Who may call themselves a second reader is for the organisation to say: the file holds a role, and git who committed it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0049-readings.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0049Readings = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0049Readings as default
};
