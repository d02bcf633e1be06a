import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0050. Legal references in the document as footnotes, by a key of their own","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0050-legal-notes.md","filePath":"decisions/0050-legal-notes.md"}');
const _sfc_main = { name: "decisions/0050-legal-notes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0050-legal-references-in-the-document-as-footnotes-by-a-key-of-their-own" tabindex="-1">0050. Legal references in the document as footnotes, by a key of their own <a class="header-anchor" href="#_0050-legal-references-in-the-document-as-footnotes-by-a-key-of-their-own" aria-label="Permalink to &quot;0050. Legal references in the document as footnotes, by a key of their own&quot;">​</a></h1><p><strong>Question.</strong> <code>legal</code> says which article a clause rests on. Some boards want it in the document. How is that asked for, and is it then part of the text?</p><p><strong>Weighed.</strong> <em><code>layout: legal:</code></em>: but layout is what no fingerprint counts, and a reference that a reader reads is text. <em>A template variable</em>: then the text of a clause is not all that is printed of it, and each renderer needs a place for it. <em>Always</em>: it would void the approvals of whoever never asked for it.</p><p><strong>Choice.</strong> A key of its own, <code>legal_notes: footnotes</code>, in the base or an override; <code>none</code> is the default. The reference becomes a footnote of the clause when the text is made (<code>resolve/legal-notes.ts</code>), behind its last words. From there on it is a footnote like any other.</p><p><strong>Consequence.</strong> It counts in the fingerprint exactly where it prints, it is stored with an adopted text, and redlines and all formats show it without knowing of it. Another day under <code>checked</code> is then another text, and asks for another decision: the guide says so. A figure or form has no words that a note can stand behind; <code>legal-unprinted</code> tells of those.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0050-legal-notes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0050LegalNotes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0050LegalNotes as default
};
