import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0025. The package holds the code in one bundle, its types in one file, and two dependencies","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0025-package.md","filePath":"decisions/0025-package.md"}');
const _sfc_main = { name: "decisions/0025-package.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0025-the-package-holds-the-code-in-one-bundle-its-types-in-one-file-and-two-dependencies" tabindex="-1">0025. The package holds the code in one bundle, its types in one file, and two dependencies <a class="header-anchor" href="#_0025-the-package-holds-the-code-in-one-bundle-its-types-in-one-file-and-two-dependencies" aria-label="Permalink to &quot;0025. The package holds the code in one bundle, its types in one file, and two dependencies&quot;">​</a></h1><p><strong>Question.</strong> What does <code>npm pack</code> make, so that a stranger can install it, compile against it and run it, quickly and with nothing of ours that is private?</p><p><strong>Weighed.</strong> All that is bundled was also installed: 29 packages with what they need. None left: then the 2.5 MB of WebAssembly of resvg (MPL-2.0) would be in our files. Types: a declaration for each module names Handlebars, yaml and others, which the user does not have. API Extractor makes one file but drops <code>declare module &#39;mdast&#39;</code>, and with it the nodes that we add; rolldown-plugin-dts asks Node 22. rollup-plugin-dts 6.5.1 (LGPL-3.0, a tool and not shipped) keeps it; it reads what TypeScript 7 wrote with <code>@typescript/typescript6</code>. Notices: esbuild-plugin-license is little used, and esbuild tells itself which files it put in.</p><p><strong>Choice.</strong> <code>prepare</code> makes all of <code>dist/</code>, for <code>npm pack</code> runs it after <code>prepack</code>: the bundle, <code>index.d.ts</code> and <code>THIRD-PARTY-NOTICES.txt</code> (<code>scripts/notices.js</code>; a package without a licence text fails). Dependencies are <code>@resvg/resvg-wasm</code>, no longer in the bundle, and <code>@types/mdast</code>, for a document tree is mdast and its utilities must take it.</p><p><strong>Consequence.</strong> The compiled code of decision 0015 is left out: it holds for one V8 and processor, is most of the size, and without it the same is said a little later. So are <code>policy/</code>, <code>src/</code>, <code>test/</code> and the decisions. <code>test/package/</code> installs the tarball without a network, compiles strictly with <code>skipLibCheck</code> off, and runs <code>check</code> and <code>build</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0025-package.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0025Package = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0025Package as default
};
