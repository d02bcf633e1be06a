import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0019. Verify makes the file anew, and reads back what it can","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0019-verify.md","filePath":"decisions/0019-verify.md"}');
const _sfc_main = { name: "decisions/0019-verify.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0019-verify-makes-the-file-anew-and-reads-back-what-it-can" tabindex="-1">0019. Verify makes the file anew, and reads back what it can <a class="header-anchor" href="#_0019-verify-makes-the-file-anew-and-reads-back-what-it-can" aria-label="Permalink to &quot;0019. Verify makes the file anew, and reads back what it can&quot;">​</a></h1><p><strong>Question.</strong> How does <code>regelwerk verify</code> know that a PDF, page or Word file carries exactly the adopted text?</p><p><strong>Weighed.</strong> A fingerprint inside the file says what its maker wanted to say, and stays when someone edits the text around it. A signature would prove who made the file, but needs keys that school boards do not manage. Reading every format back needs a PDF library at runtime (pdf.js: 4 MB), and text taken from a PDF knows no difference between a broken word and two words. A register of the hashes of all published files would have to be kept in the repository, and grows with every build.</p><p><strong>Choice.</strong> Builds are the same to the byte, and the adopted text is stored. So verify makes the files of every adopted version anew and compares bytes: equal settles it, in every format. Where bytes differ, the words of Markdown, HTML, Word and plain text are read back, by other means than they were written with, and compared one by one; the first difference is told with its clause. A PDF with other bytes is &quot;not the published file&quot;, and no more is claimed. Which version a file is of, and in which state, it says itself as data (front matter, <code>itemprop</code>, core properties). Where a format has no place for that, every adopted version of every organisation is tried, and the texts that are not adopted are made as well: a file is of the one that it is most like, measured in pairs of neighbouring words. No sentence of a document is looked for, so changing its wording changes no verdict.</p><p><strong>Consequence.</strong> A page that a CMS wrote anew, or a Word file that was saved again, is still equal when its words are. What is no word is not compared then: links, images, layout. A file in which the data around the text changed (an author, a template) differs, and the difference is shown; an older PDF made with another version of regelwerk, template, house style or logo is not recognised, although its text may be right.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0019-verify.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0019Verify = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0019Verify as default
};
