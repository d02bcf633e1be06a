import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0029. One encoder per sink, and code for what a comment would act on","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0029-encoders.md","filePath":"decisions/0029-encoders.md"}');
const _sfc_main = { name: "decisions/0029-encoders.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0029-one-encoder-per-sink-and-code-for-what-a-comment-would-act-on" tabindex="-1">0029. One encoder per sink, and code for what a comment would act on <a class="header-anchor" href="#_0029-one-encoder-per-sink-and-code-for-what-a-comment-would-act-on" aria-label="Permalink to &quot;0029. One encoder per sink, and code for what a comment would act on&quot;">​</a></h1><p><strong>Question.</strong> A name with line breaks gave orders in a comment that CI posts with a token, and in the log of the runner. How does a value stay a value, everywhere?</p><p><strong>Weighed.</strong> Escaping in each formatter: forgotten once, and it was. Objects instead of strings: safe, but every <code>join</code> and <code>padEnd</code> becomes a method. Branded strings with a tag for each sink: nothing at run time, and <code>string</code> does not compile. For comments: GitHub and GitLab look for mentions, references, addresses and emoji in the <em>rendered</em> text, so backslashes and <code>&amp;#64;</code> help nothing; a zero-width joiner is invisible and is copied along; <code>@&lt;!-- --&gt;name</code> is HTML. In code neither looks.</p><p><strong>Choice.</strong> <code>src/encode/</code> has a file for each sink. <code>Encoded&lt;&#39;terminal&#39;&gt;</code> and its kin are strings that only these files make; the tags take such a string, a number, or a literal of our own. In Markdown, a word that GitHub or GitLab could act on becomes code, every other mark is escaped. For readers of text, what steers or breaks a line stands there as its number (<code>U+001B</code>), and <code>::x::</code> at the start of a line and <code>##[x]</code> anywhere lose their first sign to it; JSON, XML, YAML and calendars read back what was put in, as far as they can hold it.</p><p><strong>Consequences.</strong> A date of eight digits or a word of seven letters a to f stands in code in a comment. CSV and HTML on the output of a job can still hold <code>::x::</code> at the start of a line within a field or a text; they are files, not logs. The XML of Word and Excel is still built of plain strings around encoded text: there the type stops at the text of an element.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0029-encoders.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0029Encoders = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0029Encoders as default
};
