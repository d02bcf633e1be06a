import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0066. A search looks asked words up among the words of the texts, with a stemmer for Dutch","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0066-search-by-words-of-the-texts-with-a-stemmer.md","filePath":"decisions/0066-search-by-words-of-the-texts-with-a-stemmer.md"}');
const _sfc_main = { name: "decisions/0066-search-by-words-of-the-texts-with-a-stemmer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0066-a-search-looks-asked-words-up-among-the-words-of-the-texts-with-a-stemmer-for-dutch" tabindex="-1">0066. A search looks asked words up among the words of the texts, with a stemmer for Dutch <a class="header-anchor" href="#_0066-a-search-looks-asked-words-up-among-the-words-of-the-texts-with-a-stemmer-for-dutch" aria-label="Permalink to &quot;0066. A search looks asked words up among the words of the texts, with a stemmer for Dutch&quot;">​</a></h1><p><strong>Question.</strong> Who asks for <code>pesten</code> wants <code>gepest</code> and <code>pestprotocol</code>, in every text of a thousand organisations, soon after each save. What finds it?</p><p><strong>Weighed.</strong> <em><code>@orama/stemmers</code></em> (Apache 2, kept with Orama, 6.5 kB for Dutch, no dependencies): Snowball&#39;s first Dutch algorithm. <em><code>snowball-stemmers</code></em> (ISC) and <em><code>snowball-stemmer.jsx</code></em>: the same algorithm, all languages in one file, years without a release. <em><code>natural</code></em>: brings clients for four databases. <em><code>lunr-languages</code></em>: made for lunr&#39;s pipeline. <em>Rules of our own alone</em>: Snowball&#39;s regions and vowels anew, with our mistakes. <em>Stems as the words of the index</em>: then beginnings, insides and likeness have nothing to look in. <em>Each filled text indexed</em>: 60,000 texts where 60 are meant.</p><p><strong>Choice.</strong> <code>@orama/stemmers</code>, and beside it what that algorithm does not do: <code>ge-</code>, <code>-er(en)</code>, <code>-ing</code>, doubled letters, <code>v</code> and <code>z</code>, some irregular words (<code>operations/search/words.ts</code>). MiniSearch holds each wording once, with values as signs that are no letters; a word that is asked is looked up in the vocabulary of the texts, and each word that it finds goes to the index with a weight: itself, its forms, words that begin with it, words that have it inside. Values and labels are matched per organisation. Between searches the index follows the texts that came and went.</p><p><strong>Consequence.</strong> A stem may hold two meanings (<code>regelen</code>, <code>regels</code>); ranking puts the word itself first. The search of a site keeps its own terms: the stemmer would add a third to its script, and it finds beginnings and slips already.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0066-search-by-words-of-the-texts-with-a-stemmer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0066SearchByWordsOfTheTextsWithAStemmer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0066SearchByWordsOfTheTextsWithAStemmer as default
};
