import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0041. A term is a clause, and a page opens it with a button of the popover API","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0041-definitions.md","filePath":"decisions/0041-definitions.md"}');
const _sfc_main = { name: "decisions/0041-definitions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0041-a-term-is-a-clause-and-a-page-opens-it-with-a-button-of-the-popover-api" tabindex="-1">0041. A term is a clause, and a page opens it with a button of the popover API <a class="header-anchor" href="#_0041-a-term-is-a-clause-and-a-page-opens-it-with-a-button-of-the-popover-api" aria-label="Permalink to &quot;0041. A term is a clause, and a page opens it with a button of the popover API&quot;">​</a></h1><p><strong>Question.</strong> Formal rules define their words, in an alphabetic list. Schools add terms; readers meet a term far from its definition. How is a definition written, where does it stand, and how does a page show it without a script?</p><p><strong>Weighed.</strong> <em>A table of terms</em> works already, but its author keeps the alphabet, and nothing knows that a word is defined. <em>A place of its own beside the clauses</em> would need pins, amendments, norms and comparing once more. For the page: <em>a link to the definition</em> takes the reader away, and a clause full of links reads badly; <code>&lt;abbr title&gt;</code> shows nothing to fingers and keyboards; <code>&lt;details&gt;</code> is a block and breaks the sentence; a script is barred.</p><p><strong>Choice.</strong> A clause with <code>term</code> and <code>text</code>, in a part with <code>numbering: definitions</code>. Resolving sorts terms that follow one another, by the language&#39;s collation and after values are filled in, before numbers are made; so references follow. <code>forms</code> is for finding the term and no part of the text, as languages are: it voids no approval, and a snapshot keeps it. In the page, the first use in each clause is a <code>&lt;button popovertarget&gt;</code> that looks like text with a dotted line; the meaning stands once, at the end of the text, and takes the focus when it opens (<code>render/html/terms.ts</code>). Words are compared whole, as the eye reads them, in one pass however many terms there are (<code>model/terms.ts</code>).</p><p><strong>Consequence.</strong> The tree only says which item defines what (<code>data.defines</code>); readings, fingerprints, redlines and fragments know nothing of buttons. On paper a term is text; where a browser has no popovers it is too, and the meaning stays hidden. A drag cannot begin within a button, but a selection goes across it and copies its words. <code>verify</code> reads the meanings of a page as words of it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0041-definitions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0041Definitions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0041Definitions as default
};
