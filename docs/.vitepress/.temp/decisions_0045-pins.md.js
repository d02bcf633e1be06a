import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0045. What choices rest on is kept apart, each text once","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0045-pins.md","filePath":"decisions/0045-pins.md"}');
const _sfc_main = { name: "decisions/0045-pins.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0045-what-choices-rest-on-is-kept-apart-each-text-once" tabindex="-1">0045. What choices rest on is kept apart, each text once <a class="header-anchor" href="#_0045-what-choices-rest-on-is-kept-apart-each-text-once" aria-label="Permalink to &quot;0045. What choices rest on is kept apart, each text once&quot;">​</a></h1><p><strong>Question.</strong> Who omits a clause, writes an own outline or chooses an own text for the schoolgids decided on a text of the base. That text must be kept to tell when it changes and to show it. Where?</p><p><strong>Weighed.</strong> <em>Beside each choice</em>, as <code>base</code> of an amendment: forty texts in an override that should be short, and the same ones in every organisation&#39;s. <em>A hash beside each</em>: short, but nobody can be shown what it was. <em>git</em>: a folder without history, or a shallow clone, would have none.</p><p><strong>Choice.</strong> <code>pins/&lt;organisation&gt;.yaml</code> names for each choice the fingerprint of what it rests on; <code>pinned.yaml</code> of the protocol holds each of these texts once. A clause is kept with <code>audience</code> and <code>force</code>, an outline as what stands where. Only <code>regelwerk pin</code> writes them, the texts first, so that no pin names a text that is not there. A fingerprint that is the same costs <code>check</code> one comparison; another one is read, and what reads the same is no change. <code>base</code> stays beside an amendment, where an author reads it.</p><p><strong>Consequence.</strong> A changed base is told once, at the choice: an error where an amendment contradicts it, else a warning. A text in <code>pinned.yaml</code> that is not what its fingerprint says is told. Ten thousand organisations that omit one clause keep it once.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0045-pins.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0045Pins = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0045Pins as default
};
