import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Hugo","description":"","frontmatter":{},"headers":[],"relativePath":"doen/websites/hugo.md","filePath":"doen/websites/hugo.md"}');
const _sfc_main = { name: "doen/websites/hugo.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="hugo" tabindex="-1">Hugo <a class="header-anchor" href="#hugo" aria-label="Permalink to &quot;Hugo&quot;">​</a></h1><p>Kies <code>markdown: hugo</code> en zet de bestanden in de map <code>content</code>, bijvoorbeeld met <code>--out content/protocollen</code>. Hugo laat HTML in Markdown weg als je niets zegt. Zet dit in <code>hugo.toml</code>, anders hebben wel de koppen maar niet de bepalingen een anker:</p><div class="language-toml vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">toml</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">[</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">markup</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">.</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">goldmark</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">.</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">renderer</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">]</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">unsafe = </span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">true</span></span></code></pre></div><p>De datum van de versie staat als <code>lastmod</code>: zo blijft een versie van een latere dag zichtbaar. In een thema is dat <code>.Date</code> en <code>.Lastmod</code>, en de taal is <code>.Params.language</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doen/websites/hugo.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const hugo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  hugo as default
};
