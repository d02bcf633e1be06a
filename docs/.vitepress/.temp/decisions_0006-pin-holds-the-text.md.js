import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0006. A pin holds the base text, not its hash","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0006-pin-holds-the-text.md","filePath":"decisions/0006-pin-holds-the-text.md"}');
const _sfc_main = { name: "decisions/0006-pin-holds-the-text.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0006-a-pin-holds-the-base-text-not-its-hash" tabindex="-1">0006. A pin holds the base text, not its hash <a class="header-anchor" href="#_0006-a-pin-holds-the-base-text-not-its-hash" aria-label="Permalink to &quot;0006. A pin holds the base text, not its hash&quot;">​</a></h1><p><strong>Question.</strong> How does regelwerk notice that the base changed under an amendment?</p><p><strong>Weighed.</strong> A hash beside the amendment is short, but when it no longer fits it can only say &quot;something changed&quot;: the old text would have to come from git, which a downloaded folder or a shallow clone does not have. A version number of each clause: someone must remember to raise it.</p><p><strong>Choice.</strong> <code>base</code> holds the full inherited content as it was. The diagnostic <code>amend-stale</code> shows the text then, the text now and the amendment, from the files alone. <code>regelwerk pin</code> writes it and leaves every other byte of the file as it is.</p><p><strong>Consequence.</strong> Override files are longer, and a reviewer sees in one place what was changed into what. An amendment without <code>base</code> is an error. For a school, <code>base</code> is the text as its board left it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0006-pin-holds-the-text.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0006PinHoldsTheText = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0006PinHoldsTheText as default
};
