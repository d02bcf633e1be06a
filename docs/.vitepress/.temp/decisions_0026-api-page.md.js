import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0026. API Extractor reads the public names; a script of ours makes the page","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0026-api-page.md","filePath":"decisions/0026-api-page.md"}');
const _sfc_main = { name: "decisions/0026-api-page.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0026-api-extractor-reads-the-public-names-a-script-of-ours-makes-the-page" tabindex="-1">0026. API Extractor reads the public names; a script of ours makes the page <a class="header-anchor" href="#_0026-api-extractor-reads-the-public-names-a-script-of-ours-makes-the-page" aria-label="Permalink to &quot;0026. API Extractor reads the public names; a script of ours makes the page&quot;">​</a></h1><p><strong>Question.</strong> What makes a page of the library&#39;s docstrings, when the compiler is TypeScript 7?</p><p><strong>Weighed.</strong> TypeDoc 0.28 stops at TypeScript 6; the work for 7 waits for the API of 7.1. Its peer would be a second <code>typescript</code> in this repository. API Extractor 7.60.1 (MIT) brings its own compiler along and reads declarations, whatever wrote them; it takes Node 20.9. API Documenter turns its model into a file for each name and each member: hundreds, where one page is to be read.</p><p><strong>Choice.</strong> API Extractor on <code>dist/index.d.ts</code> (decision 0025), and <code>scripts/api-page.js</code> over its own model package: <code>docs/developers/api.md</code>. Docstrings are prose in Markdown and are printed as they stand; TSDoc&#39;s own complaints are off.</p><p><strong>Consequence.</strong> The page is committed, <code>npm run docs</code> makes it, and <code>npm test</code> fails where it is stale or where a public name has no docstring. It is made from the types that are shipped, so it cannot tell another story. When TypeDoc takes TypeScript 7, this may be weighed again.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0026-api-page.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0026ApiPage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0026ApiPage as default
};
