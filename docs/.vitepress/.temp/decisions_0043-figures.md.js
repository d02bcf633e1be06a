import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0043. A figure is the bytes of its file","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0043-figures.md","filePath":"decisions/0043-figures.md"}');
const _sfc_main = { name: "decisions/0043-figures.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0043-a-figure-is-the-bytes-of-its-file" tabindex="-1">0043. A figure is the bytes of its file <a class="header-anchor" href="#_0043-a-figure-is-the-bytes-of-its-file" aria-label="Permalink to &quot;0043. A figure is the bytes of its file&quot;">​</a></h1><p><strong>Question.</strong> What is read of a figure counts for its fingerprint, and <code>status</code> must tell whether a text is still the adopted one without loading what draws. What stands for the picture?</p><p><strong>Weighed.</strong> <em>The drawing as it is shown</em>, cleaned and with shapes for its letters: what cannot be seen makes no difference then, but <code>status</code> would need an XML reader and a renderer, and the same picture would be another one with the next version of either. <em>The pixels</em>: the same, and slower. <em>The bytes of the file</em>: one hash, the same everywhere; a file saved anew is another picture, though it may look the same.</p><p><strong>Choice.</strong> SHA-256 of the bytes, with the alternative text, the number and the caption, in readings, pins (<code>sha256</code> beside <code>file</code>, written by <code>pin</code>) and fingerprints. An adopted text stores these bytes; they are judged and drawn as those of the source are, so nothing reaches a document that was not judged, whoever wrote it. The number is part of what is read, as the words of a reference are: both print it.</p><p><strong>Consequence.</strong> Who saves a picture anew starts a concept, and can take the editorial route. Of a protocol without figures nothing is read or hashed.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0043-figures.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0043Figures = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0043Figures as default
};
