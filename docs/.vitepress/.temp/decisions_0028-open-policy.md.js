import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0028. An open policy compares bytes","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0028-open-policy.md","filePath":"decisions/0028-open-policy.md"}');
const _sfc_main = { name: "decisions/0028-open-policy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0028-an-open-policy-compares-bytes" tabindex="-1">0028. An open policy compares bytes <a class="header-anchor" href="#_0028-an-open-policy-compares-bytes" aria-label="Permalink to &quot;0028. An open policy compares bytes&quot;">​</a></h1><p><strong>Question.</strong> A studio and a portal ask many things of one policy. When is what was read still true?</p><p><strong>Weighed.</strong> Times and sizes of files: quick, and wrong when a file is saved twice in one tick or put back by git. Watching: needs a process, and tells late. Hashes: as sure as bytes, and one more thing to keep.</p><p><strong>Choice.</strong> <code>operations/keep.ts</code> asks the host again what it was asked before (listings, sizes, bytes) and compares. All the same: the kept source is given. Else it is made anew, and <code>SourceCache</code> parses only files whose text differs; each Markdown text is parsed once however often it is read.</p><p><strong>Consequences.</strong> Nothing kept can be stale, at the cost of reading the bytes once more, which is a small part of parsing them. A command asks once, so that is remembered from the second time on. Resolving is whole after any change; doing less is for when it is measured to matter.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0028-open-policy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0028OpenPolicy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0028OpenPolicy as default
};
