import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0057. An edit is said in clauses and layers","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0057-an-edit-is-said-in-clauses.md","filePath":"decisions/0057-an-edit-is-said-in-clauses.md"}');
const _sfc_main = { name: "decisions/0057-an-edit-is-said-in-clauses.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0057-an-edit-is-said-in-clauses-and-layers" tabindex="-1">0057. An edit is said in clauses and layers <a class="header-anchor" href="#_0057-an-edit-is-said-in-clauses-and-layers" aria-label="Permalink to &quot;0057. An edit is said in clauses and layers&quot;">​</a></h1><p>Authors change texts in a browser, more of them in one folder. What does the browser send, and what is written?</p><ul><li><em>The file anew, from the data of a form</em> (Decap, Sveltia): comments and style are lost, and the last one to save wins.</li><li><em>A patch of lines</em>: says nothing of what it means, so nothing can be checked, and it fails on any other change of the file.</li><li><em>What is meant</em> (chosen): which clause, in which layer, and what its author had before them. <code>edit</code> works out the data of the files on the source of that moment, under the lock. What another wrote elsewhere in the file is kept; only where the same text became another it is a conflict, with what stands there now.</li></ul><p>A place is right when the outline that comes of it is the one that the author sees: positions are tried until it is, and own clauses that hung on what moved are put back. A choice is pinned as <code>pin</code> does it. What comes to say what is inherited goes: an amendment, a place, a label.</p><p>A text with errors (a reference to what is not there yet) is saved and told of, for authors save what is not finished. What its schema refuses is not: nobody could read the file.</p><p>Files that change together are staged, held against the bytes that were read, and renamed in an order in which whoever is killed leaves a sound source; a rename that fails undoes those before it. What was to be done stands in a journal before the first rename, and whoever writes next does the rest: all of it, or nothing. Commands that read do not wait for that: each file is whole.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0057-an-edit-is-said-in-clauses.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0057AnEditIsSaidInClauses = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0057AnEditIsSaidInClauses as default
};
