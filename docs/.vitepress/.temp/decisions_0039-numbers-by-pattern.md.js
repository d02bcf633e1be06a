import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0039. Numbers are made by pattern, and references speak in their words","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0039-numbers-by-pattern.md","filePath":"decisions/0039-numbers-by-pattern.md"}');
const _sfc_main = { name: "decisions/0039-numbers-by-pattern.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0039-numbers-are-made-by-pattern-and-references-speak-in-their-words" tabindex="-1">0039. Numbers are made by pattern, and references speak in their words <a class="header-anchor" href="#_0039-numbers-are-made-by-pattern-and-references-speak-in-their-words" aria-label="Permalink to &quot;0039. Numbers are made by pattern, and references speak in their words&quot;">​</a></h1><p><strong>Question.</strong> Papers number as they please: <code>1.</code>, <code>A.</code>, <code>Artikel 4</code>, <code>§ 2</code>, <code>6.3</code>, leden. A label with a typed number leaves a gap when a part is omitted, and a reference to it lies.</p><p><strong>Weighed.</strong> <em>A format string per part with one counter</em> cannot say <code>{n}.{m}</code> or count articles through chapters. <em>Levels as in Word</em> (a list of nine, each with its text) tie numbering to depth, and papers number siblings in different ways (chapters, then appendices). <em>Patterns</em> (chosen): words with counts, the last its own, those before it of the parts around; per level in <code>patterns.parts</code>, or on a part. Siblings of one pattern share a counter, so appendices begin anew; <code>through</code> names patterns that count through the document.</p><p><strong>Choice.</strong> The printed label holds the number, so that documents, snapshots and fingerprints are of what a reader reads, and those of before stay as they were. Only a counted list has its marker in the tree (<code>before</code>, style, <code>delimiter</code>), absent for <code>1.</code>. A reference takes its words from the pattern: a word in it is the noun (<code>artikel 6</code>), <code>lid</code> an ordinal, letters <code>onder b</code>, a bare number the label in quotes and <code>punt 3</code>. Where two parts are called the same, the part around them comes first (<code>hoofdstuk 2, artikel 1</code>).</p><p><strong>Consequence.</strong> A property test follows each reference as a person would, in random outlines with omissions, and must end at the place that was meant. Word counts such lists itself, with what stands before the count as fixed text. Headings carry their number as text. References are Dutch.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0039-numbers-by-pattern.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0039NumbersByPattern = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0039NumbersByPattern as default
};
