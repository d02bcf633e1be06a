import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0004. Parameters are a construct of the Markdown parser","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0004-parameters-in-the-parser.md","filePath":"decisions/0004-parameters-in-the-parser.md"}');
const _sfc_main = { name: "decisions/0004-parameters-in-the-parser.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0004-parameters-are-a-construct-of-the-markdown-parser" tabindex="-1">0004. Parameters are a construct of the Markdown parser <a class="header-anchor" href="#_0004-parameters-are-a-construct-of-the-markdown-parser" aria-label="Permalink to &quot;0004. Parameters are a construct of the Markdown parser&quot;">​</a></h1><p><strong>Question.</strong> When is <code>{{naam}}</code> replaced by an organisation&#39;s value?</p><p><strong>Weighed.</strong> In the text, before parsing: simple, but a school called <code>De *Ster* &amp; &lt;b&gt;Co&lt;/b&gt;</code> becomes markup, and every text is parsed again for each organisation. A search through the parsed tree: misses parameters that emphasis or links cut in two. A construct of micromark, 76 lines: the parser itself makes a node, escapes and all.</p><p><strong>Choice.</strong> The construct (<code>src/load/parameter-syntax.ts</code>). Parsing 15 KB takes 8–10 ms; done once for all organisations and filled in on copies of the tree, it took 30 PDFs from 0.14 to 0.09 of the naive time.</p><p><strong>Consequence.</strong> A value is text and can never become markup. A parameter cannot stand in the address of a link; that is a diagnostic.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0004-parameters-in-the-parser.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0004ParametersInTheParser = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0004ParametersInTheParser as default
};
