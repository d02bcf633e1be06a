import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0001. Biome for linting, formatting and the floors","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0001-biome.md","filePath":"decisions/0001-biome.md"}');
const _sfc_main = { name: "decisions/0001-biome.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0001-biome-for-linting-formatting-and-the-floors" tabindex="-1">0001. Biome for linting, formatting and the floors <a class="header-anchor" href="#_0001-biome-for-linting-formatting-and-the-floors" aria-label="Permalink to &quot;0001. Biome for linting, formatting and the floors&quot;">​</a></h1><p><strong>Question.</strong> Which tool lints, formats, and refuses an import that goes upward?</p><p><strong>Weighed.</strong> ESLint with typescript-eslint and Prettier: the most rules, and three packages with their own configurations to keep in step. oxlint: fast, but formatting is another tool. Biome 2.5.15, the newest whose binaries for all platforms could be locked (MIT or Apache-2.0): linter and formatter in one binary, one file of configuration.</p><p><strong>Choice.</strong> Biome. Its <code>noRestrictedImports</code> takes patterns, so each folder of <code>src/</code> has one override that names what it may not import; <code>noRestrictedGlobals</code> keeps <code>process</code> in two files.</p><p><strong>Consequence.</strong> No rules with type information from the linter; strict settings of the TypeScript compiler do that part. A new floor is a new override in <code>biome.json</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0001-biome.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0001Biome = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0001Biome as default
};
