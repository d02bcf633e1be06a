import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0068. Word files are read by a reader of our own","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0068-lezen-van-word.md","filePath":"decisions/0068-lezen-van-word.md"}');
const _sfc_main = { name: "decisions/0068-lezen-van-word.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0068-word-files-are-read-by-a-reader-of-our-own" tabindex="-1">0068. Word files are read by a reader of our own <a class="header-anchor" href="#_0068-word-files-are-read-by-a-reader-of-our-own" aria-label="Permalink to &quot;0068. Word files are read by a reader of our own&quot;">​</a></h1><p><strong>Question.</strong> A protocol in Word says <code>Artikel 3</code> and <code>2.1</code> on paper, and in the file these stand nowhere: Word counts them from styles and numberings. What reads a Word file so that every number and every word is there, and nothing else?</p><p><strong>Weighed.</strong> <em><code>mammoth</code></em> (BSD, well kept): makes clean HTML, and drops the numbers of headings and lists, text boxes, most of tables&#39; merging, headers and footers; an open complaint since 2016. <em><code>docx-preview</code></em>: draws pages in a browser, numbers by CSS counters that nobody can ask. <em>LibreOffice for all of it</em>: numbers are right, but it has to be installed, takes seconds, and what it makes of tracked changes and fields is no longer what the file says. <em>pandoc</em>: the same, and it drops numbers too. <em>A reader of our own, on <code>fflate</code> and <code>saxes</code></em>, which are here already.</p><p><strong>Choice.</strong> Our own (<code>src/import/read/docx/</code>). Parts become a plain tree of XML under names as Word writes them, whatever the prefixes and whether strict or not; no document type, nothing fetched. Numbers follow ECMA-376 Part 1 §17.9 to the letter: definitions count together, levels restart, styles give levels, a numbering may start anew. What is hidden, running, or made by a field is kept apart and never dropped; the letters of all parts are counted a second time, by another way, and held against what was read. What an element means that nobody knows is not asked: what stands in it is read. Sizes are held while unpacking, depth and numbers while parsing (<code>model/limits.ts</code>).</p><p><strong>Consequence.</strong> What Word only shows is ours to follow: new kinds of drawings or fields come as words in a box, or as their last result. <code>.doc</code>, <code>.odt</code> and <code>.rtf</code> go through LibreOffice first (<code>host/office.ts</code>), where it is installed. Numbers of the oldest kind (<code>AUTONUM</code>, <code>LISTNUM</code> fields) are not made.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0068-lezen-van-word.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0068LezenVanWord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0068LezenVanWord as default
};
