import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0023. The dashboard is a file of the day","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0023-dashboard.md","filePath":"decisions/0023-dashboard.md"}');
const _sfc_main = { name: "decisions/0023-dashboard.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0023-the-dashboard-is-a-file-of-the-day" tabindex="-1">0023. The dashboard is a file of the day <a class="header-anchor" href="#_0023-the-dashboard-is-a-file-of-the-day" aria-label="Permalink to &quot;0023. The dashboard is a file of the day&quot;">​</a></h1><p><strong>Question.</strong> A secretary wants one page that tells what is due. “Due” depends on today; everything else that a build makes does not. And the page is opened from a folder or a shared drive, where nothing answers and scripts may be barred.</p><p><strong>Weighed.</strong> Days reckoned by a script in the page: then the page says nothing without scripts, and two people see two things. No day at all, as <code>status.json</code> has it: right for a calendar, but nobody reads “passes on 1 December 2020” in five seconds. A page made by <code>status</code> alone: then it has no links, for it does not know what was built. A chart library: 100 KB for eighteen lines and some marks.</p><p><strong>Choice.</strong> <code>build</code> writes <code>index.html</code> with the words of its day, and the page says which day that is; the script, where it runs, adds how old the page has grown. Only a whole build writes it, so that every link leads to a file of the same build. The script sorts and filters what is already there and makes its own buttons; style and script are let in by their hashes. The picture is SVG that measures across in per cents and down in pixels, so letters keep their size from 320 to 1600 pixels without a script; the same dates stand below it as a list. <code>status --format html</code> prints the page for any day, without links.</p><p><strong>Consequence.</strong> Same source, same day, same bytes: <code>test/determinism.test.ts</code> holds all files equal over days but this one and its line in the manifest. A build on another day rewrites one file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0023-dashboard.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0023Dashboard = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0023Dashboard as default
};
