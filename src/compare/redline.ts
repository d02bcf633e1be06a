/** A redline: the text before and after as one document, with a summary before it or without. */
import type { RootContent } from 'mdast';
import type { ReadableProtocol } from '../model/resolved.ts';
import { anchorsIn, type DocumentPart, type DocumentTree, partOf } from '../model/tree.ts';
import { withAsides } from './asides.ts';
import { capitalised } from './change-words.ts';
import { type Comparison, compareClauses } from './clauses.ts';
import { mergeTrees } from './merge-trees.ts';
import { withMoves } from './moved-asides.ts';
import { type Names, summaryBlocks } from './redline-summary.ts';
import type { UnseenChange } from './unseen.ts';
import { printAside, printUnseen } from './unseen-words.ts';

/** A text and the document made of it. The text before is named as the one after: see `asNamedIn`. */
export interface WrittenText {
  readonly text: ReadableProtocol;
  readonly document: DocumentTree;
}

const ABOVE: ReadonlySet<DocumentPart | null> = new Set(['title', 'edition', 'organisation', 'cover']);

/**
 * For reading: title, summary, then the whole text. The title says that it is a redline, and the summary follows it and
 * what stands below it, so that there is one title.
 */
export function redlineToRead(before: WrittenText, after: WrittenText, names: Names): DocumentTree {
  const comparison = compareClauses(before.text, after.text);
  const merged = merge(before, after, names, comparison, false);
  const at = merged.children.findIndex((node) => !ABOVE.has(partOf(node)));
  const texts = { comparison, before: before.text, after: after.text };
  const blocks = summaryBlocks(texts, names, anchorsIn(merged.children as readonly RootContent[]));
  const summary = blocks.map((node) => ({ ...node, data: { ...node.data, part: 'summary' } }) as RootContent);
  const start = at === -1 ? merged.children.length : at;
  const text: RootContent = {
    type: 'heading',
    depth: 2,
    children: [{ type: 'text', value: 'De tekst met de wijzigingen' }],
    data: { anchor: '_wijzigingen', newPage: true },
  };
  const front = merged.children.slice(0, start).map((node) => (partOf(node) === 'title' ? asRedline(node) : node));
  const children = [...front, ...summary, text, ...merged.children.slice(start)];
  const { meta } = merged.data;
  return { ...merged, data: { meta: { ...meta, title: `${REDLINE}${meta.title}` } }, children };
}

const REDLINE = 'Renvooi: ';

function asRedline(title: RootContent): RootContent {
  if (title.type !== 'heading') return title;
  return { ...title, children: [{ type: 'text', value: REDLINE }, ...title.children] };
}

/** For a word processor, that makes either text of it: nothing but the text, and what is said in its margin. */
export function redlineToTrack(before: WrittenText, after: WrittenText, names: Names): DocumentTree {
  return merge(before, after, names, compareClauses(before.text, after.text), true);
}

/** Both texts in one, with what letters do not show said in words. */
function merge(
  before: WrittenText,
  after: WrittenText,
  names: Names,
  { places, clauses }: Comparison,
  tracked: boolean,
): DocumentTree {
  const merged = mergeTrees(before.document, after.document);
  // In the margin they stand apart from the words that they are about.
  const say = (changes: readonly UnseenChange[]) =>
    tracked
      ? changes.map((change) => `${capitalised(printUnseen(change, places, 'nl'))}.`).join(' ')
      : printAside(changes, places);
  const said = withAsides(merged.children, say, tracked);
  // In a word processor a comment would stay where all is accepted.
  const children = tracked ? said : withMoves(said, clauses);
  const { meta } = after.document.data;
  const named = {
    ...meta,
    description: `Wat er verandert van ${names.before} naar ${names.after}.`,
    versionLabel: `Renvooi: van ${names.before} naar ${names.after}`,
    comparedWith: names.day,
  };
  return { ...merged, data: { meta: named }, children };
}
