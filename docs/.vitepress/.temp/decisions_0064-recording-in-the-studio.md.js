import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0064. A form records on what was seen, and asks the library what can be recorded","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0064-recording-in-the-studio.md","filePath":"decisions/0064-recording-in-the-studio.md"}');
const _sfc_main = { name: "decisions/0064-recording-in-the-studio.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0064-a-form-records-on-what-was-seen-and-asks-the-library-what-can-be-recorded" tabindex="-1">0064. A form records on what was seen, and asks the library what can be recorded <a class="header-anchor" href="#_0064-a-form-records-on-what-was-seen-and-asks-the-library-what-can-be-recorded" aria-label="Permalink to &quot;0064. A form records on what was seen, and asks the library what can be recorded&quot;">​</a></h1><p><strong>Question.</strong> A secretary records decisions in a browser, others at the same time, while texts change. What does a form know of procedures, and when may it write?</p><p><strong>Weighed.</strong> <em>A form that knows the rules</em> (which step is next, which outcomes it has): the rules a second time, in another language. <em>Trying and telling</em>: a form for everything, and a refusal after it was filled in. <em>A lock while a form is open</em>: who goes to lunch stops all others. <em>The bytes of the file as what was seen</em>: a comment in an editor would refuse a decision. <em>The version and fingerprint alone</em>: two decisions on one step would both be written.</p><p><strong>Choice.</strong> <code>agenda</code> tells as data what can be recorded now and what not, with the reason, by asking the functions that record whether they would; a form shows that and no more. <code>propose</code>, <code>decide</code>, <code>correct</code> and <code>repeal</code> take <code>dryRun</code> on the same way of thought, and give the files as they become. <code>seen</code> goes along: the entries, a digest of all that the approvals say, and the fingerprint of the text where the act is about it. Under the lock it is held against what stands there; where it differs nothing is written, and what came is told. A comment is no difference. The page holds the same against each answer, so that it tells at once and keeps what was typed.</p><p><strong>Consequence.</strong> The ledger that the studio leaves is byte for byte that of the commands. A change of a term voids a form too, for what it told may differ. Decisions stand in no list of what can be undone; <code>undo</code> puts no approvals back whose versions differ. The studio signs nothing: it gives the command. A form that is closed keeps nothing: what a minute says is typed in a minute.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0064-recording-in-the-studio.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0064RecordingInTheStudio = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0064RecordingInTheStudio as default
};
