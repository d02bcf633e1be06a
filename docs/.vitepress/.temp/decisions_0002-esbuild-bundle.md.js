import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0002. One bundle with split chunks, made by esbuild","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0002-esbuild-bundle.md","filePath":"decisions/0002-esbuild-bundle.md"}');
const _sfc_main = { name: "decisions/0002-esbuild-bundle.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0002-one-bundle-with-split-chunks-made-by-esbuild" tabindex="-1">0002. One bundle with split chunks, made by esbuild <a class="header-anchor" href="#_0002-one-bundle-with-split-chunks-made-by-esbuild" aria-label="Permalink to &quot;0002. One bundle with split chunks, made by esbuild&quot;">​</a></h1><p><strong>Question.</strong> What runs: the compiler&#39;s output file by file, or a bundle?</p><p><strong>Weighed.</strong> <code>tsc</code> output needs nothing more, but each start opens hundreds of files of dependencies. A single bundle loads the PDF engine even for <code>--help</code>. esbuild 0.28.2 (MIT) with <code>splitting</code> makes a small entry and chunks for what is imported lazily.</p><p><strong>Choice.</strong> esbuild with splitting. Measured on two busy cores, median of nine: <code>status</code> takes 0.74 and <code>check</code> 0.81 of the time that the same code takes as <code>tsc</code> output; <code>--help</code> is close to bare Node either way, for both load commands lazily. Typing is checked by <code>tsc</code>, which emits nothing.</p><p><strong>Consequence.</strong> <code>dist/</code> is made by <code>npm ci</code> (through <code>prepare</code>) and by <code>npm run bundle</code>; it is not committed. CommonJS packages in the bundle need <code>require</code>, which a banner provides.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0002-esbuild-bundle.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0002EsbuildBundle = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0002EsbuildBundle as default
};
