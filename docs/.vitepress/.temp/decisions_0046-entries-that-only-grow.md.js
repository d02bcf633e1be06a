import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0046. Entries that only grow, with ids reckoned from their content","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0046-entries-that-only-grow.md","filePath":"decisions/0046-entries-that-only-grow.md"}');
const _sfc_main = { name: "decisions/0046-entries-that-only-grow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0046-entries-that-only-grow-with-ids-reckoned-from-their-content" tabindex="-1">0046. Entries that only grow, with ids reckoned from their content <a class="header-anchor" href="#_0046-entries-that-only-grow-with-ids-reckoned-from-their-content" aria-label="Permalink to &quot;0046. Entries that only grow, with ids reckoned from their content&quot;">​</a></h1><p><strong>Question.</strong> A decision that was recorded must not be lost or changed without a trace, and yet people make mistakes. What shows that something was changed?</p><p><strong>Weighed.</strong> <em>A hash chain</em>, each entry holding the hash of the one before: any change shows, but two branches that each record something cannot be merged, for one of them must be rewritten, and a secretary cannot do that. <em>git alone</em>: it has all that was, but a file that was pushed anew has lost it. <em>Overwriting with a log beside it</em>: two places that can disagree.</p><p><strong>Choice.</strong> Each entry has an id: 16 hexadecimal digits of the hash of what was recorded, of whose document and version, and of the text. A correction is an entry of its own, with the old value, the new one and the reason; the id is that of the entry as it was before its corrections, so that <code>check</code> can undo them and reckon it again. An adopted version keeps in its own file all that prints. What is gone is seen against an earlier revision.</p><p><strong>Consequence.</strong> Branches that each record something merge as lines of a file do. A line changed by hand is told by <code>check</code> at once. Lines removed together with all that names them are seen only against a revision, or by a signature.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0046-entries-that-only-grow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0046EntriesThatOnlyGrow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0046EntriesThatOnlyGrow as default
};
