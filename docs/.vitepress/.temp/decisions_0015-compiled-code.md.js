import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"0015. The commands come with V8's compiled code","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0015-compiled-code.md","filePath":"decisions/0015-compiled-code.md"}`);
const _sfc_main = { name: "decisions/0015-compiled-code.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0015-the-commands-come-with-v8-s-compiled-code" tabindex="-1">0015. The commands come with V8&#39;s compiled code <a class="header-anchor" href="#_0015-the-commands-come-with-v8-s-compiled-code" aria-label="Permalink to &quot;0015. The commands come with V8&#39;s compiled code&quot;">​</a></h1><p><strong>Question.</strong> A cold command is a few hundred milliseconds of code that runs once: what of that is reading and compiling it?</p><p><strong>Weighed.</strong> Fewer bytes: done first, and still 1.7 MB for all commands. A start-up snapshot needs a flag of Node&#39;s. <code>module.enableCompileCache</code> is Node 22&#39;s, fills a folder of the user at the first run, and CI never has a second one. <code>vm.Script</code> with <code>cachedData</code> works on Node 20, for a script, not for modules. Measured, interleaved, times a bare Node: <code>check</code> 3.6 without and 3.1 with it, <code>build</code> of five organisations 9.2 and 8.2; memory less, not more.</p><p><strong>Choice.</strong> <code>scripts/bundle.js</code> also makes one script of all commands, <code>dist/run-&lt;hash of its content&gt;.cjs</code>, a smaller one of <code>check</code>, which runs at every edit, and one of <code>import</code>, which needs much that no other command does; <code>scripts/compile.js</code> runs each once on the policy and keeps what V8 compiled, beside it, under the versions of V8 and the processor. <code>src/cli/compiled.ts</code>, 30 lines, loads them. <code>--help</code> does not, for it needs too little.</p><p><strong>Consequence.</strong> It cannot be stale: a changed script has another name, and V8 itself refuses code of another version or under other flags. Then, or where the file is not there, the modules run as before, with the same output. <code>dist/</code> is 14 MB larger; the package leaves the scripts out. The library (<code>dist/index.js</code>) and the tests do not use it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0015-compiled-code.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0015CompiledCode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0015CompiledCode as default
};
