import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0018. A logo is pixels in PDF and Word","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0018-logos-as-pixels.md","filePath":"decisions/0018-logos-as-pixels.md"}');
const _sfc_main = { name: "decisions/0018-logos-as-pixels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0018-a-logo-is-pixels-in-pdf-and-word" tabindex="-1">0018. A logo is pixels in PDF and Word <a class="header-anchor" href="#_0018-a-logo-is-pixels-in-pdf-and-word" aria-label="Permalink to &quot;0018. A logo is pixels in PDF and Word&quot;">​</a></h1><p><strong>Question.</strong> A logo is an SVG or a PNG. PDF knows no SVG; Word does, beside a PNG for readers that do not. What turns the one into the other, the same on every machine?</p><p><strong>Weighed.</strong> svg-to-pdfkit (MIT) keeps vectors and takes no room, but its last release is of 2019, it does its own reading of the SVG with its own gaps, and it writes through pdfkit&#39;s drawing methods, which our tagged pages do not use. resvg as a native module: fast, and one binary for each platform to lock. @resvg/resvg-wasm 2.6.2 (MPL-2.0): one file for all platforms, a renderer that is held to a large test suite, 2.5 MB and 0.2 s at first use.</p><p><strong>Choice.</strong> resvg-wasm, at 600 dots to the inch of the printed size: sharper than most printers. It is loaded only when a document has a logo that is an SVG (<code>src/render/raster.ts</code>), and read from its package in <code>node_modules</code>, so <code>npm ci</code> is all that another machine needs. pngjs 7.0.0 (MIT) reads and writes PNG.</p><p><strong>Consequence.</strong> Deep zoom shows pixels.</p><p><strong>Amended for figures.</strong> A diagram without words is rare, so text in an SVG is allowed, in figures and logos. Before a document is made resvg turns it into shapes (<code>toString</code>), once for each house font in use (<code>src/source/pictures/letters.ts</code>); whatever font the file names is left out. So web page, PDF and Word show the same letters, no renderer needs a font for a picture, and no words are left in the file: the alternative text carries them. Weighed: pixels with the letters in them (blurred in a page), and the text left as it is (another font on every machine). Of a text in more fonts resvg may lose letters, so the characters are those that every house font has itself; another is told (<code>picture-glyph</code>) and has to be a shape.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0018-logos-as-pixels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0018LogosAsPixels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0018LogosAsPixels as default
};
