import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"0031. One writer, and what it finds is data","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/0031-one-writer.md","filePath":"decisions/0031-one-writer.md"}');
const _sfc_main = { name: "decisions/0031-one-writer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="_0031-one-writer-and-what-it-finds-is-data" tabindex="-1">0031. One writer, and what it finds is data <a class="header-anchor" href="#_0031-one-writer-and-what-it-finds-is-data" aria-label="Permalink to &quot;0031. One writer, and what it finds is data&quot;">​</a></h1><p><strong>Question.</strong> Two builds at once, a build that dies, a folder where a file should go, a journal that somebody wrote: how does an output folder stay whole, and nothing outside it get touched?</p><p><strong>Weighed.</strong> <em>Lock</em>: one held while documents are made keeps others waiting for minutes and guards nothing; the system&#39;s own (<code>flock</code>) is not in Node and not on every shared folder. The number of a process alone means nothing in a container or on another machine, and comes back. Time by the clock of a machine differs from that of a disk. <em>Journal</em>: one for each organisation makes each a commit of its own, and a kill leaves a dashboard of texts that are not there. <em>Owning</em>: a manifest that is partly believed is believed where it is wrong. <em>Links</em>: following those that stay inside asks of each reader what inside is, and git cannot do it at all.</p><p><strong>Choice.</strong> A lock around publishing only, which is synchronous; the last build wins as a whole. It is signed with machine and container (hashed), process, the moment that process started, and a token. On the same machine the process is asked for; else, and where no moment is known, a lock that was not written again for two minutes (by the clock of the disk) is left behind. Who removes one claims that very lock first; who lost its own stops at the next change. One journal lists batches, each with a staging folder of its own token; files of one organisation go together, and what something stands in the way of is left in it for the next run. A file is moved only if its bytes are those that the journal names, and removed only if they are those that the manifest lists. A file of ours that was changed by hand is replaced, for that restores it, but never removed. Manifest and journal are taken to the letter or set aside whole; a file that is just as it is made now is ours again. Under a relative path no link is followed, in the source as in the output; an absolute path is of whoever typed it.</p><p><strong>Consequences.</strong> Paths of outputs are lower case and never begin with a dot. Checking costs a few looks and one hash per file that changed: nothing that can be measured. Who kept parts of a policy behind links puts the files themselves there. A machine that sleeps for two minutes in the midst of publishing to a shared folder may find its lock taken, and stops.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/0031-one-writer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0031OneWriter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0031OneWriter as default
};
