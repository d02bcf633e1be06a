/**
 * What GitHub and GitLab make of a comment beside Markdown: both look in the text of the rendered HTML, outside code and
 * links (docs.github.com, "Autolinked references and URLs"; docs.gitlab.com, "GitLab Flavored Markdown" and "Quick actions").
 */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

const FOUND: Readonly<Record<string, RegExp>> = {
  mention: /(?<!\w)@\w/,
  reference: /(?<!\w)[#!&$]\d|\bGH-\d|\w[#!]\d/i,
  label: /(?<!\w)[~%](?:\w|")/,
  address: /\w:\/\/|www\.\S|\w@\w/i,
  emoji: /:[a-z0-9+_-]+:/i,
  commit: /(?<!\w)[\da-f]{7,40}(?!\w)/i,
  wiki: /\[\[.*\]\]|\[\w+:/,
  edit: /\{\+.*\+\}|\[-.*-\]|\[\+.*\+\]|\{-.*-\}/,
  formula: /\$[^\s$][^$]*\$/,
};

/** Text that one element of HTML holds: code, links and marks part it, Markdown's escapes do not. */
function texts(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(texts) : [];
}

export function findInComment(source: string): string[] {
  const tree = parser.parse(source);
  const found = texts(tree).flatMap((text) =>
    Object.entries(FOUND)
      .filter(([, pattern]) => pattern.test(text))
      .map(([name]) => `${name}: ${text}`),
  );
  // GitLab looks for these in the source.
  const actions = source.split('\n').filter((line) => /^\/\w/.test(line));
  return [...found, ...actions];
}
