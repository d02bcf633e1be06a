import type { Nodes } from 'mdast';
import { parse } from 'yaml';
import { wordsIn } from '../../model/words-in.ts';
import { parseFrame } from '../../source/markdown/index.ts';
import { type Carried, stateNamed } from './words.ts';

export function readMarkdown(markdown: string): Carried {
  const [front = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
  const data = (yaml === '' ? {} : parse(yaml)) as Readonly<Record<string, unknown>>;
  const named = (key: string) => (typeof data[key] === 'string' ? data[key] : null);
  return {
    organisation: named('organisation'),
    version: numberIn(named('version')),
    state: stateNamed(named('status')),
    words: wordsIn(textOf(parseFrame(markdown.slice(front.length)))),
  };
}

/** The number of a note is its place, so a reference has no words. */
function textOf(node: Nodes): string {
  if (node.type === 'html' || node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isInline = ['paragraph', 'heading', 'tableCell', 'link', 'emphasis', 'strong'].includes(node.type);
  return node.children.map(textOf).join(isInline ? '' : ' ');
}

/** Of a text without a number the front matter says how else it is called. */
function numberIn(version: string | null): string | null {
  return version !== null && /^\d+(?:\.\d+){1,2}$/.test(version) ? version : null;
}
