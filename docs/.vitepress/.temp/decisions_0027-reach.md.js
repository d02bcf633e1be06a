import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0027. A diagnostic says whom it reaches","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0027-reach.md","filePath":"decisions/0027-reach.md"}');
const _sfc_main = { name: "decisions/0027-reach.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0027-a-diagnostic-says-whom-it-reaches" tabindex="-1">0027. A diagnostic says whom it reaches <a class="header-anchor" href="#_0027-a-diagnostic-says-whom-it-reaches" aria-label="Permalink to &quot;0027. A diagnostic says whom it reaches&quot;">​</a></h1><p><strong>Question.</strong> A mistake in one school&#39;s override must not stop the other boards in a repository. How does a build know whom a diagnostic is about?</p><p><strong>Weighed.</strong> By the file that it points at: but a reference that one school breaks by an omission points into the base, and a norm that one board lacks into a register. By parameters of the message: words are not a protocol. By running everything per organisation: the base would be read and checked once for each.</p><p><strong>Choice.</strong> A diagnostic carries its <em>reach</em>: organisations (one, with those below it, or all), a protocol or all, and whether it stops the text in the source only or whatever is published. It is given where the mistake is found, for there it is known; the same fault found for more documents joins their reaches. Without a reach it is everybody&#39;s; with an empty one, such as of a stray file, nobody&#39;s. <code>resolve/documents.ts</code> makes a list of documents of it, each sound or stopped.</p><p><strong>Consequences.</strong> An adopted text is made from its snapshot when only the text is stopped. While there are errors, a build removes only what it made anew: a document that is missing may be one that could not be read. Who adds a check says whom it is about.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0027-reach.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0027Reach = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0027Reach as default
};
