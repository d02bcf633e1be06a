import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0037. Kinds of parameters: contacts, names and facts","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0037-names-and-facts.md","filePath":"decisions/0037-names-and-facts.md"}');
const _sfc_main = { name: "decisions/0037-names-and-facts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0037-kinds-of-parameters-contacts-names-and-facts" tabindex="-1">0037. Kinds of parameters: contacts, names and facts <a class="header-anchor" href="#_0037-kinds-of-parameters-contacts-names-and-facts" aria-label="Permalink to &quot;0037. Kinds of parameters: contacts, names and facts&quot;">​</a></h1><p><strong>Question.</strong> Boards differ in who they are (<em>het Lindecollege vraagt</em>, <em>de scholen vragen</em>, <em>wij vragen</em>), in how they are reached, and in what they decide (a term, an age, who gives consent). A value that is only text makes sentences wrong, links impossible and differences in substance invisible.</p><p><strong>Weighed.</strong> Expressions in texts say all, and are read by nobody who writes policy. An amendment for each difference hides that two boards differ in one fact. Inflecting Dutch by rule guesses at verbs; two words beside each other do not.</p><p><strong>Choice.</strong> A parameter may have a <code>kind</code>, which checks its value where it is set and prints it (<code>src/resolve/kinds/</code>, one handler per kind). A name has a closed set of forms, and <code>{{organisatie vraagt/vragen}}</code> holds both words; the words stand behind a space and a slash, for a bar would cut a cell of a table. <code>wij</code> is a person of a name, not a name, so that the name itself stays at hand; its case is a form (<code>voorwerp</code>: ons), and the possessive has two, for <code>ons</code> and <code>onze</code> follow the noun behind them. A fact of closed values may choose among whole wordings, one for each value; <code>yes_no</code> has <code>ja</code> and <code>nee</code>, so that the keys of its wordings are words. Values of no kind cost nothing and stay what they were.</p><p><strong>Layers.</strong> Of each layer the organisation&#39;s own file comes first, then its override in a protocol; the base&#39;s default is the weakest. A default that an override declares is a default too: a file says more.</p><p><strong>Consequence.</strong> Decision 0004 is amended: in the address of a link a parameter may stand as the whole of it, or as all behind <code>tel:</code> or <code>mailto:</code>, of the kind that goes there. Still no value becomes markup. A snapshot holds final text, so it knows of none of this.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0037-names-and-facts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0037NamesAndFacts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0037NamesAndFacts as default
};
