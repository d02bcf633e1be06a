import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0055. MiniSearch in the start page, and the text of each document as a script of its own","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0055-site-search.md","filePath":"decisions/0055-site-search.md"}');
const _sfc_main = { name: "decisions/0055-site-search.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0055-minisearch-in-the-start-page-and-the-text-of-each-document-as-a-script-of-its-own" tabindex="-1">0055. MiniSearch in the start page, and the text of each document as a script of its own <a class="header-anchor" href="#_0055-minisearch-in-the-start-page-and-the-text-of-each-document-as-a-script-of-its-own" aria-label="Permalink to &quot;0055. MiniSearch in the start page, and the text of each document as a script of its own&quot;">​</a></h1><p><strong>Question.</strong> A site of protocols must be searched from a static host, from a subfolder and from a folder on a disk. There a browser fetches nothing and loads no module, but it does run classic scripts. A build of one organisation must not leave a search that finds what is gone.</p><p><strong>Weighed.</strong> <em>Pagefind</em> (MIT): made for this, but it fetches its index and WebAssembly: nothing from a folder. <em>Lunr</em> (MIT): a ready index of a fixed set, three times the size of the text, not maintained since 2020; indexes cannot be joined. <em>FlexSearch</em> (Apache 2): faster than needed, larger, with an API that changes between versions. <em>MiniSearch</em> 7.2.0 (MIT, no dependencies, maintained, 18 kB): prefixes, mistakes in typing, documents added one by one. <em>Our own</em>: an afternoon, and then years of words that are not found.</p><p><strong>Choice.</strong> MiniSearch, bundled with our form into one classic script that stands in the start page itself: so its hash can be in the page&#39;s policy, which a file beside it cannot from <code>file:</code>, and <code>strict-dynamic</code> lets it load the texts. <code>zoektekst.js</code> beside each document holds its clauses (anchor, heading, words), not an index: the reader&#39;s browser makes one of 300 clauses in some 20 ms, of as many texts as it loaded, and shows the words around what was found. More than 200 texts are searched per organisation.</p><p><strong>Consequence.</strong> What is searched is published with its document, whole or not at all, and a part that is built changes nothing else. A concept and a text to come are not searched. Without scripts there is no form, and a sentence says how to search in a page.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0055-site-search.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0055SiteSearch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0055SiteSearch as default
};
