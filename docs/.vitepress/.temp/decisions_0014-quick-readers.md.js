import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0014. Quick readers for what needs no full reader","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0014-quick-readers.md","filePath":"decisions/0014-quick-readers.md"}');
const _sfc_main = { name: "decisions/0014-quick-readers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0014-quick-readers-for-what-needs-no-full-reader" tabindex="-1">0014. Quick readers for what needs no full reader <a class="header-anchor" href="#_0014-quick-readers-for-what-needs-no-full-reader" aria-label="Permalink to &quot;0014. Quick readers for what needs no full reader&quot;">​</a></h1><p><strong>Question.</strong> Over half of <code>check</code> was the <code>yaml</code> package reading 170 KB with the place of every value, and micromark reading clauses without markup. Nearly every run asks for no place at all.</p><p><strong>Weighed.</strong> A cache of parsed files: can be stale, and CI never has one. Fewer or smaller files: the source is for authors. Another YAML package throughout: none keeps positions and comments as <code>yaml</code> does.</p><p><strong>Choice.</strong> js-yaml 5.5.0 (MIT) reads the data, in a fifth of the time; <code>yaml</code> reads the file again when a place is asked for or anything is out of the ordinary (anchors, tags, tabs, several documents, odd keys or numbers, any mistake). Clauses of plain paragraphs, bold or emphasised words, notes, links and lists of one line an item are read without a parser; in this repository that is every clause, so <code>check</code> never starts micromark.</p><p><strong>Consequence.</strong> Places are looked up lazily. <code>test/quick-readers.test.ts</code> holds both pairs of readers equal on all sources and on thousands of hostile ones. <code>check</code> went from 5.7 to about 3.6 times a bare Node process, and when the reader of clauses learnt more than plain paragraphs, from 4.0 to 3.5 on the same day.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0014-quick-readers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0014QuickReaders = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0014QuickReaders as default
};
