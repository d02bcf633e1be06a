import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0044. An organisation changes the outline that it inherits","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0044-outline-as-changes.md","filePath":"decisions/0044-outline-as-changes.md"}');
const _sfc_main = { name: "decisions/0044-outline-as-changes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0044-an-organisation-changes-the-outline-that-it-inherits" tabindex="-1">0044. An organisation changes the outline that it inherits <a class="header-anchor" href="#_0044-an-organisation-changes-the-outline-that-it-inherits" aria-label="Permalink to &quot;0044. An organisation changes the outline that it inherits&quot;">​</a></h1><p><strong>Question.</strong> Four boards copied the whole outline to move a few clauses; a new clause of the base then stopped every build. How does an organisation say what differs, and what becomes of a clause that nobody there thought of?</p><p><strong>Weighed.</strong> <em>Patches by position</em> (JSON Patch): short, and wrong as soon as the base moves. <em>A map by id</em>: no repeats, but moves depend on their order. <em>A list of changes by id</em>, in the order in which they are made: <code>arrange</code>.</p><p><strong>Choice.</strong> <code>arrange</code> is a list: a part with another heading or place, a part of one&#39;s own with its <code>entries</code>, clauses with another place. What waits for something that is placed later, waits. <code>omit</code> takes parts. An inherited outline, changed or not, takes a new clause where the base puts it. Under an outline written out, and in a part that was omitted, it is <em>undecided</em>: one warning per outline, left out of the document, counted in <code>status</code> and <code>impact</code>, and in the way of <code>propose</code> and <code>check --strict</code> only. An outline of one&#39;s own stays possible.</p><p><strong>Consequence.</strong> A reason is asked where something is left out, and is possible with every change. Whoever refers in a text to an undecided clause still gets an error: there is nothing to print.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0044-outline-as-changes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0044OutlineAsChanges = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0044OutlineAsChanges as default
};
