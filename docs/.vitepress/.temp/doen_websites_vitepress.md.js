import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"VitePress","description":"","frontmatter":{},"headers":[],"relativePath":"doen/websites/vitepress.md","filePath":"doen/websites/vitepress.md"}');
const _sfc_main = { name: "doen/websites/vitepress.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="vitepress" tabindex="-1">VitePress <a class="header-anchor" href="#vitepress" aria-label="Permalink to &quot;VitePress&quot;">​</a></h1><p>Kies <code>markdown: vitepress</code>. De Markdown komt in de map <code>docs</code> en de PDF&#39;s in <code>docs/public</code>, met dezelfde mappen eronder: <code>--format markdown --out docs/protocollen</code> en daarna <code>--format pdf --out docs/public/protocollen</code>. Zeg in <code>docs/.vitepress/config.mjs</code> wat de taal is:</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">export</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> default</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> { </span><span style="--shiki-light:#702C00;--shiki-dark:#F0F3F6;">lang: </span><span style="--shiki-light:#702C00;--shiki-dark:#ADDCFF;">&#39;nl&#39;</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">, </span><span style="--shiki-light:#702C00;--shiki-dark:#F0F3F6;">title: </span><span style="--shiki-light:#702C00;--shiki-dark:#ADDCFF;">&#39;Site&#39;</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">, </span><span style="--shiki-light:#702C00;--shiki-dark:#F0F3F6;">lastUpdated: </span><span style="--shiki-light:#702C00;--shiki-dark:#91CBFF;">true</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> }</span><span style="--shiki-light:#702C00;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Met <code>lastUpdated: true</code> staat de datum van de versie onder aan de pagina.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doen/websites/vitepress.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const vitepress = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  vitepress as default
};
