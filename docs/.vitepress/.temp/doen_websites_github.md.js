import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"GitHub","description":"","frontmatter":{},"headers":[],"relativePath":"doen/websites/github.md","filePath":"doen/websites/github.md"}');
const _sfc_main = { name: "doen/websites/github.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="github" tabindex="-1">GitHub <a class="header-anchor" href="#github" aria-label="Permalink to &quot;GitHub&quot;">​</a></h1><p>Kies <code>markdown: github</code> als mensen de bestanden op GitHub of GitLab zelf lezen. Je hoeft niets in te stellen. De gegevens boven aan het bestand staan er als tabel, en links tussen documenten leiden van bestand naar bestand.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doen/websites/github.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const github = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  github as default
};
