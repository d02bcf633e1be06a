import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0033. Names in other scripts: fallback faces, bidi-js and forms read from the font","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0033-fallback-fonts.md","filePath":"decisions/0033-fallback-fonts.md"}');
const _sfc_main = { name: "decisions/0033-fallback-fonts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0033-names-in-other-scripts-fallback-faces-bidi-js-and-forms-read-from-the-font" tabindex="-1">0033. Names in other scripts: fallback faces, bidi-js and forms read from the font <a class="header-anchor" href="#_0033-names-in-other-scripts-fallback-faces-bidi-js-and-forms-read-from-the-font" aria-label="Permalink to &quot;0033. Names in other scripts: fallback faces, bidi-js and forms read from the font&quot;">​</a></h1><p><strong>Question.</strong> How does a PDF in one of the three house fonts show Nguyễn, Παπαδόπουλος, محمد and ✓, and how does <code>check</code> know what it cannot show?</p><p><strong>Weighed.</strong> <em>Wider house fonts</em> change the bytes of every PDF, and Atkinson has none of it. <em>fontkit for shaping</em> is correct for any font and 700 kB in the bundle; <em>presentation forms</em> lack letters of Kurdish. <em>Noto Sans Arabic</em> takes its letters apart into marks that must be placed; <em>IBM Plex Sans Arabic</em> reserves its name, which a subset may not bear. <em>A bidirectional algorithm of our own</em> is a thousand lines with a test suite of the size of a book.</p><p><strong>Choice.</strong> Files beside those of the house, read and embedded only when a text needs them: Source Serif&#39;s own other letters (upright), Noto Sans (Latin, Greek, Cyrillic), Noto Sans Hebrew, Vazirmatn (Arabic, Persian, Kurdish, Urdu; it has a glyph for each form of a letter), Noto Sans Math and Symbols 2, all OFL, subset by <code>scripts/fonts.js</code>. A word is set whole in one face. The order is bidi-js 1.1.0 (MIT, passes the tests of UAX 9), loaded when a text has such letters; which form a letter takes is read from the font (<code>joining.ts</code>). A name is an isolate in PDF, HTML and Word alike. What the fonts have together is generated (<code>src/source/glyphs/covered.ts</code>), so <code>check</code> loads none.</p><p><strong>Consequence.</strong> Glyphs from right to left stand in the file as they are seen and each says its letter: pdf.js and pdftotext turn them round, and with an ActualText in reading order pdftotext would turn that round too. Vowel signs of Arabic and Hebrew are not placed, so not shipped; <code>check</code> tells. Emoji, Chinese and Japanese are refused.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0033-fallback-fonts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0033FallbackFonts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0033FallbackFonts as default
};
