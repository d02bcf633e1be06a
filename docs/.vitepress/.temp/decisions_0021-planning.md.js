import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0021. Planning gives upper bounds, and files of a build know no today","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0021-planning.md","filePath":"decisions/0021-planning.md"}');
const _sfc_main = { name: "decisions/0021-planning.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0021-planning-gives-upper-bounds-and-files-of-a-build-know-no-today" tabindex="-1">0021. Planning gives upper bounds, and files of a build know no today <a class="header-anchor" href="#_0021-planning-gives-upper-bounds-and-files-of-a-build-know-no-today" aria-label="Permalink to &quot;0021. Planning gives upper bounds, and files of a build know no today&quot;">​</a></h1><p><strong>Question.</strong> What does the plan reckon with, and may <code>status.csv</code> say &quot;verlopen&quot;?</p><p><strong>Weighed.</strong> Counting back over working days, with Good Friday, Ascension and the like: terms are weeks, so a public holiday shifts nothing, and a rule per holiday would be ours to keep. Counting back day by day: with months as a term (31 January and 28 January both give 28 February) a later date could give an earlier start. For the files: a state per day makes each build of an unchanged source another one.</p><p><strong>Choice.</strong> The latest day from which the whole term passes in time, school holidays not counted; by that definition a later date never gives an earlier start, and a holiday never a later one (both are properties in the tests). In a school holiday nothing is submitted or decided, unless a meeting is known. Only the last meeting of a school year that is listed counts; without a list the day itself is the bound. Beyond the known holidays: <code>unknown</code>. Files of a build hold the days on which a revision becomes near and passes; the command, which has a day, adds the state.</p><p><strong>Consequence.</strong> Weekends count as days. A plan may name a Saturday, as the last day that is in time. <code>deadlines.ics</code> and the overviews change only when the source does.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0021-planning.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0021Planning = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0021Planning as default
};
