import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0036. Lists in letters are a construct of the parser, and text in Markdown files","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0036-lists-in-letters.md","filePath":"decisions/0036-lists-in-letters.md"}');
const _sfc_main = { name: "decisions/0036-lists-in-letters.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0036-lists-in-letters-are-a-construct-of-the-parser-and-text-in-markdown-files" tabindex="-1">0036. Lists in letters are a construct of the parser, and text in Markdown files <a class="header-anchor" href="#_0036-lists-in-letters-are-a-construct-of-the-parser-and-text-in-markdown-files" aria-label="Permalink to &quot;0036. Lists in letters are a construct of the parser, and text in Markdown files&quot;">​</a></h1><p><strong>Question.</strong> Formal rules enumerate with <code>a.</code>, <code>b)</code>, <code>iv.</code> and <code>A.</code>; CommonMark knows bullets and digits only. How is such a list read, and what is written where nothing can say it?</p><p><strong>Weighed.</strong> <em>A transform</em> of paragraphs that look like a list comes too late: nesting, blank lines and what interrupts a paragraph are the parser&#39;s. <em>A remark plug-in</em> for it does not exist for micromark; Pandoc&#39;s <code>fancy_lists</code> is the nearest rule, and takes <code>B. Russell</code> for a list. <em>Our own construct</em> beside CommonMark&#39;s list (chosen, <code>source/markdown/list-syntax.ts</code>): the same nesting and interruption, with the marker on the list (<code>data.marker</code>), so that a renderer prints what was typed. Lists without it are as they were, and so are fingerprints.</p><p><strong>Choice.</strong> Small letters begin a list at any letter; a first <code>i</code> is Roman, and within letters only after <code>h</code> a letter. Capitals begin with <code>A</code> or <code>I</code> and have two items, else they are initials: that is known only at their end, so such a text is parsed once more with these places as prose. What is indented as the words of the first item belongs to each: nobody moves it along with the width of <code>viii.</code>.</p><p><strong>Consequence.</strong> HTML has <code>type</code> and, for a parenthesis, a counter style; in a fragment a string on each item, where a CMS lets styles through. Word and PDF have real numbering. In a Markdown file raw HTML is off in most generators, so such a list is one of bullets with its letter as escaped text (<code>- a\\. tekst</code>); so is <code>1)</code> where a program does not know it (decision 0052).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0036-lists-in-letters.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0036ListsInLetters = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0036ListsInLetters as default
};
