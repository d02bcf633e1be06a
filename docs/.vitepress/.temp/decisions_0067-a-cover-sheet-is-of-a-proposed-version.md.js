import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0067. A cover sheet is of a proposed version, and is not published","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0067-a-cover-sheet-is-of-a-proposed-version.md","filePath":"decisions/0067-a-cover-sheet-is-of-a-proposed-version.md"}');
const _sfc_main = { name: "decisions/0067-a-cover-sheet-is-of-a-proposed-version.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0067-a-cover-sheet-is-of-a-proposed-version-and-is-not-published" tabindex="-1">0067. A cover sheet is of a proposed version, and is not published <a class="header-anchor" href="#_0067-a-cover-sheet-is-of-a-proposed-version-and-is-not-published" aria-label="Permalink to &quot;0067. A cover sheet is of a proposed version, and is not published&quot;">​</a></h1><p><strong>Question.</strong> A council gets a sheet with its agenda: what it is asked, by when, and what changes. Of which text, made when, and from what?</p><p><strong>Weighed.</strong> <em>Of the text in the source, proposed or not</em>: a body would read of a text that changes under it, and nothing says which procedure it goes. <em>As a file of each build</em>: it depends on today in nearly each line, and a build depends on the day only for what stands where. <em>A variant of the protocol</em>: it shows no clauses. <em>A form in Word to fill in</em>: then people type what is recorded already, and wrongly.</p><p><strong>Choice.</strong> <code>cover</code> makes the sheet when somebody asks, of the version that was proposed and whose text is still that; the day is an input and stands on it. What is asked, and by when, <code>governance/cover.ts</code> derives from the procedure, the ledger and the calendars: latest days are reckoned backwards from the first of the revision date and the first day in force that is still to come. What is not recorded is said to be not known. A step may name its legal basis (<code>basis</code>); like its term it is that of the procedure of now. What changes is the summary of the redline (<code>compare/</code>). The frame is <code>templates/cover.md.hbs</code>, the renderers are those of documents.</p><p><strong>Consequence.</strong> One step fits a page unless much changes. A policy cannot yet have a template of its own for it. Without a procedure there is no sheet.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0067-a-cover-sheet-is-of-a-proposed-version.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0067ACoverSheetIsOfAProposedVersion = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0067ACoverSheetIsOfAProposedVersion as default
};
