import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0011. Lines and pages of the PDF are our own, pdfkit writes the file","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0011-own-pdf-layout.md","filePath":"decisions/0011-own-pdf-layout.md"}');
const _sfc_main = { name: "decisions/0011-own-pdf-layout.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0011-lines-and-pages-of-the-pdf-are-our-own-pdfkit-writes-the-file" tabindex="-1">0011. Lines and pages of the PDF are our own, pdfkit writes the file <a class="header-anchor" href="#_0011-lines-and-pages-of-the-pdf-are-our-own-pdfkit-writes-the-file" aria-label="Permalink to &quot;0011. Lines and pages of the PDF are our own, pdfkit writes the file&quot;">​</a></h1><p><strong>Question.</strong> What makes an accessible PDF, fast, the same on every machine, without a program to install?</p><p><strong>Weighed.</strong> Per document in one process: LibreOffice 144 ms, Chromium 122 ms, typst 52–62 ms, pdfmake 225 ms, asciidoctor-pdf 447 ms, naive pdfkit 530 ms. The first needs an office suite, the second a browser; pdfkit&#39;s tables lose text in a cell taller than a page, and its footnote markers can land alone on a line.</p><p><strong>Choice.</strong> Own line and page layout (<code>src/render/pdf/</code>), pdfkit 0.20.2 (MIT) as the writer: 12 ms per document in a prototype, with the parsed fonts, word widths and embedded font streams shared by all documents.</p><p><strong>Consequence.</strong> Tags, footnotes at the foot of the page, repeated header rows and hyphenation (hyphen 1.14.1, ISC) are ours to maintain. The files claim PDF/UA-1 and PDF/A-2a; <code>test/pdf-conformance.test.ts</code> holds them to over 60 rules of both, beside qpdf and PDFBox. An official validator has yet to confirm it. Dates and ids come from the content, so the same tree gives the same bytes.</p><p><strong>Later.</strong> fontkit (a fifth of the time of a cold build, mostly loading) and the function of the package hyphen are no longer used to set text: <code>font.ts</code> reads the five tables that matter, <code>hyphenate.ts</code> walks the package&#39;s patterns itself. <code>test/render/pdf-own-readers.test.ts</code> holds both equal to the packages. The bundle leaves out fontkit and linebreak, which pdfkit asks for only when it sets text or opens a font itself.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0011-own-pdf-layout.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0011OwnPdfLayout = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0011OwnPdfLayout as default
};
