import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0054. VitePress makes the site of the guides","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0054-docs-site.md","filePath":"decisions/0054-docs-site.md"}');
const _sfc_main = { name: "decisions/0054-docs-site.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0054-vitepress-makes-the-site-of-the-guides" tabindex="-1">0054. VitePress makes the site of the guides <a class="header-anchor" href="#_0054-vitepress-makes-the-site-of-the-guides" aria-label="Permalink to &quot;0054. VitePress makes the site of the guides&quot;">​</a></h1><p><strong>Question.</strong> Which program makes a site with a search of <code>docs/</code>, whose files stay what they are for whoever reads them in the repository?</p><p><strong>Weighed.</strong> <em>MkDocs</em> with Material: Python beside Node, and its search does not find parts of Dutch words better. <em>Docusaurus</em>: MDX reads <code>{{naam}}</code> and <code>&lt;id&gt;</code> in our guides as code. <em>Eleventy</em>: all of theme, search and navigation is ours to make. <em>VitePress 1.6.4</em> (MIT): in our devDependencies already, a theme with a local search (MiniSearch), no request to others, and it stops on dead links.</p><p><strong>Choice.</strong> VitePress, with little of our own: the list of pages is read from folders and headings; HTML in Markdown is off and <code>{{</code> is written as a character, so that all of a guide is words; files beside <code>docs/</code> that a page links to are copied; colours that can be read on their ground; Dutch words for all that has a setting.</p><p><strong>Consequence.</strong> <code>npm run docs:site</code> takes some 17 seconds of one core. A test builds it, follows every link and reads it in a browser, for VitePress passes over some dead links (those to a page that is renamed). The opened search has two faults in axe that are the theme&#39;s (a dialogue with <code>role=&quot;button&quot;</code>). Guides in English are found by the search on English pages only.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0054-docs-site.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0054DocsSite = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0054DocsSite as default
};
