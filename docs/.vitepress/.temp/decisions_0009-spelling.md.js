import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0009. Spelling is checked with cspell","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0009-spelling.md","filePath":"decisions/0009-spelling.md"}');
const _sfc_main = { name: "decisions/0009-spelling.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0009-spelling-is-checked-with-cspell" tabindex="-1">0009. Spelling is checked with cspell <a class="header-anchor" href="#_0009-spelling-is-checked-with-cspell" aria-label="Permalink to &quot;0009. Spelling is checked with cspell&quot;">​</a></h1><p><strong>Question.</strong> What checks the Dutch of policy, guides and messages in the tests?</p><p><strong>Weighed.</strong> hunspell itself knows Dutch compounds best, but is a program that must be installed on each machine. nspell is plain JavaScript, but reads a hunspell dictionary at each start, and has no notion of files, words in code or a word list of one&#39;s own. cspell 9.8.0 (MIT) has these, and comes with a dictionary compiled beforehand.</p><p><strong>Choice.</strong> cspell with @cspell/dict-nl-nl 2.4.2 (MIT; made from the word list of OpenTaal, revised BSD or CC BY 3.0). Both are development dependencies, so nothing is looked up on the network.</p><p><strong>Consequence.</strong> Compounds that the dictionary does not know go into a list of our own. Grammar and style remain the reader&#39;s work.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0009-spelling.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0009Spelling = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0009Spelling as default
};
