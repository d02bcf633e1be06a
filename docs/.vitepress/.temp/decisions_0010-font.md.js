import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0010. Atkinson Hyperlegible Next is the font of the PDF","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0010-font.md","filePath":"decisions/0010-font.md"}');
const _sfc_main = { name: "decisions/0010-font.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0010-atkinson-hyperlegible-next-is-the-font-of-the-pdf" tabindex="-1">0010. Atkinson Hyperlegible Next is the font of the PDF <a class="header-anchor" href="#_0010-atkinson-hyperlegible-next-is-the-font-of-the-pdf" aria-label="Permalink to &quot;0010. Atkinson Hyperlegible Next is the font of the PDF&quot;">​</a></h1><p><strong>Question.</strong> Which font is embedded in every PDF?</p><p><strong>Weighed.</strong> It must be free to embed and to subset, cover Latin names, have four styles as TrueType, and be easy to read for people with low vision. The standard PDF fonts are not embedded, which PDF/UA and PDF/A forbid. Noto Sans covers far more than Dutch needs; without subsetting it was a large part of the time in measurements.</p><p><strong>Choice.</strong> Atkinson Hyperlegible Next, drawn for legibility by the Braille Institute (SIL Open Font License 1.1), from @expo-google-fonts/atkinson-hyperlegible-next 0.4.1. <code>scripts/fonts.js</code> subsets it once with subset-font 2.9.0 (BSD-3-Clause); the four files, 41 to 46 kB, are committed with their licence.</p><p><strong>Consequence.</strong> A character no font has is the diagnostic <code>glyph-missing</code> (since decision 0033 told by <code>check</code>, where it stands). A new release of the font means running the script by hand. Later a house style could choose two more, made by the same script from packages of the same kind: Open Sans 0.4.2, which many schools know from their websites (its files hold no kerning), and Source Serif 4 0.4.1, for who wants serifs; 49 to 66 kB a file, read only when an organisation asks for them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0010-font.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0010Font = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0010Font as default
};
