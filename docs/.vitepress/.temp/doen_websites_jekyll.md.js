import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Jekyll","description":"","frontmatter":{},"headers":[],"relativePath":"doen/websites/jekyll.md","filePath":"doen/websites/jekyll.md"}');
const _sfc_main = { name: "doen/websites/jekyll.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="jekyll" tabindex="-1">Jekyll <a class="header-anchor" href="#jekyll" aria-label="Permalink to &quot;Jekyll&quot;">​</a></h1><p>Kies <code>markdown: jekyll</code> en zet de bestanden in een map van je site, bijvoorbeeld met <code>--out protocollen</code>. Geef ze een layout in <code>_config.yml</code>:</p><div class="language-yaml vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">yaml</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">defaults</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">:</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">  - </span><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">scope</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: { </span><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">path</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&quot;&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> }</span></span>
<span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">    values</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: { </span><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">layout</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">default</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> }</span></span></code></pre></div><p>De datum van de versie is <code>page.last_modified_at</code> en de taal <code>page.lang</code>. Druk waarden af met <code>escape</code>: <code>{{ page.title | escape }}</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doen/websites/jekyll.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const jekyll = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  jekyll as default
};
