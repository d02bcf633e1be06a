import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"MkDocs","description":"","frontmatter":{},"headers":[],"relativePath":"doen/websites/mkdocs.md","filePath":"doen/websites/mkdocs.md"}');
const _sfc_main = { name: "doen/websites/mkdocs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="mkdocs" tabindex="-1">MkDocs <a class="header-anchor" href="#mkdocs" aria-label="Permalink to &quot;MkDocs&quot;">​</a></h1><p>Kies <code>markdown: mkdocs</code> en zet de bestanden in de map <code>docs</code>, bijvoorbeeld met <code>--out docs/protocollen</code>. Zet dit in <code>mkdocs.yml</code>, anders staat achter elke kop iets als <code>{: #inleiding }</code>:</p><div class="language-yaml vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">yaml</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#024C1A;--shiki-dark:#72F088;">markdown_extensions</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">:</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">  - </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">attr_list</span></span></code></pre></div><p>Zeg bij het thema ook wat de taal is: <code>locale: nl</code> onder <code>theme</code>, of bij Material <code>language: nl</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doen/websites/mkdocs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const mkdocs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  mkdocs as default
};
