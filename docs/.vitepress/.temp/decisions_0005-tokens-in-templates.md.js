import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0005. Templates are filled with tokens, not with values","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0005-tokens-in-templates.md","filePath":"decisions/0005-tokens-in-templates.md"}');
const _sfc_main = { name: "decisions/0005-tokens-in-templates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0005-templates-are-filled-with-tokens-not-with-values" tabindex="-1">0005. Templates are filled with tokens, not with values <a class="header-anchor" href="#_0005-templates-are-filled-with-tokens-not-with-values" aria-label="Permalink to &quot;0005. Templates are filled with tokens, not with values&quot;">​</a></h1><p><strong>Question.</strong> How can an author write the frame of a document, without any value becoming markup?</p><p><strong>Weighed.</strong> Handlebars with its own escaping: made for HTML, wrong for Markdown. Escaping values for Markdown: what needs it depends on the place. A frame in code: safe, but not for authors. Handlebars 4.7.10 (MIT) without escaping, on tokens.</p><p><strong>Choice.</strong> The template gets a token of two private-use characters around an index for each value; its output is parsed as Markdown, and on that tree each value replaces its token. <code>{{body}}</code>, <code>{{notice}}</code> and <code>{{contents}}</code> are tokens too, replaced by blocks.</p><p><strong>Consequence.</strong> A value is safe wherever it stands, and the frame is in the tree that all formats share. A template can test whether a value is there (<code>{{#if}}</code>) but cannot look into it. <code>strict</code> makes an unknown name an error with its line and column.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0005-tokens-in-templates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0005TokensInTemplates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0005TokensInTemplates as default
};
