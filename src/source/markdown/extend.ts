/** How a plugin beside remark-parse gives it constructs, and what these are in the tree. */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

type Given<T> = T | Given<T>[];

export function extend(
  processor: Processor,
  syntax: readonly Extension[],
  fromMarkdown: readonly Given<FromMarkdownExtension>[],
): void {
  const data = processor.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...fromMarkdown];
}
