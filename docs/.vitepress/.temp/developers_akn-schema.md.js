import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Akoma Ntoso and its schema","description":"","frontmatter":{},"headers":[],"relativePath":"developers/akn-schema.md","filePath":"developers/akn-schema.md"}');
const _sfc_main = { name: "developers/akn-schema.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="akoma-ntoso-and-its-schema" tabindex="-1">Akoma Ntoso and its schema <a class="header-anchor" href="#akoma-ntoso-and-its-schema" aria-label="Permalink to &quot;Akoma Ntoso and its schema&quot;">​</a></h1><p><code>test/publish/akn.test.ts</code> and <code>test/render/akn.test.ts</code> hold our Akoma Ntoso against the schema of the standard: the documents of the organisations, three versions of one, the fixtures with regulations and tables, and generated ones. The schema is not in this repository. OASIS publishes it with <a href="https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part2-specs.html" target="_blank" rel="noreferrer">Akoma Ntoso Version 1.0, Part 2</a>, as <code>akomantoso30.xsd</code>, beside the <a href="https://www.w3.org/2001/xml.xsd" target="_blank" rel="noreferrer">xml.xsd</a> of the W3C.</p><p>Put both in one folder, and name the folder in <code>REGELWERK_AKN</code>. Without it the tests look in <code>../shared/schemas</code>; where that is not there either, the tests do all but this, and their titles say so.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">REGELWERK_AKN</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">=</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">/where/they/are</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> npx</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> vitest</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> test/publish/akn.test.ts</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> test/render/akn.test.ts</span></span></code></pre></div><p>How ids are made: <a href="https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html" target="_blank" rel="noreferrer">Akoma Ntoso Naming Convention Version 1.0</a>, §5.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("developers/akn-schema.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const aknSchema = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  aknSchema as default
};
