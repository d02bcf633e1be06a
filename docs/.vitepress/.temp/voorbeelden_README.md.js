import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Voorbeelden","description":"","frontmatter":{},"headers":[],"relativePath":"voorbeelden/README.md","filePath":"voorbeelden/README.md"}');
const _sfc_main = { name: "voorbeelden/README.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="voorbeelden" tabindex="-1">Voorbeelden <a class="header-anchor" href="#voorbeelden" aria-label="Permalink to &quot;Voorbeelden&quot;">​</a></h1><p><code>stichting-denkbeeld</code> is het beleid van een verzonnen bestuur met twee scholen. Het laat zien wat regelwerk kan, en elk document zegt op elke bladzijde dat het een voorbeeld is. Neem de teksten niet over als beleid: zij zijn door niemand vastgesteld.</p><table tabindex="0"><thead><tr><th>Wat</th><th>Wat erin staat</th></tr></thead><tbody><tr><td>Pestprotocol (<code>pesten</code>)</td><td>begrippen, een stappenplan, wel en niet, contactgegevens, een afbeelding, een meldformulier; een stuk voor de schoolgids, een folder voor leerlingen, een folder voor ouders en een poster</td></tr><tr><td>Verzuimreglement (<code>verzuim</code>)</td><td>hoofdstukken, artikelen, leden en letters, verwijzingen in juridische woorden, een brede tabel op een liggende bladzijde, een aanvraagformulier; een folder voor ouders, en geen stuk voor de schoolgids</td></tr><tr><td>Stichting Denkbeeld (<code>denkbeeld</code>)</td><td>het bestuur; in de tekst: de scholen van Denkbeeld</td></tr><tr><td>De Luchtspiegel (<code>luchtspiegel</code>)</td><td>een basisschool; in het pestprotocol: wij</td></tr><tr><td>Wolkencollege (<code>wolkencollege</code>)</td><td>een middelbare school, met een eigen afbeelding</td></tr></tbody></table><p>Beide protocollen verwijzen naar elkaar. Wat per school verschilt, staat in <code>overrides/</code>; telefoonnummers en adressen staan één keer, in <code>organisations/</code>.</p><p>Maken en bekijken:</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">cd</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> docs/voorbeelden/stichting-denkbeeld</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">node</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> ../../../dist/cli.js</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> check</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">node</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> ../../../dist/cli.js</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> build</span></span></code></pre></div><p>Open daarna <code>out/index.html</code>. Zelf beginnen doe je met de gids <a href="./../leren/nieuw-protocol.html">Een nieuw protocol schrijven</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("voorbeelden/README.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const README = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  README as default
};
