/** The document of an organisation as a paper would bring it in: the same words, without parameters, ids or origin. */
import type { Nodes, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { DraftProtocol } from '../../../src/model/imported.ts';
import type { ResolvedClause, ResolvedEntry, ResolvedPart, ResolvedProtocol } from '../../../src/model/resolved.ts';
import type { Clause, Entry, Part, ProtocolFile } from '../../../src/model/source.ts';

/** `fresh` names a clause or part of the draft after what it is called in the document. */
export function draftOf(
  resolved: ResolvedProtocol,
  patterns: ProtocolFile['patterns'],
  fresh: (id: string) => string = (id) => `eigen-${id}`,
): DraftProtocol {
  const labels = labelsOf(resolved.parts, patterns?.parts ?? []);
  return {
    title: resolved.title,
    language: resolved.language,
    patterns,
    layout: resolved.layout,
    clauses: [...resolved.clauses.values()].map((clause) => clauseOf(clause, fresh)),
    outline: resolved.parts.map((part) => partOf(part, labels, fresh)),
  };
}

function clauseOf({ id, apart, source }: ResolvedClause, fresh: (id: string) => string): Clause {
  const own: Clause = { id: fresh(id), audience: ['all'], force: 'inform' };
  const md = (blocks: readonly RootContent[]) => literal(blocks, fresh);
  switch (apart.kind) {
    case 'text':
      return { ...own, text: md(apart.text) };
    case 'do_dont':
      return { ...own, do: md(apart.do), dont: md(apart.dont) };
    case 'role':
      return { ...own, role: apart.role, text: md(apart.text) };
    case 'term':
      return { ...own, term: apart.term, text: md(apart.text) };
    case 'row':
      return { ...own, cells: apart.cells.map(md) };
    default:
      return { ...own, ...source };
  }
}

/** As Markdown; references without words, as an importer writes them. */
export function literal(blocks: readonly RootContent[], fresh: (id: string) => string): string {
  const named = <T extends Nodes>(node: T): T => {
    const own =
      node.type === 'link' && node.url.startsWith('#') ? { ...node, url: `#${fresh(node.url.slice(1))}` } : node;
    return 'children' in own ? ({ ...own, children: own.children.map((child) => named<Nodes>(child)) } as T) : own;
  };
  const written = toMarkdown(
    { type: 'root', children: blocks.map(named) },
    {
      bullet: '-',
      emphasis: '*',
      resourceLink: true,
      extensions: [gfmFootnoteToMarkdown(), gfmTableToMarkdown()],
      unsafe: ['{', '|'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
    },
  );
  return written.trim();
}

function partOf(part: ResolvedPart, labels: ReadonlyMap<string, string>, fresh: (id: string) => string): Part {
  return {
    part: fresh(part.id),
    label: labels.get(part.id) ?? part.label,
    numbering: part.numbering,
    ...(part.columns === null ? {} : { columns: [...part.columns] }),
    ...(part.rowHeadings === true ? { row_headings: true } : {}),
    entries: part.entries.flatMap((entry) => entryOf(entry, labels, fresh)),
  };
}

function entryOf(entry: ResolvedEntry, labels: ReadonlyMap<string, string>, fresh: (id: string) => string): Entry[] {
  if (entry.kind === 'part') return [partOf(entry.part, labels, fresh)];
  if (entry.kind === 'quote') return [];
  const id = fresh(entry.clause.id);
  return [entry.counted ? id : { clause: id, uncounted: true }];
}

/** Without the numbers that patterns put before them. */
function labelsOf(parts: readonly ResolvedPart[], patterns: readonly string[], depth = 0): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { id, label, entries } of parts) {
    const isNumbered = (patterns[depth] ?? 'none') !== 'none';
    labels.set(id, isNumbered ? label.replace(/^[^\s]*\d[^\s]*\s+/, '') : label);
    const inner = entries.flatMap((entry) => (entry.kind === 'part' ? [entry.part] : []));
    for (const [own, words] of labelsOf(inner, patterns, depth + 1)) labels.set(own, words);
  }
  return labels;
}
