import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0047. Stages as a flat list with beside","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0047-stages-with-beside.md","filePath":"decisions/0047-stages-with-beside.md"}');
const _sfc_main = { name: "decisions/0047-stages-with-beside.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0047-stages-as-a-flat-list-with-beside" tabindex="-1">0047. Stages as a flat list with <code>beside</code> <a class="header-anchor" href="#_0047-stages-as-a-flat-list-with-beside" aria-label="Permalink to &quot;0047. Stages as a flat list with \`beside\`&quot;">​</a></h1><p><strong>Question.</strong> GMR and DMR decide at the same time, and so do the councils of ten schools. How does a procedure say that?</p><p><strong>Weighed.</strong> <em>Nested lists</em>, a stage being a list of steps: the shape is the meaning, but every procedure that stands must be rewritten or read in two ways, a path to a step has one level more, and YAML with <code>- - step:</code> is what people get wrong. <em>A number per step</em> (<code>stage: 2</code>): numbers must be moved along at every change. <em>Only <code>needs</code></em>: all can be said so, and nobody sees the order any more.</p><p><strong>Choice.</strong> The list stays flat. <code>beside</code> names a step that stands right before it, and puts the step in the same stage; <code>needs</code> says what a step waits for where that is not all before it. An editorial procedure is a map with the same list under <code>stages</code>.</p><p><strong>Consequence.</strong> A procedure of before means what it meant. Stages are found by <code>stagesOf</code>, what waits for what by <code>waitsOf</code>; nothing else reads <code>beside</code>. Steps that stand beside the same step stand together also where that one is done already.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0047-stages-with-beside.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0047StagesWithBeside = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0047StagesWithBeside as default
};
