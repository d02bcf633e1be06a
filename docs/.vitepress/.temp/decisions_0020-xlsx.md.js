import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0020. A workbook of our own for Excel","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0020-xlsx.md","filePath":"decisions/0020-xlsx.md"}');
const _sfc_main = { name: "decisions/0020-xlsx.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0020-a-workbook-of-our-own-for-excel" tabindex="-1">0020. A workbook of our own for Excel <a class="header-anchor" href="#_0020-a-workbook-of-our-own-for-excel" aria-label="Permalink to &quot;0020. A workbook of our own for Excel&quot;">​</a></h1><p><strong>Question.</strong> What makes <code>status.xlsx</code>: real dates, a header that stays in view, filters, widths, and the same bytes each time?</p><p><strong>Weighed.</strong> exceljs 4.4.0 (MIT): does all that, in a package of 23 MB with nine more under it. write-excel-file 4.1.1 (MIT): small and also on fflate, but it leaves the time of the zip to the clock, and has the filter only as an extension of one&#39;s own. Both would have to be unpacked and packed again for fixed bytes. Our workbook has text, days and one header: one kind of cell each, three styles.</p><p><strong>Choice.</strong> The parts are written as strings (<code>src/report/xlsx.ts</code>, some 130 lines) and packed as our Word files are, with fflate and one fixed time. Text stands in the cell itself (<code>inlineStr</code>), so it can never be a formula. LibreOffice Calc reads it back in the tests.</p><p><strong>Consequence.</strong> Numbers, links, colours or merged cells would be ours to add. Excel itself has not opened it in a test; the parts it is strict about (order of elements, the two fixed fills, the hidden name of the filter) follow ECMA-376.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0020-xlsx.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0020Xlsx = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0020Xlsx as default
};
