import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0016. Reading logos: saxes for SVG, pngjs for PNG","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0016-reading-logos.md","filePath":"decisions/0016-reading-logos.md"}');
const _sfc_main = { name: "decisions/0016-reading-logos.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0016-reading-logos-saxes-for-svg-pngjs-for-png" tabindex="-1">0016. Reading logos: saxes for SVG, pngjs for PNG <a class="header-anchor" href="#_0016-reading-logos-saxes-for-svg-pngjs-for-png" aria-label="Permalink to &quot;0016. Reading logos: saxes for SVG, pngjs for PNG&quot;">​</a></h1><p><strong>Question.</strong> A logo comes from a designer and goes into web pages, Word files and PDFs. How is it judged before that, with a place in the file for every fault?</p><p><strong>Weighed.</strong> Cleaning an SVG (DOMPurify, SVGO) changes what the designer delivered and tells nobody. A DOM (jsdom, linkedom) builds the whole tree before anything can be refused; linkedom keeps no places. fast-xml-parser is quick, but takes XML that is not well-formed unless a second pass validates it, and gives no place for an attribute. Regular expressions miss entities, CDATA, prefixes and CSS escapes. For PNG, sharp is native code, megabytes per platform; reading the header alone accepts pictures that fail later, in the PDF.</p><p><strong>Choice.</strong> saxes 6.0.0 (ISC): strict XML with namespaces, as a stream, with the offset of all it reads; it expands no declared entities. What it sees is held against a short table (<code>src/load/logo-svg-rules.ts</code>). pngjs 7.0.0 (MIT) decodes a PNG, after a check of our own of header, checksums and inflated length: it takes a picture without its last lines for whole and sets no limit to interlaced data.</p><p><strong>Consequence.</strong> A logo is refused, never repaired, and shown as it was delivered. Letters, photographs and links have to be taken out by its maker; docs/doen/huisstijl.md says how. Both readers are loaded only when there is a logo of their kind.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0016-reading-logos.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0016ReadingLogos = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0016ReadingLogos as default
};
