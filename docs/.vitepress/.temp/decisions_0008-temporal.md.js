import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"0008. Dates are Temporal's","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0008-temporal.md","filePath":"decisions/0008-temporal.md"}`);
const _sfc_main = { name: "decisions/0008-temporal.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0008-dates-are-temporal-s" tabindex="-1">0008. Dates are Temporal&#39;s <a class="header-anchor" href="#_0008-dates-are-temporal-s" aria-label="Permalink to &quot;0008. Dates are Temporal&#39;s&quot;">​</a></h1><p><strong>Question.</strong> What reckons with dates: month precision, &quot;six months before&quot;, days left?</p><p><strong>Weighed.</strong> <code>Date</code> has a time and a zone that a decision does not have; adding months overflows in silence. Date libraries repair part of that, each with types of its own. Temporal has <code>PlainDate</code>, <code>PlainYearMonth</code> and ISO 8601 durations, and rejects 30 February when asked.</p><p><strong>Choice.</strong> temporal-polyfill 1.0.8 (MIT), for Node 20 to 24 do not have Temporal without a flag. Only <code>src/governance/dates.ts</code> imports it.</p><p><strong>Consequence.</strong> When all supported versions of Node have Temporal, the import goes and nothing else changes. Printing a date stays with <code>Intl</code>, in UTC.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0008-temporal.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0008Temporal = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0008Temporal as default
};
