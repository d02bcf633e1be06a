import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Docusaurus","description":"","frontmatter":{},"headers":[],"relativePath":"doen/websites/docusaurus.md","filePath":"doen/websites/docusaurus.md"}');
const _sfc_main = { name: "doen/websites/docusaurus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="docusaurus" tabindex="-1">Docusaurus <a class="header-anchor" href="#docusaurus" aria-label="Permalink to &quot;Docusaurus&quot;">​</a></h1><p>Kies <code>markdown: docusaurus</code> en zet de bestanden in de map <code>docs</code>, bijvoorbeeld met <code>--out docs/protocollen</code>. Zeg in <code>docusaurus.config.js</code> wat de taal is:</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">i18n</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: { </span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">defaultLocale</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: </span><span style="--shiki-light:#0E1116;--shiki-dark:#ADDCFF;">&#39;nl&#39;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#0E1116;--shiki-dark:#FFB757;">locales</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">: [</span><span style="--shiki-light:#0E1116;--shiki-dark:#ADDCFF;">&#39;nl&#39;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">] },</span></span></code></pre></div><p>Docusaurus waarschuwt bij het bouwen dat ankers van bepalingen ontbreken (<code>broken anchors</code>): het zoekt ze alleen in koppen. De ankers zijn er wel. Met <code>onBrokenAnchors: &#39;ignore&#39;</code> blijft de waarschuwing weg. Boven de voetnoten staat voor een schermlezer ‘Footnotes’. Wil je dat in het Nederlands, zet dan <code>markdown: { remarkRehypeOptions: { footnoteLabel: &#39;Noten&#39; } }</code> in hetzelfde bestand.</p><p>Het stuk voor de schoolgids verwijst naar <code>protocol.pdf</code> in dezelfde map. Maak de PDF dus mee (<code>--format markdown --format pdf</code>); anders stopt Docusaurus met <code>broken links</code>. Komt de PDF er later bij, gooi dan eerst met <code>npm run clear</code> weg wat Docusaurus had bewaard.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doen/websites/docusaurus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const docusaurus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  docusaurus as default
};
