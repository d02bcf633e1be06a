import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Word files and their schemas","description":"","frontmatter":{},"headers":[],"relativePath":"developers/word-schemas.md","filePath":"developers/word-schemas.md"}');
const _sfc_main = { name: "developers/word-schemas.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="word-files-and-their-schemas" tabindex="-1">Word files and their schemas <a class="header-anchor" href="#word-files-and-their-schemas" aria-label="Permalink to &quot;Word files and their schemas&quot;">​</a></h1><p><code>test/render/docx-schema.test.ts</code> holds every part of our Word files against the schemas of WordprocessingML: the documents of the organisations, of the fixtures with regulations and tables, and a redline. The schemas are not in this repository. ECMA publishes them at <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/" target="_blank" rel="noreferrer">ecma-international.org</a>: in <em>ECMA-376, Part 4 (Transitional Migration Features)</em> as <code>OfficeOpenXML-XMLSchema-Transitional.zip</code>, and in <em>Part 2 (Open Packaging Conventions)</em> as <code>OpenPackagingConventions-XMLSchema.zip</code>.</p><p>Unpack both in one folder, beside the <a href="https://www.w3.org/2001/xml.xsd" target="_blank" rel="noreferrer">xml.xsd</a> of the W3C, and name the folder in <code>REGELWERK_OOXML</code>. Without it the test looks in <code>../shared/schemas/ooxml</code>; where that is not there either, it is skipped and says so.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">REGELWERK_OOXML</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">=</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">/where/they/are</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> npx</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> vitest</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> test/render/docx-schema.test.ts</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("developers/word-schemas.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const wordSchemas = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  wordSchemas as default
};
