/** The document tree around the clauses. */
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { entryBlocks } from '../../src/document/blocks.ts';
import { createFootnotes } from '../../src/document/footnotes.ts';
import type { ResolvedClause, ResolvedContent, ResolvedPart } from '../../src/model/resolved.ts';
import { noPicture } from '../support/parts.ts';

const contentOf = (value: string): ResolvedContent => ({
  kind: 'text',
  text: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});

const clause = (id: string): ResolvedClause => ({
  id,
  audience: ['all'],
  force: 'inform',
  norms: [],
  legal: [],
  settles: [],
  chosen: null,
  values: [],
  source: { text: id },
  content: contentOf(id),
  apart: contentOf(id),
  origin: { layer: null, place: { file: 'x', line: 1, column: 1 } },
  changes: [],
  location: { part: 'buiten', label: 'Buiten', number: null },
});

const part = (
  id: string,
  entries: ResolvedPart['entries'],
  numbering: ResolvedPart['numbering'] = 'prose',
): ResolvedPart => ({
  id,
  label: id,
  numbering,
  columns: null,
  entries,
});

function anchorsIn(node: Nodes): string[] {
  const own = node.data?.anchor === undefined ? [] : [node.data.anchor];
  return [...own, ...('children' in node ? node.children.flatMap(anchorsIn) : [])];
}

test('a part that is quoted, with parts inside it, is an anchor in one place only', () => {
  const inner = part('binnen', [{ kind: 'clause', clause: clause('b'), counted: true }]);
  const quoted = part('buiten', [
    { kind: 'clause', clause: clause('a'), counted: true },
    { kind: 'part', part: inner },
  ]);
  const blocks = entryBlocks(
    part('heel', [
      { kind: 'quote', part: quoted },
      { kind: 'part', part: quoted },
    ]),
    {
      footnotes: createFootnotes(),
      pictureOf: noPicture,
      depth: 1,
      quoted: false,
    },
  );
  expect(blocks.flatMap(anchorsIn)).toEqual(['buiten', 'a', 'binnen', 'b']);
});

test('the count of a numbered part goes on after what stands outside it', () => {
  const entries: ResolvedPart['entries'] = [
    { kind: 'clause', clause: clause('aanloop'), counted: false },
    { kind: 'clause', clause: clause('een'), counted: true },
    { kind: 'clause', clause: clause('twee'), counted: true },
    { kind: 'clause', clause: clause('tussenzin'), counted: false },
    { kind: 'clause', clause: clause('drie'), counted: true },
  ];
  const blocks = entryBlocks(part('deel', entries, 'numbered'), {
    footnotes: createFootnotes(),
    pictureOf: noPicture,
    depth: 1,
    quoted: false,
  });
  expect(blocks.map((block) => (block.type === 'list' ? [block.start, block.children.length] : block.type))).toEqual([
    'paragraph',
    [1, 2],
    'paragraph',
    [3, 1],
  ]);
});
