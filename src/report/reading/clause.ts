/** A clause as its document shows it, to be read by itself: without its number, its notes below it, and leading nowhere. */
import type { Nodes, RootContent } from 'mdast';
import { entryBlocks } from '../../document/blocks.ts';
import { createFootnotes } from '../../document/footnotes.ts';
import type { TracedClause } from '../../governance/trace.ts';
import { columnsOf } from '../../model/columns.ts';
import { referenceOf } from '../../model/link.ts';
import type { ReadableClause, ResolvedClause } from '../../model/resolved.ts';
import { mergeTexts } from '../../model/text.ts';
import { captionOf, inWords } from '../../words/figures.ts';
import { printContent } from '../explain.ts';

export function clauseBlocks({ clause, part, lead }: TracedClause): RootContent[] {
  const footnotes = createFootnotes();
  const isTable = columnsOf(part).length > 0;
  const numbering = isTable ? part.numbering : lead === null ? 'prose' : 'bulleted';
  const entries = [
    ...(lead === null ? [] : [{ kind: 'clause' as const, clause: withoutPicture(lead), counted: false }]),
    { kind: 'clause' as const, clause: withoutPicture(clause), counted: true },
  ];
  const blocks = entryBlocks(
    { ...part, numbering, entries },
    { footnotes, pictureOf: noPicture, depth: 6, quoted: true },
  );
  const notes = footnotes.definitions().flatMap(({ identifier, children }): RootContent[] => {
    const [first, ...rest] = children;
    const sign = { type: 'text' as const, value: `(${identifier}) ` };
    return first?.type === 'paragraph'
      ? [{ ...first, children: [sign, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [sign] }, ...children];
  });
  const shown = [...blocks, ...notes].flatMap(byItself) as RootContent[];
  // A text with mistakes is shown too, as far as it can be.
  return shown.length > 0 && shown.every(isShowable) ? shown : plainly(lead === null ? [clause] : [lead, clause]);
}

/** What may stand in a document. */
const SHOWABLE: ReadonlySet<Nodes['type']> = new Set([
  ...(['paragraph', 'text', 'emphasis', 'strong', 'link', 'break', 'list', 'listItem'] as const),
  ...(['table', 'tableRow', 'tableCell', 'form', 'formField'] as const),
]);

function isShowable(node: Nodes): boolean {
  return SHOWABLE.has(node.type) && (!('children' in node) || node.children.every(isShowable));
}

function plainly(clauses: readonly ResolvedClause[]): RootContent[] {
  const lines = clauses.flatMap(({ content }) => printContent(content, 'nl').flatMap((text) => text.split('\n')));
  return lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

/** What a picture shows is read in words. */
function withoutPicture({ id, content }: ResolvedClause): ReadableClause {
  if (content.kind !== 'figure') return { id, content };
  return { id, content: { kind: 'text', text: inWords(content.alt, captionOf(content), 'nl') } };
}

function noPicture(): never {
  throw new Error('a picture in a text without pictures');
}

function byItself(node: Nodes): Nodes[] {
  if (node.type === 'footnoteReference') return [{ type: 'text', value: ` (${node.identifier})` }];
  if (!('children' in node)) return [node];
  const children = mergeTexts<Nodes>(node.children.flatMap(byItself));
  if (node.type === 'link' && referenceOf(node.url) !== undefined) return children;
  return [{ ...node, children } as Nodes];
}
