import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0030: recheck looks for regular expressions that are not linear","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0030-linear-regular-expressions.md","filePath":"decisions/0030-linear-regular-expressions.md"}');
const _sfc_main = { name: "decisions/0030-linear-regular-expressions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0030-recheck-looks-for-regular-expressions-that-are-not-linear" tabindex="-1">0030: recheck looks for regular expressions that are not linear <a class="header-anchor" href="#_0030-recheck-looks-for-regular-expressions-that-are-not-linear" aria-label="Permalink to &quot;0030: recheck looks for regular expressions that are not linear&quot;">​</a></h1><p>Texts of others go through some two hundred expressions of ours. <code>test/regular-expressions.test.ts</code> takes them from the syntax tree, from what modules make while they load, and from the schemas.</p><ul><li><strong>recheck 4.5.0</strong> (chosen; MIT, Node 20 and later, released in 2025): decides by automata where it can, else searches for an attack, and shows the text that takes long. Found 18 among 192 here; one was exponential.</li><li><strong>redos-detector 6.1</strong> (MIT): told of 35 of the same 192, also of plain ones such as <code>%\\{(\\w+)\\}</code>, without a text that takes long; takes no <code>iu</code>.</li><li><strong>eslint-plugin-regexp 3.3, refa, scslre</strong> (MIT): a second linter beside Biome, and no attack to look at.</li></ul><p>The test uses proofs alone: the search goes by chance, and took an expression for slow that is measured to be linear. 23 expressions look around, which no proof handles; the search found no attack on them that a measurement bore out. One more makes the test fail until it is read and searched too. Proofs of all took 29 seconds on a machine shared with others; a proof that takes ten seconds counts as passed.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0030-linear-regular-expressions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0030LinearRegularExpressions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0030LinearRegularExpressions as default
};
