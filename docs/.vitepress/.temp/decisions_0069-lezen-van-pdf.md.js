import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0069. A PDF is read by its tags or by positions, with pdf.js","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0069-lezen-van-pdf.md","filePath":"decisions/0069-lezen-van-pdf.md"}');
const _sfc_main = { name: "decisions/0069-lezen-van-pdf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0069-a-pdf-is-read-by-its-tags-or-by-positions-with-pdf-js" tabindex="-1">0069. A PDF is read by its tags or by positions, with pdf.js <a class="header-anchor" href="#_0069-a-pdf-is-read-by-its-tags-or-by-positions-with-pdf-js" aria-label="Permalink to &quot;0069. A PDF is read by its tags or by positions, with pdf.js&quot;">​</a></h1><p><strong>Question.</strong> A PDF has letters at places; some say what each is. What reads one so that paragraphs, lists, tables and notes come back, and every letter is told of?</p><p><strong>Weighed.</strong> <em><code>pdfjs-dist</code> 5</em> (Apache 2, Mozilla): all fonts and encodings, tree of tags, marked content, operators, forms; 2.4 MB in our bundle, a third of it for drawing. <em><code>unpdf</code>, <code>pdf-parse</code></em>: the same inside, text alone. <em><code>mupdf</code></em> (WebAssembly): good, AGPL. <em><code>pdftotext</code></em>: has to be installed. <em>Our own reader of test/support/pdf-check</em>: knows what we write, not the fonts of the world. <em>LibreOffice&#39;s import</em>: a drawing with a box per line. <em>A model that looks at pages</em>: not the same twice, and no account of letters.</p><p><strong>Choice.</strong> pdf.js, imported when a PDF is read, its worker in the same thread, without system fonts, evaluated code, pictures or network. Per document: by its tags where these hold all but 2% of the letters outside headers and footers, and know paragraphs; else by positions, in steps that are each a file of <code>src/import/read/pdf/</code>. Both make lines of runs first, so that words, hyphens and looks are found in one way. Hyphens that fonts call soft, which pdf.js drops, are put back from the glyphs. The letters of <code>getTextContent</code> without marks are the count that all is held against.</p><p><strong>Consequence.</strong> pdf.js tells no spans of cells and no pages of an element: merged cells are seen from places, and a table that goes on is put together by its shape. Pictures are named, not taken along. What positions cannot say for certain (a sentence that ends where the page does) is decided by what is likelier, and understanding may doubt it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0069-lezen-van-pdf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0069LezenVanPdf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0069LezenVanPdf as default
};
