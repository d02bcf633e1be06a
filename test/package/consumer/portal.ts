/** A tool of somebody else around regelwerk, compiled against the packed types and run on the packed code. */
import type { Root } from 'mdast';
import {
  type DocumentTree,
  formatText,
  type Host,
  hasErrors,
  latestStatusOf,
  loadPolicy,
  nodeHost,
  renderMarkdown,
  resolvePolicy,
  type Status,
} from 'regelwerk';

const host: Host = nodeHost('.');
const { value: policy, diagnostics } = loadPolicy(host);
if (hasErrors(diagnostics)) throw new Error(formatText(diagnostics, 'en'));

export const titles: readonly string[] = resolvePolicy(policy).value.map(({ title }) => title);

/** The document tree is mdast: its utilities take it as it is. */
export const print = (tree: DocumentTree & Root): string => renderMarkdown(tree);

export const versionOf = (subject: Parameters<typeof latestStatusOf>[0]): Status['version'] =>
  latestStatusOf(subject, '2026-01-01').version;
