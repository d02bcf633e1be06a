import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0003. Validators written ahead of time","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0003-validators-ahead-of-time.md","filePath":"decisions/0003-validators-ahead-of-time.md"}');
const _sfc_main = { name: "decisions/0003-validators-ahead-of-time.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0003-validators-written-ahead-of-time" tabindex="-1">0003. Validators written ahead of time <a class="header-anchor" href="#_0003-validators-written-ahead-of-time" aria-label="Permalink to &quot;0003. Validators written ahead of time&quot;">​</a></h1><p><strong>Question.</strong> How do the JSON Schemas become checks at run time?</p><p><strong>Weighed.</strong> Compiling them with ajv at each start: measured 306 ms for importing ajv and compiling a schema of 11 KB. Code that ajv generated beforehand: 97 ms (bare Node on that machine: 76 ms). A schema library in TypeScript such as Zod: good types, but editors need JSON Schema, so there would be two sources.</p><p><strong>Choice.</strong> ajv 8.20.0 (MIT) standalone code, made by <code>scripts/generate.js</code> into <code>src/load/validators.cjs</code>. The same script derives the TypeScript types with json-schema-to-typescript 16.0.0 (MIT).</p><p><strong>Consequence.</strong> The schemas are the only description of the source. The types are committed and <code>npm test</code> fails when they are stale; the validators are not committed. They are made with <code>verbose</code>, so that an unknown key can be answered with the keys that are known.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0003-validators-ahead-of-time.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0003ValidatorsAheadOfTime = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0003ValidatorsAheadOfTime as default
};
