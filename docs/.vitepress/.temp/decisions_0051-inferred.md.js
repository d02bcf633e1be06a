import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0051. What is inferred is a note on the version, and no document tells it as a fact","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0051-inferred.md","filePath":"decisions/0051-inferred.md"}');
const _sfc_main = { name: "decisions/0051-inferred.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0051-what-is-inferred-is-a-note-on-the-version-and-no-document-tells-it-as-a-fact" tabindex="-1">0051. What is inferred is a note on the version, and no document tells it as a fact <a class="header-anchor" href="#_0051-what-is-inferred-is-a-note-on-the-version-and-no-document-tells-it-as-a-fact" aria-label="Permalink to &quot;0051. What is inferred is a note on the version, and no document tells it as a fact&quot;">​</a></h1><p><strong>Question.</strong> A version number and date may come from a file name, a date on a cover may or may not be that of an edition, and a board may have no paper of its own. Where does that stand, and what prints?</p><p><strong>Weighed.</strong> <em>Leaving the value out</em>: the ledger needs a number to know a version by, and what is known, though not for certain, is lost. <em>A comment</em>: no tool reads it, and the document states the value. <em>A value of another shape</em> (<code>date: {value, inferred}</code>): every reader of dates must know of it, and the entries of before would be changed.</p><p><strong>Choice.</strong> <code>inferred</code> beside the values, with a reason for each. <code>knownBy</code> (<code>model/status.ts</code>) is what a document knows a version by: what was inferred is not there, and an edition that is only inferred to be one stands as on the cover, without a word. Tables of the tool show the value, and say that it was inferred. The note is no part of what an adoption fixes: adding it takes back a claim and makes none. So it may be added by hand, to an adopted version too, and voids nothing. Only of what came from paper can something be inferred (<code>inferred-here</code>).</p><p><strong>Consequence.</strong> A note that is gone makes a fact of a guess: <code>check --since</code> tells it, unless a correction took it away (<code>correct --inferred-date</code>, or a correction of the value). A file on its own cannot tell, as with all that is removed with its trace (0046). That the decisions are those of the paper is said by the tool, where such decisions stand; no author writes it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0051-inferred.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0051Inferred = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0051Inferred as default
};
