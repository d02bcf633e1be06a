import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0056. A repository begins in place, with the policy last","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0056-init-in-place.md","filePath":"decisions/0056-init-in-place.md"}');
const _sfc_main = { name: "decisions/0056-init-in-place.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0056-a-repository-begins-in-place-with-the-policy-last" tabindex="-1">0056. A repository begins in place, with the policy last <a class="header-anchor" href="#_0056-a-repository-begins-in-place-with-the-policy-last" aria-label="Permalink to &quot;0056. A repository begins in place, with the policy last&quot;">​</a></h1><p><code>init</code> may run in a folder that is not empty: the package stands in it, or a <code>.git</code>. So the folder cannot come into being in one rename.</p><ul><li><em>A journal, as publishing has</em>: what is cut off counts as done and the next run finishes. But who is cut off here may never run it again, and a journal that a stranger put in a folder would be followed.</li><li><em>All files beside their places, then a rename each, <code>policy/</code> last</em> (chosen): without <code>policy/</code> there is no repository, and <code>init</code> begins anew; files that are there by then have the same bytes, and are not told as somebody&#39;s own. What fails is undone.</li></ul><p><code>new</code> places its files likewise, in an order in which the source is sound after each; <code>upgrade</code> writes organisations first, with patterns of their own, then the base, then takes out what the base says by now, so that after each file every document reads the same.</p><p>What a repository begins with comes from where it is kept: the base without the norms of papers, the holidays, the example and the editor&#39;s settings are packed into <code>dist/begin.json</code> by a script, the CI files are those of <code>docs/ci/</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0056-init-in-place.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0056InitInPlace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0056InitInPlace as default
};
