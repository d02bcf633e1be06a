import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0032. Logos are drawn in a thread that can be ended","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0032-drawing-in-a-thread.md","filePath":"decisions/0032-drawing-in-a-thread.md"}');
const _sfc_main = { name: "decisions/0032-drawing-in-a-thread.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0032-logos-are-drawn-in-a-thread-that-can-be-ended" tabindex="-1">0032. Logos are drawn in a thread that can be ended <a class="header-anchor" href="#_0032-logos-are-drawn-in-a-thread-that-can-be-ended" aria-label="Permalink to &quot;0032. Logos are drawn in a thread that can be ended&quot;">​</a></h1><p>An SVG of 196 bytes can ask for more noise than a day of work. Which drawings cost much cannot be told from the text in all cases: effects, patterns, masks and references multiply each other.</p><ul><li><strong>Rules on attributes alone</strong> refuse honest logos or miss a combination. Kept for what grows with one number: octaves, order, radius.</li><li><strong>A process per drawing</strong> can be ended too, but needs a path to itself in every way of packing.</li><li><strong>A thread</strong> (chosen): resvg&#39;s WebAssembly in <code>node:worker_threads</code>, ended after a second and a half. Its code is a string, so that src/, dist/ and the package run the same. WebAssembly&#39;s memory is outside the limits of a thread, so its module gets a maximum written into it: an allocation beyond it ends the drawing.</li></ul><p><code>check</code> and <code>build</code> both draw, once and at the largest size, whatever is not plainly cheap; a renderer that draws it again has ten times as long, so that a busy machine stops nothing that was sound. That time is the only limit that is of time.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0032-drawing-in-a-thread.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0032DrawingInAThread = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0032DrawingInAThread as default
};
