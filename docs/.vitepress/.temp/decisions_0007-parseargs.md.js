import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0007. The command line is parsed with node:util","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0007-parseargs.md","filePath":"decisions/0007-parseargs.md"}');
const _sfc_main = { name: "decisions/0007-parseargs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0007-the-command-line-is-parsed-with-node-util" tabindex="-1">0007. The command line is parsed with node:util <a class="header-anchor" href="#_0007-the-command-line-is-parsed-with-node-util" aria-label="Permalink to &quot;0007. The command line is parsed with node:util&quot;">​</a></h1><p><strong>Question.</strong> Which library reads the arguments?</p><p><strong>Weighed.</strong> commander (MIT) and its like bring help, subcommands and messages, in English and in their own form; ours must be in two languages from one catalogue, and must have codes like all diagnostics. <code>parseArgs</code> of <code>node:util</code> costs no dependency and gives tokens.</p><p><strong>Choice.</strong> <code>parseArgs</code> with <code>strict: false</code> and <code>tokens</code>. One table (<code>src/cli/commands.ts</code>) declares commands, arguments and options; help, checks and suggestions come from it.</p><p><strong>Consequence.</strong> Under 200 lines of our own. A command is imported only when it runs, and <code>run(argv, io, host)</code> is a function that tests call in-process.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0007-parseargs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0007Parseargs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0007Parseargs as default
};
