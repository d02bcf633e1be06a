import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0034. One equality of text, and fingerprints that name their rule","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0034-one-equality.md","filePath":"decisions/0034-one-equality.md"}');
const _sfc_main = { name: "decisions/0034-one-equality.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0034-one-equality-of-text-and-fingerprints-that-name-their-rule" tabindex="-1">0034. One equality of text, and fingerprints that name their rule <a class="header-anchor" href="#_0034-one-equality-of-text-and-fingerprints-that-name-their-rule" aria-label="Permalink to &quot;0034. One equality of text, and fingerprints that name their rule&quot;">​</a></h1><p><strong>Question.</strong> When is a text another text? Letters stored in two parts, a no-break space or a line wrapped elsewhere made a pin stale and a decision lapse, with a “then” and a “now” that looked alike.</p><p><strong>Weighed.</strong> Naming each such difference in the message: it asks people to judge what no reader sees, and a consent still lapses. Changing the source to one form on disk: the bytes are the author&#39;s, and an old fingerprint would break. Comparing what is read, once for all, costs nothing but a rule.</p><p><strong>Choice.</strong> Text is NFC from reading on; the file stays as it is. What reads the same is equal (<code>model/eye.ts</code> for letters, <code>model/reading.ts</code> for text): canonically equal letters, any white space as one space, a non-breaking hyphen as a hyphen, soft hyphens as nothing, rewrapping and markup of the same look as no difference. A hard line break, a new paragraph, bold and where a link leads do count. Pins, fingerprints, <code>status</code>, <code>diff</code>, <code>impact</code> and redlines all go by it. What has no look and Dutch typography does not need is refused, by name (<code>source/characters.ts</code>); the private-use characters that are refused mark values in a reading and tokens in a template.</p><p><strong>Fingerprints.</strong> One of this rule is <code>regelwerk-2:</code> and 64 digits. Bare digits are of rule 1, kept to the letter in <code>compare/fingerprint-1.ts</code>, over the text as it is and over its NFC and NFD: a source that was decomposed throughout at the time is known, one that mixed both forms is not, and is proposed again. Where the text itself is stored, what reads the same as that text is that text.</p><p><strong>Consequence.</strong> Another rule of equality is a rule 3 with a file of its own, never a change of these.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0034-one-equality.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0034OneEquality = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0034OneEquality as default
};
