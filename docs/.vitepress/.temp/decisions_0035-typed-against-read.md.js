import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0035. What is typed is held against what is read","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0035-typed-against-read.md","filePath":"decisions/0035-typed-against-read.md"}');
const _sfc_main = { name: "decisions/0035-typed-against-read.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0035-what-is-typed-is-held-against-what-is-read" tabindex="-1">0035. What is typed is held against what is read <a class="header-anchor" href="#_0035-what-is-typed-is-held-against-what-is-read" aria-label="Permalink to &quot;0035. What is typed is held against what is read&quot;">​</a></h1><p>YAML and Markdown both change text by their rules, and say nothing: a <code> #</code> begins a comment, <code>&gt;-</code> joins the items of a list, <code>•</code> on a new line runs on, <code>7.</code> after <code>5.</code> becomes 6.</p><ul><li><strong>A list of known traps</strong> finds those, and not the next one.</li><li><strong>A stricter language</strong> (no <code>&gt;</code>, no plain texts) takes away what authors know, and Markdown still joins and counts.</li><li><strong>A comparison</strong> (chosen): the lines of the scalar in the bytes of the file, parsed as they stand, against the tree of the value that YAML made of them; of that tree the words and numbers against those typed; and each comment that stands where a text goes on. One thing is judged rather than compared: whether a line that runs on in a paragraph was meant to. It was when it begins with what people count or point with, or breaks long before its paragraph is full and looks like an address, a telephone number or an enumeration (<code>typed/own-line.ts</code>). Prose that an editor wrapped, or with a sentence to a line, is never told of.</li></ul><p>A lost word is an error (<code>#12</code>; after <code># </code> most people mean a comment, so that is a warning); lines that are joined and numbers that come out otherwise are warnings. Places are only known to the slower reader of YAML, so <code>typed/glance.ts</code> first passes over the lines and may say &quot;look&quot; in vain, never &quot;no&quot;: a property test. <code>npm run typed</code> reads 100,000 generated texts back from all formats.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0035-typed-against-read.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0035TypedAgainstRead = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0035TypedAgainstRead as default
};
