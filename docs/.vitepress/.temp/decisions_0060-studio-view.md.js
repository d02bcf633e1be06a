import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0060. Preact shows the studio; a page is changed in its frame by morphdom","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0060-studio-view.md","filePath":"decisions/0060-studio-view.md"}');
const _sfc_main = { name: "decisions/0060-studio-view.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0060-preact-shows-the-studio-a-page-is-changed-in-its-frame-by-morphdom" tabindex="-1">0060. Preact shows the studio; a page is changed in its frame by morphdom <a class="header-anchor" href="#_0060-preact-shows-the-studio-a-page-is-changed-in-its-frame-by-morphdom" aria-label="Permalink to &quot;0060. Preact shows the studio; a page is changed in its frame by morphdom&quot;">​</a></h1><p><strong>Question.</strong> What makes the studio&#39;s application in the browser, and how does a page that somebody reads become that of a file that was saved, without their place lost?</p><p><strong>Weighed.</strong> <em>Lit</em>: elements with styles of their own, which our one style sheet would have to be let into. <em>Svelte</em>: a compiler and a language of its own for tests and types. <em>React</em>: ten times the size for the same components. <em>Preact 11 with signals</em>: TSX that our TypeScript checks, 6 kB, and what changes is drawn again, not all. For the page: loading the frame anew loses scroll, selection and focus; <code>srcdoc</code> takes our policy over, which refuses the page&#39;s own style sheet; <em>idiomorph</em> is for htmx first; <em>morphdom</em> is one function of 3 kB without dependencies.</p><p><strong>Choice.</strong> Preact with signals: what is known is in <code>state.ts</code>, only <code>loading.ts</code> fills it, and addresses stand behind <code>#</code>, so that the server knows one page. The page of a document is the build&#39;s own, in a frame with <code>sandbox=&quot;allow-same-origin&quot;</code>: nothing runs in it, and what listens is ours, from outside. Its passages are the elements with the ids of clauses. After a change the page is asked again, parsed in the frame, and morphdom changes what differs; the first passage in view is put where it was. Another style sheet means loading anew, for the page&#39;s own policy knows the old one by its hash.</p><p><strong>Consequence.</strong> The application without what writes is some 200 kB (65 kB compressed), half of it the parser of Markdown, which the editor has too. Safari may not call listeners in a frame in which nothing may run: the list of passages beside it does all that a tap on the page does. Words are in <code>words/</code>, in two languages of one type.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0060-studio-view.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0060StudioView = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0060StudioView as default
};
