import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Eleventy","description":"","frontmatter":{},"headers":[],"relativePath":"doen/websites/eleventy.md","filePath":"doen/websites/eleventy.md"}');
const _sfc_main = { name: "doen/websites/eleventy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="eleventy" tabindex="-1">Eleventy <a class="header-anchor" href="#eleventy" aria-label="Permalink to &quot;Eleventy&quot;">​</a></h1><p>Kies <code>markdown: eleventy</code> en zet de bestanden in de map met je pagina&#39;s, bijvoorbeeld met <code>--out content/protocollen</code>. Neem de PDF&#39;s en de afbeeldingen mee met één regel in <code>eleventy.config.js</code>:</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">config.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">addPassthroughCopy</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&#39;content/**/*.{pdf,svg,png}&#39;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">);</span></span></code></pre></div><p>De datum van de versie is <code>page.date</code> en de taal <code>lang</code>. Druk waarden af met <code>escape</code>: <code>{{ title | escape }}</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doen/websites/eleventy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const eleventy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  eleventy as default
};
